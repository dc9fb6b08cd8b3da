/** Every number just inside and just outside its domain; every preset through the validator. */
import { describe, expect, it } from 'vitest';
import {
  CHANNELS,
  ENTRIES,
  EVENT_FIELDS,
  type InputError,
  parseScenario,
  PRESET_IDS,
  PRESETS,
  scenarioFromPreset,
  SIZE_ENTRIES,
  SOURCES,
  VARIATION_CUT,
  type EventField,
  type EventType,
  type NumberEntry,
  type ParameterEntry,
  type Scenario,
} from '../../../sim/page.ts';

const base = scenarioFromPreset('both-parents');
const entries = ENTRIES as readonly ParameterEntry[];
const isNumber = (entry: ParameterEntry): entry is NumberEntry => entry.kind === 'number' || entry.kind === 'integer';

/** Settings that must move along so that a value at the edge of its own domain is not refused for company. */
const company: Readonly<Record<string, Record<string, number>>> = {
  'kappa.care': { 'kappa.stress': 0 },
  'kappa.stress': { 'kappa.care': 0 },
  'care.nursing': { 'care.licking': 0, 'care.huddling': 0 },
  'window.fullUntil': { 'window.endsAt': 3650 },
  'window.endsAt': { 'window.fullUntil': 0 },
  'receptors.weight5': { 'receptors.weightMiddle': 0 },
  'receptors.weightMiddle': { 'receptors.weight5': 0 },
};

/** Codes and paths of what is wrong, or none. */
function faults(change: object): string[] {
  try {
    parseScenario({ ...base, ...change });
    return [];
  } catch (error) {
    return (error as InputError).problems.map(({ code, path }) => `${code} ${path}`);
  }
}

/** The next number a computer can hold, up or down. */
function nextTo(value: number, direction: 1 | -1): number {
  if (value === 0) return direction * Number.MIN_VALUE;
  const bits = new DataView(new ArrayBuffer(8));
  bits.setFloat64(0, value);
  bits.setBigInt64(0, bits.getBigInt64(0) + BigInt(direction * Math.sign(value)));
  return bits.getFloat64(0);
}

function step(entry: NumberEntry, value: number, direction: 1 | -1): number {
  return entry.kind === 'integer' ? value + direction : nextTo(value, direction);
}

describe('each numeric parameter', () => {
  it.each(entries.filter(isNumber))('$id takes its domain and not a bit more', (entry) => {
    const [low, high] = entry.domain;
    const set = (value: unknown) => faults({ set: { ...company[entry.id], [entry.id]: value } });
    for (const value of [low, high, step(entry, low, 1), step(entry, high, -1)]) expect(set(value)).toEqual([]);
    for (const value of [step(entry, low, -1), step(entry, high, 1)])
      expect(set(value)).toEqual([`out-of-range set.${entry.id}`]);
    for (const value of [NaN, Infinity, -Infinity, '1', '', null, true, [low], { valueOf: () => low }])
      expect(set(value)).toEqual([`not-a-number set.${entry.id}`]);
    if (entry.kind === 'integer') expect(set(low + 0.5)).toEqual([`not-a-whole-number set.${entry.id}`]);
  });

  it.each(SIZE_ENTRIES)('$id takes its domain and not one more', (entry) => {
    const [low, high] = entry.domain;
    for (const value of [low, high]) expect(faults({ [entry.id]: value })).toEqual([]);
    for (const value of [low - 1, high + 1])
      expect(faults({ [entry.id]: value })).toEqual([`out-of-range ${entry.id}`]);
    expect(faults({ [entry.id]: undefined })).toEqual([`missing ${entry.id}`]);
  });
});

describe('each other parameter', () => {
  it.each(entries.filter((entry) => !isNumber(entry)))('$id takes what it knows', (entry) => {
    const good = entry.kind === 'choice' ? entry.domain : [true, false];
    // The preset says which species lives here.
    for (const value of good)
      expect(faults({ set: { [entry.id]: value } })).toEqual(
        entry.id === 'world.species' && value !== 'vole' ? ['not-one-of set.world.species'] : [],
      );
    for (const value of ['no', 1, null, ['true']]) expect(faults({ set: { [entry.id]: value } })).toHaveLength(1);
  });
});

describe('each event field', () => {
  const fields = Object.entries(EVENT_FIELDS).flatMap(([type, own]) =>
    Object.entries(own).map(([name, field]) => ({ type, name, field })),
  );
  it.each(fields)('$type $name takes its domain and not a bit more', ({ type, name, field }) => {
    // A foster mother has 24 hours a day for all channels together.
    const usual = (each: EventField) =>
      type === 'fostering' && each.kind === 'number' ? each.domain[0] : each.default;
    const own = Object.fromEntries(
      Object.entries(EVENT_FIELDS[type as EventType]).map(([key, each]) => [key, usual(each)]),
    );
    const event = (value: unknown) => {
      const preset = (CHANNELS.infant as readonly unknown[]).includes(value) ? 'infant-both-parents' : base.preset;
      return faults({
        preset,
        set: { 'helpers.present': true },
        events: [{ id: 'e', type, fromDay: 1, toDay: 2, ...own, [name]: value }],
      });
    };
    if (field.kind === 'choice') {
      for (const value of field.domain) expect(event(value)).toEqual([]);
      expect(event('MAN2')).toEqual([`not-one-of events[0].${name}`]);
    } else {
      const [low, high] = field.domain;
      const beyond = field.whole ? [low - 1, high + 1] : [nextTo(low, -1), nextTo(high, 1)];
      for (const value of [low, high]) expect(event(value)).toEqual([]);
      for (const value of beyond) expect(event(value)).toEqual([`out-of-range events[0].${name}`]);
      if (field.whole) expect(event(low + 0.5)).toEqual([`not-a-whole-number events[0].${name}`]);
    }
    expect(event(undefined)).toHaveLength(1);
  });
});

describe('the table', () => {
  it('has defaults inside sliders inside domains, and sources that exist', () => {
    for (const entry of [...entries, ...SIZE_ENTRIES]) {
      expect(Object.keys(SOURCES)).toContain(entry.source);
      if (!isNumber(entry)) continue;
      const order = [entry.domain[0], entry.explore[0], entry.default, entry.explore[1], entry.domain[1]];
      expect(order, entry.id).toEqual([...order].sort((a, b) => a - b));
    }
    expect(VARIATION_CUT).toBe(0.25);
  });
});

describe('each preset', () => {
  it.each(PRESET_IDS)('%s is a valid world', (preset) => {
    const scenario: Scenario = scenarioFromPreset(preset);
    expect(parseScenario(JSON.parse(JSON.stringify(scenario)))).toEqual(scenario);
    // A preset's own settings stand up to the same checks as anybody's.
    expect(faults({ preset, set: PRESETS[preset].set })).toEqual([]);
    for (const source of PRESETS[preset].sources) expect(Object.keys(SOURCES)).toContain(source);
  });
});

describe('things that must agree', () => {
  const event = (
    id: string,
    fromDay: number,
    toDay: number,
    more: object = { type: 'separation', hoursPerDay: 2 },
  ) => ({ id, fromDay, toDay, ...more });

  it.each([
    [
      'effects that add up to more than 0.7',
      { set: { 'kappa.care': 0.4, 'kappa.stress': 0.31 } },
      'kappas-too-large set.kappa.care',
    ],
    [
      'a window that ends before it closes',
      { set: { 'window.fullUntil': 29 } },
      'window-ends-before-full set.window.endsAt',
    ],
    [
      'region weights above 1',
      { set: { 'receptors.weight5': 0.8 } },
      'region-weights-above-one set.receptors.weightMiddle',
    ],
    [
      'no channel that counts',
      { set: { 'weight.licking': 0, 'weight.huddling': 0, 'weight.nursing': 0 } },
      'no-channel-counts set.weight.licking',
    ],
    ['separations that share a day', { events: [event('a', 1, 5), event('b', 4, 6)] }, 'events-overlap events[1]'],
    ['two events of one name', { events: [event('a', 1, 5), event('a', 5, 6)] }, 'repeated-id events[1].id'],
    ['an event without length', { events: [event('a', 5, 5)] }, 'ends-before-start events[0].toDay'],
    [
      'more events than anyone places',
      { events: Array.from({ length: 201 }, (_, i) => event(`e${i}`, i, i + 1)) },
      'too-many-events events',
    ],
    [
      'a change of something that cannot change',
      { events: [event('a', 1, 2, { type: 'change', param: 'site.dyads', value: 8 })] },
      'not-one-of events[0].param',
    ],
    ['25 hours of care a day', { set: { 'care.nursing': 1440, 'care.huddling': 120 } }, 'care-above-a-day set.care'],
    [
      '25 hours of care from some day on',
      { events: [event('a', 3, 4, { type: 'change', param: 'care.nursing', value: 1440 })] },
      'care-above-a-day set.care',
    ],
    [
      '25 hours of care in a foster family',
      { events: [event('a', 3, 4, { type: 'fostering', licking: 60, huddling: 480, nursing: 1200 })] },
      'care-above-a-day set.care',
    ],
    [
      'a human infant fostered like a vole',
      {
        preset: 'infant-both-parents',
        events: [event('a', 1, 2, { type: 'fostering', licking: 1, huddling: 1, nursing: 1 })],
      },
      'event-not-for-species events[0].type',
    ],
    [
      'a human infant moved in a cup',
      { preset: 'infant-both-parents', events: [event('a', 1, 2, { type: 'handling', arm: 'MAN0' })] },
      'event-not-for-species events[0].type',
    ],
    [
      'a father beside a rat dam',
      { preset: 'rat-low-licking', set: { 'sire.present': true } },
      'giver-not-for-species set.sire.present',
    ],
    [
      'helpers beside a rat dam',
      { preset: 'rat-low-licking', set: { 'helpers.present': true } },
      'giver-not-for-species set.helpers.present',
    ],
    [
      'a father who joins a rat dam',
      { preset: 'rat-low-licking', events: [event('a', 3, 9, { type: 'change', param: 'sire.present', value: true })] },
      'giver-not-for-species events[0].value',
    ],
    [
      'a rat dam who takes oxytocin',
      { preset: 'rat-low-licking', events: [event('a', 1, 2, { type: 'dose', giver: 'dam', units: 24 })] },
      'event-not-for-species events[0].type',
    ],
    [
      'a rat pup that is talked to',
      {
        preset: 'rat-low-licking',
        events: [event('a', 1, 2, { type: 'missed', giver: 'dam', channel: 'talk', bout: 1 })],
      },
      'not-one-of events[0].channel',
    ],
    [
      'a rat moved in a cup',
      { preset: 'rat-low-licking', events: [event('a', 1, 2, { type: 'handling', arm: 'MAN0' })] },
      'event-not-for-species events[0].type',
    ],
    [
      'a vole that is talked to',
      { events: [event('a', 1, 2, { type: 'missed', giver: 'dam', channel: 'talk', bout: 1 })] },
      'not-one-of events[0].channel',
    ],
    [
      'a dose for someone who is away',
      { events: [event('a', 1, 2, { type: 'dose', giver: 'helpers', units: 24 })] },
      'giver-absent events[0].giver',
    ],
    [
      'a dose for someone who leaves meanwhile',
      {
        events: [
          event('a', 1, 9, { type: 'dose', giver: 'sire', units: 24 }),
          event('b', 5, 20, { type: 'change', param: 'sire.present', value: false }),
        ],
      },
      'giver-absent events[0].giver',
    ],
    [
      'a bout that its giver never gives',
      { events: [event('a', 1, 2, { type: 'missed', giver: 'sire', channel: 'nursing', bout: 1 })] },
      'giver-gives-none events[0].channel',
    ],
    [
      'two doses of one giver on a day',
      { events: ['a', 'b'].map((id) => event(id, 1, 2, { type: 'dose', giver: 'dam', units: 24 })) },
      'events-overlap events[1]',
    ],
    [
      'one bout left out twice',
      {
        events: ['a', 'b'].map((id) => event(id, 1, 2, { type: 'missed', giver: 'dam', channel: 'licking', bout: 1 })),
      },
      'events-overlap events[1]',
    ],
    ['a species set by hand', { set: { 'world.species': 'infant' } }, 'not-one-of set.world.species'],
    ['a seed that is half a sign', { seed: 'a\ud83d' }, 'not-a-seed seed'],
    ['settings that are null', { set: null }, 'not-an-object set'],
    ['events that are null', { events: null }, 'not-a-list events'],
  ])('%s are refused', (_, change, fault) => expect(faults(change)).toEqual([fault]));

  it.each([
    ['separations one after the other', { events: [event('a', 1, 5), event('b', 5, 6)] }],
    [
      'pulses that share days',
      { events: ['a', 'b'].map((id) => event(id, 1, 5, { type: 'stressor', intensity: 0.2 })) },
    ],
    [
      'doses of two givers on a day',
      { events: (['dam', 'sire'] as const).map((giver) => event(giver, 1, 2, { type: 'dose', giver, units: 24 })) },
    ],
    [
      'two bouts left out on a day',
      {
        events: [1, 2].map((bout) =>
          event(`e${bout}`, 1, 2, { type: 'missed', giver: 'dam', channel: 'licking', bout }),
        ),
      },
    ],
    [
      'programmes that share days',
      { events: ['a', 'b'].map((id) => event(id, 1, 5, { type: 'programme', strength: 1 })) },
    ],
    ['200 events', { events: Array.from({ length: 200 }, (_, i) => event(`e${i}`, i, i + 1)) }],
    ['effects of exactly 0.7', { set: { 'kappa.care': 0.4, 'kappa.stress': 0.3 } }],
  ])('%s are taken', (_, change) => expect(faults(change)).toEqual([]));
});
