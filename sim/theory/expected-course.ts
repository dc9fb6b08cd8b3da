import { groupChain, type CountsLaw } from './group-chain.ts';
import type { ChainLaw } from './lumped-chain.ts';

/**
 * What endless cells would do on average under the days of one young one, from the master equation of one gene copy,
 * solved day by day with that day's rates held. Each day's Poisson series is cut when less than 1e-15 of its weight is
 * left, so a life of ten years loses less than 1e-11.
 *
 * Where all dyads share a balance e this is exact. Where regions of the gene differ, dyads are told apart by two
 * balances in place of the regions' three, with the same mean, variance and skew over dyads. A life's mean is a
 * symmetric function of the pushes on its dyads, since all else about them is alike, so up to third order it depends on
 * those three sums alone: the error is of fourth order, and the tests hold it to a bound.
 */
export interface ExpectedCourse {
  /** By day 0..days: percent of strands methylated. */
  readonly mean: Float64Array;
  /** Population SD over gene copies, points. */
  readonly sd: Float64Array;
}

/** Dyads in groups of one balance each. */
export interface BalanceGroups {
  /** Dyads of each group: one group where all share a balance, else two. */
  readonly sites: readonly number[];
  /** e by group and day. */
  readonly balance: readonly Float64Array[];
}

/**
 * At most two groups of dyads with the mean and variance over dyads of every day, and the skew of the first day on
 * which regions differ, to the nearest whole dyad.
 * @param balance e by region and day, index region · rows + day.
 * @param sites number of dyads of each region.
 */
export function balanceGroups(balance: Float64Array, sites: readonly number[]): BalanceGroups {
  const rows = balance.length / sites.length;
  const dyads = sites.reduce((sum, count) => sum + count, 0);
  const overDyads = (of: (region: number) => number) =>
    sites.reduce((sum, count, region) => sum + count * of(region), 0) / dyads;
  const on = (day: number) => {
    const mean = overDyads((region) => balance[region * rows + day]!);
    const away = (region: number) => balance[region * rows + day]! - mean;
    const variance = overDyads((region) => away(region) * away(region));
    const third = overDyads((region) => away(region) * away(region) * away(region));
    return { mean, sd: variance > TOO_CLOSE ? Math.sqrt(variance) : 0, third };
  };
  const days = Array.from({ length: rows }, (_, day) => on(day));
  const differing = days.find(({ sd }) => sd > 0);
  if (differing === undefined) return { sites: [dyads], balance: [Float64Array.from(days, ({ mean }) => mean)] };
  const skew = differing.third / (differing.sd * differing.sd * differing.sd);
  const upper = Math.min(dyads - 1, Math.max(1, Math.round((dyads * (1 - skew / Math.sqrt(4 + skew * skew))) / 2)));
  const odds = Math.sqrt((dyads - upper) / upper);
  return {
    sites: [upper, dyads - upper],
    balance: [
      Float64Array.from(days, ({ mean, sd }) => withinOne(mean + sd * odds)),
      Float64Array.from(days, ({ mean, sd }) => withinOne(mean - sd / odds)),
    ],
  };
}

/** Variance of e that is rounding and no difference. */
const TOO_CLOSE = 1e-24;

/** Activities are never negative. */
function withinOne(e: number): number {
  return Math.min(1, Math.max(-1, e));
}

/**
 * Solves the course from copies whose counts follow `start`; yields the number of days done, so that a caller can pause
 * or stop.
 * @param plasticity π by day; as many days are solved.
 */
export function* expectedCourse(
  law: ChainLaw,
  plasticity: ArrayLike<number>,
  { sites, balance }: BalanceGroups,
  start: CountsLaw,
): Generator<number, ExpectedCourse> {
  const chain = groupChain(law, sites);
  const days = plasticity.length;
  const mean = new Float64Array(days + 1);
  const sd = new Float64Array(days + 1);
  let distribution = chain.startAlike(start);
  for (let day = 0; ; day++) {
    const moments = chain.moments(distribution);
    mean[day] = 100 * moments.mean;
    sd[day] = 100 * moments.sd;
    if (day === days) return { mean, sd };
    distribution = chain.advance(
      distribution,
      plasticity[day]!,
      balance.map((byDay) => byDay[day]!),
    );
    yield day + 1;
  }
}

/** Standard error of the mean over all copies of so many cells: copies are independent, two to a cell. */
export function luckOf(sd: Float64Array, cells: number): Float64Array {
  return sd.map((spread) => spread / Math.sqrt(2 * cells));
}
