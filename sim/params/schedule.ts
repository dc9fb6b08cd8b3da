import type { CareEvent } from './events.ts';
import type { ParamValues } from './table.ts';

/** Whether an event touches a day: it holds over [fromDay, toDay). */
export function covers(event: CareEvent, day: number): boolean {
  return day >= event.fromDay && day < event.toDay;
}

/** The values in force on a day: `change` events set theirs for as long as they hold. */
export function valuesOnDay(day: number, values: ParamValues, events: readonly CareEvent[]): ParamValues {
  let today = values;
  for (const event of events) {
    if (event.type === 'change' && covers(event, day)) today = { ...today, [event.param]: event.value };
  }
  return today;
}
