import { cohensD } from '../../../stats/effect-size.ts';
import { mainEffect, type MainEffect } from '../../../stats/main-effect.ts';
import { mixedModel } from '../../../stats/mixed-model.ts';
import { mean, pooledVariance } from '../../../stats/moments.ts';
import { benjaminiHochberg } from '../../../stats/multiplicity.ts';
import { isComputed, type Computed, type Estimate } from '../../../stats/result.ts';
import { superiority, type Superiority } from '../../../stats/superiority.ts';
import { pairedTest, studentTest, welchTest } from '../../../stats/t-test.ts';
import type { TrialReadings } from '../piece.ts';
import type { Observed } from '../../truth.ts';

export { cohensD, type EffectSize } from '../../../stats/effect-size.ts';

export { isComputed } from '../../../stats/result.ts';

/** What a vole trial says, from its readings alone. Arm A less arm B, where the animals were reared. */

/** What is compared between the arms; one reading an animal. */
export const TRIAL_MEASURES = [
  'mean',
  'region5',
  'regionMiddle',
  'region3',
  'site',
  'exon3',
  'expression',
  'binding',
  'reactivity',
] as const;
/** A reading that the arms may be compared by. */
export type TrialMeasure = (typeof TRIAL_MEASURES)[number];
/** Readings of the three regions, from the 5′ end on. */
export const TRIAL_REGIONS = ['region5', 'regionMiddle', 'region3'] as const satisfies readonly TrialMeasure[];

/** One animal as an analysis sees it. */
export interface TrialPoint {
  readonly litter: number | string;
  /** 0 for A, 1 for B. */
  readonly arm: number;
  readonly value: number;
}

/** The difference of the arms by each test. */
export interface ArmTests {
  /**
   * Recommended: animals within litters, REML, t on litters - 2 degrees of freedom. Where litter-mates are less alike
   * than strangers would be, the model's variance between litters ends at 0 and its error would grow with the spread
   * within litters: too few findings (4 % at 5 %, measured). There the litters' own means speak for it.
   */
  readonly mixed: Computed<Estimate & { readonly icc: number }>;
  /**
   * Recommended: one mean for each litter, Student's t on litters - 2 degrees of freedom. Where litters are divided
   * between the arms, each half has its other half to go by: paired t on litters - 1.
   */
  readonly litters: Computed<Estimate>;
  /** The same without equal variances; null where litters are divided. */
  readonly welch: Computed<Estimate> | null;
  /** What must not be done: every pup counts as if it came from a litter of its own. */
  readonly pups: Computed<Estimate>;
}

/** All that is said of one reading, by the recommended test and by those it is compared with. */
export interface TrialTest extends ArmTests {
  /**
   * Difference over the spread of animals, with the mixed model's interval, and with that of independent animals
   * (noncentral t).
   */
  readonly size: Computed<{
    readonly estimate: number;
    readonly byLitter: readonly [number, number];
    readonly byAnimal: readonly [number, number];
  }>;
  /** Chance that an animal of A reads higher than one of B; the interval is that of litter means. */
  readonly superiority: Computed<Superiority>;
  readonly litterSuperiority: Computed<Superiority> | null;
  /**
   * Variance of a difference over what independent animals would give: 1 + (pups - 1) · ICC; null where litters are
   * divided.
   */
  readonly designEffect: number | null;
}

/** Animals of a trial with one of their readings; those without it (a region without sites) are left out. */
export function pointsOf(readings: Observed<TrialReadings>, measure: TrialMeasure): readonly TrialPoint[] {
  return Array.from(readings[measure], (value, i) => ({
    litter: readings.litter[i]!,
    arm: readings.reared[i]!,
    value,
  })).filter(({ value }) => !Number.isNaN(value));
}

/** Mean of the pups of a litter that were reared in one arm. */
export interface LitterMean extends TrialPoint {
  readonly pups: number;
}

/** Means of litters; pups of one litter that were reared in different arms make one each. In order of appearance. */
export function litterMeans(points: readonly TrialPoint[]): readonly LitterMean[] {
  const groups = new Map<string, TrialPoint[]>();
  for (const point of points) {
    const key = JSON.stringify([point.litter, point.arm]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [point]);
    else group.push(point);
  }
  return [...groups.values()].map((group) => ({
    litter: group[0]!.litter,
    arm: group[0]!.arm,
    value: mean(group.map(({ value }) => value)),
    pups: group.length,
  }));
}

function split(points: readonly TrialPoint[]): readonly [number[], number[]] {
  const of = (arm: number) => points.filter((point) => point.arm === arm).map(({ value }) => value);
  return [of(0), of(1)];
}

function isDivided(means: readonly LitterMean[]): boolean {
  return new Set(means.map(({ litter }) => litter)).size < means.length;
}

/** The tests alone: what is counted over many trials. */
export function armTests(points: readonly TrialPoint[]): ArmTests {
  const means = litterMeans(points);
  const divided = isDivided(means);
  const [meansA, meansB] = split(means);
  const litters = divided ? pairedLitters(means) : studentTest(meansA, meansB);
  // Pups of one half share their rearing family, which the model does not know: halves count once.
  return {
    mixed: mixedOf(divided ? means : points, litters),
    litters,
    welch: divided ? null : welchTest(meansA, meansB),
    pups: studentTest(...split(points)),
  };
}

/** All that is said of one reading. */
export function trialTest(points: readonly TrialPoint[]): TrialTest {
  const means = litterMeans(points);
  const tests = armTests(points);
  const [a, b] = split(points);
  const icc = isComputed(tests.mixed) && !isDivided(means) ? tests.mixed.icc : null;
  return {
    ...tests,
    size: sizeOf(a, b, tests.mixed),
    superiority: superiority(a, b),
    litterSuperiority: isDivided(means) ? null : superiority(...split(means)),
    designEffect:
      icc === null ? null : 1 + (points.length / new Set(points.map(({ litter }) => litter)).size - 1) * icc,
  };
}

/** Halves of litters against each other; litters that are in one arm alone have nothing to go by. */
function pairedLitters(means: readonly LitterMean[]): Computed<Estimate> {
  const half = (arm: number) =>
    new Map(means.filter((each) => each.arm === arm).map(({ litter, value }) => [litter, value]));
  const [inA, inB] = [half(0), half(1)];
  const both = [...inA.keys()].filter((litter) => inB.has(litter));
  return pairedTest(
    both.map((litter) => inA.get(litter)!),
    both.map((litter) => inB.get(litter)!),
  );
}

function mixedOf(points: readonly TrialPoint[], litters: ArmTests['litters']): ArmTests['mixed'] {
  const inA = points.map(({ arm }) => 1 - arm);
  const model = mixedModel(
    points.map(({ value }) => value),
    { arm: inA },
    points.map(({ litter }) => litter),
  );
  if (!isComputed(model)) return model;
  return model.icc === 0 && isComputed(litters)
    ? { ...litters, icc: 0 }
    : { ...model.coefficients[1]!, icc: model.icc };
}

function sizeOf(a: readonly number[], b: readonly number[], mixed: TrialTest['mixed']): TrialTest['size'] {
  const d = cohensD(a, b);
  if (!isComputed(d)) return d;
  if (!isComputed(mixed)) return mixed;
  const spread = Math.sqrt(pooledVariance([a, b]));
  return {
    estimate: d.estimate,
    byLitter: [mixed.interval[0] / spread, mixed.interval[1] / spread],
    byAnimal: d.interval,
  };
}

/** One region by the mixed model. */
export interface RegionTest {
  readonly region: (typeof TRIAL_REGIONS)[number];
  readonly test: TrialTest['mixed'];
  /** p once all regions are counted (Benjamini & Hochberg); null where there is none. */
  readonly adjusted: number | null;
}

/** Each region by the mixed model, corrected for their number. */
export function regionTests(readings: Observed<TrialReadings>): readonly RegionTest[] {
  const tests = TRIAL_REGIONS.map((region) => armTests(pointsOf(readings, region)).mixed);
  const adjusted = adjustedP(tests);
  return TRIAL_REGIONS.map((region, i) => ({ region, test: tests[i]!, adjusted: adjusted[i]! }));
}

/** p-values corrected for the number of tests that could be made; null for the others. */
export function adjustedP(tests: readonly Computed<{ readonly p: number }>[]): readonly (number | null)[] {
  const known = tests.flatMap((test, i) => (isComputed(test) ? [{ i, p: test.p }] : []));
  const corrected = known.length === 0 ? null : benjaminiHochberg(known.map(({ p }) => p));
  const out: (number | null)[] = tests.map(() => null);
  if (corrected !== null && isComputed(corrected))
    known.forEach(({ i }, k) => {
      out[i] = corrected.adjusted[k]!;
    });
  return out;
}

/**
 * The analysis that the published trial reported: each region of each animal is one reading, arm and region are
 * factors, and
 * the effect of the arm is tested against what is left within the cells. Not to be used: three readings of one animal,
 * and those of its litter-mates, count as if they were independent, which makes it surer than the animals are.
 */
export function publishedAnalysis(readings: Observed<TrialReadings>): Computed<MainEffect> {
  return mainEffect(
    TRIAL_REGIONS.map((region) => split(pointsOf(readings, region))).filter(([a, b]) => a.length + b.length > 0),
  );
}
