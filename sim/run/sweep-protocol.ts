import type { Scenario } from '../params/scenario.ts';
import type { Sweep } from '../params/sweep.ts';
import type { InputProblem } from '../params/types.ts';
import type { NamedArray } from './named-array.ts';
import type { SeriesId } from './series-ids.ts';

/** Places [from, to) of a sweep's points, or of some of them in an order of one's own. */
export interface SweepJob {
  readonly kind: 'sweep';
  readonly sweep: Sweep;
  /** Numbers of points, see valuesAt; all of them in order where this is left out. */
  readonly points?: readonly number[];
  readonly from: number;
  readonly to: number;
}

/** A point that the model does not accept, and why. */
export interface RefusedPoint {
  readonly point: number;
  readonly problems: readonly InputProblem[];
}

/** What the families show at some points of a sweep. */
export interface SweepResult {
  readonly kind: 'sweep';
  readonly sweep: Sweep;
  readonly from: number;
  readonly to: number;
  /** Numbers of the points at the places [from, to). */
  readonly points: readonly number[];
  /** [place, replicate], which is [y][x][replicate] where all points are there; NaN at points that were refused. */
  readonly values: Readonly<Record<SeriesId, NamedArray<Float64Array>>>;
  readonly refused: readonly RefusedPoint[];
}

/** Tissues [from, to) of one animal under the same care, each with luck of its own. */
export interface LuckJob {
  readonly kind: 'luck';
  readonly scenario: Scenario;
  readonly individual: number;
  /** Numbers of cells, rising. A tissue of n cells is the first n cells of a larger one. */
  readonly sizes: readonly number[];
  readonly from: number;
  readonly to: number;
}

/** Methylation of tissues that differ in luck alone. */
export interface LuckResult {
  readonly kind: 'luck';
  readonly scenario: Scenario;
  readonly individual: number;
  readonly sizes: readonly number[];
  readonly from: number;
  readonly to: number;
  /** [tissue, size, day]: percent of strands methylated. Tissue 0 is the young one's own. */
  readonly methylation: NamedArray<Float64Array>;
}
