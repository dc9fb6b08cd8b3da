/** Correlation, least squares and the random-intercept model. Reference numbers are R's, lme4's and NIST's. */
import { describe, expect, it } from 'vitest';
import { partialCorrelation, pearson, spearman } from '../../../sim/stats/correlation.ts';
import { crossLagged, lagOf } from '../../../sim/stats/cross-lagged.ts';
import { linearModel } from '../../../sim/stats/linear-model.ts';
import { mixedModel, type MixedModel } from '../../../sim/stats/mixed-model.ts';
import reference from '../../fixtures/stats/reference.json' with { type: 'json' };
import { HOLES, labels, numbers } from '../../fixtures/stats/tables.ts';
import { computed, expectClose, expectDigits } from './close.ts';

const [mpg, wt, hp, qsec] = ['mpg', 'wt', 'hp', 'qsec'].map((name) => numbers('mtcars', name)) as [
  number[],
  number[],
  number[],
  number[],
];

describe('correlation', () => {
  it('Pearson', () => {
    const [got, expected] = [computed(pearson(mpg, wt)), reference.correlation.pearson];
    expectClose(got.estimate, expected.r);
    expectClose(got.statistic, expected.t);
    expectClose(got.p, expected.p);
    expectClose(got.interval[0], expected.low);
    expectClose(got.interval[1], expected.high);
    expectDigits(got.estimate, '-0.8676593765');
  });
  it('Spearman, with equals', () => {
    const got = computed(spearman(mpg, wt));
    expectClose(got.estimate, reference.correlation.spearman.r);
    expectClose(got.p, reference.correlation.spearman.p);
    // Fisher's scale, variance (1 + ρ²/2)/(n - 3).
    const half = 1.959963984540054 * Math.sqrt((1 + got.estimate ** 2 / 2) / 29);
    expectClose(got.interval[0], Math.tanh(Math.atanh(got.estimate) - half));
  });
  it('partial, one and two held fixed', () => {
    const [one, two] = [
      computed(partialCorrelation(mpg, wt, { hp })),
      computed(partialCorrelation(mpg, wt, { hp, qsec })),
    ];
    for (const [got, expected] of [
      [one, reference.correlation.partial],
      [two, reference.correlation.partial2],
    ] as const) {
      expectClose(got.estimate, expected.r);
      expectClose(got.statistic, expected.t);
      expectClose(got.p, expected.p);
      expect(got.df).toBe(expected.df);
      // Each column held fixed costs Fisher's z one pair: df + 2 is n less what is held fixed.
      expectClose(
        got.interval[1],
        Math.tanh(Math.atanh(expected.r) + 1.959963984540054 / Math.sqrt(expected.df + 2 - 3)),
      );
    }
    expectDigits(one.estimate, '-0.7512049');
    expectClose(computed(partialCorrelation(mpg, wt, {})).estimate, reference.correlation.pearson.r);
  });
});

describe('least squares', () => {
  it('mtcars', () => {
    const [got, expected] = [computed(linearModel(mpg, { wt, hp })), reference.mtcars];
    got.coefficients.forEach((one, i) => {
      expectClose(one.estimate, expected.coef[i]!);
      expectClose(one.standardError, expected.se[i]!);
      expectClose(one.statistic, expected.t[i]!);
      expectClose(one.p, expected.p[i]!);
      expectClose(one.interval[0], expected.low[i]!);
      expectClose(one.interval[1], expected.high[i]!);
      expectClose(one.robustStandardError!, expected.hc3[i]!);
    });
    expect(got.coefficients.map(({ name }) => name)).toEqual(['intercept', 'wt', 'hp']);
    expectClose(got.rSquared, expected.fit.r2);
    expectClose(got.adjustedRSquared, expected.fit.adjusted);
    expectClose(got.residualSd, expected.fit.sigma);
    expectClose(got.test!.statistic, expected.fit.F);
    ['37.22727012', '-3.877830742', '-0.03177294698'].forEach((printed, i) =>
      expectDigits(got.coefficients[i]!.estimate, printed),
    );
    ['2.2298054', '0.7685191', '0.0093851'].forEach((printed, i) =>
      expectDigits(got.coefficients[i]!.robustStandardError!, printed),
    );
  });
  it('Norris, to the digits NIST certifies', () => {
    const got = computed(linearModel(numbers('norris', 'y'), { x: numbers('norris', 'x') }));
    const [b0, b1] = got.coefficients;
    expectClose(b0!.estimate, -0.262323073774029);
    expectClose(b1!.estimate, 1.00211681802045, 1e-13);
    expectClose(b0!.standardError, 0.232818234301152);
    expectClose(b1!.standardError, 0.000429796848199937);
    expectClose(got.residualSd, 0.884796396144373);
    expectClose(got.rSquared, 0.999993745883712, 1e-14);
    expectClose(got.test!.statistic, 5436385.54079785);
  });
  it('without predictors is the mean', () => {
    const got = computed(linearModel(mpg, {}));
    expectClose(got.coefficients[0]!.estimate, mpg.reduce((sum, x) => sum + x, 0) / 32);
    expect(got.test).toBeNull();
    expect(got.rSquared).toBeCloseTo(0, 12);
  });
  it('has no robust error where one row decides a coefficient', () => {
    const got = computed(linearModel([1, 2, 4, 9], { only: [0, 0, 0, 1] }));
    expect(got.coefficients.map(({ robustStandardError }) => robustStandardError)).toEqual([null, null]);
  });
  it('keeps apart a predictor that bears the name of y', () => {
    expect(computed(linearModel(mpg, { y: wt })).coefficients[1]).toMatchObject({ name: 'y' });
    expect(linearModel([...mpg.slice(1), NaN], { y: wt })).toMatchObject({ notComputable: 'not-finite' });
  });
});

describe('random intercepts by restricted maximum likelihood', () => {
  const study = {
    reaction: numbers('sleepstudy', 'Reaction'),
    days: numbers('sleepstudy', 'Days'),
    subject: labels('sleepstudy', 'Subject'),
  };
  const kept = <T>(values: readonly T[]) => values.filter((_, i) => !HOLES.has(i + 1));
  const fits: Record<keyof typeof reference.mixed, () => MixedModel> = {
    sleepstudy: () => computed(mixedModel(study.reaction, { days: study.days }, study.subject)),
    dyestuff: () => computed(mixedModel(numbers('dyestuff', 'Yield'), {}, labels('dyestuff', 'Batch'))),
    holes: () => computed(mixedModel(kept(study.reaction), { days: kept(study.days) }, kept(study.subject))),
    litters: () =>
      computed(
        mixedModel(
          numbers('litters', 'methylation'),
          { arm: labels('litters', 'arm').map((arm) => Number(arm === 'MAN1')) },
          labels('litters', 'litter'),
        ),
      ),
  };
  it.each(Object.keys(fits) as (keyof typeof fits)[])('%s as in lme4', (name) => {
    const [got, expected] = [fits[name](), reference.mixed[name]];
    [expected.coef].flat().forEach((value, i) => expectClose(got.coefficients[i]!.estimate, value, 1e-7));
    [expected.se].flat().forEach((value, i) => expectClose(got.coefficients[i]!.standardError, value, 1e-6));
    expectClose(got.groupVariance, expected.variances[0]!, 1e-5);
    expectClose(got.residualVariance, expected.variances[1]!, 1e-5);
    expectClose(got.icc, expected.icc, 1e-5);
    expectClose(got.criterion, expected.criterion, 1e-9);
    // lme4 searches with derivatives off; ours must be at least as good.
    expect(got.criterion).toBeLessThanOrEqual(expected.criterion + 1e-9);
  });
  it('have the published digits', () => {
    const [sleepy, dye] = [fits.sleepstudy(), fits.dyestuff()];
    expectClose(sleepy.coefficients[0]!.estimate, 251.4051049);
    expectDigits(sleepy.coefficients[1]!.estimate, '10.46728596');
    expectClose(sleepy.groupVariance, 1378.178514, 1e-8);
    expectDigits(sleepy.residualVariance, '960.456579');
    expectDigits(sleepy.icc, '0.5893089');
    expectDigits(sleepy.criterion, '1786.465085');
    expectDigits(dye.coefficients[0]!.standardError, '19.38341215');
    expectDigits(dye.criterion, '319.6542768');
  });
  it('are the closed form where groups are alike in size', () => {
    const got = fits.dyestuff();
    // Mean squares of Dyestuff: between 11271.5, within 2451.25.
    expectClose(got.coefficients[0]!.estimate, 1527.5);
    expectClose(got.residualVariance, 2451.25, 1e-12);
    expectClose(got.groupVariance, 1764.05, 1e-12);
  });
  it('count degrees of freedom where a column varies: litters less 2 for two arms', () => {
    expect(fits.litters().coefficients.map(({ df }) => df)).toEqual([11, 11]);
    expect(fits.sleepstudy().coefficients.map(({ df }) => df)).toEqual([17, 161]);
    expect(fits.dyestuff().coefficients[0]!.df).toBe(5);
  });
  it('give litters no variance where they differ less than chance', () => {
    const got = computed(mixedModel([1, 9, 2, 8, 3, 7], {}, ['a', 'a', 'b', 'b', 'c', 'c']));
    expect(got.groupVariance).toBe(0);
    expect(got.icc).toBe(0);
    expectClose(got.residualVariance, 58 / 5);
    expectClose(got.coefficients[0]!.estimate, 5);
  });
});

describe('cross-lagged panel', () => {
  const [x1, y1, x2, y2] = ['engagement5', 'methylation5', 'engagement18', 'methylation18'].map((name) =>
    numbers('dyads', name),
  ) as [number[], number[], number[], number[]];
  it('is two fits of standardised columns', () => {
    const got = computed(crossLagged({ x1, y1, x2, y2 }));
    const { later, back } = reference.lagged;
    for (const [one, i, of] of [
      [got.stabilityOfY, 0, later],
      [got.xToY, 1, later],
      [got.stabilityOfX, 0, back],
      [got.yToX, 1, back],
    ] as const) {
      expectClose(one.estimate, of.coef[i]!);
      expectClose(one.standardError, of.se[i]!);
      expectClose(one.p, of.p[i]!);
    }
  });
  it('shows a lag where there is none', () => {
    // Traits with r .6, each half the variance of its measures: r .3 between measures, .5 between occasions.
    expectDigits(computed(lagOf(0.3, 0.3, 0.5)), '0.16484');
  });
});
