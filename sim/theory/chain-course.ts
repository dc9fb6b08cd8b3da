import { lumpedChain, type ChainLaw, type Moments } from './lumped-chain.ts';

/** One day as the chain feels it: plasticity π and balance e, both constant over the day. */
export interface ChainDay {
  readonly plasticity: number;
  readonly balance: number;
}

/** Shares of u, h and m in an isolated dyad at a = b: 1 : 2r : ρr² with r = k_d/k_t. */
export function neutralShares(
  law: Pick<ChainLaw, 'deNovoRate' | 'lossRate' | 'preference'>,
): readonly [number, number, number] {
  const r = law.deNovoRate / law.lossRate;
  const total = 1 + 2 * r + law.preference * r * r;
  return [1 / total, (2 * r) / total, (law.preference * r * r) / total];
}

/** The plain window: 1 until `fullUntil`, falling in a straight line to 0 at `endsAt`. */
export function plainWindow(day: number, fullUntil: number, endsAt: number): number {
  if (day < fullUntil) return 1;
  return day >= endsAt ? 0 : (endsAt - day) / (endsAt - fullUntil);
}

/**
 * Mean, SD and share below half of the strand fraction on every day 0..days.length, from independent dyads at the
 * neutral level. Exact for one young one whose regions share a balance.
 */
export function chainCourse(law: ChainLaw, days: readonly ChainDay[]): Moments[] {
  const chain = lumpedChain(law);
  let distribution = chain.startIndependent(...neutralShares(law));
  const course = [chain.moments(distribution)];
  for (const { plasticity, balance } of days) {
    distribution = chain.advance(distribution, 1, plasticity, balance);
    course.push(chain.moments(distribution));
  }
  return course;
}

/** Autocorrelation of the strand fraction in the stationary state at π = 1. */
export function stationaryAutocorrelation(law: ChainLaw, balance: number, lag: number): number {
  const chain = lumpedChain(law);
  const stationary = chain.stationary(balance);
  const { mean, sd } = chain.moments(stationary);
  const fraction = Float64Array.from(chain.marks, (marks) => marks / (2 * law.dyads));
  const weighted = stationary.map((p, state) => p * fraction[state]!);
  const later = chain.advance(weighted, lag, 1, balance);
  const product = later.reduce((sum, p, state) => sum + p * fraction[state]!, 0);
  return (product - mean * mean) / (sd * sd);
}
