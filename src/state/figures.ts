import { createStore } from 'zustand/vanilla';
import type { StudyKind } from '../../sim/page.ts';
import type { Chart } from '../charts/parts/types.ts';
import type { WorldStore } from './store.ts';

/**
 * The charts on screen, and what can be taken away of each. `useChart` and `StudyChart` put a chart in here while it is
 * mounted; a chart that is given no `FigureSpec` can be taken too, with its numbers as the chart got them.
 */

export interface FigureColumn {
  /** The column's head in a file. */
  readonly id: string;
  readonly unit?: string;
}

/** A store of a world: what is on its controls, what came of it, and the page that shows it. */
export type World = Pick<WorldStore, 'getState' | 'subscribe' | 'page'>;

/** What is drawn, in numbers. A missing value is null. */
export interface FigureTable {
  readonly columns: readonly FigureColumn[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

export interface FigureSpec<Data> {
  /** Names its files and its words: `figure.<id>` is its title. Once on the screen. */
  readonly id: string;
  /** In place of `figure.<id>`. */
  readonly title?: string;
  /** The numbers behind the chart; may be a promise, so that a table can be loaded when it is asked for. */
  readonly table?: (data: Data) => FigureTable | Promise<FigureTable>;
  /**
   * Draws the chart once more elsewhere. Default: the function that made it; needed where that has callbacks that
   * answer to drawing.
   */
  readonly again?: (host: HTMLElement) => Chart<Data>;
  /** Further pictures of the same data, such as each strip of a stack by itself. */
  readonly parts?: readonly { readonly id: string; readonly title?: string; readonly of: (data: Data) => Data }[];
  /** Lowest height at which it can be read, CSS px. */
  readonly least?: number;
  /** The world it shows, where that is not the one on the controls around it. */
  readonly world?: World;
  /** Further pairs beside those of its world: another world that is drawn too. */
  readonly more?: readonly (readonly [string, string])[];
  /**
   * Where it comes from, in place of a world or the study it stands in: `key: value` pairs. Without `checksum` none is
   * claimed.
   */
  readonly source?: readonly (readonly [string, string])[];
  /** False while the numbers are still those of what stood on the controls before: then nothing is given away yet. */
  readonly settled?: boolean;
  /** The name of a person's own table, where that and not a simulation is drawn. */
  readonly own?: string;
}

/** What a chart shows at the moment, and where it stands. */
export interface Latest<Data> {
  readonly data: Data | null;
  readonly spec: FigureSpec<Data> | undefined;
  /** The world on the controls around it. */
  readonly world: World;
  /** The study it is part of, if any. */
  readonly study: StudyKind | null;
}

/** A chart on screen. What it shows is read when it is needed, since a chart may be redrawn on every frame. */
export interface MountedChart<Data = unknown> {
  readonly host: HTMLElement;
  /** Null for a drawing that React made itself. */
  readonly create: ((host: HTMLElement) => Chart<Data>) | null;
  readonly latest: () => Latest<Data>;
}

/** All charts that are on the page. */
export const mounted = new Set<MountedChart>();

/** @returns how to take it out again. */
export function mountChart<Data>(chart: MountedChart<Data>): () => void {
  const one = chart as unknown as MountedChart;
  mounted.add(one);
  chartChanged();
  return () => {
    mounted.delete(one);
    chartChanged();
  };
}

/**
 * The dialog for taking things away: whether it is open, over other dialogs too, and how often a chart changed, came or
 * went under it.
 */
export const takeaway = createStore<{ readonly open: boolean; readonly changes: number }>(() => ({
  open: false,
  changes: 0,
}));

/** A chart has other numbers than before, has come or is gone. */
export function chartChanged(): void {
  if (takeaway.getState().open) takeaway.setState(({ changes }) => ({ changes: changes + 1 }));
}

export function openTakeaway(): void {
  takeaway.setState({ open: true });
}
