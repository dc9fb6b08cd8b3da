/** What a cohort reports, from readings only; and the law that many cohorts are drawn by. */
import { describe, expect, it } from 'vitest';
import { runNow } from '../../../sim/engine.ts';
import {
  cohortAnalysis,
  cohortSample,
  fitBand,
  foundShare,
  isComputed,
  joinPieces,
  newStudy,
  powerCurve,
  scenarioFromPreset,
  verdictOf,
  verdictsOf,
  type Design,
} from '../../../sim/page.ts';
import { cohortDrawer } from '../../../sim/run/cohorts.ts';
import { strandBalance } from '../../../sim/model/division.ts';
import { siteMoments } from '../../../sim/theory/dividing-site.ts';
import {
  COHORT_TESTS,
  emptyCohorts,
  estimatesOf,
  type CohortColumns,
} from '../../../sim/study/infant-cohort/analyse/cohorts.ts';
import type { CohortReadings, CohortTruth } from '../../../sim/study/infant-cohort/piece.ts';
import { asObserved, asTruth, type Truth } from '../../../sim/study/truth.ts';
import { kolmogorov } from '../../verification/checks/cohort.ts';
import { long, thorough } from '../../long.ts';

const home = scenarioFromPreset('infant-both-parents', 'analysis');
const study = (design: Partial<Design<'infant-cohort'>>) =>
  newStudy('infant-cohort', home, { dyads: 24, cells: 64, ...design });
const lived = (design: Partial<Design<'infant-cohort'>> = {}) =>
  runNow({ kind: 'infant-cohort', study: study(design), from: 0, to: study(design).design.dyads });

describe('statistics', () => {
  const { design } = study({});
  it('read what was observed and never the truth', () => {
    const truth = asTruth({} as CohortReadings);
    const columns = asTruth({ engagement: new Float64Array(5) } as unknown as CohortColumns);
    const never = () => {
      // @ts-expect-error readings that are said to be the truth
      cohortSample(truth, design);
      // @ts-expect-error the truth itself
      cohortSample(lived().truth as Truth<CohortTruth>, design);
      // @ts-expect-error columns of truth
      COHORT_TESTS.change(columns);
      // @ts-expect-error columns of nobody knows what
      estimatesOf({} as CohortColumns, emptyCohorts(0, 1), 0);
    };
    expect(never).toBeTypeOf('function');
  });
  it('of a whole cohort are there, each with its interval', () => {
    const {
      observed,
      study: { design: own },
    } = lived({ raters: 2 });
    const analysis = cohortAnalysis(cohortSample(observed, own));
    expect(analysis.n).toBe(24);
    for (const found of [
      analysis.change,
      analysis.levelled,
      analysis.proxied,
      analysis.behaviour,
      analysis.temperament,
      analysis.blood,
      analysis.halves,
      analysis.agreement,
    ]) {
      expect(isComputed(found)).toBe(true);
      if (isComputed(found))
        expect(found.interval[0] <= found.estimate && found.estimate <= found.interval[1]).toBe(true);
    }
    expect(isComputed(analysis.sites) && analysis.sites.length).toBe(16);
    // What hides behind the raters' errors is larger than what is seen.
    if (isComputed(analysis.corrected) && isComputed(analysis.change))
      expect(analysis.corrected / analysis.change.estimate).toBeGreaterThan(1);
    expect(isComputed(cohortAnalysis(cohortSample(lived().observed, design)).corrected)).toBe(false);
    if (isComputed(analysis.sites))
      for (const { estimate, falseDiscovery, bonferroni } of analysis.sites)
        expect(estimate.p <= falseDiscovery && falseDiscovery <= bonferroni + 1e-12).toBe(true);
  });
  it('correct for raters by Spearman and Brown: two of reliability 1/2 have 2/3 together', () => {
    const {
      observed,
      study: { design: own },
    } = lived({ raters: 2, dropOut: 0 });
    const analysis = cohortAnalysis(cohortSample(observed, own));
    if (!isComputed(analysis.corrected) || !isComputed(analysis.change) || !isComputed(analysis.agreement))
      throw new Error('not computed');
    const { estimate: one } = analysis.agreement;
    expect(one).toBeGreaterThan(0);
    expect(analysis.corrected).toBeCloseTo(analysis.change.estimate / Math.sqrt((2 * one) / (1 + one)), 12);
  });
  it('draw a band of the mean: at the middle t·s/√n, further out more', () => {
    // y on x by hand: slope 1, intercept 0.5, residuals ±0.5 and ±0.5, s² = 1/3 on 3 degrees of freedom.
    const [x, y] = [
      [0, 1, 3, 4, 2],
      [1, 1, 4, 4, 2.5],
    ];
    const band = fitBand(x, y, 4);
    const residual = y.map((value, i) => value - band[x[i]!]!.y);
    const s = Math.sqrt(residual.reduce((sum, each) => sum + each * each, 0) / 3);
    // t of 3 degrees of freedom that leaves 2.5 % above.
    const t = 3.182446305284263;
    const half = band.map(({ low, high }) => (high - low) / 2);
    [0.4 + 0.2, 0.1 + 0.2, 0.2, 0.1 + 0.2, 0.4 + 0.2].forEach((share, i) =>
      expect(half[i]).toBeCloseTo(t * s * Math.sqrt(share), 9),
    );
    band.forEach(({ y: fitted, low, high }) => expect((low + high) / 2).toBeCloseTo(fitted, 12));
  });
  it('say why there is none, and never NaN', () => {
    const few = lived({ dyads: 4, dropOut: 0.9 });
    const analysis = cohortAnalysis(cohortSample(few.observed, few.study.design));
    for (const found of [
      analysis.change,
      analysis.adjusted,
      analysis.panel,
      analysis.sites,
      analysis.agreement,
      analysis.extremes,
    ])
      expect(isComputed(found)).toBe(false);
    expect(fitBand([1, 1, 1], [1, 2, 3])).toEqual([]);
  });
  it('leave out who stayed away at the last visit', () => {
    const {
      observed,
      study: { design: own },
    } = lived({ dropOut: 0.5 });
    const sample = cohortSample(observed, own);
    expect(sample.rows.length).toBeGreaterThan(4);
    expect(sample.rows.length).toBeLessThan(24);
    for (const column of [sample.last, sample.engagementLater, sample.temperament])
      expect(column.every(Number.isFinite)).toBe(true);
  });
});

describe.runIf(thorough)('families kept away by hardship', () => {
  long('are as many by the shortcut as in full lives, and leave those who are more involved', () => {
    const design = { dyads: 150, dropOut: 0.4, dropOutHardship: 6, hardship: true, hardshipCare: 0.55 };
    const lives = cohortSample(lived(design).observed, study(design).design);
    const draw = cohortDrawer(study(design));
    const drawn = Array.from({ length: 20 }, (_, cohort) => draw(cohort));
    const left = drawn.reduce((sum, { engagement }) => sum + engagement.length, 0) / 20;
    expect(Math.abs(lives.rows.length - left)).toBeLessThan(4 * Math.sqrt(150 / 4));
    expect(
      kolmogorov(
        lives.engagement,
        drawn.flatMap(({ engagement }) => [...engagement]),
      ),
    ).toBeLessThan(1.95);
    const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
    const all = cohortDrawer(study({ ...design, dropOut: 0, dyads: 3000 }))(0);
    expect(mean(drawn.flatMap(({ engagement }) => [...engagement])) - mean([...all.engagement])).toBeGreaterThan(0.15);
  });
});

describe('one site of a dividing tissue', () => {
  const day = { maintenance: 0.976, deNovo: 0.07, rate: 0.05 };
  it('stays at its balance, and comes to it from anywhere', () => {
    const [start, long] = siteMoments(new Array(6000).fill(day), [0, 6000]);
    expect(start!.mean).toEqual([0, 0.5, 1]);
    expect(start!.variance).toEqual([0, 0, 0]);
    for (const mean of long!.mean) expect(mean).toBeCloseTo(strandBalance(0.976, 0.07), 5);
    // The three states of a dyad at rest: u, h, m.
    const level = strandBalance(0.976, 0.07);
    const square = level * 0.976 + 0.25 * (1 - level * 0.976 - (1 - level) * 0.93);
    for (const variance of long!.variance) expect(variance).toBeCloseTo(square - level * level, 5);
  });
  it('goes by the chances of a division, counted one by one', () => {
    // One day of 0.05 divisions: Poisson weights of the exact chain of two alleles that divide together.
    const [em, ed] = [0.9, 0.2];
    const [, one] = siteMoments([{ maintenance: em, deNovo: ed, rate: 0.7 }], [0, 1]);
    const half = (1 + em - ed) / 2;
    const weights = Array.from({ length: 30 }, (_, k) => k).map((k) =>
      Math.exp(
        -0.7 + k * Math.log(0.7) - Array.from({ length: k }, (_, i) => Math.log(i + 1)).reduce((a, b) => a + b, 0),
      ),
    );
    const after = (x: number, k: number) => ed / 2 / (1 - half) + (x - ed / 2 / (1 - half)) * half ** k;
    const mean = (x: number) => weights.reduce((sum, w, k) => sum + w * after(x, k), 0);
    expect(one!.mean[0]).toBeCloseTo(mean(0), 12);
    expect(one!.mean[2]).toBeCloseTo(mean(1), 12);
    const pair = (a: number, b: number) =>
      weights.reduce((sum, w, k) => sum + w * after(a, k) * after(b, k), 0) - mean(a) * mean(b);
    const [c0, c1, c2] = one!.pair;
    for (const [a, b] of [
      [0, 0],
      [0, 1],
      [0.5, 1],
      [1, 1],
    ] as const)
      expect(c0 + c1 * (a + b) + c2 * a * b).toBeCloseTo(pair(a, b), 12);
  });
});

describe('cohorts by the shortcut', () => {
  const many = (design: Partial<Design<'infant-cohort'>>, from: number, to: number) =>
    runNow({ kind: 'cohorts', study: study({ dyads: 101, cells: 1000, ...design }), from, to });
  it('are the same alone and in a batch', () => {
    const [last, first, all] = [many({}, 3, 5), many({}, 0, 3), many({}, 0, 5)];
    expect(joinPieces({ kind: 'cohorts', study: all.study, from: 0, to: 5 }, [last, first])).toEqual(all);
  });
  long('find more where there is more to find', () => {
    const [usual, nothing] = [many({}, 0, 80), many({ careEffect: false }, 0, 80)];
    expect(verdictsOf(usual.estimates.change).negative).toBeGreaterThan(24);
    expect(verdictsOf(nothing.estimates.change).none).toBeGreaterThan(66);
  });
  it('are judged at 5 %', () => {
    expect([
      verdictOf({ estimate: -0.3, p: 0.01 }),
      verdictOf({ estimate: 0.3, p: 0.01 }),
      verdictOf({ estimate: -0.3, p: 0.05 }),
      verdictOf({ estimate: 0, p: NaN }),
    ]).toEqual(['negative', 'positive', 'none', 'none']);
  });
  it('have the power the formula says', () => {
    const at101 = powerCurve(-0.2, 400, 393).find(({ n }) => n === 101)!;
    expect(at101.percent).toBeCloseTo(51.9, 0);
    const share = foundShare(
      {
        estimate: Float64Array.of(-0.3, -0.1, 0.3, -0.4),
        p: Float64Array.of(0.01, 0.5, 0.01, 0.02),
        low: new Float64Array(4),
        high: new Float64Array(4),
      },
      -0.2,
    );
    expect(share.percent).toBe(50);
    expect(share.low).toBeCloseTo(15, 0);
    expect(share.high).toBeCloseTo(85, 0);
  });
  it('would be told from others by the distance that verify measures', () => {
    const [a, b] = [
      Float64Array.from({ length: 400 }, (_, i) => i / 400),
      Float64Array.from({ length: 400 }, (_, i) => i / 400 + 0.2),
    ];
    expect(kolmogorov(a, a)).toBe(0);
    expect(kolmogorov(a, b)).toBeGreaterThan(2.5);
    expect(asObserved(a)).toBe(a);
  });
});
