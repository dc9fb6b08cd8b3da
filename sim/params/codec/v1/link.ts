import type { CareEvent } from '../../events.ts';
import { PRESETS } from '../../presets.ts';
import { minimalSet, type Scenario } from '../../scenario.ts';

/** Top-level fields of a scenario under their own names, in the order they are written. */
export const FIXED = ['preset', 'seed', 'days', 'siblings', 'cells'] as const;
/** Stands for an empty list where the preset has events. */
export const NO_EVENTS = 'none';

/** `[key, value]` pairs of version 1, unescaped, without `v`, `day` and `check`. */
export function toPairs(scenario: Scenario): [string, string][] {
  const fixed = FIXED.map((key): [string, string] => [key, String(scenario[key])]);
  const set = Object.entries(minimalSet(scenario)).map(([id, value]): [string, string] => [id, String(value)]);
  return [
    ['model', scenario.modelVersion],
    ...fixed,
    ...set,
    ...eventTexts(scenario).map((text): [string, string] => ['event', text]),
  ];
}

function eventTexts({ preset, events }: Scenario): string[] {
  const own = events.map(writeEvent);
  if (own.join() === PRESETS[preset].events.map(writeEvent).join()) return [];
  return own.length > 0 ? own : [NO_EVENTS];
}

/** `separation:nap:5-12:hoursPerDay:4` */
export function writeEvent(event: CareEvent): string {
  const { type, id, fromDay, toDay, ...own } = event;
  return [type, id, `${fromDay}-${toDay}`, ...Object.entries(own).flat()].join(':');
}
