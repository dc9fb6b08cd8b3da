import { RECEPTOR_UNIT } from '../model/receptors.ts';
import { tissueResponse } from '../model/response.ts';
import type { ParamValues } from '../params/table.ts';
import type { SeriesId } from './series-ids.ts';

/** Whole-number totals of some cells on one morning; receptors in units of 2^-16. */
export interface CellTotals {
  readonly strands: number;
  readonly hemimethylated: number;
  readonly closedCopies: number;
  readonly receptors: number;
}

/** What so many cells of K dyads a copy show. */
export function displayValues(
  totals: CellTotals,
  K: number,
  cells: number,
  values: ParamValues,
): Readonly<Record<SeriesId, number>> {
  const copies = 2 * cells;
  const receptors = (totals.receptors * RECEPTOR_UNIT) / cells;
  return {
    methylation: (100 * totals.strands) / (2 * K * copies),
    hemimethylated: (100 * totals.hemimethylated) / (K * copies),
    closedCopies: (100 * totals.closedCopies) / copies,
    receptors,
    response: (100 * tissueResponse(receptors, values)) / values['response.maximum'],
  };
}
