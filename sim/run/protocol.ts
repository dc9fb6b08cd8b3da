import type { Scenario } from '../params/scenario.ts';
import type { InputProblem } from '../params/types.ts';

/** Version of the messages between page and worker. */
export const PROTOCOL_VERSION = 1;

/** A typed array that says what it holds. Values are whole numbers of `unit` until they are displayed. */
export interface NamedArray<A = Int32Array | Uint32Array | Float64Array> {
  readonly name: string;
  readonly unit: string;
  /** Sizes of the axes, slowest first. */
  readonly dims: readonly { readonly name: string; readonly size: number }[];
  readonly data: A;
}

/** Simulate some of a scenario's young ones from birth to the last day. */
export interface LifeJob {
  readonly kind: 'life';
  readonly scenario: Scenario;
  /** Young ones [from, to) of the litter. */
  readonly from: number;
  readonly to: number;
  /** Keep which copies were closed on every day (for the town). */
  readonly closedByDay?: boolean;
  /** Keep all masks as they stood on this day (for drawing marks). */
  readonly masksOnDay?: number;
  /** Keep how many alleles hold how many marks, by day. */
  readonly histogram?: boolean;
  /** Work out the digests that the checksum is made of. */
  readonly digest?: boolean;
}

/** One cell of one young one, every day and every change. */
export interface CellJob {
  readonly kind: 'cell';
  readonly scenario: Scenario;
  readonly individual: number;
  readonly cell: number;
}

export type Job = LifeJob | CellJob;

/** Totals by young one and day, over all cells; individual i of the arrays is young one `from + i`. */
export interface LifeResult {
  readonly kind: 'life';
  readonly scenario: Scenario;
  readonly from: number;
  readonly to: number;
  /** [individual, day, dyad]: methylated strands. */
  readonly strands: NamedArray<Int32Array>;
  /** [individual, day]: hemimethylated dyads. */
  readonly hemimethylated: NamedArray<Int32Array>;
  /** [individual, day]: closed gene copies. */
  readonly closedCopies: NamedArray<Int32Array>;
  /** [individual, day]: receptors of all cells in units of 2^-16. */
  readonly receptors: NamedArray<Float64Array>;
  /** [day]: care index and stress of the litter. */
  readonly care: NamedArray<Float64Array>;
  readonly stress: NamedArray<Float64Array>;
  /** [giver, channel, day]: minutes. */
  readonly minutes: NamedArray<Float64Array>;
  /** [individual, day, marks 0..2K]: alleles with so many methylated strands, when asked for. */
  readonly allelesByMarks: NamedArray<Int32Array> | null;
  /** Young one `from`: [day, word], copy c is bit c & 31 of word c >> 5. */
  readonly closedByDay: NamedArray<Uint32Array> | null;
  /** Young one `from` on `masksOnDay`: [copy, strand]. */
  readonly masks: NamedArray<Uint32Array> | null;
  /** By young one: hex digest of its cells and totals, empty when not asked for. */
  readonly digests: readonly string[];
}

/** A dated change of one dyad. */
export interface MarkEvent {
  /** Age in days with the time of day as fraction. */
  readonly age: number;
  /** Gene copy, 0 or 1. */
  readonly copy: number;
  /** Dyad from 0. */
  readonly dyad: number;
  /** Strand, 0 = p, 1 = q. */
  readonly strand: number;
  /** Index into EVENT_KINDS. */
  readonly kind: number;
  /** Silencing of the copy after the change, and whether it is closed. */
  readonly silencing: number;
  readonly closed: boolean;
}

export interface CellResult {
  readonly kind: 'cell';
  readonly individual: number;
  readonly cell: number;
  /** [day, copy, strand] */
  readonly masksByDay: NamedArray<Uint32Array>;
  /** [day]: receptors, unrounded. */
  readonly receptorsByDay: NamedArray<Float64Array>;
  /** [day, copy]: silencing ψ. */
  readonly silencingByDay: NamedArray<Float64Array>;
  readonly events: readonly MarkEvent[];
}

export type ResultOf<J extends Job> = J extends LifeJob ? LifeResult : J extends CellJob ? CellResult : never;

/** How far a job has come: cells done of all. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}

/** The part of AbortSignal that a run listens to; the core knows no DOM. */
export interface CancelSignal {
  readonly aborted: boolean;
  addEventListener(type: 'abort', listener: () => void): void;
}

/** One way to run, in this thread or over workers. */
export interface Runner {
  run<J extends Job>(job: J, options?: { signal?: CancelSignal; onPart?: (part: Progress) => void }): Promise<ResultOf<J>>;
  /** Ends workers, if there are any. */
  close(): void;
}

export type ToWorker =
  | { readonly v: number; readonly id: number; readonly type: 'start'; readonly job: Job }
  | { readonly v: number; readonly id: number; readonly type: 'cancel' };

export type FromWorker =
  | { readonly v: number; readonly id: number; readonly type: 'part'; readonly part: Progress }
  | { readonly v: number; readonly id: number; readonly type: 'done'; readonly result: LifeResult | CellResult }
  | { readonly v: number; readonly id: number; readonly type: 'failed'; readonly problems: readonly InputProblem[]; readonly message: string };
