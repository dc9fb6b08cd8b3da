import type { LineageGroup } from '../params/designs/lineage.ts';
import type { Scenario } from '../params/scenario.ts';
import type { Study } from '../params/study-types.ts';
import type { NamedArray } from './named-array.ts';
import type { SeriesId } from './series-ids.ts';

/** Which young one: of the litters of a scenario, of a trial, or of a family line. All are counted from 0. */
export type AnimalOf =
  | { readonly in: 'litters'; readonly scenario: Scenario; readonly litter: number; readonly pup: number }
  | {
      readonly in: 'vole-trial';
      readonly study: Study<'vole-trial'>;
      /** Its place in the order in which the trial reports its animals. */
      readonly animal: number;
    }
  | {
      readonly in: 'lineage';
      readonly study: Study<'lineage'>;
      readonly group: LineageGroup;
      readonly line: number;
      /** From 1. */
      readonly generation: number;
    };

/** Live one young one of several families again, this time with its cells. */
export interface AnimalJob {
  readonly kind: 'animal';
  readonly of: AnimalOf;
}

/** The same life as in the run it was part of, cell by cell. */
export interface AnimalResult {
  readonly kind: 'animal';
  /** What its cells live in: days and cells are those of the run. */
  readonly scenario: Scenario;
  /** One value per day, from birth to the last day. */
  readonly series: Readonly<Record<SeriesId, Float64Array>>;
  /** [day, word]: copy c is bit c & 31 of word c >> 5. */
  readonly closedByDay: NamedArray<Uint32Array>;
}
