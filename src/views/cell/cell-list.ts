import type { CellsResult } from '../../../sim/page.ts';

/** Which cells are listed, and in what order. */

export const FILTERS = ['All', 'Open', 'One', 'Both', 'State', 'Marks'] as const;
export type Filter = (typeof FILTERS)[number];
/** Filters and orders that mean something only beside a twin. */
export const NEEDS_TWIN: readonly string[] = ['State', 'Marks', 'Differing'];
export const ORDERS = ['Number', 'Receptors', 'Differing'] as const;
export type Order = (typeof ORDERS)[number];
export const PAGE = 50;

/** Numbers of the cells that are listed, from 0. */
export function listed(
  { closed, receptors, differing, twinClosed }: CellsResult,
  filter: Filter,
  order: Order,
): number[] {
  const twin = twinClosed.length > 0;
  const holds: Readonly<Record<Filter, (cell: number) => boolean>> = {
    All: () => true,
    Open: (cell) => closed[cell] === 0,
    One: (cell) => closed[cell] === 1 || closed[cell] === 2,
    Both: (cell) => closed[cell] === 3,
    State: (cell) => twin && closed[cell] !== twinClosed[cell],
    Marks: (cell) => twin && differing[cell] !== 0,
  };
  const cells = Array.from({ length: closed.length }, (_, cell) => cell).filter(holds[filter]);
  if (order === 'Number') return cells;
  const by = order === 'Receptors' ? receptors : differing;
  return cells.sort((a, b) => by[b]! - by[a]! || a - b);
}

/** Start of the page of a list on which a place lies. */
export function pageStart(place: number, length: number): number {
  return Math.max(0, Math.min(Math.floor(place / PAGE), Math.ceil(length / PAGE) - 1)) * PAGE;
}
