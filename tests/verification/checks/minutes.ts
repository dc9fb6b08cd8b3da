/**
 * Days by the minute against the rebuild (`tests/independent/minutes.ts`), which integrates the same bouts in small
 * steps. One row a process.
 */
import {
  resolveValues,
  scenarioFromPreset,
  type CareEvent,
  type ParamValues,
  type PresetId,
} from '../../../sim/page.ts';
import { familyDay, type PersonId } from '../../../sim/model/day.ts';
import { createWorld } from '../../../sim/model/world.ts';
import type { Happening, Person } from '../../independent/care.ts';
import { childDay, giverDay, type Course, type Situation } from '../../independent/minutes.ts';
import { atMost, checkRow, within, type CheckRow } from './row.ts';

interface Process {
  readonly name: string;
  readonly who: PersonId;
  readonly of: readonly (keyof Course)[];
  readonly preset?: PresetId;
  readonly day?: number;
  readonly set?: Partial<ParamValues>;
  readonly events?: readonly CareEvent[];
}

const [INFANT, ALL] = ['infant-both-parents', ['plasma', 'central', 'cortisol']] as const;
const on = <T extends object>(rest: T) => ({ id: JSON.stringify(rest), fromDay: 0, toDay: 9, ...rest });

const PROCESSES: readonly Process[] = [
  { name: 'a vole pup in the nest', who: 'child', of: ALL },
  {
    name: 'touch and voice of an infant',
    who: 'child',
    of: ['plasma', 'central'],
    preset: INFANT,
    set: { 'care.talk': 400, 'care.touch': 60 },
  },
  { name: 'daily rhythm', who: 'child', of: ['cortisol'], preset: INFANT, day: 400, set: { 'cortisol.rhythm': 0.9 } },
  {
    name: 'stressor, what lingers and what oxytocin damps',
    who: 'child',
    of: ['cortisol'],
    events: [on({ type: 'stressor', intensity: 0.7 })],
  },
  { name: 'separation', who: 'child', of: ALL, events: [on({ type: 'separation', hoursPerDay: 5 })] },
  { name: 'hardship', who: 'child', of: ['cortisol'], set: { 'family.hardship': 0.8, 'family.support': 0.2 } },
  { name: 'a newborn, whose rhythm is not there yet', who: 'child', of: ['cortisol'], day: 0 },
  {
    name: 'nobody there',
    who: 'child',
    of: ALL,
    set: { 'dam.present': false, 'sire.present': false, 'family.hardship': 0.5 },
  },
  { name: 'company after weaning', who: 'child', of: ALL, day: 25 },
  { name: 'a mother who suckles', who: 'dam', of: ALL },
  { name: 'a mother on the day of birth', who: 'dam', of: ['plasma', 'central'], day: 0 },
  { name: 'a human mother: affection more than play', who: 'dam', of: ALL, preset: INFANT, set: { 'care.play': 200 } },
  { name: 'a human father: play more than affection', who: 'sire', of: ALL, preset: INFANT, set: { 'care.play': 200 } },
  { name: 'a dosed father', who: 'sire', of: ALL, events: [on({ type: 'dose', giver: 'sire', units: 24 })] },
];

/**
 * The rebuild steps by a sixteenth of a minute and meets what begins in between at the next step: up to one in a
 * hundred of a pulse's height.
 */
const MOST = 0.015;
const RECEPTORS = 90;

/** @param only the processes wanted, by name; all, and day and night, unless said otherwise. */
export function checkDays(only?: readonly string[]): CheckRow[] {
  return [
    ...PROCESSES.filter(({ name }) => only === undefined || only.includes(name)).map((process) =>
      atMost('independent', `a day by minutes, ${process.name}: worst difference`, worst(process), MOST),
    ),
    ...(only === undefined ? dayAndNight() : []),
  ];
}

function worst({ who, of, preset = 'both-parents', day = 4, set = {}, events = [], name }: Process): number {
  const scenario = {
    ...scenarioFromPreset(preset, `day ${name}`),
    siblings: 1,
    cells: 1,
    days: day + 1,
    set: { ...set, 'giver.responseGain': 0 },
    events,
  };
  const world = createWorld(scenario);
  const values = resolveValues(scenario);
  const { bouts, people } = familyDay(world, events, day, RECEPTORS);
  const situation: Situation = { values, events: events as readonly unknown[] as readonly Happening[], day, bouts };
  const found = people.find(({ person }) => person === who)!;
  const own =
    who === 'child'
      ? childDay(situation, world.around.ambient[day]!, RECEPTORS)
      : giverDay(situation, who as Person, world.caregivers.list.find(({ giver }) => giver === who)!.grown.receptors);
  return Math.max(
    ...of.map((name) => {
      const most = Math.max(...own[name].map(Math.abs));
      return own[name].reduce((far, value, minute) => Math.max(far, Math.abs(found[name][minute]! - value) / most), 0);
    }),
  );
}

/** Children are looked after by day, fed around the clock; a vole's nest knows no night. */
export function dayAndNight(): CheckRow[] {
  const share = (preset: PresetId, fed: boolean) => {
    const scenario = {
      ...scenarioFromPreset(preset, 'day and night'),
      siblings: 1,
      cells: 1,
      days: 8,
      set: { 'giver.responseGain': 0 },
    };
    const world = createWorld(scenario);
    const parts = Array.from({ length: 8 }, (_, day) => familyDay(world, [], day, RECEPTORS).bouts)
      .flat()
      .filter(({ channel }) => (channel === 'nursing' || channel === 'feeding') === fed)
      .flatMap((bout) => bout.parts);
    const night = parts.reduce(
      (total, [start, end]) =>
        total + Math.max(0, Math.min(end, 360) - start) + Math.max(0, end - Math.max(1260, start)),
      0,
    );
    return night / parts.reduce((total, [start, end]) => total + end - start, 0);
  };
  return [
    checkRow(
      'exact',
      "day and night: share of an infant's touch, talk and play between 21 h and 6 h",
      0,
      share(INFANT, false),
      1e-9,
    ),
    within(
      'own limit',
      'day and night: share of feeding then, less nine hours of 24',
      share(INFANT, true) - 9 / 24,
      -0.05,
      0.05,
    ),
    within(
      'own limit',
      'day and night: share of licking and huddling then, less nine hours of 24',
      share('both-parents', false) - 9 / 24,
      -0.05,
      0.05,
    ),
  ];
}
