import { createStore } from 'zustand/vanilla';

/** Acts that change everything on the page at once, such as opening a file of all work, as one step each. */

/** A way back (or forth again). Taking it gives the way that reverses it. */
export interface WholeStep {
  restore(): WholeStep;
}

/** Wholes that are kept; each holds no more than settings. */
const MOST_STEPS = 10;

export interface Wholes {
  readonly past: readonly WholeStep[];
  readonly future: readonly WholeStep[];
}

export const wholes = createStore<Wholes>(() => ({ past: [], future: [] }));

export function noteWhole(step: WholeStep): void {
  wholes.setState({ past: [...wholes.getState().past, step].slice(-MOST_STEPS), future: [] });
}

export function travelWhole(from: 'past' | 'future'): void {
  const { past, future } = wholes.getState();
  const step = (from === 'past' ? past : future).at(-1);
  if (step === undefined) return;
  const back = step.restore();
  wholes.setState(
    from === 'past'
      ? { past: past.slice(0, -1), future: [...future, back] }
      : { past: [...past, back], future: future.slice(0, -1) },
  );
}
