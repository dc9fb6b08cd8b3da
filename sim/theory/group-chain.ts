import { advanceProcess, jumpProcess, type Jump } from './jump-process.ts';
import { countStates, GAIN, independentDyads, LOSS, momentsOf, type ChainLaw, type Moments } from './lumped-chain.ts';

/**
 * The collaborative chain where groups of dyads differ in balance. Dyads are exchangeable within a group only, so the
 * numbers of methylated and unmethylated dyads are kept for each: exact, with as many states as the product of the
 * groups' own numbers of states (2,025 for two groups of 8).
 */
export interface GroupChain {
  /** All dyads independent with the given shares of u, h and m. */
  start(u: number, h: number, m: number): Float64Array;
  /** Dyads of all groups alike: the whole copy's counts of m and h follow `law`, whichever dyads they fall on. */
  startAlike(law: CountsLaw): Float64Array;
  /** The distribution one day later. @param balance e by group. */
  advance(distribution: Float64Array, plasticity: number, balance: readonly number[]): Float64Array;
  moments(distribution: Float64Array): Moments;
  /** Everything in one state. @param counts methylated and unmethylated dyads by group. */
  only(counts: readonly { readonly m: number; readonly u: number }[]): Float64Array;
  /** Probability of the states that satisfy a condition on the methylated strands of each group. */
  chance(distribution: Float64Array, holds: (strands: readonly number[]) => boolean): number;
}

/** Probability of each pair of counts of methylated and hemimethylated dyads of a copy. */
export interface CountsLaw {
  readonly methylated: ArrayLike<number>;
  readonly hemimethylated: ArrayLike<number>;
  readonly probability: ArrayLike<number>;
}

/** @param sites number of dyads of each group; their sum is law.dyads. */
export function groupChain(law: ChainLaw, sites: readonly number[]): GroupChain {
  const sizes = sites.map((count) => countStates(count).size);
  const states = groupStates(sites);
  // A state is a number whose digits are the states of the groups, the last one changing fastest.
  const strides = sizes.map((_, group) => sizes.slice(group + 1).reduce((product, size) => product * size, 1));
  const counts = sites.map(countsOf);
  const digit = (state: number, group: number) => Math.floor(state / strides[group]!) % sizes[group]!;
  const marks = Int32Array.from({ length: states }, (_, state) =>
    sites.reduce((sum, _count, group) => sum + counts[group]![digit(state, group)]!.marks, 0),
  );
  const jumps: Jump[] = [];
  for (let state = 0; state < states; state++) {
    sites.forEach((count, group) => {
      const { index } = countStates(count);
      const own = digit(state, group);
      for (const { m, u, kind, rate } of jumpsFrom(law, counts[group]![own]!, marks[state]!))
        jumps.push({ from: state, to: state + (index(m, u) - own) * strides[group]!, kind: 2 * group + kind, rate });
    });
  }
  const process = jumpProcess(states, jumps);

  return {
    start(u, h, m) {
      const groups = sites.map((count) => independentDyads(count, u, h, m));
      return Float64Array.from({ length: states }, (_, state) =>
        groups.reduce((p, shares, group) => p * shares[digit(state, group)]!, 1),
      );
    },
    startAlike({ methylated, hemimethylated, probability }) {
      const { size, index } = countStates(law.dyads);
      const whole = new Float64Array(size);
      for (let s = 0; s < probability.length; s++)
        whole[index(methylated[s]!, law.dyads - methylated[s]! - hemimethylated[s]!)] = probability[s]!;
      return Float64Array.from({ length: states }, (_, state) => {
        const held = counts.map((of, group) => of[digit(state, group)]!);
        const [m, u] = [held.reduce((sum, one) => sum + one.m, 0), held.reduce((sum, one) => sum + one.u, 0)];
        const ways = held.reduce((product, one) => product * arrangements(one), 1);
        return (whole[index(m, u)]! * ways) / arrangements({ m, u, h: law.dyads - m - u });
      });
    },
    advance: (distribution, plasticity, balance) =>
      advanceProcess(
        process,
        distribution,
        1,
        balance.flatMap((e) => [plasticity * (1 - e), plasticity * (1 + e)]),
      ),
    moments: (distribution) => momentsOf(distribution, marks, law.dyads),
    only(held) {
      const distribution = new Float64Array(states);
      distribution[
        held.reduce((state, { m, u }, group) => state + countStates(sites[group]!).index(m, u) * strides[group]!, 0)
      ] = 1;
      return distribution;
    },
    chance: (distribution, holds) =>
      distribution.reduce(
        (sum, p, state) => (p > 0 && holds(counts.map((of, group) => of[digit(state, group)]!.marks)) ? sum + p : sum),
        0,
      ),
  };
}

/** Number of states of a chain with groups of so many dyads. */
export function groupStates(sites: readonly number[]): number {
  return sites.reduce((product, count) => product * countStates(count).size, 1);
}

interface Counts {
  readonly m: number;
  readonly h: number;
  readonly u: number;
  /** Methylated strands. */
  readonly marks: number;
}

/** In how many ways dyads can hold these counts: (m + h + u)! / (m! h! u!). */
function arrangements({ m, h, u }: Pick<Counts, 'm' | 'h' | 'u'>): number {
  return chosen(m + h + u, m) * chosen(h + u, h);
}

function chosen(n: number, k: number): number {
  let ways = 1;
  for (let i = 1; i <= k; i++) ways = (ways * (n - k + i)) / i;
  return ways;
}

/** What each state of a group of so many dyads holds. */
function countsOf(dyads: number): Counts[] {
  const { index } = countStates(dyads);
  const counts: Counts[] = [];
  for (let m = 0; m <= dyads; m++)
    for (let u = 0; m + u <= dyads; u++) counts[index(m, u)] = { m, h: dyads - m - u, u, marks: dyads + m - u };
  return counts;
}

/** The changes of one group's counts when the whole allele holds `total` methylated strands. */
function jumpsFrom(
  law: ChainLaw,
  { m, h, u }: Counts,
  total: number,
): { m: number; u: number; kind: number; rate: number }[] {
  const { dyads: K, collaboration: c, neutralLevel: x0, lossRate: kt, deNovoRate: kd, preference: rho } = law;
  const field = (own: number) => (total - own) / (2 * (K - 1));
  const f = (own: number) => 1 - c + (c * field(own)) / x0;
  const g = (own: number) => 1 - c + (c * (1 - field(own))) / (1 - x0);
  return [
    { m, u: u - 1, kind: GAIN, rate: u > 0 ? u * 2 * kd * f(0) : 0 },
    { m: m + 1, u, kind: GAIN, rate: h > 0 ? h * rho * kd * f(1) : 0 },
    { m: m - 1, u, kind: LOSS, rate: m > 0 ? m * 2 * kt * g(2) : 0 },
    { m, u: u + 1, kind: LOSS, rate: h > 0 ? h * kt * g(1) : 0 },
  ].filter(({ rate }) => rate > 0);
}
