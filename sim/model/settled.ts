import { createMemory } from '../numeric/memory.ts';
import { changesOfCopy, kineticsOf, type Kinetics } from './methylation.ts';
import type { SettledStart } from './marks.ts';
import type { ParamValues } from '../params/table.ts';

/**
 * Where gene copies stand before birth, and the balance of DNMT and TET that keeps them there.
 *
 * Neighbouring dyads push each other, so the dyads of one copy are alike more often than chance would have it. Copies
 * are
 * born with that likeness: the numbers of m and h of each are drawn from the stationary law of the chain. Had they
 * started independent, they would grow alike through life, and typical care would look like development.
 *
 * With few dyads the chain at equal activities rests above the level x0 at which f = g = 1, because a copy with many
 * marks holds them longer than a bare one stays bare. A small resting balance e₀ brings the mean back to the level
 * asked for.
 */
export interface SettledLaw {
  /** e₀: balance at which the stationary mean of the methylated strand fraction is the level asked for. */
  readonly balance: number;
  /** Number of methylated and of hemimethylated dyads of each state, and its probability; Σ = 1. */
  readonly methylated: Uint8Array;
  readonly hemimethylated: Uint8Array;
  readonly probability: Float64Array;
}

/**
 * Near c = 1 a copy that is all bare or all marked never changes, and no law is the only one; the law of this c serves.
 */
const MOST_COLLABORATION = 0.95;
/** The mean level is met to this. */
const CLOSE = 1e-12;
/** More steps are never needed; the last ones of a search only correct rounding. */
const MOST_STEPS = 100;
/** e₀ is searched within these limits. */
const MOST_BALANCE = 0.95;

const known = createMemory<SettledLaw>(64);

/**
 * The law of copies whose mean level is `level`, 0 to 1; that of the neutral level unless said otherwise. Remembered.
 */
export function settledLaw(kinetics: Kinetics, level = kinetics.neutralLevel): SettledLaw {
  return known.of(JSON.stringify([kinetics, level]), () =>
    solve({ ...kinetics, collaboration: Math.min(MOST_COLLABORATION, kinetics.collaboration) }, level),
  );
}

/** e₀ of a world: what typical care leaves as it is. */
export function restingBalance(values: ParamValues): number {
  return settledLaw(kineticsOf(values)).balance;
}

/** Draws of the engine have 31 bits. */
const DRAWS = 2_147_483_648;

/** The law in whole numbers out of 2^31, ready to be drawn from. */
export function settledStart({ methylated, hemimethylated, probability }: SettledLaw): SettledStart {
  const limits = new Float64Array(probability.length);
  let sum = 0;
  for (let s = 0; s < limits.length; s++) {
    sum += probability[s]!;
    limits[s] = Math.round(sum * DRAWS);
  }
  limits[limits.length - 1] = DRAWS;
  return { limits, methylated, hemimethylated };
}

function solve(kinetics: Kinetics, level: number): SettledLaw {
  const states = statesOf(kinetics);
  const K = kinetics.dyads;
  const meanOf = (probability: Float64Array) =>
    probability.reduce((sum, p, s) => sum + (p * (2 * states.methylated[s]! + states.hemimethylated[s]!)) / (2 * K), 0);
  // Without collaboration dyads are independent and nothing has to be brought back.
  const balance =
    kinetics.collaboration === 0 && level === kinetics.neutralLevel
      ? 0
      : rootOf((e) => meanOf(stationary(states, e)) - level);
  return {
    balance,
    methylated: states.methylated,
    hemimethylated: states.hemimethylated,
    probability: stationary(states, balance),
  };
}

/**
 * Root of a rising function between the limits of e₀: false position, halving the weight of an end that stays
 * (Illinois).
 */
function rootOf(miss: (balance: number) => number): number {
  let [low, high] = [-MOST_BALANCE, MOST_BALANCE];
  let [below, above] = [miss(low), miss(high)];
  let stayed = 0;
  for (let i = 0; ; i++) {
    // Every third step halves, for the mean can rise like a wall.
    const guess = i % 3 === 2 ? (low + high) / 2 : (low * above - high * below) / (above - below);
    const found = miss(guess);
    if (Math.abs(found) < CLOSE || i === MOST_STEPS) return guess;
    if (found < 0) {
      [low, below] = [guess, found];
      if (stayed < 0) above /= 2;
      stayed = -1;
    } else {
      [high, above] = [guess, found];
      if (stayed > 0) below /= 2;
      stayed = 1;
    }
  }
}

/** States by their counts of m and h, and the rates between them at a = b = 1. */
interface States {
  readonly methylated: Uint8Array;
  readonly hemimethylated: Uint8Array;
  /** No change leads further than this in the order of states. */
  readonly band: number;
  /** From, to, rate; gains and losses apart. */
  readonly gains: readonly (readonly [number, number, number])[];
  readonly losses: readonly (readonly [number, number, number])[];
}

function statesOf(k: Kinetics): States {
  const K = k.dyads;
  const counts: [number, number][] = [];
  const index = (m: number, h: number) => m * (K + 1) - (m * (m - 1)) / 2 + h;
  const gains: [number, number, number][] = [];
  const losses: [number, number, number][] = [];
  for (let m = 0; m <= K; m++) {
    for (let h = 0; m + h <= K; h++) {
      const from = index(m, h);
      const changes = changesOfCopy(k, m, h);
      counts.push([m, h]);
      if (m + h < K) gains.push([from, index(m, h + 1), changes.deNovo]);
      if (h > 0) gains.push([from, index(m + 1, h - 1), changes.maintenance]);
      if (m > 0) losses.push([from, index(m - 1, h + 1), changes.lossFromMethylated]);
      if (h > 0) losses.push([from, index(m, h - 1), changes.lossFromHemimethylated]);
    }
  }
  return {
    methylated: Uint8Array.from(counts, ([m]) => m),
    hemimethylated: Uint8Array.from(counts, ([, h]) => h),
    band: K + 1,
    gains,
    losses,
  };
}

/**
 * Stationary distribution by the state reduction of Grassmann, Taksar & Heyman (1985): states are taken out from the
 * last
 * to the first, and only sums, products and quotients of positive numbers occur, so nothing cancels. All changes lead
 * no further than `band`, which keeps the table narrow.
 */
function stationary({ methylated, band, gains, losses }: States, balance: number): Float64Array {
  const size = methylated.length;
  const width = 2 * band + 1;
  const rates = new Float64Array(size * width);
  // Rate from state i to j stands at i · (width - 1) + band + j.
  const row = width - 1;
  for (const [from, to, rate] of gains) rates[from * row + band + to]! += rate * (1 + balance);
  for (const [from, to, rate] of losses) rates[from * row + band + to]! += rate * (1 - balance);
  for (let k = size - 1; k > 0; k--) {
    const first = Math.max(0, k - band);
    const own = k * row + band;
    let leaving = 0;
    for (let j = first; j < k; j++) leaving += rates[own + j]!;
    for (let i = first; i < k; i++) {
      const at = i * row + band;
      const share = rates[at + k]! / leaving;
      rates[at + k] = share;
      if (share === 0) continue;
      for (let j = first; j < k; j++) rates[at + j]! += share * rates[own + j]!;
      rates[at + i] = 0;
    }
  }
  const probability = new Float64Array(size);
  probability[0] = 1;
  let total = 1;
  for (let k = 1; k < size; k++) {
    let sum = 0;
    for (let i = Math.max(0, k - band); i < k; i++) sum += probability[i]! * rates[i * row + band + k]!;
    probability[k] = sum;
    total += sum;
  }
  return probability.map((p) => p / total);
}
