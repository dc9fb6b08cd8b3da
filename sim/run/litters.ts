import { createWorld } from '../model/world.ts';
import type { Tissue } from '../model/tissue.ts';
import { resolveValues } from '../params/scenario.ts';
import { InputError } from '../params/types.ts';
import type { LittersJob, LittersResult, NamedArray, Progress } from './protocol.ts';
import { SERIES, seriesOf, type SeriesId } from './series.ts';
import { livesIn, named } from './simulate.ts';

/**
 * Young ones of several families under one scenario, day by day. Litter 0 is the family on Play, and its pup 0 the
 * young one whose cells are shown there. Under one seed the same litters meet every scenario, with the same luck.
 */
export function* simulateLitters(job: LittersJob): Generator<Progress, LittersResult> {
  const { scenario, from, to, pups } = job;
  if (!(Number.isInteger(from) && Number.isInteger(to) && from >= 0 && to > from))
    throw new InputError([{ code: 'out-of-range', path: 'litters', got: to, allowed: [1, Number.MAX_SAFE_INTEGER] }]);
  const rows = scenario.days + 1;
  const dims = [
    { name: 'litter', size: to - from },
    { name: 'pup', size: pups },
    { name: 'day', size: rows },
  ];
  const series = Object.fromEntries(
    SERIES.map(({ id, unit }) => [id, named(id, unit, dims, new Float64Array((to - from) * pups * rows))]),
  ) as Record<SeriesId, NamedArray<Float64Array>>;
  const values = resolveValues(scenario);
  let tissue: Tissue | undefined;
  for (let litter = from; litter < to; litter++) {
    // Rates are the same for all families; only their streams differ.
    const world = createWorld(scenario, { family: litter, ...(tissue === undefined ? {} : { tissue }) });
    tissue ??= world;
    const lives = yield* progressOf(
      livesIn({ kind: 'life', scenario, from: 0, to: pups }, { ...world, family: litter }),
      litter - from,
      to - from,
    );
    for (let pup = 0; pup < pups; pup++) {
      const own = seriesOf(lives, pup, values);
      for (const { id } of SERIES) series[id].data.set(own[id], ((litter - from) * pups + pup) * rows);
    }
  }
  return { kind: 'litters', scenario, from, to, pups, series };
}

/** Passes a part's steps on as steps of the whole. */
function* progressOf<R>(steps: Generator<Progress, R>, part: number, parts: number): Generator<Progress, R> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    yield { done: part * step.value.total + step.value.done, total: parts * step.value.total };
  }
}
