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

export type CellKind = 'one closed' | 'both closed' | 'none closed' | 'differs from twin' | 'all';

/** Cells of a kind on the day on screen, in their order in the town. */
export function cellsOf(store: WorldStore, kind: CellKind): readonly number[] {
  const { scenario } = store.getState();
  const closed = copiesOf(store);
  if (closed === null) return [];
  const { day } = store.page.getState();
  if (kind === 'differs from twin') return differing(store);
  const wanted = { 'none closed': 0, 'one closed': 1, 'both closed': 2, all: null }[kind];
  return Array.from({ length: scenario.cells }, (_, cell) => cell).filter((cell) => {
    const count = Number(closed(cell * COPIES, day)) + Number(closed(cell * COPIES + 1, day));
    return wanted === null || count === wanted;
  });
}

/** Cells with a copy that is open in one life and closed in its twin's, on any day. */
function differing(store: WorldStore): readonly number[] {
  const { focal, before } = store.getState();
  if (focal === null || before === null || focal.scenario.cells !== before.scenario.cells) return [];
  const [here, there] = [focal.result.closedByDay!, before.result.closedByDay!];
  const words = here.dims[1]!.size;
  const days = Math.min(here.data.length, there.data.length) / words;
  const odd = new Uint32Array(words);
  for (let day = 0; day < days; day++)
    for (let word = 0; word < words; word++)
      odd[word]! |= here.data[day * words + word]! ^ there.data[day * words + word]!;
  const differs = (copy: number) => ((odd[copy >> 5]! >>> (copy & 31)) & 1) === 1;
  return Array.from({ length: focal.scenario.cells }, (_, cell) => cell).filter(
    (cell) => differs(cell * COPIES) || differs(cell * COPIES + 1),
  );
}
