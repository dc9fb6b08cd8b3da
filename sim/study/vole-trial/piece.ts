import type { Observed, Truth } from '../truth.ts';

/** What a vole trial brings home, by animal: index (litter - from) · pups + pup. Plain arrays, so that pieces join. */

/**
 * What a laboratory has of each animal. The plan is part of it: whoever runs a trial knows who was born and reared
 * where.
 */
export interface TrialReadings {
  /** Litter of birth, from 0. */
  readonly litter: Float64Array;
  /** 0 for arm A, 1 for arm B: where it was born, and where it was reared. */
  readonly born: Float64Array;
  readonly reared: Float64Array;
  /** Litter whose parents reared it. */
  readonly rearedBy: Float64Array;
  /** 1 for males. */
  readonly male: Float64Array;
  /** Percent of strands at each region and over them; NaN for a region without sites. */
  readonly region5: Float64Array;
  readonly regionMiddle: Float64Array;
  readonly region3: Float64Array;
  readonly mean: Float64Array;
  /** Percent at the site that stands for -924, and over exon 3. */
  readonly site: Float64Array;
  readonly exon3: Float64Array;
  /** Of the gene and of its receptors, arbitrary units. */
  readonly expression: Float64Array;
  readonly binding: Float64Array;
  /** Score of reactivity to stress, standard deviations. */
  readonly reactivity: Float64Array;
  /** [animal, dyad] percent of strands as read. */
  readonly sites: Float64Array;
}

/** What is true of each animal. */
export interface TrialTruth {
  /** Percent of strands over all sites, and over exon 3. */
  readonly methylation: Float64Array;
  readonly exon3: Float64Array;
  /** Per cell. */
  readonly receptors: Float64Array;
  readonly highAlleles: Float64Array;
  /** Mean care index received while the window was open. */
  readonly care: Float64Array;
  /** [animal, dyad] percent of strands. */
  readonly sites: Float64Array;
}

/** Names of the observed columns, in the order of tables. */
export const READING_KEYS = [
  'litter',
  'born',
  'reared',
  'rearedBy',
  'male',
  'region5',
  'regionMiddle',
  'region3',
  'mean',
  'site',
  'exon3',
  'expression',
  'binding',
  'reactivity',
  'sites',
] as const satisfies readonly (keyof TrialReadings)[];
/** Names of the true columns, in the order of tables. */
export const TRUTH_KEYS = [
  'methylation',
  'exon3',
  'receptors',
  'highAlleles',
  'care',
  'sites',
] as const satisfies readonly (keyof TrialTruth)[];

/** Litters [from, to) of a trial. */
export interface TrialPiece {
  readonly from: number;
  readonly to: number;
  readonly dyads: number;
  readonly observed: Observed<TrialReadings>;
  readonly truth: Truth<TrialTruth>;
}

/** True means of the animals reared in each arm, percent of strands. For the reveal; no statistic sees them. */
export function trueMeans({
  truth,
  observed,
}: Pick<TrialPiece, 'truth' | 'observed'>): readonly [a: number, b: number] {
  const of = (arm: number) => {
    const values = truth.methylation.filter((_, i) => observed.reared[i] === arm);
    return values.reduce((sum, value) => sum + value, 0) / values.length;
  };
  return [of(0), of(1)];
}

/** Studies [from, to) of many trials in one world: the mean of the regions as read, and who was in which arm. */
export interface TrialAgainPiece {
  readonly from: number;
  readonly to: number;
  /** [study, animal] */
  readonly mean: Observed<Float64Array>;
  readonly litter: Float64Array;
  /** 0 for A, 1 for B: where each animal was reared. */
  readonly reared: Float64Array;
}
