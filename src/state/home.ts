import {
  FOSTER_CHANNELS,
  PRESETS,
  resolveValues,
  type FosterChannel,
  type Fostering,
  type ParamId,
  type ParamValues,
  type Scenario,
} from '../../sim/page.ts';
import type { Reach } from './types.ts';

/** The home that rears a fostered young one: while it lasts, the care sliders set what is given there. */

/** The foster home's field that holds the minutes of a care slider; null for every other parameter. */
export function fieldOf(id: string): FosterChannel | null {
  return FOSTER_CHANNELS.find((channel) => id === `care.${channel}`) ?? null;
}

function giveAlike(a: Fostering, b: Fostering): boolean {
  return FOSTER_CHANNELS.every((channel) => a[channel] === b[channel]);
}

function fosterings(scenario: Scenario): Fostering[] {
  return scenario.events.filter((event) => event.type === 'fostering');
}

/** Days of the nest that an event takes up. */
export function nestDays({ fromDay, toDay }: { fromDay: number; toDay: number }, weaning: number): number {
  return Math.max(0, Math.min(toDay, weaning) - fromDay);
}

/**
 * The fostering that a care slider sets, or null where it sets the young one's own parents. From a day on it is the
 * home of that day. For a whole childhood it is the home of more than half of the days before weaning.
 */
export function fosterHome(scenario: Scenario, id: string, reach: Reach, day: number): Fostering | null {
  if (fieldOf(id) === null) return null;
  const weaning = resolveValues(scenario)['care.weaningDay'];
  const homes = fosterings(scenario);
  if (reach === 'fromDay')
    return homes.find((home) => home.fromDay <= day && day < Math.min(home.toDay, weaning)) ?? null;
  const longest = homes.toSorted((a, b) => nestDays(b, weaning) - nestDays(a, weaning))[0];
  return longest !== undefined && nestDays(longest, weaning) * 2 > weaning ? longest : null;
}

/** Minutes a day that care sliders show instead of the parents' own, where they set a foster home. */
export function homeMinutes(scenario: Scenario, reach: Reach, day: number): Partial<ParamValues> {
  const home = fosterHome(scenario, 'care.licking', reach, day);
  return home === null ? {} : Object.fromEntries(FOSTER_CHANNELS.map((channel) => [`care.${channel}`, home[channel]]));
}

/**
 * The foster home gives so many minutes from a day on: a later day cuts the event in two, and halves that say the same
 * are one again.
 */
export function withFosterCare(
  scenario: Scenario,
  home: Fostering,
  id: ParamId,
  minutes: number,
  day: number,
): Scenario {
  const changed = { ...home, [fieldOf(id)!]: minutes };
  const halves =
    day <= home.fromDay
      ? [changed]
      : [
          { ...home, toDay: day },
          { ...changed, id: `${home.id}-day-${day}`, fromDay: day },
        ];
  return { ...scenario, events: joined(scenario.events.flatMap((event) => (event === home ? halves : [event]))) };
}

function joined(events: readonly Scenario['events'][number][]): Scenario['events'][number][] {
  const homes = events.filter((event) => event.type === 'fostering').toSorted((a, b) => a.fromDay - b.fromDay);
  for (const [i, next] of homes.entries()) {
    const last = homes[i - 1];
    if (last === undefined || last.toDay !== next.fromDay || next.id !== `${last.id}-day-${next.fromDay}`) continue;
    if (!giveAlike(last, next)) continue;
    return joined(
      events.flatMap((event) => (event === next ? [] : event === last ? [{ ...last, toDay: next.toDay }] : [event])),
    );
  }
  return [...events];
}

/** How many foster homes of the preset give other care here than there. */
export function changedHomes({ preset, events }: Scenario): number {
  return events.filter(
    (event) =>
      event.type === 'fostering' &&
      PRESETS[preset].events.some(
        (usual) => usual.id === event.id && usual.type === 'fostering' && !giveAlike(usual, event),
      ),
  ).length;
}
