import { normal } from '../../random/normal.ts';
import { openStream } from '../../random/streams.ts';

/**
 * Trials without lives, for counting over ten thousand of them: a reading is its arm's mean, what its litter has in
 * common
 * and what is its own (the animal's luck and the assay's), the last two normal. The parts are fitted to lived trials of
 * the same world; tests/verification compares the distributions.
 */
export interface TrialParts {
  readonly means: readonly [a: number, b: number];
  readonly litterSd: number;
  readonly animalSd: number;
}

/** Readings by arm, litter and pup. */
export type DrawnTrial = readonly [a: readonly (readonly number[])[], b: readonly (readonly number[])[]];

export function* drawTrials(
  parts: TrialParts,
  litters: readonly [number, number],
  pups: number,
  trials: number,
  seed: string,
): Generator<DrawnTrial> {
  const stream = openStream(seed, 'trial-shortcut', { family: 'litters' });
  const litter = (mean: number) => {
    const shared = mean + parts.litterSd * normal(stream);
    return Array.from({ length: pups }, () => shared + parts.animalSd * normal(stream));
  };
  for (let trial = 0; trial < trials; trial++) {
    const arm = (at: 0 | 1) => Array.from({ length: litters[at] }, () => litter(parts.means[at]));
    yield [arm(0), arm(1)];
  }
}
