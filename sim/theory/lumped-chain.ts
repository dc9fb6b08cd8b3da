import { advanceProcess, jumpProcess, type Jump } from './jump-process.ts';
import { solveLinear } from './linear.ts';

/**
 * The collaborative chain, exactly. Its dyads are exchangeable, so the numbers of methylated and unmethylated dyads
 * (m, u) form a Markov chain of their own, with (K+1)(K+2)/2 states: its master equation is solved here.
 * The rates are written out again from the equations in MODEL.md, apart from the engine's table, so that each checks
 * the other.
 */
export interface ChainLaw {
  /** Dyads per allele, K. */
  readonly dyads: number;
  /** Collaboration c. */
  readonly collaboration: number;
  /** Neutral level x0. */
  readonly neutralLevel: number;
  /** k_t, per day. */
  readonly lossRate: number;
  /** k_d, per day. */
  readonly deNovoRate: number;
  /** ρ. */
  readonly preference: number;
}

export interface Moments {
  /** Mean and population SD of the methylated strand fraction over alleles. */
  readonly mean: number;
  readonly sd: number;
  /** Share of alleles with strictly fewer than K of 2K strands methylated. */
  readonly belowHalf: number;
}

/** Kinds of jumps: marks lost, and marks gained. */
export const LOSS = 0;
export const GAIN = 1;

export interface LumpedChain {
  /** Methylated strands S of each state. */
  readonly marks: Int32Array;
  /** All dyads independent with the given shares of u, h and m. */
  startIndependent(u: number, h: number, m: number): Float64Array;
  startMethylated(): Float64Array;
  startUnmethylated(): Float64Array;
  /** The distribution some days later, at constant plasticity π and balance e. */
  advance(distribution: Float64Array, days: number, plasticity: number, balance: number): Float64Array;
  /** The stationary distribution at balance e. */
  stationary(balance: number): Float64Array;
  /** Mean days until S first satisfies `reached`, at π = 1, from each state. */
  meanPassage(balance: number, reached: (marks: number) => boolean): Float64Array;
  moments(distribution: Float64Array): Moments;
}

export function lumpedChain(law: ChainLaw): LumpedChain {
  const K = law.dyads;
  const { size, index } = countStates(K);
  const marks = new Int32Array(size);
  for (let m = 0; m <= K; m++) for (let u = 0; m + u <= K; u++) marks[index(m, u)] = 2 * m + (K - m - u);
  const jumps = jumpsOf(law, index);
  const process = jumpProcess(size, jumps);

  const only = (state: number) => {
    const distribution = new Float64Array(size);
    distribution[state] = 1;
    return distribution;
  };
  return {
    marks,
    startIndependent: (u, h, m) => independentDyads(K, u, h, m),
    startMethylated: () => only(index(K, 0)),
    startUnmethylated: () => only(index(0, K)),
    advance: (distribution, days, plasticity, balance) =>
      advanceProcess(process, distribution, days, [plasticity * (1 - balance), plasticity * (1 + balance)]),
    stationary: (balance) => stationaryOf(jumps, size, balance),
    meanPassage: (balance, reached) => passageOf(jumps, marks, balance, reached),
    moments: (distribution) => momentsOf(distribution, marks, K),
  };
}

function jumpsOf(law: ChainLaw, index: (m: number, u: number) => number): Jump[] {
  const { dyads: K, collaboration: c, neutralLevel: x0, lossRate: kt, deNovoRate: kd, preference: rho } = law;
  const jumps: Jump[] = [];
  for (let m = 0; m <= K; m++) {
    for (let u = 0; m + u <= K; u++) {
      const h = K - m - u;
      // What a dyad that itself carries `own` marks sees of the others.
      const field = (own: number) => (2 * m + h - own) / (2 * (K - 1));
      const f = (own: number) => 1 - c + (c * field(own)) / x0;
      const g = (own: number) => 1 - c + (c * (1 - field(own))) / (1 - x0);
      const from = index(m, u);
      if (u > 0) jumps.push({ from, to: index(m, u - 1), kind: GAIN, rate: u * 2 * kd * f(0) });
      if (h > 0) jumps.push({ from, to: index(m + 1, u), kind: GAIN, rate: h * rho * kd * f(1) });
      if (m > 0) jumps.push({ from, to: index(m - 1, u), kind: LOSS, rate: m * 2 * kt * g(2) });
      if (h > 0) jumps.push({ from, to: index(m, u + 1), kind: LOSS, rate: h * kt * g(1) });
    }
  }
  return jumps;
}

/** States of so many dyads by the numbers of methylated and unmethylated ones. */
export function countStates(K: number): { readonly size: number; index(m: number, u: number): number } {
  return { size: ((K + 1) * (K + 2)) / 2, index: (m, u) => m * (K + 1) - (m * (m - 1)) / 2 + u };
}

/** The distribution over states of K independent dyads with the given shares of u, h and m. */
export function independentDyads(K: number, u: number, h: number, m: number): Float64Array {
  const { size, index } = countStates(K);
  const distribution = new Float64Array(size);
  let current = new Map<number, [number, number, number]>([[0, [0, 0, 1]]]);
  // Dyad by dyad: no factorials, and shares of 0 need no special care.
  for (let dyad = 0; dyad < K; dyad++) {
    const next = new Map<number, [number, number, number]>();
    const add = (ms: number, us: number, p: number) => {
      const key = ms * (K + 1) + us;
      next.set(key, [ms, us, (next.get(key)?.[2] ?? 0) + p]);
    };
    for (const [ms, us, p] of current.values()) {
      add(ms, us + 1, p * u);
      add(ms, us, p * h);
      add(ms + 1, us, p * m);
    }
    current = next;
  }
  for (const [ms, us, p] of current.values()) distribution[index(ms, us)] = p;
  return distribution;
}

function activity(jump: Jump, balance: number): number {
  return jump.rate * (jump.kind === GAIN ? 1 + balance : 1 - balance);
}

function stationaryOf(jumps: readonly Jump[], size: number, balance: number): Float64Array {
  // π·Q = 0 with the last equation replaced by Σπ = 1.
  const matrix = new Float64Array(size * size);
  for (const jump of jumps) {
    const rate = activity(jump, balance);
    matrix[jump.to * size + jump.from]! += rate;
    matrix[jump.from * size + jump.from]! -= rate;
  }
  matrix.fill(1, (size - 1) * size);
  const right = new Float64Array(size);
  right[size - 1] = 1;
  return solveLinear(matrix, right);
}

function passageOf(
  jumps: readonly Jump[],
  marks: Int32Array,
  balance: number,
  reached: (marks: number) => boolean,
): Float64Array {
  const size = marks.length;
  const matrix = new Float64Array(size * size);
  const right = new Float64Array(size);
  for (let s = 0; s < size; s++) {
    if (reached(marks[s]!)) matrix[s * size + s] = 1;
    else right[s] = -1;
  }
  for (const jump of jumps) {
    if (reached(marks[jump.from]!)) continue;
    const rate = activity(jump, balance);
    matrix[jump.from * size + jump.to]! += rate;
    matrix[jump.from * size + jump.from]! -= rate;
  }
  return solveLinear(matrix, right);
}

/** @param marks methylated strands of each state, of 2K. */
export function momentsOf(distribution: Float64Array, marks: Int32Array, K: number): Moments {
  let mean = 0;
  let square = 0;
  let belowHalf = 0;
  distribution.forEach((p, state) => {
    const x = marks[state]! / (2 * K);
    mean += p * x;
    square += p * x * x;
    if (marks[state]! < K) belowHalf += p;
  });
  return { mean, sd: Math.sqrt(Math.max(0, square - mean * mean)), belowHalf };
}
