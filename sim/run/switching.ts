import type { Kinetics } from '../model/methylation.ts';
import type { StartState } from '../model/mark-block.ts';
import { correlationOf, firstPassages, lagHistograms, observeChain, type ChainCase } from './chain.ts';

/** What is seen of alleles left alone for ever; the same names hold the standard errors. */
export interface SwitchingNumbers {
  readonly stationaryMean: number;
  readonly stationarySd: number;
  readonly daysFromAllUnmethylatedToStrands70pct: number;
  readonly daysFromAllMethylatedToStrands30pct: number;
  readonly autocorrelationByLagDays: Readonly<Record<string, number>>;
}
export interface SwitchingObservation extends SwitchingNumbers {
  readonly standardErrors: SwitchingNumbers;
}

/** Lags when nobody asks for others, in days. */
export const DEFAULT_LAGS = [1, 7, 30, 90];
/** Time to settle, in mean switching times. A chain of two basins relaxes in about half of one. */
const SETTLE = 2;

/**
 * Waiting times between the ends, and moments and memory of the stationary state, all in an open window with e = 0.
 * The stationary state is approached from both ends at once, half of the alleles from each, since a strongly
 * collaborating chain keeps its start for thousands of days.
 */
export function observeSwitching(
  kinetics: Kinetics,
  lags: readonly number[],
  alleles: number,
  seed: string,
): SwitchingObservation {
  const strands = 2 * kinetics.dyads;
  const up = firstPassages(restFrom('unmethylated', kinetics), Math.ceil((7 * strands) / 10), alleles, `${seed}/up`);
  const down = firstPassages(restFrom('methylated', kinetics), Math.floor((3 * strands) / 10), alleles, `${seed}/down`);
  const rise = meanOf(up);
  const fall = meanOf(down);
  const settle = Math.ceil(SETTLE * Math.max(rise.mean, fall.mean));

  const half = Math.ceil(alleles / 2);
  const below = lagHistograms(restFrom('unmethylated', kinetics), lags, settle, half, `${seed}/rest below`);
  const above = lagHistograms(restFrom('methylated', kinetics), lags, settle, alleles - half, `${seed}/rest above`);
  const tables = below.map((table, i) => table.map((count, j) => count + above[i]![j]!));
  const still = observeChain(settle, rowSums(tables[0]!));
  const memory = tables.map(correlationOf);
  const byLag = (of: (each: (typeof memory)[number]) => number) =>
    Object.fromEntries(lags.map((lag, i) => [String(lag), of(memory[i]!)]));
  return {
    stationaryMean: still.meanMethylatedStrandFraction,
    stationarySd: still.sdAcrossAlleles,
    daysFromAllUnmethylatedToStrands70pct: rise.mean,
    daysFromAllMethylatedToStrands30pct: fall.mean,
    autocorrelationByLagDays: byLag(({ value }) => value),
    standardErrors: {
      stationaryMean: still.standardErrors.meanMethylatedStrandFraction,
      stationarySd: still.standardErrors.sdAcrossAlleles,
      daysFromAllUnmethylatedToStrands70pct: rise.standardError,
      daysFromAllMethylatedToStrands30pct: fall.standardError,
      autocorrelationByLagDays: byLag(({ standardError }) => standardError),
    },
  };
}

/** An open window for ever, typical care and no stress. */
function restFrom(start: StartState, kinetics: Kinetics): ChainCase {
  return {
    kinetics,
    start,
    care: 0.5,
    stress: 0,
    kappaCare: 0,
    kappaStress: 0,
    adultPlasticity: 1,
    windowFullUntil: Infinity,
    windowEndsAt: Infinity,
  };
}

function meanOf(values: Float64Array): { readonly mean: number; readonly standardError: number } {
  const mean = values.reduce((a, b) => a + b, 0) / values.length;
  const variance = values.reduce((sum, x) => sum + (x - mean) * (x - mean), 0) / values.length;
  return { mean, standardError: Math.sqrt(variance / values.length) };
}

function rowSums(table: Float64Array): Float64Array {
  const levels = Math.sqrt(table.length);
  return Float64Array.from({ length: levels }, (_, row) =>
    table.subarray(row * levels, (row + 1) * levels).reduce((a, b) => a + b, 0),
  );
}
