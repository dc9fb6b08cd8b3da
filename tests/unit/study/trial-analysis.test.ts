/** What a trial says, on fixed data: by hand, by the statistics of sim/stats, and where nothing can be said. */
import { describe, expect, it } from 'vitest';
import {
  againSummary,
  armTests,
  expressionTracking,
  falsePositives,
  fosterTest,
  isComputed,
  joinAgain,
  litterMeans,
  partsOf,
  pointsOf,
  trialTest,
  type TrialPoint,
  type TrialReadings,
  type TrialAgainPiece,
} from '../../../sim/page.ts';
import { mixedModel } from '../../../sim/stats/mixed-model.ts';
import { asObserved as observed, asTruth } from '../../../sim/study/truth.ts';
import { drawTrials } from '../../../sim/study/vole-trial/shortcut.ts';

const points = (values: readonly (readonly [arm: number, litter: number, values: readonly number[]])[]): TrialPoint[] =>
  values.flatMap(([arm, litter, each]) => each.map((value) => ({ arm, litter, value })));
/** Means of litters 10, 12, 14 against 7, 9. */
const FIXED = points([
  [0, 0, [9, 11]],
  [0, 1, [11, 13]],
  [0, 2, [13, 15]],
  [1, 3, [6, 8]],
  [1, 4, [8, 10]],
]);
const number = <T extends object>(result: T) => {
  if (!isComputed(result as never)) throw new Error(JSON.stringify(result));
  return result as Exclude<T, { notComputable: unknown }>;
};

describe('two arms of litters', () => {
  it('are compared by litter means on litters - 2 degrees of freedom', () => {
    const { litters, mixed, pups, welch } = armTests(FIXED);
    // Means 12 and 8; squares 8 + 2 over 3 degrees of freedom.
    const error = Math.sqrt((10 / 3) * (1 / 3 + 1 / 2));
    expect(number(litters)).toMatchObject({ estimate: 4, df: 3, n: 5 });
    expect(number(litters).standardError).toBeCloseTo(error, 12);
    // Equal litters: the mixed model comes to the same.
    expect(number(mixed).estimate).toBeCloseTo(4, 10);
    expect(number(mixed).standardError).toBeCloseTo(error, 6);
    expect(number(mixed).df).toBe(3);
    const model = number(
      mixedModel(
        FIXED.map(({ value }) => value),
        { arm: FIXED.map(({ arm }) => 1 - arm) },
        FIXED.map(({ litter }) => litter),
      ) as never,
    ) as { icc: number };
    expect(number(mixed).icc).toBe(model.icc);
    expect(number(pups)).toMatchObject({ df: 8, n: 10 });
    expect(number(pups).standardError).toBeLessThan(error);
    expect(number(welch!).df).toBeLessThan(3);
  });
  it('whose litter-mates are less alike than strangers are judged by their litters’ own spread', () => {
    const odd = points([
      [0, 0, [0, 20]],
      [0, 1, [1, 21]],
      [0, 2, [2, 22]],
      [1, 3, [3, 18]],
      [1, 4, [0, 22]],
    ]);
    const { mixed, litters } = armTests(odd);
    expect(number(mixed)).toMatchObject({ icc: 0, standardError: number(litters).standardError, df: 3 });
  });
  it('have a size in spreads, a chance of superiority and a design effect', () => {
    const test = trialTest(FIXED);
    const size = number(test.size);
    const spread = Math.sqrt(FIXED.reduce((sum, { arm, value }) => sum + (value - (arm === 0 ? 12 : 8)) ** 2, 0) / 8);
    expect(size.estimate).toBeCloseTo(4 / spread, 10);
    expect(size.byLitter[0]).toBeLessThan(size.byAnimal[0]);
    expect(size.byLitter[1]).toBeGreaterThan(size.byAnimal[1]);
    expect(number(test.superiority).estimate).toBeCloseTo(23 / 24, 12);
    expect(test.designEffect).toBeCloseTo(1 + number(test.mixed).icc, 12);
    // Litter means 10, 12, 14 against 7, 9: each of A above each of B. With one pair the other way round, 5 of 6.
    expect(number(test.litterSuperiority!).estimate).toBe(1);
    const crossed = trialTest(
      points([
        [0, 0, [9, 11]],
        [0, 1, [11, 13]],
        [0, 2, [13, 15]],
        [1, 3, [6, 8]],
        [1, 4, [10, 12]],
      ]),
    );
    expect(number(crossed.litterSuperiority!).estimate).toBeCloseTo(5 / 6, 12);
  });
  it('of divided litters are compared half against half', () => {
    const divided = points([
      [0, 0, [9, 11]],
      [1, 0, [7]],
      [0, 1, [12]],
      [1, 1, [10, 8]],
      [0, 2, [13]],
      [1, 2, [11]],
    ]);
    expect(litterMeans(divided)).toHaveLength(6);
    const { litters, welch } = armTests(divided);
    expect(number(litters)).toMatchObject({ df: 2, n: 3 });
    expect(number(litters).estimate).toBeCloseTo(8 / 3, 12);
    expect(welch).toBeNull();
  });
});

describe('where nothing can be said', () => {
  const why = (result: unknown) => (result as { notComputable?: string }).notComputable;
  it('says why, and never NaN', () => {
    const one = trialTest(
      points([
        [0, 0, [9, 11]],
        [1, 1, [6, 8]],
      ]),
    );
    expect([why(one.mixed), why(one.litters), why(one.size)]).toEqual(['too-few-groups', 'too-few', 'too-few-groups']);
    expect(isComputed(one.pups)).toBe(true);
    const flat = trialTest(
      points([
        [0, 0, [5, 5]],
        [0, 1, [5, 5]],
        [1, 2, [5, 5]],
        [1, 3, [5, 5]],
      ]),
    );
    expect([why(flat.mixed), why(flat.litters), why(flat.pups)]).toEqual(['no-spread', 'no-spread', 'no-spread']);
    const single = trialTest(
      points([
        [0, 0, [5]],
        [0, 1, [6]],
        [1, 2, [7]],
        [1, 3, [9]],
      ]),
    );
    expect(why(single.mixed)).toBe('one-per-group');
    expect(number(single.litters)).toMatchObject({ df: 2 });
    for (const test of [one, flat, single, trialTest([]), trialTest(points([[0, 0, [1, 2, 3]]]))])
      expect(JSON.stringify(test)).not.toMatch(/null,null|NaN/);
  });
});

const readings = (change: Partial<TrialReadings> = {}): TrialReadings => {
  const column = (of: (i: number) => number) => Float64Array.from({ length: 8 }, (_, i) => of(i));
  const none = column(() => 0);
  return {
    litter: column((i) => Math.floor(i / 2)),
    born: column((i) => Math.floor(i / 4)),
    reared: column((i) => (Math.floor(i / 4) + (i % 2)) % 2),
    rearedBy: none,
    male: none,
    region5: column((i) => i),
    regionMiddle: column((i) => (i * 3) % 8),
    region3: column(() => NaN),
    mean: column((i) => 10 * ((Math.floor(i / 4) + (i % 2)) % 2) + Math.floor(i / 2) + 0.1 * i * i),
    site: none,
    exon3: column((i) => -i),
    expression: column((i) => -i + (i === 3 ? 3 : 0)),
    binding: none,
    reactivity: none,
    sites: Float64Array.from({ length: 16 }, (_, at) => (at % 2 === 0 ? at : (at * 5) % 7)),
    ...change,
  };
};

describe('readings', () => {
  it('of a region without sites are left out', () => {
    expect(pointsOf(observed(readings()), 'region3')).toEqual([]);
    expect(pointsOf(observed(readings()), 'region5')).toHaveLength(8);
  });
  it('are all that statistics take: the truth does not compile', () => {
    // @ts-expect-error -- truth is not for statistics
    expect(() => pointsOf(asTruth(readings()), 'mean')).not.toThrow();
    // @ts-expect-error -- nor is something that was never observed
    expect(() => pointsOf(readings(), 'mean')).not.toThrow();
    // @ts-expect-error -- nor may sites be tracked in it
    expect(() => expressionTracking(asTruth(readings()), 2)).not.toThrow();
  });
  it('tell which sites go with expression, corrected for their number', () => {
    const { sites, regions, exon3, found } = expressionTracking(observed(readings()), 2);
    expect(number(sites[0]!.rho).estimate).toBeLessThan(-0.8);
    expect(sites[0]!.adjusted).toBeCloseTo(
      Math.min(
        2 * number(sites[0]!.rho).p,
        number(sites[1]!.rho).p > 2 * number(sites[0]!.rho).p ? 1 : number(sites[1]!.rho).p,
      ),
      12,
    );
    expect(found).toBe(1);
    expect(isComputed(regions[2]!.rho)).toBe(false);
    expect(regions[2]!.adjusted).toBeNull();
    expect(number(exon3.rho).estimate).toBeGreaterThan(0.8);
  });
  it('tell birth from rearing where litters are divided', () => {
    const { birth, rearing, cells } = fosterTest(observed(readings()), 'mean');
    expect(number(rearing).estimate).toBeLessThan(-9);
    expect(Math.abs(number(birth).estimate)).toBeLessThan(Math.abs(number(rearing).estimate));
    expect(cells.flat().map((cell) => cell?.n)).toEqual([2, 2, 2, 2]);
  });
});

describe('many trials', () => {
  const parts = { means: [3, 0], litterSd: 1, animalSd: 1 } as const;
  const drawn = [...drawTrials(parts, [7, 6], 2, 60, 'many')];
  const flat = drawn.flatMap(([a, b]) => [...a, ...b]);
  const piece = observed({
    from: 0,
    to: 60,
    mean: Float64Array.from(flat.flat()),
    litter: Float64Array.from(flat.flatMap((litter, i) => litter.map(() => i % 13))),
    reared: Float64Array.from(flat.flatMap((litter, i) => litter.map(() => Number(i % 13 >= 7)))),
  }) as unknown as TrialAgainPiece;
  it('are counted by what they claim, batch by batch', () => {
    const summary = againSummary(piece);
    expect(summary.claims.higher + summary.claims.lower + summary.claims.unclear).toBe(60);
    expect(summary.claims.higher).toBeGreaterThan(50);
    expect(summary.found.mixed).toBe(summary.claims.higher + summary.claims.lower);
    expect(joinAgain([summary, summary])).toMatchObject({
      studies: 120,
      claims: { higher: 2 * summary.claims.higher },
    });
  });
  it('give back the parts they were drawn from', () => {
    const fitted = partsOf(piece);
    expect(fitted.means[0] - fitted.means[1]).toBeCloseTo(3, 0);
    expect(fitted.litterSd).toBeGreaterThan(0.85);
    expect(fitted.litterSd).toBeLessThan(1.15);
    expect(fitted.animalSd).toBeCloseTo(1, 1);
  });
  it('find too much pup by pup, and 5 % by litter', () => {
    const rates = falsePositives({ means: [0, 0], litterSd: 1, animalSd: 1 }, [4, 4], 6, 1000, 'none');
    expect(Math.abs(rates.pups - 0.324)).toBeLessThan(0.06);
    expect(Math.abs(rates.litters - 0.05)).toBeLessThan(0.028);
  });
});
