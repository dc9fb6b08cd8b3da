/**
 * What the page says of every control in worlds in which controls may do nothing. The list beside this file was written
 * while names of parameters decided it.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  ENTRIES,
  FIRST_PRESET,
  scenarioFromPreset,
  SCHOOL_AGE,
  SPECIES,
  type CareEvent,
  type ParamId,
  type ParamValues,
  type Scenario,
  type Species,
} from '../../../sim/page.ts';
import { actingOf } from '../../../src/state/acts.ts';
import words from '../../../src/words/en.json' with { type: 'json' };

const LIST = new URL('./acting-facts.txt', import.meta.url);

/** The usual world of a species with these settings and events, and days after which a change is asked about. */
interface Asked {
  readonly set?: Partial<ParamValues>;
  readonly days?: number;
  readonly events?: readonly CareEvent[];
  readonly from?: number;
}

const NOBODY = { 'dam.present': false, 'sire.present': false, 'helpers.present': false } as const;
const NO_CARE = {
  'care.licking': 0,
  'care.huddling': 0,
  'care.nursing': 0,
  'care.play': 0,
  'care.feeding': 0,
  'care.talk': 0,
} as const;
const span = { fromDay: 0, toDay: 10 } as const;
const foster = { fromDay: 0, toDay: 21, id: 'a', type: 'fostering', licking: 0, huddling: 480, nursing: 240 } as const;

/** Worlds by name, each for every species. */
const WORLDS: Readonly<Record<string, Asked>> = {
  usual: {},
  late: { from: 30 },
  ended: { from: 90 },
  weaned: { set: { 'care.weaningDay': 0 } },
  atSchool: { days: SCHOOL_AGE + 1 },
  graded: { set: { 'receptors.mode': 'graded' } },
  hardship: { set: { 'family.hardship': 0.5 } },
  support: { set: { 'family.support': 0.9 } },
  nobody: { set: NOBODY },
  nobodyEver: { set: { ...NOBODY, 'care.weaningDay': 3650 } },
  nobodyPoor: { set: { ...NOBODY, 'care.weaningDay': 3650, 'family.hardship': 0.5 } },
  noKappa: { set: { 'kappa.care': 0 } },
  noKappaPoor: { set: { 'kappa.care': 0, 'family.hardship': 0.5 } },
  noResponse: { set: { 'giver.responseGain': 0 } },
  oneWay: { set: { 'giver.twoWay': false } },
  noDam: { set: { 'dam.present': false } },
  noSire: { set: { 'sire.present': false } },
  helpers: { set: { 'helpers.present': true } },
  noCare: { set: NO_CARE },
  noShare: { set: { 'dam.lickingShare': 0, 'sire.lickingShare': 0, 'dam.playShare': 0, 'sire.playShare': 0 } },
  noMother: { set: { 'dam.present': false, 'dam.nursingShare': 0, 'dam.lickingShare': 0 } },
  cup: { events: [{ ...span, id: 'a', type: 'handling', arm: 'MAN0' }] },
  hand: { events: [{ ...span, id: 'a', type: 'handling', arm: 'MAN1' }] },
  programme: { events: [{ ...span, id: 'a', type: 'programme', strength: 1 }] },
  dose: { set: { 'giver.responseGain': 0 }, events: [{ ...span, id: 'a', type: 'dose', giver: 'dam', units: 24 }] },
  fostered: { events: [foster] },
  fosteredLate: { events: [foster], from: 5 },
};

function worldOf(species: Species, { set = {}, days = 90, events = [] }: Asked): Scenario {
  const usual = scenarioFromPreset(FIRST_PRESET[species], 'acting');
  const own = Object.entries(set).filter(([id]) => species !== 'rat' || !/^(sire|helpers)\./.test(id));
  return { ...usual, days, events, set: { ...usual.set, ...Object.fromEntries(own) } };
}

/** The key of the sentence; "!" behind a control that is fixed, "~" behind one that acts nevertheless. */
function saidOf(id: ParamId, species: Species, asked: Asked): string | null {
  const reach = asked.from === undefined ? 'childhood' : 'fromDay';
  const found = actingOf(worldOf(species, asked), id, reach, asked.from ?? 0);
  if (found === null) return null;
  return `${found.key.replace('acts.', '')}${found.fixed === true ? '!' : ''}${found.idle ? '' : '~'}`;
}

/** By sentence, the worlds in which it is said of a control. */
function lineOf(id: ParamId): string {
  const told = new Map<string, string[]>();
  for (const species of SPECIES)
    for (const [name, asked] of Object.entries(WORLDS)) {
      const key = saidOf(id, species, asked);
      if (key !== null) told.set(key, [...(told.get(key) ?? []), `${species[0]}:${name}`]);
    }
  const all = SPECIES.length * Object.keys(WORLDS).length;
  const parts = [...told].map(([key, where]) => `${key} ${where.length === all ? 'everywhere' : where.join(' ')}`);
  return [id, ...parts].join(' | ');
}

/** The species of a world is set by no control. */
const lines = ENTRIES.filter(({ species }) => species.length > 0).map(({ id }) => lineOf(id));

describe('what the page says of controls', () => {
  it('is what it was while names decided it', () => {
    const written = readFileSync(LIST, 'utf8').trimEnd().split('\n');
    expect(written.length).toBeGreaterThan(150);
    const now = new Map(lines.map((line) => [line.split(' | ')[0], line]));
    for (const line of written) expect(now.get(line.split(' | ')[0])).toBe(line);
  });

  it('is every sentence there is', () => {
    const said = lines.flatMap((line) => line.split(' | ').slice(1)).map((part) => part.split(/[~! ]/)[0]!);
    const known = Object.keys(words)
      .map((key) => /^acts\.((?!home)\w+(\.(dam|sire|helpers))?)$/.exec(key)?.[1])
      .filter((key) => key !== undefined);
    expect([...new Set(said)].sort()).toEqual(known.sort());
  });
});
