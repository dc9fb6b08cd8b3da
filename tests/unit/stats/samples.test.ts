/** Two samples and several: t tests, effect sizes, analysis of variance. Reference numbers are R's. */
import { describe, expect, it } from 'vitest';
import { kruskalWallis, oneWayAnova, welchAnova } from '../../../sim/stats/anova.ts';
import { cohensD, hedgesG } from '../../../sim/stats/effect-size.ts';
import { pooledSd, quantile, summary } from '../../../sim/stats/moments.ts';
import { superiority } from '../../../sim/stats/superiority.ts';
import type { Estimate } from '../../../sim/stats/result.ts';
import { pairedTest, studentTest, welchTest } from '../../../sim/stats/t-test.ts';
import reference from '../../fixtures/stats/reference.json' with { type: 'json' };
import { numbers, parted } from '../../fixtures/stats/tables.ts';
import { computed, expectClose, expectDigits } from './close.ts';

const [first, second] = parted('sleep', 'extra', 'group') as [number[], number[]];

describe('t tests of the sleep data', () => {
  it.each([
    ['welch', welchTest],
    ['student', studentTest],
    ['paired', pairedTest],
  ] as const)('%s', (name, test) => {
    const expected = reference.sleep[name];
    const got = computed<Estimate>(test(first, second));
    expectClose(got.statistic, expected.t);
    expectClose(got.df, expected.df);
    expectClose(got.p, expected.p);
    expectClose(got.standardError, expected.se);
    expectClose(got.interval[0], expected.low);
    expectClose(got.interval[1], expected.high);
    expectClose(got.estimate, -1.58);
    expect(got.n).toBe(name === 'paired' ? 10 : 20);
  });
  it('have the published digits', () => {
    const { statistic, df, p, interval } = computed(welchTest(first, second));
    expectDigits(statistic, '-1.860813467');
    expectDigits(df, '17.77647352');
    expectDigits(p, '0.07939414');
    expectDigits(interval[0], '-3.365483');
    expectDigits(interval[1], '0.205483');
  });
  it('take another level', () => {
    const [low, high] = computed(welchTest(first, second, 0.5)).interval;
    const [wideLow, wideHigh] = computed(welchTest(first, second, 0.99)).interval;
    expect(wideLow).toBeLessThan(low);
    expect(wideHigh).toBeGreaterThan(high);
    // The 92.06 % interval ends at 0, since p is .0794.
    expectClose(1 + computed(welchTest(first, second, 1 - reference.sleep.welch.p)).interval[1], 1);
  });
});

describe('effect sizes', () => {
  const [setosa, versicolor] = parted('iris', 'Sepal.Length', 'Species') as [number[], number[]];
  it.each([
    ['sleep', first, second],
    ['iris', setosa, versicolor],
  ] as const)('of %s', (name, a, b) => {
    const expected = reference.effect[name];
    const [d, g] = [computed(cohensD(a, b)), computed(hedgesG(a, b))];
    expectClose(d.estimate, expected.d);
    expectClose(g.estimate, expected.g);
    for (const [got, wanted] of [
      [d.interval[0], expected.low],
      [d.interval[1], expected.high],
      [g.interval[0], expected.gLow],
      [g.interval[1], expected.gHigh],
    ] as const)
      expectClose(got, wanted, 1e-9);
    expect(d.intervalBy).toBe('noncentral-t');
  });
  it('g of sleep has the published digits', () =>
    expectDigits(Math.abs(computed(hedgesG(first, second)).estimate), '0.7969352'));
  it('say when the exact interval is out of reach', () => {
    const far = computed(cohensD([100, 100.001, 100.002], [5, 5.001, 5.003]));
    expect(far.intervalBy).toBe('large-sample');
    expect(far.interval[0]).toBeLessThan(far.estimate);
    expect(far.interval[1]).toBeGreaterThan(far.estimate);
  });
});

describe('probability of superiority', () => {
  it('counts pairs, equals half', () => {
    const pairs = first.flatMap((a) => second.map((b) => (a > b ? 1 : a === b ? 0.5 : 0)));
    const got = computed(superiority(first, second));
    expectClose(got.estimate, pairs.reduce((sum: number, x) => sum + x, 0) / 100);
    expectClose(got.estimate, 0.255);
    expect(computed(superiority(second, first)).estimate).toBeCloseTo(0.745, 14);
  });
  it('has the standard error of Mann and Whitney at one half', () => {
    const got = computed(superiority(first, second));
    expectClose(got.statistic, (0.255 - 0.5) / Math.sqrt(21 / (12 * 100)));
  });
  it('has an interval whose ends do not exclude what was seen', () => {
    const { estimate, interval } = computed(superiority(first, second));
    for (const end of interval) {
      const more = 9;
      const error = Math.sqrt(
        (end * (1 - end) * (1 + (more * (1 - end)) / (2 - end) + (more * end) / (1 + end))) / 100,
      );
      expectClose(Math.abs(estimate - end) / error, 1.959963984540054, 1e-9);
    }
  });
  it('stays within 0 and 1 where the samples are apart', () => {
    const apart = computed(superiority([4, 5, 6], [1, 2, 3]));
    expect(apart.estimate).toBe(1);
    expect(apart.interval[1]).toBe(1);
    expect(apart.interval[0]).toBeGreaterThan(0.3);
    expect(apart.interval[0]).toBeLessThan(0.7);
    expect(computed(superiority([1, 2, 3], [4, 5, 6])).interval).toEqual([
      0,
      expect.closeTo(1 - apart.interval[0], 12),
    ]);
  });
});

describe('analysis of variance', () => {
  const iris = parted('iris', 'Sepal.Length', 'Species');
  const widths = parted('iris', 'Sepal.Width', 'Species');
  const cut = [widths[0]!.slice(0, 20), widths[1]!.slice(0, 40), widths[2]!.slice(0, 12)];
  it.each([
    ['iris', iris],
    ['cut', cut],
  ] as const)('of %s', (name, groups) => {
    const expected = reference.anova[name];
    const [plain, welch, ranks] = [
      computed(oneWayAnova(groups)),
      computed(welchAnova(groups)),
      computed(kruskalWallis(groups)),
    ];
    expectClose(plain.statistic, expected.F);
    expectClose(plain.p, expected.p);
    expectClose(welch.statistic, expected.welchF);
    expectClose(welch.df[1]!, expected.welchDf);
    expectClose(welch.p, expected.welchP);
    expectClose(ranks.statistic, expected.H);
    expectClose(ranks.p, expected.HP);
  });
  it('has the published digits', () => {
    const plain = computed(oneWayAnova(iris));
    expectDigits(plain.statistic, '119.2645');
    expect(plain.df).toEqual([2, 147]);
    expectDigits(computed(welchAnova(iris)).statistic, '138.9082853');
    expectDigits(computed(welchAnova(iris)).df[1]!, '92.21114532');
    expectDigits(computed(kruskalWallis(iris)).statistic, '96.937436');
  });
  it('of two groups is the t test', () => {
    const t = computed(studentTest(first, second));
    expectClose(computed(oneWayAnova([first, second])).statistic, t.statistic * t.statistic);
    const w = computed(welchTest(first, second));
    const f = computed(welchAnova([first, second]));
    expectClose(f.statistic, w.statistic * w.statistic);
    expectClose(f.df[1]!, w.df);
    expectClose(f.p, w.p);
  });
});

describe('summaries', () => {
  it('quantiles are of type 7', () => {
    const mpg = numbers('mtcars', 'mpg');
    reference.quantile.at.forEach((at, i) => expectClose(computed(quantile(mpg, at)), reference.quantile.of[i]!));
  });
  it('five numbers, mean and SD', () => {
    expect(summary([4, 1, 3, 2])).toEqual({
      n: 4,
      mean: 2.5,
      sd: expect.closeTo(Math.sqrt(5 / 3), 14),
      min: 1,
      q1: 1.75,
      median: 2.5,
      q3: 3.25,
      max: 4,
    });
    expectClose(computed(pooledSd(first, second)), 1.8986251, 1e-6);
  });
  it('keep their digits far from 0', () => {
    const far = [1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16];
    expectClose(computed(summary(far)).sd, Math.sqrt(30));
  });
});
