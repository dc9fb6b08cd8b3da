import { crossLagged, type CrossLagged } from '../../../stats/cross-lagged.ts';
import { cannot, type Computed, type Estimate } from '../../../stats/result.ts';
import { pairedTest } from '../../../stats/t-test.ts';
import { asObserved, type Observed } from '../../truth.ts';
import { COHORT_TESTS, type CohortColumns } from './cohorts.ts';

/** Dyads at two ages as a table holds them: by column, with null for a gap in those that a table may lack. */
export interface DyadColumns {
  readonly dyad: readonly string[];
  readonly values: Readonly<Record<string, readonly (number | null)[]>>;
}

/** A table of dyads at two ages through the statistics of the simulated cohort. */
export interface OwnDyads {
  readonly n: number;
  /** Columns that the table lacks are empty. */
  readonly columns: Observed<CohortColumns>;
  /** Readings of caregivers who have both. */
  readonly caregivers: { readonly first: Float64Array; readonly last: Float64Array };
  /** Involvement at the first age with change, and the same with the first level held fixed. */
  readonly change: Computed<Estimate>;
  readonly levelled: Computed<Estimate>;
  /** Mean change of caregivers, points. */
  readonly caregiverChange: Computed<Estimate>;
  /** Over the dyads with involvement at both ages. */
  readonly panel: Computed<CrossLagged>;
}

/**
 * Runs a table of one’s own through the cohort’s statistics. Takes columns as `readShape` returns them: `engagement5`,
 * `methylation5` and `methylation18` without gaps, the others if there are any.
 */
export function ownDyads({ dyad, values }: DyadColumns): OwnDyads {
  const all = (name: string) => Float64Array.from(values[name]!, (value) => value!);
  const columns = asObserved({
    engagement: all('engagement5'),
    first: all('methylation5'),
    last: all('methylation18'),
    engagementLater: new Float64Array(0),
    behaviour: new Float64Array(0),
    proxy: new Float64Array(0),
  });
  const [first, last] = together(values, ['caregiver5', 'caregiver18']) as [Float64Array, Float64Array];
  const [x1, y1, x2, y2] = together(values, ['engagement5', 'methylation5', 'engagement18', 'methylation18']) as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  return {
    n: dyad.length,
    columns,
    caregivers: { first, last },
    change: COHORT_TESTS.change(columns),
    levelled: COHORT_TESTS.levelled(columns),
    caregiverChange: pairedTest(last, first),
    panel:
      x2.length === 0 ? cannot('too-few', { name: 'engagement18', got: 0, need: 5 }) : crossLagged({ x1, y1, x2, y2 }),
  };
}

/** Columns over the rows where none of them has a gap; empty where the table lacks one. */
function together(values: DyadColumns['values'], names: readonly string[]): Float64Array[] {
  const columns = names.map((name) => values[name] ?? []);
  const rows = Array.from({ length: Math.min(...columns.map(({ length }) => length)) }, (_, row) => row).filter((row) =>
    columns.every((column) => column[row] !== null),
  );
  return columns.map((column) => Float64Array.from(rows, (row) => column[row]!));
}
