import { createStore } from 'zustand/vanilla';
import type { ClassWork } from '../saved/class/work.ts';
import { afterStep, nextStep, NO_STEPS, type Direction, type Steps } from './history.ts';

/**
 * The class in hand as it is saved with all other work, and its undo list. Small: undo and saving ask for it before
 * the Class screen is opened. What stands in it is checked where the screen opens it.
 */
export interface HeldClass extends Steps<ClassWork> {
  readonly work: ClassWork;
}

export const classWork = createStore<HeldClass>(() => ({ work: null, ...NO_STEPS }));

export function travelClass(from: Direction): void {
  const { work, ...steps } = classWork.getState();
  const step = nextStep(steps, from);
  if (step !== undefined) classWork.setState({ work: step, ...afterStep(steps, from, work) });
}
