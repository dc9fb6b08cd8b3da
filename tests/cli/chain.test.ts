/** `tend chain`: published and computed numbers, the shape of the answer, and refusals. */
import { describe, expect, it } from 'vitest';
import { beforeCli, tend } from './tend.ts';
import { every, long } from '../long.ts';

beforeCli();

/** Computed exactly from the master equation of the chain. */
const course = {
  K: 16,
  c: 0.5,
  x0: 0.3,
  kt: 0.05,
  kd: 0.007552653,
  rho: 15,
  care: 1,
  stress: 0,
  kappaCare: 0.1,
  kappaStress: 0.1,
  piAdult: 0.1,
  windowFullUntil: 14,
  windowEndsAt: 28,
  expected: [
    { day: 21, meanMethylatedStrandFraction: 0.261299, sdAcrossAlleles: 0.131948, fractionAllelesBelowHalf: 0.939551 },
    { day: 90, meanMethylatedStrandFraction: 0.265152, sdAcrossAlleles: 0.142752, fractionAllelesBelowHalf: 0.921282 },
  ],
  alleles: 40_000,
};
const switching = {
  K: 16,
  c: 0.5,
  kt: 0.05,
  kd: 0.012909944,
  x0: 0.5,
  rho: 15,
  stationaryMean: 0.500015,
  stationarySd: 0.210645,
  daysFromAllUnmethylatedToStrands70pct: 326.669,
  daysFromAllMethylatedToStrands30pct: 323.639,
  autocorrelationByLagDays: { '1': 0.98453, '7': 0.91377, '30': 0.71912, '90': 0.38809 },
  alleles: 2_000,
};
const sticky = {
  K: 16,
  c: 0.8,
  kt: 0.05,
  kd: 0.012909944,
  x0: 0.5,
  rho: 15,
  stationaryMean: 0.503904,
  stationarySd: 0.415976,
  daysFromAllUnmethylatedToStrands70pct: 2684.749,
  daysFromAllMethylatedToStrands30pct: 2791.235,
  autocorrelationByLagDays: { '1': 0.99807, '7': 0.98989, '30': 0.96903, '90': 0.92657 },
  alleles: 1_000,
};

async function observed(file: unknown, ...args: string[]) {
  const { status, stdout, stderr } = await tend(['chain', '-', '--format', 'json', ...args], JSON.stringify(file));
  expect(stderr).toBe('');
  expect(status).toBe(0);
  return JSON.parse(stdout);
}

/** All z of a case, however deep. */
function distances(z: object): number[] {
  return Object.values(z).flatMap((each) =>
    typeof each === 'object' && each !== null ? distances(each as object) : [each as number],
  );
}

describe('tend chain', () => {
  long(
    'prints the same file with what it saw, within four standard errors',
    async () => {
      const seen = await observed({ switching: [switching, sticky], course: [course] });
      expect(Object.keys(seen)).toEqual(['switching', 'course']);
      const { observed: rows, ...same } = seen.course[0];
      expect(same).toEqual(course);
      expect(Object.keys(seen.course[0])).toEqual([...Object.keys(course), 'observed']);
      const names = ['meanMethylatedStrandFraction', 'sdAcrossAlleles', 'fractionAllelesBelowHalf'];
      for (const row of rows) {
        expect(Object.keys(row)).toEqual(['day', ...names, 'standardErrors', 'z']);
        expect(Object.keys(row.standardErrors)).toEqual(names);
        for (const name of names)
          expect(row.z[name]).toBeCloseTo(
            (row[name] - course.expected.find(({ day }) => day === row.day)![name as 'sdAcrossAlleles']) /
              row.standardErrors[name],
            9,
          );
      }
      expect(rows.map(({ day }: { day: number }) => day)).toEqual([21, 90]);
      const all = [...rows, ...seen.switching.map((one: { observed: object }) => one.observed)].flatMap(({ z }) =>
        distances(z),
      );
      expect(all).toHaveLength(6 + 16);
      expect(Math.max(...all.map(Math.abs))).toBeLessThan(4);
      expect(Object.keys(seen.switching[0].observed.autocorrelationByLagDays)).toEqual(['1', '7', '30', '90']);
    },
    60_000,
  );

  it('needs nothing expected, and takes days, seed and start from the case', async () => {
    const { expected: _, ...bare } = { ...course, alleles: 500 };
    const file = {
      course: [
        { ...bare, days: [30, 0, 7] },
        { ...bare, days: [0], start: 'methylated' },
        { ...bare, days: [30], seed: 'other' },
      ],
    };
    const {
      course: [first, second, third],
    } = await observed(file);
    expect(first.observed.map((row: { day: number }) => row.day)).toEqual([30, 0, 7]);
    expect(first.observed[0]).not.toHaveProperty('z');
    expect(second.observed[0]).toMatchObject({
      meanMethylatedStrandFraction: 1,
      sdAcrossAlleles: 0,
      fractionAllelesBelowHalf: 0,
    });
    expect(third.observed[0]).not.toEqual(first.observed[0]);
    expect(await observed(file)).toEqual({ course: [first, second, third] });
    expect(await observed({})).toEqual({});
    expect(await observed({ course: [] })).toEqual({ course: [] });
  });

  it('runs from 2 to 32 sites, and a single allele', async () => {
    const file = { course: [2, 32].map((K) => ({ ...course, K, alleles: 1 })) };
    for (const { observed: rows } of (await observed(file)).course) {
      expect(rows).toHaveLength(2);
      for (const row of rows) expect(row.z.sdAcrossAlleles).toBeNull();
    }
  });

  it('prints a line for each case and day', async () => {
    const { stdout } = await tend(['chain', '-'], JSON.stringify({ course: [{ ...course, alleles: 500 }] }));
    const lines = stdout.trimEnd().split('\n');
    expect(lines).toHaveLength(2);
    for (const line of lines)
      expect(line).toMatch(
        /^course\[0\] .* day \d+: mean [\d.]+ ± [\d.e-]+ z -?[\d.]+, SD .*, below half .* z -?[\d.]+$/,
      );
  });
});

describe('a case that is refused', () => {
  const wrong: [string, object, string, string][] = [
    ['K', { K: 1 }, 'course[0].K', 'from 2 to 32'],
    ['K', { K: 33 }, 'course[0].K', 'from 2 to 32'],
    ['K', { K: 2.5 }, 'course[0].K', 'whole number'],
    ['c', { c: 1.01 }, 'course[0].c', 'from 0 to 1'],
    ['x0', { x0: 0 }, 'course[0].x0', 'both ends left out'],
    ['x0', { x0: 1 }, 'course[0].x0', 'both ends left out'],
    ['kt', { kt: 0 }, 'course[0].kt', 'both ends left out'],
    ['kd', { kd: -1 }, 'course[0].kd', 'per day'],
    ['rho', { rho: '15' }, 'course[0].rho', 'number'],
    ['care', { care: 2 }, 'course[0].care', 'from 0 to 1'],
    ['stress', { stress: null }, 'course[0].stress', 'number'],
    ['a missing one', { care: undefined }, 'course[0].care', 'missing'],
    [
      'too strong an effect',
      { kappaCare: 0.6, kappaStress: 0.5, care: 0, stress: 1 },
      'course[0].kappaCare',
      'kappaStress',
    ],
    ['the window', { windowEndsAt: 3 }, 'course[0].windowEndsAt', 'from 14'],
    ['alleles', { alleles: 10_000_001 }, 'course[0].alleles', 'from 1 to 10000000'],
    ['a typing slip', { alelles: 5 }, 'course[0].alelles', 'alleles'],
    ['days', { days: [1.5] }, 'course[0].days[0]', 'whole number'],
    ['days', { days: [] }, 'course[0].days', 'list'],
    ['no days at all', { expected: undefined }, 'course[0].days', 'missing'],
    ['what is expected', { expected: [{ day: 1, mean: 2 }] }, 'course[0].expected[0].mean', 'sdAcrossAlleles'],
    ['seed', { seed: 7 }, 'course[0].seed', 'text'],
    ['start', { start: 'half' }, 'course[0].start', 'neutral'],
  ];
  it.concurrent.each(every(6, wrong))('for %s %j', async (_, change, path, says) => {
    const { status, stdout, stderr } = await tend(
      ['chain', '-'],
      JSON.stringify({ course: [{ ...course, ...change }] }),
    );
    expect(stdout).toBe('');
    expect(stderr).toMatch(/^[^\n]+\n$/);
    expect(stderr).toContain(path);
    expect(stderr).toContain(says);
    expect(status).toBe(2);
  });

  it.concurrent('for never switching', async () => {
    const { status, stderr } = await tend(
      ['chain', '-'],
      JSON.stringify({ switching: [{ ...switching, c: 1, alleles: 1 }] }),
    );
    expect(stderr).toContain('switching[0].c');
    expect(status).toBe(2);
  });
});
