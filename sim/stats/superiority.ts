import { normalQuantile, normalTail } from './distributions/normal.ts';
import { root } from './distributions/solve.ts';
import { isConstant } from './moments.ts';
import { averageRanks } from './ranks.ts';
import { cannot, type Computed, samplesFault, settled } from './result.ts';
import { LEVEL, levelFault } from './t-test.ts';

export interface Superiority {
  /** Chance that a random a exceeds a random b; equals count half. */
  readonly estimate: number;
  readonly standardError: number;
  readonly statistic: number;
  /** Two-sided, of "a half". */
  readonly p: number;
  /** Within 0 and 1, also where no a exceeds any b. */
  readonly interval: readonly [low: number, high: number];
  readonly n: number;
}

/** At 0 and 1 the standard error is 0, so an estimate there would be found as its own limit. */
const OFF_THE_END = 1e-12;

/**
 * Probability of superiority with Newcombe's score interval (2006, Statistics in Medicine 25:559, method 5): all
 * chances whose own
 * standard error does not exclude what was seen. Its test of one half is that of Mann and Whitney (normal, no
 * continuity correction).
 */
export function superiority(a: ArrayLike<number>, b: ArrayLike<number>, level = LEVEL): Computed<Superiority> {
  const fault = levelFault(level) ?? samplesFault({ a, b }, 1);
  if (fault !== null) return fault;
  const all = [...Array.from(a), ...Array.from(b)];
  // Ranks would tell apart what only rounding did.
  if (isConstant(all)) return cannot('no-spread', { name: 'a, b' });
  const [m, n] = [a.length, b.length];
  const ranks = averageRanks(all);
  const rankSum = ranks.subarray(0, m).reduce((sum, rank) => sum + rank, 0);
  const estimate = (rankSum - (m * (m + 1)) / 2) / (m * n);
  const error = (chance: number) => errorUnder(chance, m, n);
  const z = normalQuantile(0.5 + level / 2);
  const low =
    estimate === 0
      ? 0
      : root((chance) => estimate - chance - z * error(chance), 0, Math.min(estimate, 1 - OFF_THE_END));
  const high =
    estimate === 1 ? 1 : root((chance) => estimate - chance + z * error(chance), Math.max(estimate, OFF_THE_END), 1);
  const statistic = (estimate - 0.5) / error(0.5);
  const p = Math.min(1, 2 * normalTail(Math.abs(statistic)));
  return settled({ estimate, standardError: error(estimate), statistic, p, interval: [low, high] as const, n: m + n });
}

/**
 * Standard error if the chance is this one and both samples are exponential (Hanley & McNeil 1982), with their mean
 * size for both.
 */
function errorUnder(chance: number, m: number, n: number): number {
  const more = (m + n) / 2 - 1;
  const excess = 1 + (more * (1 - chance)) / (2 - chance) + (more * chance) / (1 + chance);
  return Math.sqrt((chance * (1 - chance) * excess) / (m * n));
}
