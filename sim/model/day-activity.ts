import type { AlleleRates } from './allele-rates.ts';

/** The rates of one day in the whole numbers that the engine of marks compares its draws with (see mark-block.ts). */

/** Levels that a candidate's draw can have. */
export const LEVELS = 33_554_432; // 2^25
/** Flips unsigned order into signed order, in which V8 compares whole numbers fastest. */
export const SIGN = 1 << 31;
/** Chances inside an event are whole numbers out of this. */
export const CHANCE = 1_073_741_824; // 2^30

/** One day as the marks of one young one feel it. */
export interface DayActivity {
  /** Levels out of 2^25 per unit of an allele's loss and gain rate, at the largest activity of any region. */
  readonly perLoss: number;
  readonly perGain: number;
  /**
   * For each region, the chance out of 2^30 that a loss (index region) or gain (4 + region) proposed at the largest
   * activity stands.
   */
  readonly keep: Int32Array;
  /**
   * The same rates worked out for every state of an allele, index 2·state and 2·state + 1: levels below the first lose
   * a mark; the second says how many levels above it are quiet, less 2^31; those beyond gain one. Null on days with so
   * few candidates that looking rates up one by one is quicker than filling a table; the marks come out the same.
   */
  readonly levels: Int32Array | null;
}

/** Candidates of a day, over all blocks that share it, from which on a table of its rates is worth filling. */
export const WORTH_A_TABLE = 400;

/**
 * Prepares a day. Activities are a = π(1+e) and b = π(1-e) by region; π is in the number of candidates, so only 1 ± e
 * appear here. Regions differ, so candidates are accepted at the largest activity and each region keeps its own
 * share of them.
 *
 * @param e balance of each region, |e| < 1.
 * @param candidates how many are expected to be judged by this day's rates.
 */
export function dayActivity(rates: AlleleRates, e: ArrayLike<number>, candidates = Infinity): DayActivity {
  let highest = e[0]!;
  let lowest = e[0]!;
  for (let region = 1; region < e.length; region++) {
    highest = Math.max(highest, e[region]!);
    lowest = Math.min(lowest, e[region]!);
  }
  const perLoss = ((1 - lowest) * LEVELS) / rates.mostTotal;
  const perGain = ((1 + highest) * LEVELS) / rates.mostTotal;
  const keep = new Int32Array(8);
  for (let region = 0; region < e.length; region++) {
    keep[region] = Math.round(((1 - e[region]!) / (1 - lowest)) * CHANCE);
    keep[4 + region] = Math.round(((1 + e[region]!) / (1 + highest)) * CHANCE);
  }
  return { perLoss, perGain, keep, levels: candidates < WORTH_A_TABLE ? null : levelTable(rates, perLoss, perGain) };
}

function levelTable(
  { loss: losses, gain: gains, reachable }: AlleleRates,
  perLoss: number,
  perGain: number,
): Int32Array {
  const levels = new Int32Array(2 * losses.length);
  for (let i = 0; i < reachable.length; i++) {
    const state = reachable[i]!;
    const loss = (losses[state]! * perLoss + 0.5) | 0;
    const gain = (gains[state]! * perGain + 0.5) | 0;
    levels[2 * state] = loss;
    levels[2 * state + 1] = (LEVELS - loss - gain) ^ SIGN;
  }
  return levels;
}
