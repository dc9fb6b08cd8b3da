import type { Scenario } from '../params/scenario.ts';
import type { NamedArray } from './named-array.ts';

/** Job and result of one cell's life. */

/** One cell of one young one, every day and every change. */
export interface CellJob {
  readonly kind: 'cell';
  readonly scenario: Scenario;
  readonly individual: number;
  readonly cell: number;
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

/** One cell on every day from birth (0) to the last, and each change of its marks. */
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
