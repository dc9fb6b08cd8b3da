import type { WorldStore } from '../store.ts';

/** Which copies of cells are closed, day by day, in the young one on screen. Copies of cell c are 2c and 2c + 1. */

const COPIES = 2;

/** @returns whether a copy is closed on a day; null where the young one on screen was lived without its copies */
export function copiesOf(
  store: WorldStore,
  of: 'focal' | 'before' = 'focal',
): ((copy: number, day: number) => boolean) | null {
  const days = store.getState()[of]?.result.closedByDay ?? null;
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

export type CellKind = 'one closed' | 'both closed' | 'differs from twin';

/** Cells of a kind on the day on screen, in their order in the town. */
export function cellsOf(store: WorldStore, kind: CellKind): readonly number[] {
  const { scenario } = store.getState();
  const closed = copiesOf(store);
  if (closed === null) return [];
  const { day } = store.page.getState();
  const all = Array.from({ length: scenario.cells }, (_, cell) => cell);
  if (kind === 'differs from twin') {
    const twin = copiesOf(store, 'before');
    return twin === null ? [] : all.filter((cell) => differs(cell, scenario.days, closed, twin));
  }
  const wanted = kind === 'one closed' ? 1 : 2;
  return all.filter((cell) => Number(closed(cell * COPIES, day)) + Number(closed(cell * COPIES + 1, day)) === wanted);
}

type Closed = NonNullable<ReturnType<typeof copiesOf>>;

/** Whether a copy of a cell is open in one life and closed in the other on any day. */
function differs(cell: number, days: number, one: Closed, other: Closed): boolean {
  for (let copy = cell * COPIES; copy < (cell + 1) * COPIES; copy++)
    for (let day = 0; day <= days; day++) if (one(copy, day) !== other(copy, day)) return true;
  return false;
}

/** Copies that were closed on one day, those of them that are closed on another, and those newly closed by then. */
export function closedSince(store: WorldStore, since: number) {
  const closed = copiesOf(store);
  if (closed === null) return null;
  const { day } = store.page.getState();
  const copies = Array.from({ length: store.getState().scenario.cells * COPIES }, (_, copy) => copy);
  const then = copies.filter((copy) => closed(copy, since));
  return { first: then.length, still: then.filter((copy) => closed(copy, day)).length };
}
