import type { WorldStore } from '../store.ts';

/** Which copies of cells are closed, day by day, in the young one on screen. Copies of cell c are 2c and 2c + 1. */

const COPIES = 2;

/** @returns whether a copy is closed on a day; null where the young one on screen was lived without its copies */
export function copiesOf(store: WorldStore): ((copy: number, day: number) => boolean) | null {
  const days = store.getState().focal?.result.closedByDay ?? null;
  if (days === null) return null;
  const words = days.dims[1]!.size;
  return (copy, day) => ((days.data[day * words + (copy >> 5)]! >>> (copy & 31)) & 1) === 1;
}

/** For how many days all closed copies of a cell have been closed; null where none is. */
export function closedFor(store: WorldStore, cell: number): number | null {
  const closed = copiesOf(store);
  if (closed === null) return null;
  const { day } = store.page.getState();
  const runs = [cell * COPIES, cell * COPIES + 1]
    .filter((copy) => closed(copy, day))
    .map((copy) => {
      let from = day;
      while (from > 0 && closed(copy, from - 1)) from--;
      return day - from;
    });
  return runs.length === 0 ? null : Math.min(...runs);
}

export type CellKind = 'one closed' | 'both closed' | 'none closed' | 'all';

/** Cells of a kind on the day on screen, in their order in the town. */
export function cellsOf(store: WorldStore, kind: CellKind): readonly number[] {
  const { scenario } = store.getState();
  const closed = copiesOf(store);
  if (closed === null) return [];
  const { day } = store.page.getState();
  const wanted = { 'none closed': 0, 'one closed': 1, 'both closed': 2, all: null }[kind];
  return Array.from({ length: scenario.cells }, (_, cell) => cell).filter((cell) => {
    const count = Number(closed(cell * COPIES, day)) + Number(closed(cell * COPIES + 1, day));
    return wanted === null || count === wanted;
  });
}
