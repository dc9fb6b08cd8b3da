import { createStore } from 'zustand/vanilla';
import type { AgainSummary, Encoding, LitterTable, Progress } from '../../sim/page.ts';

/** What a person makes of a vole trial, beside its design and its result. */

export interface TrialPrediction {
  /** Expected mean of each arm, percent of strands. */
  readonly a: number;
  readonly b: number;
  readonly locked: boolean;
}

/** The same trial run many times over. */
export interface AgainRun {
  readonly progress: Progress | null;
  readonly summary: AgainSummary | null;
  /** Share of trials without a difference in which each test finds one. */
  readonly falsePositives: { readonly pups: number; readonly litters: number } | null;
  readonly abort: AbortController;
}

export interface TrialState {
  readonly prediction: TrialPrediction | null;
  readonly again: AgainRun | null;
  /** A table of somebody's own, by the name of its file. */
  readonly own: { readonly name: string; readonly table: LitterTable; readonly encoding: Encoding } | null;
}

export const trial = createStore<TrialState>(() => ({ prediction: null, again: null, own: null }));

/** Leaves off running the last trial again: another one has begun. */
export function dropAgain(): void {
  trial.getState().again?.abort.abort();
  trial.setState({ again: null });
}
