import type { Scenario } from '../params/scenario.ts';
import type { NamedArray } from './named-array.ts';
import type { SeriesId } from './series-ids.ts';

/** Young ones 0 to `pups` - 1 of the families [from, to) of a world, see litters.ts. */
export interface LittersJob {
  readonly kind: 'litters';
  readonly scenario: Scenario;
  readonly from: number;
  readonly to: number;
  readonly pups: number;
}

/** Display values of every pup: each series is [litter, pup, day]. */
export interface LittersResult {
  readonly kind: 'litters';
  readonly scenario: Scenario;
  readonly from: number;
  readonly to: number;
  readonly pups: number;
  readonly series: Readonly<Record<SeriesId, NamedArray<Float64Array>>>;
}
