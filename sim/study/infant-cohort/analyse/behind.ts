import { exp } from '../../../numeric/elementary.ts';
import { rawCorrelation } from '../../../stats/correlation.ts';
import { variance } from '../../../stats/moments.ts';
import { isComputed, type Computed, type Estimate } from '../../../stats/result.ts';
import { peopleOf, visitsOf, type CohortCauses } from '../../../params/designs/infant-cohort.ts';
import { resolveValues } from '../../../params/scenario.ts';
import type { Study } from '../../../params/studies.ts';
import type { CohortPiece } from '../piece.ts';
import type { CohortAnalysis } from './cohort.ts';

/**
 * What lies behind a cohort’s readings: how much of them is noise, what was so without it, and which finds were chance.
 */

/** SD of the change that two readings of one and the same level show, points: √2 technical SDs. */
export function noiseOfChange({ scenario, design }: Study<'infant-cohort'>): number {
  return Math.SQRT2 * resolveValues(scenario)['assay.noise'] * design.noise;
}

/** Whose changes spread more as read, if that can be told: the logarithm of a ratio of two SDs errs by 1/√(n - 1). */
export function whoChangesMore({
  n,
  people: [infants, mothers],
}: Pick<CohortAnalysis, 'n' | 'people'>): 'infants' | 'mothers' | 'neither' {
  if (infants === undefined || mothers === undefined || n < 3) return 'neither';
  const ratio = infants.sd / mothers.sd;
  const reach = exp(1.96 / Math.sqrt(n - 1));
  return ratio > reach ? 'infants' : ratio < 1 / reach ? 'mothers' : 'neither';
}

/** What was so in the families that came to the last visit, without any error. */
export interface BehindCohort {
  /** SD of true changes of each person, points, in the order of COHORT_PEOPLE. */
  readonly changeSd: readonly number[];
  /**
   * Correlation of the standing care index with the infant’s true change, and with its true level at the last visit.
   */
  readonly change: number;
  readonly level: number;
}

/** For the reveal; no statistic sees it. @param rows of the families that came, as in a sample */
export function behindCohort(
  { truth }: Pick<CohortPiece, 'truth'>,
  rows: readonly number[],
  { design }: Pick<Study<'infant-cohort'>, 'design'>,
): BehindCohort {
  const [people, visits] = [peopleOf(design).length, visitsOf(design).length];
  const level = (person: number, visit: number) =>
    Float64Array.from(rows, (row) => truth.saliva[(row * people + person) * visits + visit]!);
  const changes = Array.from({ length: people }, (_, person) => {
    const first = level(person, 0);
    return level(person, visits - 1).map((last, i) => last - first[i]!);
  });
  const care = Float64Array.from(rows, (row) => truth.careIndex[row]!);
  return {
    changeSd: changes.map((change) => (change.length > 1 ? Math.sqrt(variance(change)) : 0)),
    change: rawCorrelation(care, changes[0]!),
    level: rawCorrelation(care, level(0, visits - 1)),
  };
}

/** Correlations and paths that a cohort looks at, each a question of its own. */
export const COHORT_LOOKED = ['change', 'level', 'behaviour', 'temperament', 'xToY', 'yToX'] as const;
/** One of them. */
export type CohortLooked = (typeof COHORT_LOOKED)[number];

/** Finds of a cohort, 0 outside the 95 % interval, behind which this world has nothing at all. */
export function chanceFinds(
  analysis: CohortAnalysis,
  causes: CohortCauses,
): readonly { readonly id: CohortLooked; readonly found: Estimate }[] {
  const { panel } = analysis;
  const none = !Object.values(causes).some(Boolean);
  // Saliva and temper share the balance an infant is born with, so theirs is never certain to be nothing.
  const nothing: readonly (readonly [CohortLooked, boolean, Computed<Estimate>])[] = [
    ['change', none, analysis.change],
    ['level', none, analysis.level],
    ['behaviour', !causes.reverse, analysis.behaviour],
    ['xToY', none, isComputed(panel) ? panel.xToY : panel],
    ['yToX', none, isComputed(panel) ? panel.yToX : panel],
  ];
  return nothing.flatMap(([id, isNothing, found]) =>
    isNothing && isComputed(found) && found.interval[0] * found.interval[1] > 0 ? [{ id, found }] : [],
  );
}
