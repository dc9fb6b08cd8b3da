import { agreement, type IntraclassCorrelation } from '../../../stats/agreement.ts';
import { pearson, rawCorrelation } from '../../../stats/correlation.ts';
import { crossLagged, type CrossLagged } from '../../../stats/cross-lagged.ts';
import { linearModel, type LinearModel } from '../../../stats/linear-model.ts';
import { disattenuated, regressionToTheMean } from '../../../stats/measurement-error.ts';
import { mean, variance } from '../../../stats/moments.ts';
import { benjaminiHochberg, bonferroni } from '../../../stats/multiplicity.ts';
import { cannot, isComputed, type Computed, type Estimate } from '../../../stats/result.ts';
import { pairedTest } from '../../../stats/t-test.ts';
import { peopleOf, visitsOf } from '../../../params/designs/infant-cohort.ts';
import type { CohortReadings } from '../piece.ts';
import type { CohortDesign } from '../causes.ts';
import { asObserved, type Observed } from '../../truth.ts';
import { changeOf, COHORT_TESTS, type CohortColumns } from './cohorts.ts';

/** What one cohort reports. Reads what was observed and nothing else. */

/** Readings of one cohort by family, those who stayed away at the last visit left out. */
export interface CohortSample extends CohortColumns {
  /** Row of each family in the cohort. */
  readonly rows: readonly number[];
  readonly temperament: Float64Array;
  /** Percent read in the mother's blood at the first visit. */
  readonly blood: Float64Array;
  /**
   * Percent read in each person's saliva at the first and the last visit and at all of them, in the order of
   * COHORT_PEOPLE.
   */
  readonly people: readonly {
    readonly first: Float64Array;
    readonly last: Float64Array;
    readonly visits: readonly Float64Array[];
  }[];
  /** By site of the child: percent read at the first and the last visit. */
  readonly sites: readonly { readonly first: Float64Array; readonly last: Float64Array }[];
  /** By rater, at the first visit. */
  readonly ratings: readonly Float64Array[];
}

/** Readings of the families that came to the last visit, by column. Ratings of several raters are averaged. */
export function cohortSample(observed: Observed<CohortReadings>, design: CohortDesign): Observed<CohortSample> {
  const [people, visits, { raters }] = [peopleOf(design).length, visitsOf(design).length, design];
  const n = observed.behaviour.length;
  const K = n === 0 ? 0 : observed.sites.length / (n * visits);
  const rows = Array.from({ length: n }, (_, row) => row).filter((row) => !Number.isNaN(observed.temperament[row]));
  const column = (at: (row: number) => number) => Float64Array.from(rows, at);
  const session = (row: number, which: number) =>
    mean(observed.engagement.subarray((row * 2 + which) * raters, (row * 2 + which + 1) * raters));
  const saliva = (p: number, visit: number) => column((row) => observed.saliva[(row * people + p) * visits + visit]!);
  const site = (s: number, visit: number) => column((row) => observed.sites[(row * visits + visit) * K + s]!);
  const person = (p: number) => {
    const all = Array.from({ length: visits }, (_, visit) => saliva(p, visit));
    return { first: all[0]!, last: all.at(-1)!, visits: all };
  };
  const everyone = Array.from({ length: people }, (_, p) => person(p));
  return asObserved({
    rows,
    first: everyone[0]!.first,
    last: everyone[0]!.last,
    people: everyone,
    engagement: column((row) => session(row, 0)),
    engagementLater: column((row) => session(row, 1)),
    behaviour: column((row) => observed.behaviour[row]!),
    proxy: column((row) => observed.proxy[row]!),
    temperament: column((row) => observed.temperament[row]!),
    blood: column((row) => observed.blood[row]!),
    sites: Array.from({ length: K }, (_, s) => ({ first: site(s, 0), last: site(s, visits - 1) })),
    ratings: Array.from({ length: raters }, (_, rater) =>
      column((row) => observed.engagement[row * 2 * raters + rater]!),
    ),
  });
}

/** A site's association of involvement with change, before and after correction for how many sites were looked at. */
export interface SiteFinding {
  readonly estimate: Estimate;
  readonly falseDiscovery: number;
  readonly bonferroni: number;
}

/** How those with the highest first readings changed, and how far they would have by measurement alone. */
export interface Extremes {
  readonly n: number;
  readonly change: number;
  readonly rest: number;
  /** Fall of the chosen towards the mean that the correlation of the two readings implies. */
  readonly expected: number;
}

/**
 * What one cohort reports: correlations of involvement with change of methylation under ever more care for rival
 * causes.
 */
export interface CohortAnalysis {
  readonly n: number;
  readonly change: Computed<Estimate>;
  /** Involvement at the first visit with the level at the last. */
  readonly level: Computed<Estimate>;
  readonly levelled: Computed<Estimate>;
  readonly proxied: Computed<Estimate>;
  readonly behaviour: Computed<Estimate>;
  readonly halves: Computed<Estimate>;
  /** Change on involvement, the first level and the questionnaire of hardship. */
  readonly adjusted: Computed<LinearModel>;
  readonly temperament: Computed<Estimate>;
  /** Mothers' saliva with their blood. */
  readonly blood: Computed<Estimate>;
  /** Mean change of each person, and the SD of changes as read. */
  readonly people: readonly { readonly change: Computed<Estimate>; readonly sd: number }[];
  readonly panel: Computed<CrossLagged>;
  readonly sites: Computed<readonly SiteFinding[]>;
  readonly agreement: Computed<IntraclassCorrelation>;
  /** r of involvement with change behind the raters' errors, from how far two of them agree (Spearman 1904, 1910). */
  readonly corrected: Computed<number>;
  readonly extremes: Computed<Extremes>;
}

/** All statistics of one cohort. What cannot be computed says why. */
export function cohortAnalysis(sample: Observed<CohortSample>): CohortAnalysis {
  const change = changeOf(sample);
  const found = agreement(sample.ratings);
  const involvement = COHORT_TESTS.change(sample);
  return {
    n: sample.rows.length,
    change: involvement,
    level: pearson(sample.engagement, sample.last),
    levelled: COHORT_TESTS.levelled(sample),
    proxied: COHORT_TESTS.proxied(sample),
    behaviour: COHORT_TESTS.behaviour(sample),
    halves: COHORT_TESTS.halves(sample),
    adjusted: linearModel(change, { engagement: sample.engagement, first: sample.first, proxy: sample.proxy }),
    temperament: pearson(sample.last, sample.temperament),
    blood: pearson(sample.people[1]!.first, sample.blood),
    people: sample.people.map(({ first, last }) => ({
      change: pairedTest(last, first),
      sd: last.length > 1 ? Math.sqrt(variance(changeOf({ first, last }))) : 0,
    })),
    panel: crossLagged({ x1: sample.engagement, y1: sample.first, x2: sample.engagementLater, y2: sample.last }),
    sites: siteFindings(sample),
    agreement: isComputed(found) ? found.twoWayRandom : found,
    corrected:
      isComputed(found) && isComputed(involvement)
        ? correctedFor(involvement.estimate, found.twoWayRandom.estimate, sample.ratings.length)
        : cannot('too-few', { name: 'raters', got: sample.ratings.length, need: 2 }),
    extremes: extremesOf(sample),
  };
}

/** @param icc of one rater; the mean of several errs less. */
function correctedFor(r: number, icc: number, raters: number): Computed<number> {
  return disattenuated(r, Math.min(1, Math.max(0, (raters * icc) / (1 + (raters - 1) * icc))), 1);
}

function siteFindings({ engagement, sites }: Observed<CohortSample>): Computed<readonly SiteFinding[]> {
  const found = sites.map((site) => pearson(engagement, changeOf(site)));
  const fault = found.find((one) => !isComputed(one));
  if (fault !== undefined && !isComputed(fault)) return fault;
  const estimates = found as Estimate[];
  const ps = estimates.map(({ p }) => p);
  const [discovery, family] = [benjaminiHochberg(ps), bonferroni(ps)];
  if (!isComputed(discovery)) return discovery;
  if (!isComputed(family)) return family;
  return estimates.map((estimate, i) => ({
    estimate,
    falseDiscovery: discovery.adjusted[i]!,
    bonferroni: family.adjusted[i]!,
  }));
}

/** The quarter with the highest first readings. */
function extremesOf({ first, last }: Observed<CohortColumns>): Computed<Extremes> {
  if (first.length < 8) return cannot('too-few', { name: 'first', got: first.length, need: 8 });
  const cut = Float64Array.from(first).sort()[Math.floor(first.length * 0.75)]!;
  const change = changeOf({ first, last });
  const chosen = change.filter((_, i) => first[i]! >= cut);
  const [n, sd] = [chosen.length, Math.sqrt(variance(first))];
  const expected = regressionToTheMean({
    mean: mean(first),
    sd,
    cut,
    chosen: 'above',
    reliability: Math.max(0, rawCorrelation(first, last)),
    measures: 1,
  });
  if (!isComputed(expected)) return expected;
  return { n, change: mean(chosen), rest: mean(change.filter((_, i) => first[i]! < cut)), expected };
}

/**
 * A straight fit of y on x with the 95 % band of its mean, at `steps` + 1 places from the least x to the most; empty
 * where there is none.
 */
export function fitBand(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  steps = 24,
): readonly { readonly x: number; readonly y: number; readonly low: number; readonly high: number }[] {
  const model = linearModel(y, { x });
  if (!isComputed(model)) return [];
  const [intercept, slope] = model.coefficients as unknown as readonly [Estimate, Estimate];
  const [centre, n] = [mean(x), x.length];
  const squares = variance(x) * (n - 1);
  const t = (slope.interval[1] - slope.estimate) / slope.standardError;
  const [low, high] = Array.from(x).reduce(
    ([least, most], value) => [Math.min(least, value), Math.max(most, value)],
    [Infinity, -Infinity],
  );
  return Array.from({ length: steps + 1 }, (_, i) => {
    const at = low + ((high - low) * i) / steps;
    const fitted = intercept.estimate + slope.estimate * at;
    const half = t * model.residualSd * Math.sqrt(1 / n + ((at - centre) * (at - centre)) / squares);
    return { x: at, y: fitted, low: fitted - half, high: fitted + half };
  });
}
