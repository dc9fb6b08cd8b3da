/**
 * Care day by day against the rebuild (`tests/independent/care.ts`), exactly: both get the same moods, levels, daily
 * ups and
 * downs and receptors, and must come to the same responsiveness, minutes, exposure, care index and stress. One row a
 * process.
 */
import {
  channelsOf,
  GIVERS,
  resolveValues,
  scenarioFromPreset,
  type CareEvent,
  type ParamValues,
  type PresetId,
} from '../../../sim/page.ts';
import { caregiversOf, type Caregivers } from '../../../sim/model/caregivers.ts';
import { familyOf } from '../../../sim/model/world.ts';
import { daysOfFamily, type Day, type Happening, type Natures } from '../../independent/care.ts';
import { relativeResponse } from '../../independent/family.ts';
import { atMost, type CheckRow } from './row.ts';

interface Process {
  readonly name: string;
  readonly preset?: PresetId;
  readonly days?: number;
  readonly set?: Partial<ParamValues>;
  readonly events?: readonly CareEvent[];
}

const [DAYS, INFANT] = [30, 'infant-both-parents'] as const;
const from = <T extends object>(fromDay: number, toDay: number, rest: T) => ({
  id: `${fromDay}`,
  fromDay,
  toDay,
  ...rest,
});

/** Each world leans on the process it is named after. */
const PROCESSES: readonly Process[] = [
  { name: 'much support', set: { 'family.support': 1 } },
  { name: 'no support', set: { 'family.support': 0 } },
  { name: 'hardship', set: { 'family.hardship': 0.9, 'family.support': 0, 'giver.moodLoss': 0, 'hardship.mood': 0 } },
  { name: 'support buffers hardship', set: { 'family.hardship': 0.9, 'family.support': 1 } },
  { name: 'low mood', set: { 'giver.moodLoss': 0.3 } },
  { name: 'mood under strain', set: { 'giver.moodLoss': 0.2, 'family.hardship': 0.6, 'hardship.mood': 3 } },
  { name: 'calm rewards', set: { 'giver.calmGain': 0.5, 'care.licking': 90 } },
  { name: 'calm, switched off', set: { 'giver.calmGain': 0.5, 'care.licking': 90, 'giver.twoWay': false } },
  {
    name: 'stressor, and calm after it',
    set: { 'giver.calmGain': 0.5 },
    events: [from(3, 9, { type: 'stressor', intensity: 0.6 })],
  },
  { name: 'separation', events: [from(2, 8, { type: 'separation', hoursPerDay: 9 })] },
  { name: 'programme', events: [from(4, 12, { type: 'programme', strength: 2 })] },
  { name: 'dose to the father', events: [from(4, 12, { type: 'dose', giver: 'sire', units: 36 })] },
  {
    name: 'moved in a cup, then by hand',
    events: [from(0, 9, { type: 'handling', arm: 'MAN0' }), from(12, 21, { type: 'handling', arm: 'MAN1' })],
  },
  { name: 'father away', set: { 'sire.present': false } },
  { name: 'father away, his part made up', set: { 'sire.present': false, 'care.compensation': 0.7 } },
  { name: 'mother away, her part made up', set: { 'dam.present': false, 'care.compensation': 0.7 } },
  {
    name: 'shares of mother and father',
    set: { 'dam.lickingShare': 0.2, 'sire.lickingShare': 0.9, 'sire.huddlingShare': 0.1 },
  },
  { name: 'only mothers feed', set: { 'care.nursing': 700, 'care.compensation': 1 } },
  { name: 'helpers', set: { 'helpers.present': true, 'helpers.levelSpread': 0.5 } },
  { name: 'nobody there', set: { 'family.hardship': 0.5, 'dam.present': false, 'sire.present': false } },
  { name: 'full days', set: { 'care.huddling': 1400, 'dam.huddlingShare': 0.7, 'family.support': 1 } },
  { name: 'age curves of voles', set: { 'family.support': 0, 'care.licking': 120, 'care.nursing': 600 } },
  { name: 'weaning', set: { 'care.weaningDay': 12 } },
  { name: 'enrichment', events: [from(5, 30, { type: 'enrichment', strength: 1.5 })] },
  { name: 'foster parents', events: [from(3, 15, { type: 'fostering', licking: 70, huddling: 500, nursing: 200 })] },
  {
    name: 'bouts left out',
    events: [
      from(3, 9, { type: 'missed', giver: 'dam', channel: 'licking', bout: 1 }),
      from(5, 9, { type: 'missed', giver: 'sire', channel: 'huddling', bout: 2 }),
      from(5, 9, { type: 'missed', giver: 'dam', channel: 'nursing', bout: 90 }),
    ],
  },
  {
    name: 'change from a day on',
    events: [
      from(6, 20, { type: 'change', param: 'care.licking', value: 90 }),
      from(10, 20, { type: 'change', param: 'sire.present', value: false }),
    ],
  },
  { name: 'childhoods of caregivers', set: { 'dam.upbringing': 0.3, 'sire.upbringing': 2 } },
  { name: 'rat dam', preset: 'rat-low-licking' },
  {
    name: 'weights of infants',
    preset: INFANT,
    set: { 'weight.talk': 0.9, 'weight.play': 0.1, 'giver.responseGain': 0 },
  },
  { name: 'grown-ups among themselves', preset: INFANT, set: { 'adult.talk': 0, 'adult.touch': 0 } },
  {
    name: 'age curves of infants to school age',
    preset: INFANT,
    days: 2000,
    set: { 'family.support': 0, 'giver.responseGain': 0, 'care.touch': 600 },
  },
  {
    name: 'infants with one caregiver and helpers',
    preset: INFANT,
    set: { 'sire.present': false, 'helpers.present': true, 'giver.responseGain': 0 },
  },
];

/** Where the two stand apart by more than rounding, somebody has the process wrong. */
const MOST = 1e-9;

/** @param only the processes wanted, by name; all unless said otherwise. */
export function checkCare(only?: readonly string[]): CheckRow[] {
  return PROCESSES.filter(({ name }) => only === undefined || only.includes(name)).map((process) =>
    atMost('independent', `care, ${process.name}: worst difference`, worst(process), MOST),
  );
}

function worst({ preset = 'both-parents', days = DAYS, set = {}, events = [], name }: Process): number {
  const base = scenarioFromPreset(preset, `care ${name}`);
  const values = resolveValues({ preset, set: { ...base.set, ...set } });
  const { caregivers, around } = familyOf(base.seed, 0, days, values, events);
  const foster = caregiversOf(base.seed, 'foster of 0', days, values);
  const happenings = events as readonly unknown[] as readonly Happening[];
  const matters = values['giver.responseGain'] !== 0 || events.some(({ type }) => type === 'dose');
  const own = daysOfFamily(
    values,
    happenings,
    days,
    naturesOf(caregivers, values, matters),
    naturesOf(foster, values, matters && events.some(({ type }) => type === 'fostering')),
  );
  const channels = channelsOf(values);
  return Math.max(
    ...own.map((day, d) =>
      Math.max(
        apart(around.care[d]!, day.care),
        apart(around.exposure[d]!, day.exposure),
        apart(around.stress[d]!, day.stress),
        ...GIVERS.flatMap((giver, g) => [
          day.responsiveness[giver] === undefined
            ? 0
            : apart(around.givers[g * days + d]!.responsiveness, day.responsiveness[giver]),
          ...channels.map((channel, c) =>
            apart(around.minutes[(g * channels.length + c) * days + d]!, minutesOf(day, giver, channel)),
          ),
        ]),
      ),
    ),
  );
}

const apart = (a: number, b: number) => Math.abs(a - b) / Math.max(1, Math.abs(b));
const minutesOf = (day: Day, giver: string, channel: string) => day.minutes[`${giver} ${channel}`] ?? 0;

/**
 * Luck and receptors as the engine drew them. @param responses whether anybody's response is asked for: a childhood has
 * to be run for each.
 */
function naturesOf({ list, typical }: Caregivers, values: ParamValues, responses: boolean): Natures {
  return Object.fromEntries(
    list.map((caregiver) => {
      const { giver, mood, level, daily } = caregiver;
      const response =
        responses && values[`${giver}.present`]
          ? relativeResponse(caregiver.grown.receptors, typical.receptors, values)
          : 0;
      return [giver, { mood, level, daily, response }];
    }),
  ) as unknown as Natures;
}
