import type { CareEvent } from '../params/events.ts';
import type { ParamValues } from '../params/table.ts';
import { receiveCare, type CareReceived } from './care.ts';
import type { Caregivers } from './caregivers.ts';
import { stressByDay } from './stress.ts';

/** What surrounds the litter, shared by all its young. */
export interface Surroundings extends CareReceived {
  readonly stress: Float64Array;
}

export function surroundingsOf(
  values: ParamValues,
  events: readonly CareEvent[],
  caregivers: Caregivers,
  foster: Caregivers | null,
): Surroundings {
  const stress = stressByDay(caregivers.days, values, events);
  return { ...receiveCare(values, events, stress, caregivers, foster), stress };
}
