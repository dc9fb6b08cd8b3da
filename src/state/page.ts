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

/** The film that a first visit opens with, while it runs or its words stand. */
export interface Film {
  /** The caption that stands, counted from 0. */
  readonly caption: number;
  /** The captions before it stand too: nothing moves, and all is there to be read. */
  readonly all: boolean;
  /** How near the town is seen: 1 is close up, 0 the whole of it. */
  readonly nearness: number;
  /** The day on which the page stands when the film is over; null once it has run. */
  readonly until: number | null;
}

/** Whether a film is on its way; else there is none, or its words alone stand. */
export function filmRuns(film: Film | null): film is Film & { readonly until: number } {
  return film !== null && film.until !== null;
}

/** Before the first frame of the film. */
const FILM_BEGINS: Film = { caption: 0, all: false, nearness: 1, until: FIRST_DAY };
/** The captions as text: on a first visit where motion is reduced, and whenever they are asked for. */
const FILM_AS_TEXT: Film = { caption: 2, all: true, nearness: 0, until: null };

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
  /** Something was changed once, on any screen: the hint at the leading slider has done its work. */
  readonly touched: boolean;
  readonly film: Film | null;
}

export interface PageActions {
  setDay(day: number): void;
  /** Play begins anew from birth where the end was reached. */
  setPlaying(playing: boolean): void;
  setSpeed(speed: PageState['speed']): void;
  show(dialog: PageDialog | null): void;
  setTheme(theme: ThemeChoice): void;
  /** Notes that something was changed. */
  touch(): void;
  /** @param moving whether it runs; else its captions stand there as text */
  showFilm(moving: boolean): void;
  /** Ends the film wherever it is: it never comes back by itself. */
  endFilm(): void;
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
    film: null,
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
      actions.endFilm();
      if (get().touched) return;
      set({ touched: true });
      writeSetting('touched', 'yes');
    },
    showFilm: (moving) => set(moving ? { film: FILM_BEGINS, day: 0, playing: true } : { film: FILM_AS_TEXT }),
    endFilm() {
      const { film, day, playing } = get();
      if (film === null) return;
      set({ film: null, day: film.until ?? day, playing: playing && !filmRuns(film) });
    },
  };
  return Object.assign(store, { actions });
}
