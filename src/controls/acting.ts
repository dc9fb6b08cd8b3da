import { createStore, useStore } from 'zustand';
import type { ParamId, Scenario } from '../../sim/page.ts';
import type { Reach } from '../state/types.ts';
import { useWorld, useSay } from '../state/react.tsx';
import type { Say } from '../words/say.ts';
import type { typedValue } from './typed.ts';

/** What controls say of themselves. The sentences are loaded once the first curve stands: speak.ts brings them. */

/** A sentence about a control: an idle one moves no curve, a fixed one cannot be moved either. */
export interface Told {
  /** Whose care a slider sets, in a word or two beside its name. */
  readonly whose: string;
  /** Empty where another control says it for all. */
  readonly text: string;
  readonly idle: boolean;
  readonly fixed: boolean;
}

/** Finds the words; loaded late. */
export interface Speaker {
  readonly ofControl: (scenario: Scenario, id: ParamId, reach: Reach, day: number, say: Say) => Told | null;
  readonly ofPlight: (scenario: Scenario, say: Say) => string;
}

/** Null until they have come. `read` is the reader of typed numbers. */
export const speaker = createStore<{ readonly now: Speaker | null; readonly read: typeof typedValue | null }>(() => ({
  now: null,
  read: null,
}));

/**
 * What there is to say of a control in the world on screen; compared as text, so that a drag elsewhere draws nothing
 * anew.
 */
export function useTold(id: ParamId): Told | null {
  const say = useSay();
  const { now } = useStore(speaker);
  const told = useWorld(({ scenario, reach, reachDay }) =>
    JSON.stringify(now?.ofControl(scenario, id, reach, reachDay, say) ?? null),
  );
  return JSON.parse(told) as Told | null;
}

/** What has to be said of a world in which nobody is there, or nobody nurses; empty where somebody does. */
export function usePlight(): string {
  const say = useSay();
  const { now } = useStore(speaker);
  return useWorld(({ scenario }) => now?.ofPlight(scenario, say) ?? '');
}
