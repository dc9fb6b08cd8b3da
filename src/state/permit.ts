import { createStore } from 'zustand/vanilla';
import type { ParamId } from '../../sim/page.ts';
import type { ScreenId } from '../saved/screens.ts';

/**
 * What may be touched on the page. The page that this one stands in says it once (embed-address.ts), a lesson at each
 * step (lesson/step.ts). What is not permitted is absent, and refused below the controls (permit-lock.ts), not only
 * hidden.
 */

/** All that may be touched. Whatever is not named may not. */
export interface Only {
  readonly params: readonly ParamId[];
  readonly presets?: true;
  readonly reach?: true;
  readonly species?: true;
  readonly seed?: true;
  /** Of events: only when each begins, or everything. */
  readonly events?: 'start' | 'all';
  /** Fields of a study's design. */
  readonly design?: readonly string[];
  readonly run?: true;
  readonly day?: true;
  readonly cells?: true;
  readonly undo?: true;
  readonly screens: readonly ScreenId[];
  readonly lesson?: InLesson;
}

/** The lesson that asks. */
export interface InLesson {
  readonly id: string;
  /** What the address holds in place of a world. */
  readonly address: string;
  /** The view of a study that is shown, and the reading in it. */
  readonly view: string | null;
  readonly reading: string | null;
  /** Views that may be chosen all the same. */
  readonly views?: readonly string[];
  /** Brings the learner's own work back. */
  readonly leave: () => void;
}

/** Null: everything. */
export const permit = createStore<{ readonly only: Only | null }>(() => ({ only: null }));

export function permitted(): Only | null {
  return permit.getState().only;
}

/** Whether the world, apart from what is named, and designs of studies stand fixed. */
export function worldLocked(): boolean {
  return permitted() !== null;
}

/** Whether a parameter's slider may be moved. */
export function movable(id: ParamId): boolean {
  return permitted()?.params.includes(id) ?? true;
}

/** Whether any slider may be moved. */
export function movesAnything(): boolean {
  return permitted()?.params.length !== 0;
}

/** Whether something that is permitted as a whole may be touched. */
export function may(what: 'presets' | 'reach' | 'species' | 'seed' | 'run' | 'day' | 'cells' | 'undo'): boolean {
  const only = permitted();
  return only === null || only[what] === true;
}
