import { createContext, useContext, useRef } from 'react';
import { useStore } from 'zustand';
import type { Runner, Species } from '../../sim/page.ts';
import { speciesOf } from './species.ts';
import type { TwinCandidate, WorldState } from './types.ts';
import type { PageActions, PageState } from './page.ts';
import type { Actions, WorldStore } from './store.ts';
import { createEnglish, type Say } from '../words/say.ts';

/** What every view may reach: a world and its page, the runner for questions of its own, and the words. */
export interface AppParts {
  readonly store: WorldStore;
  /** What controls do, where that is more than changing this one world. */
  readonly actions?: Actions;
  readonly runner: Runner;
  readonly say: Say;
  /** Whether the page was opened by a link. */
  readonly byLink?: boolean;
  /** Worlds under which a cell's twin can be shown, the first choice first; without them the page proposes its own. */
  readonly twins?: readonly TwinCandidate[];
}

export const AppContext = createContext<AppParts | null>(null);

export function useParts(): AppParts {
  const parts = useContext(AppContext);
  if (parts === null) throw new Error('views stand inside AppContext');
  return parts;
}

/** A piece of the world's state. The selector must return the same object while nothing changed. */
export function useWorld<T>(selector: (state: WorldState) => T): T {
  return useStore(useParts().store.live.view, selector);
}

/** A selector of several fields, whose object stays the same until one of them differs. */
export function useFields<S, T extends object>(selector: (state: S) => T): (state: S) => T {
  const last = useRef<T | null>(null);
  return (state) => {
    const next = selector(state);
    const { current } = last;
    const same = current !== null && (Object.keys(next) as (keyof T)[]).every((name) => next[name] === current[name]);
    return same ? current : (last.current = next);
  };
}

/** A piece of the page's state: day, play, look. */
export function usePage<T>(selector: (state: PageState) => T): T {
  return useStore(useParts().store.page, selector);
}

/** What controls around a view do to its world. */
export function useActions(): Actions {
  const { store, actions } = useParts();
  return actions ?? store.actions;
}

/** Closes the dialog on screen, whether it is of a world or of the page. */
export function useCloseDialog(): () => void {
  const { show: showOfWorld } = useActions();
  const { show } = usePageActions();
  return () => {
    showOfWorld(null);
    show(null);
  };
}

export function usePageActions(): PageActions {
  return useParts().store.page.actions;
}

/** The species on screen. */
export function useSpecies(): Species {
  return useWorld((state) => speciesOf(state.scenario));
}

/** The words, those of the species on screen where it has its own. */
export function useSay(): Say {
  const { say } = useParts();
  const species = useSpecies();
  return species === 'vole' ? say : wordsOf(species);
}

/** The same with words of the glossary marked, for `Said` alone: names and files are said plainly. */
export function useMarked(): Say {
  return wordsOf(useSpecies(), true);
}

const known = new Map<string, Say>();

/** The words of a species, whichever is on screen. */
export function wordsOf(species: Species, withMarks?: boolean): Say {
  const name = `${species} ${withMarks}`;
  const words = known.get(name) ?? createEnglish(species, withMarks);
  known.set(name, words);
  return words;
}
