import type { CareEvent } from './events.ts';
import type { ParamValues } from './table.ts';

/** What an arm of a trial has of its own beside the world it grows up in: values of parameters, and dated events. */

/** Arms of the vole trial, in the order of arrays. */
export const TRIAL_ARMS = ['A', 'B'] as const;
/** An arm of the vole trial. */
export type TrialArm = (typeof TRIAL_ARMS)[number];

/**
 * Fields of a trial's design that are there only with something in them, so that a trial without is what it always was.
 */
export interface ArmChanges {
  readonly setA?: Partial<ParamValues>;
  readonly eventsA?: readonly CareEvent[];
  readonly setB?: Partial<ParamValues>;
  readonly eventsB?: readonly CareEvent[];
}

/** In the order in which they are written. */
export const ARM_FIELDS = TRIAL_ARMS.flatMap((arm) => [`set${arm}`, `events${arm}`] as const);

/** What one arm has of its own. */
export interface ArmOwn {
  readonly set: Partial<ParamValues>;
  readonly events: readonly CareEvent[];
}

/** What an arm of a design has of its own; empty where there is nothing. */
export function armOwn(design: ArmChanges, arm: TrialArm): ArmOwn {
  return { set: design[`set${arm}`] ?? {}, events: design[`events${arm}`] ?? [] };
}

/** How many things an arm has of its own. */
export function armOwnCount(design: ArmChanges, arm: TrialArm): number {
  const { set, events } = armOwn(design, arm);
  return Object.keys(set).length + events.length;
}
