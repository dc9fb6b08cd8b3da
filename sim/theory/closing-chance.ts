import { groupChain, groupStates, type GroupChain } from './group-chain.ts';
import type { ChainLaw } from './lumped-chain.ts';

/** The days of a stretch as one copy's dyads feel them. */
export interface StretchLaw {
  readonly law: ChainLaw;
  /** π by day of the stretch. */
  readonly plasticity: ArrayLike<number>;
  /** e by group of dyads, then day. */
  readonly balance: readonly ArrayLike<number>[];
}

/** Where a copy stands, and from where on it counts as closed. */
export interface StandingCopy {
  /** Dyads of each group, and how many of them are methylated and unmethylated. */
  readonly groups: readonly { readonly dyads: number; readonly m: number; readonly u: number }[];
  readonly closes: (strands: readonly number[]) => boolean;
}

/**
 * More states than this take too long or too much memory to follow one by one: copies of up to 17 sites in three
 * regions have fewer.
 */
const MOST_STATES = 16_000;

/** States times days that are followed; a hundred days of 16 sites take a second or two. */
const MOST_WORK = 1_250_000;

/** Whether a copy's master equation can be solved in the time that a reader waits. */
export function canBeSolved({ groups }: StandingCopy, days: number): boolean {
  const states = groupStates(groups.map(({ dyads }) => dyads));
  return states <= MOST_STATES && states * days <= MOST_WORK;
}

/**
 * Probability that a copy which stands so when a stretch begins is closed when it ends, from the master equation of its
 * groups' counts (group-chain.ts), solved day by day with that day's rates held: exact, less than 1e-15 a day being cut
 * off.
 * Dyads of one group share a balance and a weight, so nothing is lumped that matters.
 * @param laws as many lives as are compared. Yields the number of days done over all of them.
 */
export function* closingChances(laws: readonly StretchLaw[], copy: StandingCopy): Generator<number, number[]> {
  const sites = copy.groups.map(({ dyads }) => dyads);
  const chains = new Map<string, GroupChain>();
  const chances: number[] = [];
  let done = 0;
  for (const { law, plasticity, balance } of laws) {
    const key = JSON.stringify(law);
    const chain = chains.get(key) ?? groupChain(law, sites);
    chains.set(key, chain);
    let distribution = chain.only(copy.groups);
    for (let day = 0; day < plasticity.length; day++) {
      distribution = chain.advance(
        distribution,
        plasticity[day]!,
        balance.map((e) => e[day]!),
      );
      yield ++done;
    }
    chances.push(chain.chance(distribution, copy.closes));
  }
  return chances;
}
