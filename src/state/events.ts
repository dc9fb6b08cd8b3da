import {
  canMeet,
  channelsOf,
  EVENT_FIELDS,
  GIVERS,
  GIVERS_OF,
  resolveValues,
  valuesOnDay,
  type CareEvent,
  type EventType,
  type Giver,
  type ParamValues,
  type Scenario,
} from '../../sim/page.ts';
import { speciesOf } from './species.ts';

/** The kinds of event a person can add; changes are written by the sliders themselves. */
const ADDABLE: readonly EventType[] = [
  'separation',
  'handling',
  'fostering',
  'enrichment',
  'stressor',
  'programme',
  'dose',
  'missed',
];
/** Usual days, as shares of a vole's ninety; events of one day fall on the day shown. */
const USUAL_SPAN: Readonly<Partial<Record<EventType, readonly [number, number]>>> = {
  separation: [5, 9],
  handling: [0, 21],
  fostering: [1, 21],
  enrichment: [30, 60],
  stressor: [40, 46],
  programme: [5, 40],
};
const USUAL_LIFE = 90;

export function addableEvents(scenario: Scenario): readonly EventType[] {
  return ADDABLE.filter((type) => canMeet(speciesOf(scenario), type));
}

export function freshId(type: EventType, events: readonly CareEvent[]): string {
  let number = 1;
  while (events.some((event) => event.id === `${type}-${number}`)) number++;
  return `${type}-${number}`;
}

/** An event of this kind as it is offered first. */
export function newEvent(type: EventType, scenario: Scenario, day: number): CareEvent {
  const { days, events } = scenario;
  const span = USUAL_SPAN[type];
  const stage = Math.max(1, days / USUAL_LIFE);
  const own = type === 'missed' ? Math.min(day, lastNestDay(scenario)) : day;
  const [from, to] = span === undefined ? [own, own + 1] : [Math.round(span[0] * stage), Math.round(span[1] * stage)];
  const fromDay = Math.max(0, Math.min(from, days - 1));
  const fields = Object.entries(EVENT_FIELDS[type]).map(([name, field]) => [name, field.default]);
  const today = valuesOnDay(fromDay, resolveValues(scenario), events);
  return {
    id: freshId(type, events),
    type,
    fromDay,
    toDay: Math.max(fromDay + 1, Math.min(to, days)),
    ...Object.fromEntries(fields),
    ...fitting(type, today),
  } as CareEvent;
}

/** An event of this kind on a day, as long as such an event usually is. */
export function eventAt(type: EventType, scenario: Scenario, day: number): CareEvent {
  const usual = newEvent(type, scenario, day);
  if (USUAL_SPAN[type] === undefined) return usual;
  const fromDay = Math.min(day, scenario.days - 1);
  return { ...usual, fromDay, toDay: Math.min(scenario.days, fromDay + usual.toDay - usual.fromDay) };
}

/** The first day on which a vole or a rat is out of the nest. */
export function weaningDay(scenario: Scenario): number {
  return resolveValues(scenario)['care.weaningDay'];
}

/** Whether the young have left the nest by a day. Voles and rats do; infants are cared for throughout. */
export function weanedBy(scenario: Scenario, day: number): boolean {
  return speciesOf(scenario) !== 'infant' && day >= weaningDay(scenario);
}

/** A day among givers: in the middle of the time in the nest. */
export function dayInTheNest(scenario: Scenario): number {
  return Math.floor(weaningDay(scenario) / 2);
}

/** Bouts of care come until a vole or a rat is weaned. */
function lastNestDay(scenario: Scenario): number {
  return (speciesOf(scenario) === 'infant' ? scenario.days : weaningDay(scenario)) - 1;
}

/** Somebody who is there, and a kind of care of this species. */
function fitting(type: EventType, today: ParamValues): object {
  const here = (givers: readonly Giver[]) => givers.find((giver) => today[`${giver}.present`]) ?? givers[0];
  if (type === 'dose') return { giver: here(['sire', 'dam', 'helpers']) };
  return type === 'missed' ? { giver: here(GIVERS), channel: channelsOf(today)[0] } : {};
}

/** Options of a choice field that this world knows. */
export function fieldOptions(name: string, domain: readonly string[], scenario: Scenario): readonly string[] {
  return name === 'channel'
    ? channelsOf(resolveValues(scenario))
    : name === 'giver'
      ? GIVERS_OF[speciesOf(scenario)]
      : domain;
}

/** The events with one of them taken off a single day; what lies before and after stays. */
export function withoutDay(events: readonly CareEvent[], event: CareEvent, day: number): CareEvent[] {
  const others = events.filter((other) => other !== event);
  const before = event.fromDay < day ? [{ ...event, toDay: day }] : [];
  const after =
    event.toDay > day + 1
      ? [{ ...event, id: before.length > 0 ? freshId(event.type, events) : event.id, fromDay: day + 1 }]
      : [];
  return [...others, ...before, ...after];
}
