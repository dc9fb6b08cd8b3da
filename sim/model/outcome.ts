import { normal } from '../random/normal.ts';
import { openStream } from '../random/streams.ts';
import type { ParamValues } from '../params/table.ts';
import { stressReactivity } from './reserve.ts';
import { tissueResponse } from './response.ts';
import type { GrownTissue } from './upbringing.ts';

/**
 * Later life. Each outcome is a score of mean 0 and variance 1 that leans a little on the grown tissue's response to
 * oxytocin, shares something with its family, and is chance for the rest:
 *
 *   score = r · z + √(1 - r²) · (√s · family + √(1 - s) · own)
 *
 * with z the response against the typical grown-up's in standard deviations of a world's usual families
 * (`outcome.spread`, a share of the full response), so that in those r is the correlation that comes out. The slopes r
 * are of the published size, which is small. A score describes nobody; only groups differ, and they overlap.
 */
export const OUTCOMES = ['reactivity', 'befriend', 'temperament', 'score'] as const;
/** A score in later life, mean 0 and variance 1 over a population. */
export type Outcome = (typeof OUTCOMES)[number];

/** No outcome leans on more than this many standard deviations. */
const CUT = 3;

/** Scores of one young one, and its cortisol area in the standard stress test. */
export type Outcomes = Readonly<Record<Outcome, number>> & { readonly cortisolArea: number };

/** Whose later life it is, and what leans on its receptors. */
interface Grown {
  readonly seed: string;
  readonly family: number | string;
  readonly individual: number;
  /** Receptors per cell. */
  readonly receptors: number;
  readonly typical: GrownTissue;
  readonly values: ParamValues;
}

/** One score of one young one. */
export function outcomeOf(outcome: Outcome, { seed, family, individual, receptors, typical, values }: Grown): number {
  const above =
    (tissueResponse(receptors, values) - tissueResponse(typical.receptors, values)) /
    (values['outcome.spread'] * values['response.maximum']);
  const z = Math.max(-CUT, Math.min(CUT, above));
  const shared = normal(openStream(seed, 'outcome', { family, tissue: outcome }));
  const own = normal(openStream(seed, 'outcome', { family, individual, tissue: outcome }));
  const [r, s] = [values[`outcome.${outcome}`], values['outcome.familyShare']];
  return r * z + Math.sqrt(1 - r * r) * (Math.sqrt(s) * shared + Math.sqrt(1 - s) * own);
}

/** All scores of one young one, and its stress test. */
export function outcomesOf(grown: Grown): Outcomes {
  const scores = Object.fromEntries(OUTCOMES.map((outcome) => [outcome, outcomeOf(outcome, grown)]));
  return {
    ...(scores as Record<Outcome, number>),
    cortisolArea: stressReactivity(grown.receptors, grown.values),
  };
}
