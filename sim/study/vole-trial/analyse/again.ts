import { isComputed } from '../../../stats/result.ts';
import { mean, pooledVariance, variance } from '../../../stats/moments.ts';
import { studentTest } from '../../../stats/t-test.ts';
import type { TrialAgainPiece } from '../piece.ts';
import { drawTrials, type TrialParts } from '../shortcut.ts';
import { armTests, type ArmTests, type TrialPoint } from './trial.ts';

/** Many trials in one world: how often each test would have said what. */

export type Claim = 'higher' | 'lower' | 'unclear';

/** What an interval says of arm A against arm B: higher or lower where it leaves zero out. */
export function claimOf([low, high]: readonly [number, number]): Claim {
  return low > 0 ? 'higher' : high < 0 ? 'lower' : 'unclear';
}

/** The claim of the recommended test, or null where it cannot be computed. */
export function trialClaim({ mixed }: Pick<ArmTests, 'mixed'>): Claim | null {
  return isComputed(mixed) ? claimOf(mixed.interval) : null;
}

/** What many studies of one design claim; counts unless said otherwise. */
export interface AgainSummary {
  readonly studies: number;
  /** How many claim what, by the mixed model. */
  readonly claims: Readonly<Record<Claim, number>>;
  /** Difference and 95 % interval of each study by the mixed model, in order; null where it cannot be computed. */
  readonly estimates: readonly ({ readonly estimate: number; readonly low: number; readonly high: number } | null)[];
  /** In how many studies each test finds a difference at 5 %. */
  readonly found: { readonly mixed: number; readonly litters: number; readonly pups: number };
}

/** Summaries of batches that follow each other, as one. */
export function joinAgain(batches: readonly AgainSummary[]): AgainSummary {
  const sum = (of: (batch: AgainSummary) => number) => batches.reduce((all, batch) => all + of(batch), 0);
  return {
    studies: sum(({ studies }) => studies),
    claims: {
      higher: sum(({ claims }) => claims.higher),
      lower: sum(({ claims }) => claims.lower),
      unclear: sum(({ claims }) => claims.unclear),
    },
    estimates: batches.flatMap(({ estimates }) => estimates),
    found: {
      mixed: sum(({ found }) => found.mixed),
      litters: sum(({ found }) => found.litters),
      pups: sum(({ found }) => found.pups),
    },
  };
}

/** Counts what the studies of a piece claim, by three tests. */
export function againSummary(piece: TrialAgainPiece): AgainSummary {
  const studies = piece.to - piece.from;
  const tests = Array.from({ length: studies }, (_, i) => armTests(pointsOfStudy(piece, i)));
  const estimates = tests.map(({ mixed }) =>
    isComputed(mixed) ? { estimate: mixed.estimate, low: mixed.interval[0], high: mixed.interval[1] } : null,
  );
  const claims = { higher: 0, lower: 0, unclear: 0 };
  for (const test of tests) {
    const claim = trialClaim(test);
    if (claim !== null) claims[claim]++;
  }
  const count = (of: (test: ArmTests) => ArmTests['pups']) => tests.filter((test) => significant(of(test))).length;
  return {
    studies,
    claims,
    estimates,
    found: {
      mixed: count(({ mixed }) => mixed),
      litters: count(({ litters }) => litters),
      pups: count(({ pups }) => pups),
    },
  };
}

function significant(test: ArmTests['pups']): boolean {
  return isComputed(test) && test.p < 0.05;
}

function pointsOfStudy(piece: TrialAgainPiece, study: number): readonly TrialPoint[] {
  const size = piece.mean.length / (piece.to - piece.from);
  return Array.from({ length: size }, (_, i) => {
    const at = study * size + i;
    return { litter: piece.litter[at]!, arm: piece.reared[at]!, value: piece.mean[at]! };
  });
}

/**
 * Mean of each arm, and the variances between litters and within them that both arms share, by analysis of variance
 * over all studies.
 */
export function partsOf(piece: TrialAgainPiece): TrialParts {
  const litters = new Map<string, number[]>();
  const size = piece.mean.length / (piece.to - piece.from);
  piece.mean.forEach((value, i) => {
    const key = `${piece.reared[i]} ${Math.floor(i / size)} ${piece.litter[i]}`;
    const group = litters.get(key);
    if (group === undefined) litters.set(key, [value]);
    else group.push(value);
  });
  const arms = [0, 1].map((arm) =>
    [...litters].filter(([key]) => key.startsWith(`${arm} `)).map(([, values]) => values),
  );
  const all = arms.flat();
  const pups = mean(all.map(({ length }) => length));
  const within = pups > 1 ? pooledVariance(all.filter(({ length }) => length > 1)) : 0;
  const between = mean(arms.map((group) => (group.length > 1 ? variance(group.map((values) => mean(values))) : 0)));
  return {
    means: arms.map((group) => (group.length === 0 ? NaN : mean(group.flat()))) as [number, number],
    litterSd: Math.sqrt(Math.max(0, between - within / pups)),
    animalSd: Math.sqrt(within),
  };
}

/**
 * How often the pup-wise t test and the litter-mean t test find a difference where there is none, over trials drawn by
 * the shortcut.
 */
export function falsePositives(
  parts: TrialParts,
  litters: readonly [number, number],
  pups: number,
  trials: number,
  seed: string,
): { readonly pups: number; readonly litters: number } {
  let [byPup, byLitter] = [0, 0];
  for (const [a, b] of drawTrials({ ...parts, means: [0, 0] }, litters, pups, trials, seed)) {
    const naive = studentTest(a.flat(), b.flat());
    const fair = studentTest(
      a.map((litter) => mean(litter)),
      b.map((litter) => mean(litter)),
    );
    if (isComputed(naive) && naive.p < 0.05) byPup++;
    if (isComputed(fair) && fair.p < 0.05) byLitter++;
  }
  return { pups: byPup / trials, litters: byLitter / trials };
}
