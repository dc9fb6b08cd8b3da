import { createStore } from 'zustand/vanilla';
import type { StudyKind } from '../../sim/page.ts';
import { NO_STEPS, type Direction, type Steps } from './history.ts';
import type { Designs } from './studies.ts';

/** Undo of the Experiment screen. A step is a design as it was before a change; design-step-watch.ts notes them. */

/** A design as it was before a change. */
export interface DesignStep {
  readonly kind: StudyKind;
  readonly design: Designs[StudyKind];
}

export type DesignSteps = Steps<DesignStep>;

export const designSteps = createStore<DesignSteps>(() => NO_STEPS);

/** Who makes steps of changes. Until it has loaded nothing was changed by hand. */
interface Watch {
  travel(from: Direction): void;
  silently(change: () => void): void;
}
let watch: Watch = { travel: () => undefined, silently: (change) => change() };

export function watchBy(watcher: Watch): void {
  watch = watcher;
}

/** Takes back the last change of a design or brings it again, and opens the study it belongs to. */
export const travelDesigns = (from: Direction): void => watch.travel(from);

/** Changes designs without a step. */
export const silently = (change: () => void): void => watch.silently(change);
