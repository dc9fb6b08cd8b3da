import { createStore } from 'zustand/vanilla';
import type { StudyKind } from '../../sim/page.ts';

/**
 * What the learner expects of a study, drawn before it is run: the slope of a line, -1 to 1, and whether it can still
 * be moved.
 */
export interface Prediction {
  readonly slope: number;
  readonly locked: boolean;
}

export const UNDRAWN: Prediction = { slope: 0, locked: false };

/** A curve that was sketched through a few places: generations, or days on which something begins. */
export type Knots = readonly { readonly at: number; readonly value: number }[];

interface Predictions {
  readonly of: Readonly<Partial<Record<StudyKind, Prediction>>>;
  /** A gap between lines by generation, as it was sketched and locked. */
  readonly gap: Knots | null;
}

export const predictions = createStore<Predictions>(() => ({ of: {}, gap: null }));

/** Draws or locks a prediction; a locked one stays as it is until it is taken back. */
export function predict(kind: StudyKind, next: Partial<Prediction>): void {
  const before = predictions.getState().of[kind] ?? UNDRAWN;
  if (before.locked && next.locked !== false) return;
  predictions.setState({ of: { ...predictions.getState().of, [kind]: { ...before, ...next } } });
}
