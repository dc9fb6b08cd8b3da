import type { CareEvent } from '../params/events.ts';
import { covers, valuesOnDay } from '../params/schedule.ts';
import type { ParamValues } from '../params/table.ts';
import { InputError } from '../params/types.ts';
import { hoursApart, isAlone } from './care.ts';
import { strain } from './caregivers.ts';

/**
 * Stress of the young one on each day, in [0, 1]: the household's baseline from hardship, plus h/24 for h hours of
 * separation (24 where no giver is there at all, and then no hardship besides), plus stressor pulses. A sum above 1 is
 * refused by name, never cut off.
 */
export function stressByDay(days: number, values: ParamValues, events: readonly CareEvent[]): Float64Array {
  const stress = new Float64Array(days);
  for (let day = 0; day < days; day++) {
    const today = valuesOnDay(day, values, events);
    // The household's hardship reaches a young one through the household.
    const baseline = isAlone(day, today)
      ? 0
      : today['hardship.stress'] * strain(today['family.hardship'], today['family.support'], today);
    let total = baseline + hoursApart(day, today, events) / 24;
    for (const event of events) if (event.type === 'stressor' && covers(event, day)) total += event.intensity;
    if (total > 1 + 1e-12) {
      throw new InputError([
        { code: 'stress-above-one', path: 'events', got: total, allowed: [0, 1], unit: 'stress', detail: { day } },
      ]);
    }
    stress[day] = total;
  }
  return stress;
}
