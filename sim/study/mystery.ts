import { openStream } from '../random/streams.ts';

/**
 * A mystery world draws which causes are at work from its seed, each by a coin of its own. Links and files name the
 * seed and say "mystery"; what was drawn is worked out again where it is needed and shown at the reveal.
 */
export function drawCauses<C extends string>(
  seed: string,
  study: string,
  causes: readonly C[],
): Readonly<Record<C, boolean>> {
  const coin = (cause: C) => openStream(seed, 'mystery', { family: study, tissue: cause }).uniform() < 0.5;
  return Object.fromEntries(causes.map((cause) => [cause, coin(cause)])) as Record<C, boolean>;
}
