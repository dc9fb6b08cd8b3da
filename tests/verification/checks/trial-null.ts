/**
 * The vole trial where there is nothing to find: how often each test finds something, and whether intervals hold what
 * is true.
 */
import { runNow } from '../../../sim/engine.ts';
import {
  armTests,
  isComputed,
  newStudy,
  partsOf,
  scenarioFromPreset,
  type ArmTests,
  type TrialPoint,
} from '../../../sim/page.ts';
import { studentTest } from '../../../sim/stats/t-test.ts';
import { normalCdf } from '../../../sim/stats/distributions/normal.ts';
import { normal } from '../../../sim/random/normal.ts';
import { openStream } from '../../../sim/random/streams.ts';
import { drawTrials, type DrawnTrial, type TrialParts } from '../../../sim/study/vole-trial/shortcut.ts';
import { against, atMost, reported, shareOf, within, type CheckRow } from './row.ts';

const DESIGN = { littersA: 7, littersB: 6, pups: 2, careEffect: false } as const;
const LITTERS: readonly [number, number] = [DESIGN.littersA, DESIGN.littersB];

/**
 * @param trials drawn by the shortcut. @param lived trials lived in full: half to fit the shortcut, half to hold it
 *   against
 */
export function checkTrialNull(trials: number, lived: number): CheckRow[] {
  const study = newStudy('vole-trial', scenarioFromPreset('both-parents', 'verify trial'), DESIGN);
  const live = (from: number, to: number) => runNow({ kind: 'trial-again', study, none: true, from, to });
  const parts = partsOf(live(0, lived / 2));
  const other = live(lived / 2, lived);
  return [
    ...shortcutHolds(parts, other.mean),
    ...recommended(parts, trials),
    ...dividedLitters(trials),
    ...litterAsUnit(trials),
  ];
}

/** Kolmogorov and Smirnov's distance of lived readings from the shortcut's normals; litter-mates lie side by side. */
function shortcutHolds({ means, litterSd, animalSd }: TrialParts, readings: Float64Array): CheckRow[] {
  const litters = Array.from(
    { length: readings.length / 2 },
    (_, i) => [readings[2 * i]!, readings[2 * i + 1]!] as const,
  );
  const centre = (means[0] + means[1]) / 2;
  // 1.95 / √n is passed once in a thousand; the fit, to as many litters, may be off by as much: √2 of it together.
  const most = (1.42 * 1.95) / Math.sqrt(litters.length);
  const row = (what: string, values: number[], mid: number, sd: number) =>
    atMost('independent', `trial shortcut: KS distance of ${what}`, distance(values, mid, sd), most);
  return [
    row(
      'one pup of each litter',
      litters.map(([one]) => one),
      centre,
      Math.sqrt(litterSd ** 2 + animalSd ** 2),
    ),
    row(
      'litter means',
      litters.map(([one, two]) => (one + two) / 2),
      centre,
      Math.sqrt(litterSd ** 2 + animalSd ** 2 / 2),
    ),
    row(
      'differences between litter-mates',
      litters.map(([one, two]) => one - two),
      0,
      Math.SQRT2 * animalSd,
    ),
  ];
}

function distance(values: number[], centre: number, sd: number): number {
  const sorted = values.sort((a, b) => a - b);
  return Math.max(
    ...sorted.map((value, i) => {
      const expected = normalCdf((value - centre) / sd);
      return Math.max(Math.abs((i + 1) / sorted.length - expected), Math.abs(i / sorted.length - expected));
    }),
  );
}

type Named = readonly (readonly [name: string, of: (test: ArmTests) => ArmTests['pups']])[];
/** Where all litters have as many pups the two come to the same, so one of them is counted and the other only told. */
const RECOMMENDED: Named = [
  ['litter-mean t', (test) => test.litters],
  ['mixed model', (test) => test.mixed],
];

/** The test whose rows count. */
const COUNTED = 'mixed model';

function recommended(parts: TrialParts, trials: number): CheckRow[] {
  const drawn = (difference: number) =>
    Array.from(
      drawTrials({ ...parts, means: [difference, 0] }, LITTERS, DESIGN.pups, trials, `difference ${difference}`),
      pointsOf,
    );
  const naive = ['t pup by pup', (test: ArmTests) => test.pups] as const;
  const [none, some] = [tests([...RECOMMENDED, naive], drawn(0), 0), tests(RECOMMENDED, drawn(3), 3)];
  return [
    ...none.map(({ name, found }) =>
      name !== COUNTED
        ? reported(
            `trial without an effect: ${name}, % that find one${name === naive[0] ? ' (not recommended)' : ''}`,
            100 * found,
          )
        : within('exact', `trial without an effect: ${name}, % of ${trials} that find one`, 100 * found, 4.3, 5.7),
    ),
    ...some.map(({ name, held }) =>
      name === COUNTED
        ? within('exact', `trial with an effect: ${name}, % of 95 % intervals that hold it`, 100 * held, 94.3, 95.7)
        : reported(`trial with an effect: ${name}, % of 95 % intervals that hold it`, 100 * held),
    ),
  ];
}

/**
 * Half of each litter reared by the other arm: halves share a family of rearing beside the litter of birth, and count
 * once.
 */
function dividedLitters(trials: number): CheckRow[] {
  const stream = openStream('divided', 'trial-shortcut', { family: 'litters' });
  const half = (litter: number, arm: number, shared: number): TrialPoint[] => {
    const level = shared + 0.7 * normal(stream);
    return [0, 1].map(() => ({ litter, arm, value: level + normal(stream) }));
  };
  const draw = () =>
    Array.from({ length: 13 }, (_, litter) => {
      const shared = normal(stream);
      return [...half(litter, 0, shared), ...half(litter, 1, shared)];
    }).flat();
  return tests(RECOMMENDED, Array.from({ length: trials }, draw), 0).map(({ name, found }) =>
    name === COUNTED
      ? within(
          'exact',
          `divided litters without an effect: ${name}, % of ${trials} that find one`,
          100 * found,
          4.3,
          5.7,
        )
      : reported(`divided litters without an effect: ${name}, % of ${trials} that find one`, 100 * found),
  );
}

/** Exact: 4 litters an arm with 6 pups each, by how alike litter-mates are. */
function litterAsUnit(trials: number): CheckRow[] {
  return (
    [
      [0.1, 0.11],
      [0.3, 0.224],
      [0.5, 0.324],
    ] as const
  ).map(([icc, rate]) => {
    const parts = { means: [0, 0], litterSd: Math.sqrt(icc), animalSd: Math.sqrt(1 - icc) } as const;
    let found = 0;
    for (const [a, b] of drawTrials(parts, [4, 4], 6, trials, `icc ${icc}`)) {
      const test = studentTest(a.flat(), b.flat());
      if (isComputed(test) && test.p < 0.05) found++;
    }
    // Published to three places.
    const { value, error } = shareOf(found, trials);
    return against(`litter as unit: t pup by pup at ICC ${icc}`, rate, { value, error: error + 0.0005 });
  });
}

/** By test: shares of trials in which it finds a difference, and in which its interval holds the true one. */
function tests(
  names: Named,
  trials: readonly (readonly TrialPoint[])[],
  truth: number,
): { readonly name: string; readonly found: number; readonly held: number }[] {
  const counts = names.map(([name, of]) => ({ name, of, found: 0, held: 0 }));
  for (const points of trials) {
    const test = armTests(points);
    for (const count of counts) {
      const one = count.of(test);
      if (!isComputed(one)) continue;
      count.found += Number(one.p < 0.05) / trials.length;
      count.held += Number(one.interval[0] <= truth && truth <= one.interval[1]) / trials.length;
    }
  }
  return counts.map(({ name, found, held }) => ({ name, found, held }));
}

function pointsOf([a, b]: DrawnTrial): readonly TrialPoint[] {
  return [a, b].flatMap((arm, at) =>
    arm.flatMap((litter, l) => litter.map((value): TrialPoint => ({ litter: `${at} ${l}`, arm: at, value }))),
  );
}
