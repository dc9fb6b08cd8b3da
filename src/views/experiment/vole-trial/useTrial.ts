import { useStore } from 'zustand';
import { trial, type TrialState } from '../../../state/trial.ts';

/** A piece of what a person makes of the vole trial. */
export function useTrial<T>(selector: (state: TrialState) => T): T {
  return useStore(trial, selector);
}
