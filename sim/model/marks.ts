import type { DayActivity } from './day-activity.ts';
import type { AlleleRates } from './allele-rates.ts';

/** What the mark block (mark-block.ts) is given, and what it shows of the cells in it. */

/** Where an allele's dyads start. */
export type StartState = 'settled' | 'neutral' | 'methylated' | 'unmethylated';

/** The stationary law of a copy as the engine draws from it. */
export interface SettledStart {
  /** By state: upper limit of its draws, out of 2^31, rising to 2^31. */
  readonly limits: Float64Array;
  /** By state: numbers of methylated and of hemimethylated dyads. */
  readonly methylated: Uint8Array;
  readonly hemimethylated: Uint8Array;
}

export interface MarkSettings {
  readonly rates: AlleleRates;
  readonly dyads: number;
  readonly start: StartState;
  /** Probabilities of u, h, m at the neutral level: where independent dyads start. */
  readonly startingShares: readonly [number, number, number];
  /** Where copies start that are settled; null for every other start. */
  readonly settled: SettledStart | null;
  readonly regionOf: Uint8Array;
  /** Silencing weight of each dyad, Σ = 1. */
  readonly weights: Float64Array;
  /** Silencing at and above which a copy is closed. */
  readonly threshold: number;
}

/** Told of every change, in order; `position` is the candidate's place among the day's `candidates`. */
export type MarkObserver = (allele: number, dyad: number, strand: number, kind: number, position: number) => void;

/** A block of cells at work. */
export interface MarkBlock {
  /** Strand masks of each allele; bit i is dyad i. Copy c of cell n is allele 2n + c. */
  readonly p: Int32Array;
  readonly q: Int32Array;
  /** Silencing of each allele in units of 2^-30 (see silencing.ts). */
  readonly silencing: Int32Array;
  /** Closed copies as bits: allele a is bit a & 31 of word a >> 5. */
  readonly closed: Int32Array;
  /** Over the live alleles: methylated strands at each dyad, then (index HEMIMETHYLATED) hemimethylated dyads. */
  readonly totals: Int32Array;
  /** Methylated strands of one allele. */
  marksOf(allele: number): number;
  /** Takes on another world. Cheap when it is the one it has. */
  prepare(settings: MarkSettings, observe: MarkObserver | null): void;
  /** Starts the block: nine random words seed it, the first `live` alleles are counted. */
  begin(words: Int32Array, live: number): void;
  /** After `begin`: gives every allele these strand masks, in place of those it was born with. */
  placeAll(p: number, q: number): void;
  /** Runs `candidates` candidates of one day. */
  advance(candidates: number, day: DayActivity): void;
}
