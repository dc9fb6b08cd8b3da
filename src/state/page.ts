import { createStore, type StoreApi } from 'zustand/vanilla';
import { readSetting, writeSetting } from './settings.ts';

/**
 * The page around its worlds: the day that all of them show, play, look, and dialogs that belong to no world. Worlds on
 * one page share it.
 */

export type ThemeChoice = 'system' | 'light' | 'dark';
/** Dialogs that are of the whole page. Those of one world stand in that world. */
export type PageDialog = 'share' | 'sure' | 'words' | 'work';
export const SPEEDS = [0.5, 1, 2, 4] as const;

/** The day that the page shows first. */
export const FIRST_DAY = 60;

export interface PageState {
  /** The day shown, from 0 (birth) to `days`. */
  readonly day: number;
  /** A person or a link chose that day; play, or how the page opens, did not. */
  readonly chosen: boolean;
  /** How long the lives on the page are. */
  readonly days: number;
  readonly playing: boolean;
  readonly speed: (typeof SPEEDS)[number];
  /** A life that is followed: play has its pace, and waits on the day that matters in it. */
  readonly tour: { readonly daysPerSecond: number; readonly stop: number } | null;
  readonly dialog: PageDialog | null;
  readonly theme: ThemeChoice;
  /** A slider was moved once: the hint at the licking slider has done its work. */
  readonly touched: boolean;
}

export interface PageActions {
  setDay(day: number): void;
  /** Play begins anew from birth where the end was reached. */
  setPlaying(playing: boolean): void;
  setSpeed(speed: PageState['speed']): void;
  show(dialog: PageDialog | null): void;
  setTheme(theme: ThemeChoice): void;
  /** Notes that a slider was moved. */
  touch(): void;
}

export type PageStore = StoreApi<PageState> & { readonly actions: PageActions };

export function createPage(first: Partial<PageState> = {}): PageStore {
  const theme = readSetting('theme');
  const store = createStore<PageState>(() => ({
    day: FIRST_DAY,
    chosen: false,
    days: 90,
    playing: false,
    speed: 1,
    tour: null,
    dialog: null,
    theme: theme === 'light' || theme === 'dark' ? theme : 'system',
    touched: readSetting('touched') === 'yes',
    ...first,
  }));
  const { getState: get, setState: set } = store;
  const actions: PageActions = {
    setDay: (day) => set({ day: Math.max(0, Math.min(get().days, Math.round(day))), chosen: true }),
    setPlaying(playing) {
      const { day, days } = get();
      set({ playing, day: playing && day >= days ? 0 : day });
    },
    setSpeed: (speed) => set({ speed }),
    show: (dialog) => set({ dialog }),
    setTheme(theme) {
      writeSetting('theme', theme);
      set({ theme });
    },
    touch() {
      set({ touched: true });
      writeSetting('touched', 'yes');
    },
  };
  return Object.assign(store, { actions });
}
