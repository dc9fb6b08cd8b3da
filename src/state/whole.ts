import { createStore } from 'zustand/vanilla';
import { afterStep, nextStep, NO_STEPS, withStep, type Direction, type Steps } from './history.ts';

/** Acts that change everything on the page at once, such as opening a file of all work, as one step each. */

/** A way back (or forth again). Taking it gives the way that reverses it. */
export interface WholeStep {
  restore(): WholeStep;
}

/** Wholes that are kept; each holds no more than settings. */
const MOST_STEPS = 10;

export const wholes = createStore<Steps<WholeStep>>(() => NO_STEPS);

export function noteWhole(step: WholeStep): void {
  wholes.setState(withStep(wholes.getState(), step, MOST_STEPS));
}

export function travelWhole(from: Direction): void {
  const steps = wholes.getState();
  const step = nextStep(steps, from);
  if (step !== undefined) wholes.setState(afterStep(steps, from, step.restore()));
}
