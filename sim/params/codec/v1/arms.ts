import { armOwn, TRIAL_ARMS, type ArmChanges } from '../../arms.ts';
import { writeEvent } from './link.ts';

/**
 * What the arms of a trial have of their own, as pairs: `setA.family.support` = 0.2, and all events of an arm in one
 * `eventsA`.
 */

/** Stands between two events; no part of an event can hold it, and addresses carry it as it is. */
export const NEXT = '~';

/** @param design of any study; only a trial's has arms. */
export function armPairs(design: object): [string, string][] {
  return TRIAL_ARMS.flatMap((arm) => {
    const { set, events } = armOwn(design as ArmChanges, arm);
    const values = Object.entries(set).map(([id, value]): [string, string] => [`set${arm}.${id}`, String(value)]);
    return events.length === 0 ? values : [...values, [`events${arm}`, events.map(writeEvent).join(NEXT)]];
  });
}
