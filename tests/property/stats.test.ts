/**
 * Statistics under shifts, scales and orders; no NaN whatever goes in; p-values and intervals that keep their promise.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normal } from '../../sim/random/normal.ts';
import { Xoshiro128 } from '../../sim/random/xoshiro128.ts';
import { agreement } from '../../sim/stats/agreement.ts';
import { kruskalWallis, oneWayAnova, welchAnova } from '../../sim/stats/anova.ts';
import { partialCorrelation, pearson, spearman } from '../../sim/stats/correlation.ts';
import { crossLagged } from '../../sim/stats/cross-lagged.ts';
import { cohensD, hedgesG } from '../../sim/stats/effect-size.ts';
import { linearModel } from '../../sim/stats/linear-model.ts';
import { mixedModel } from '../../sim/stats/mixed-model.ts';
import { summary } from '../../sim/stats/moments.ts';
import { tTestPower } from '../../sim/stats/power.ts';
import { isComputed, REASONS, type Computed } from '../../sim/stats/result.ts';
import { superiority } from '../../sim/stats/superiority.ts';
import { pairedTest, studentTest, welchTest } from '../../sim/stats/t-test.ts';
import { kolmogorov } from '../verification/checks/samplers.ts';
import { computed, expectClose } from '../unit/stats/close.ts';

/** Thousandths, so that shifts and scales by powers of two round nothing away. */
const value = fc.integer({ min: -9000, max: 9000 }).map((n) => n / 1000);
const sample = fc.uniqueArray(value, { minLength: 4, maxLength: 12 });
const factor = fc.constantFrom(0.25, 2, 8);
const RUNS = { numRuns: 15, seed: 11 };

describe('shifts and scales', () => {
  it('leave tests of two samples alone, and scale the estimate', () => {
    fc.assert(
      fc.property(sample, sample, fc.integer({ min: -50, max: 50 }), factor, (a, b, shift, scale) => {
        const moved = (values: readonly number[]) => values.map((x) => x * scale + shift);
        for (const test of [welchTest, studentTest]) {
          const [before, after] = [computed(test(a, b)), computed(test(moved(a), moved(b)))];
          expectClose(after.p, before.p, 1e-7);
          expectClose(after.estimate, before.estimate * scale, 1e-7);
          expectClose(after.interval[1] - after.interval[0], scale * (before.interval[1] - before.interval[0]), 1e-9);
        }
        expectClose(computed(hedgesG(moved(a), moved(b))).estimate, computed(hedgesG(a, b)).estimate, 1e-7);
        expectClose(computed(superiority(moved(a), moved(b))).estimate, computed(superiority(a, b)).estimate);
      }),
      RUNS,
    );
  });

  it('turn the sign where samples change places, and no more', () => {
    fc.assert(
      fc.property(sample, sample, (a, b) => {
        for (const test of [welchTest, studentTest, cohensD, hedgesG]) {
          const [one, other] = [
            computed<{ estimate: number; p: number; interval: readonly [number, number] }>(test(a, b)),
            computed<{ estimate: number; p: number; interval: readonly [number, number] }>(test(b, a)),
          ];
          expectClose(other.estimate, -one.estimate, 1e-9);
          expectClose(other.p, one.p, 1e-9);
          expectClose(other.interval[0], -one.interval[1], 1e-8);
        }
        const [p, q] = [computed(superiority(a, b)), computed(superiority(b, a))];
        expectClose(p.estimate + q.estimate, 1);
        expectClose(p.interval[0] + q.interval[1], 1, 1e-8);
      }),
      RUNS,
    );
  });

  it('do nothing to ranks when they keep the order', () => {
    fc.assert(
      fc.property(sample, sample, (a, b) => {
        const bent = (values: readonly number[]) => values.map((x) => Math.exp(x / 3));
        expectClose(computed(superiority(bent(a), bent(b))).p, computed(superiority(a, b)).p);
        expectClose(computed(kruskalWallis([bent(a), bent(b)])).p, computed(kruskalWallis([a, b])).p);
        const n = Math.min(a.length, b.length);
        const before = spearman(a.slice(0, n), b.slice(0, n));
        if (isComputed(before))
          expectClose(computed(spearman(bent(a.slice(0, n)), b.slice(0, n))).estimate, before.estimate);
      }),
      RUNS,
    );
  });
});

const table = fc.array(fc.tuple(value, value, value, fc.integer({ min: 0, max: 3 })), { minLength: 9, maxLength: 20 });
const column = <T extends readonly unknown[], K extends keyof T>(rows: readonly T[], at: K): T[K][] =>
  rows.map((row) => row[at]);

describe('the order of rows', () => {
  it('does not matter', () => {
    fc.assert(
      fc.property(table, fc.integer(), (rows, seed) => {
        const source = new Xoshiro128(seed, 1, 2, 3);
        const mixed = rows
          .map((row) => ({ row, key: source.next() }))
          .sort((a, b) => a.key - b.key)
          .map(({ row }) => row);
        const results = (of: typeof rows): Computed<object>[] => {
          const [y, x, z, group] = [column(of, 0), column(of, 1), column(of, 2), column(of, 3)];
          return [
            linearModel(y, { x, z }),
            mixedModel(y, { x }, group),
            pearson(x, y),
            spearman(x, y),
            partialCorrelation(x, y, { z }),
            pairedTest(x, y),
          ];
        };
        const [before, after] = [results(rows), results(mixed)];
        before.forEach((one, i) => expectAlike(after[i], one));
      }),
      RUNS,
    );
  });

  it('of names of groups does not either', () => {
    fc.assert(
      fc.property(table, (rows) => {
        const [y, x, group] = [column(rows, 0), column(rows, 1), column(rows, 3)];
        expectAlike(
          mixedModel(
            y,
            { x },
            group.map((g) => `litter ${7 - g}`),
          ),
          mixedModel(y, { x }, group),
        );
      }),
      RUNS,
    );
  });
});

/** The same structure with the same words, and numbers alike to 1e-6; what should be 0 is so only to rounding. */
function expectAlike(got: unknown, wanted: unknown): void {
  if (typeof wanted === 'number')
    return expect(Math.abs((got as number) - wanted)).toBeLessThanOrEqual(1e-6 * Math.max(Math.abs(wanted), 1e-6));
  if (typeof wanted !== 'object' || wanted === null) return expect(got).toBe(wanted);
  if ('notComputable' in wanted) return expect((got as typeof wanted).notComputable).toBe(wanted.notComputable);
  for (const [key, each] of Object.entries(wanted)) expectAlike((got as Record<string, unknown>)[key], each);
}

describe('whatever goes in', () => {
  const odd = fc.oneof(
    { weight: 4, arbitrary: fc.integer({ min: -3, max: 3 }) },
    fc.double(),
    fc.constantFrom(1e308, -1e308, 5e-324, 1e16, 1e-160, -0, 0.1, 0.3),
  );
  const anything = fc.array(odd, { maxLength: 9 });
  it('comes out as finite numbers or a known reason', () => {
    fc.assert(
      fc.property(anything, anything, anything, anything, (a, b, c, d) => {
        for (const result of [
          welchTest(a, b),
          studentTest(a, b),
          pairedTest(a, b),
          cohensD(a, b),
          hedgesG(a, b),
          superiority(a, b),
          summary(a),
          oneWayAnova([a, b, c]),
          welchAnova([a, b, c]),
          kruskalWallis([a, b, c]),
          pearson(a, b),
          spearman(a, b),
          partialCorrelation(a, b, { c }),
          linearModel(a, { b, c }),
          mixedModel(a, { b }, c),
          agreement([a, b, c]),
          crossLagged({ x1: a, y1: b, x2: c, y2: d }),
          // Equal lengths are rare by chance.
          ...((n) => [
            pairedTest(a.slice(0, n), b.slice(0, n)),
            pearson(a.slice(0, n), b.slice(0, n)),
            spearman(a.slice(0, n), b.slice(0, n)),
            partialCorrelation(a.slice(0, n), b.slice(0, n), { c: c.slice(0, n) }),
            linearModel(a.slice(0, n), { b: b.slice(0, n) }),
            mixedModel(a.slice(0, n), { b: b.slice(0, n) }, c.slice(0, n)),
            agreement([a.slice(0, n), b.slice(0, n)]),
          ])(Math.min(a.length, b.length, c.length)),
        ] as Computed<object>[])
          expectSound(result);
      }),
      { numRuns: 100, seed: 11 },
    );
  });

  function expectSound(result: unknown): void {
    if (typeof result === 'number') return expect(Number.isFinite(result), String(result)).toBe(true);
    if (typeof result !== 'object' || result === null) return;
    if ('notComputable' in result) expect(REASONS).toContain(result.notComputable);
    for (const each of Object.values(result)) expectSound(each);
    if ('p' in result && typeof result.p === 'number') expect(result.p >= 0 && result.p <= 1).toBe(true);
    if ('interval' in result) {
      const [low, high] = result.interval as [number, number];
      const { estimate } = result as unknown as { estimate: number };
      expect(
        low <= estimate + 1e-9 * Math.abs(estimate) && high >= estimate - 1e-9 * Math.abs(estimate),
        JSON.stringify(result),
      ).toBe(true);
    }
  }
});

describe('promises', () => {
  const source = new Xoshiro128(20, 26, 11, 23);
  const draw = (n: number, mean = 0, sd = 1) => Array.from({ length: n }, () => mean + sd * normal(source));
  const times = <T>(n: number, make: () => T) => Array.from({ length: n }, make);
  const share = (hits: readonly boolean[]) => hits.filter(Boolean).length / hits.length;
  /** Within four standard errors of what is promised. */
  const expectShare = (hits: readonly boolean[], promised: number) =>
    expect(Math.abs(share(hits) - promised) / Math.sqrt((promised * (1 - promised)) / hits.length)).toBeLessThan(4);
  const holds = ({ interval: [low, high] }: { readonly interval: readonly [number, number] }, truth: number) =>
    low <= truth && truth <= high;

  it("Welch's p is uniform when the means are equal, with spreads that are not", () => {
    const ps = times(3000, () => computed(welchTest(draw(9), draw(14, 0, 2))).p);
    expect(kolmogorov(ps, (p) => p)).toBeGreaterThan(1e-3);
    expectShare(
      ps.map((p) => p < 0.05),
      0.05,
    );
  });
  it('p of F, of r and of the litter trial is uniform too', () => {
    expect(
      kolmogorov(
        times(1500, () => computed(oneWayAnova([draw(4), draw(6), draw(3)])).p),
        (p) => p,
      ),
    ).toBeGreaterThan(1e-3);
    expect(
      kolmogorov(
        times(1500, () => computed(pearson(draw(8), draw(8))).p),
        (p) => p,
      ),
    ).toBeGreaterThan(1e-3);
  });
  it('95 of 100 intervals hold the truth', () => {
    expectShare(
      times(2000, () => holds(computed(welchTest(draw(10, 1, 1), draw(10, 0, 2))), 1)),
      0.95,
    );
    expectShare(
      times(300, () => holds(computed(cohensD(draw(8, 1), draw(8))), 1)),
      0.95,
    );
    expectShare(
      times(1500, () => holds(computed(superiority(draw(15, 1), draw(15))), 0.760249938)),
      0.95,
    );
    expectShare(
      times(2000, () => {
        const x = draw(20);
        return holds(
          computed(
            pearson(
              x,
              x.map((each) => 0.6 * each + 0.8 * normal(source)),
            ),
          ),
          0.6,
        );
      }),
      0.95,
    );
  });
  it('g has no bias, d has one', () => {
    const pairs = times(3000, () => computed(studentTest(draw(4, 1), draw(4))).statistic * Math.sqrt(2 / 4));
    const mean = pairs.reduce((sum, x) => sum + x, 0) / pairs.length;
    const factor_ =
      computed(hedgesG([1, 2, 3, 5], [0, 1, 1, 2])).estimate / computed(cohensD([1, 2, 3, 5], [0, 1, 1, 2])).estimate;
    expect(mean).toBeGreaterThan(1.07);
    expect(Math.abs(mean * factor_ - 1)).toBeLessThan((4 * 0.9) / Math.sqrt(3000));
  });
  it('power is the share of significant results', () => {
    expectShare(
      times(1500, () => {
        const { p, estimate } = computed(studentTest(draw(13, 0.8), draw(13)));
        return p < 0.05 && estimate > 0;
      }),
      computed(tTestPower(0.8, 13)),
    );
  });
  it('litters as the unit keep 5 in 100; pups as the unit do not', () => {
    const trials = times(150, () => {
      const litter = times(8, () => Math.sqrt(0.5) * normal(source));
      const group = times(48, () => 0).map((_, i) => Math.floor(i / 6));
      const y = group.map((g) => litter[g]! + Math.sqrt(0.5) * normal(source));
      const arm = group.map((g) => Number(g >= 4));
      return {
        pups: computed(studentTest(y.slice(0, 24), y.slice(24))).p < 0.05,
        litters: computed(mixedModel(y, { arm }, group)).coefficients[1]!.p < 0.05,
      };
    });
    expectShare(
      trials.map(({ pups }) => pups),
      0.324,
    );
    expectShare(
      trials.map(({ litters }) => litters),
      0.05,
    );
  });
});
