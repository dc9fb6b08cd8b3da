/** Undo and redo: what every list of steps on the page has in common. What a step is, its list says. */

export interface Steps<Step> {
  /** What undo goes back to, the last act at the end. */
  readonly past: readonly Step[];
  /** What redo brings again, what was taken back last at the end. */
  readonly future: readonly Step[];
}

/** Which way one goes: undo takes from the past, redo from the future. */
export type Direction = keyof Steps<unknown>;

export const NO_STEPS: Steps<never> = { past: [], future: [] };

/** Steps that a list keeps. */
const MOST_STEPS = 100;

/** A new act: one step more, and nothing left to bring again. */
export function withStep<Step>({ past }: Pick<Steps<Step>, 'past'>, step: Step, most = MOST_STEPS): Steps<Step> {
  return { past: [...past, step].slice(-most), future: [] };
}

/** The step that undo or redo takes next. */
export function nextStep<Step>(steps: Steps<Step>, from: Direction): Step | undefined {
  return steps[from].at(-1);
}

/** The list once that step was taken. @param back the way that leads back from it */
export function afterStep<Step>({ past, future }: Steps<Step>, from: Direction, back: Step): Steps<Step> {
  return from === 'past'
    ? { past: past.slice(0, -1), future: [...future, back] }
    : { past: [...past, back], future: future.slice(0, -1) };
}
