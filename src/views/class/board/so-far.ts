import type { PooledRow } from '../../../../sim/classroom.ts';

/** The mean of rows that have come; there is at least one. */
export function meanSoFar(rows: readonly PooledRow[]): number {
  return rows.reduce((all, { estimate }) => all + estimate, 0) / rows.length;
}
