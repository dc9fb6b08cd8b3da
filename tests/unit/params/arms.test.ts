/** What an arm of a trial may have of its own: rearing and never a law, in canonical order, on top of its world. */
import { describe, expect, it } from 'vitest';
import {
  ADULT_CHANNELS,
  CHANNELS,
  ENTRIES,
  EVENT_FIELDS,
  newStudy,
  parseStudy,
  REARING_IDS,
  scenarioFromPreset,
  SCHEDULABLE,
  TRIAL_CAUSES,
  withArmOwn,
  defaultDesign,
  type ArmOwn,
  type CareEvent,
  type Design,
  type InputError,
  type ParamId,
} from '../../../sim/page.ts';
import { armScenario } from '../../../sim/params/trial.ts';
import { resolveValues } from '../../../sim/params/scenario.ts';

const scenario = scenarioFromPreset('both-parents', 'arms');
const trial = (design: object) => newStudy('vole-trial', scenario, design as Partial<Design<'vole-trial'>>);
const valuesOf = (arm: 'A' | 'B', design: object) => resolveValues(armScenario(trial(design), arm));

function faults(design: object): string[] {
  try {
    parseStudy(trial(design));
    return [];
  } catch (error) {
    return (error as InputError).problems.map(({ code, path }) => `${code} ${path}`);
  }
}

describe('what arms may differ in', () => {
  it('is what the family does and meets: all that may change at an age among voles, and who gives what', () => {
    const people = [
      ...CHANNELS.infant.map((channel) => `care.${channel}`),
      ...ADULT_CHANNELS.map((id) => `adult.${id}`),
    ];
    expect(SCHEDULABLE.filter((id) => !people.includes(id) && !REARING_IDS.includes(id))).toEqual([]);
    expect(REARING_IDS).toEqual(
      expect.arrayContaining(['dam.lickingShare', 'dam.upbringing', 'care.compensation', 'family.hardship']),
    );
    expect(REARING_IDS.filter((id) => /touch|skin|talk|play|feeding|comfort|thinking|Release/i.test(id))).toEqual([]);
  });
  it('is never a law of the world', () => {
    const laws = ENTRIES.filter(({ id }) =>
      /^(kappa|kinetics|window|site|variation|receptors|genes|response|oxytocin|cortisol|handling|weight|typical|bout|assay|division|giver|world|outcome)\./.test(
        id,
      ),
    );
    expect(laws.length).toBeGreaterThan(60);
    for (const { id, default: usual } of laws)
      expect(faults({ setA: { [id]: usual } })).toEqual([`law-of-the-world design.setA.${id}`]);
    // What a sealed cause is about must not be in an arm's hands.
    expect(TRIAL_CAUSES).toEqual(['handlingEffect', 'careEffect', 'geneEffect']);
    for (const id of ['handling.low', 'handling.high', 'kappa.care', 'genes.effect'] as const)
      expect(REARING_IDS).not.toContain(id);
  });
  it.each([
    ['a list of values', { setA: [] }, 'not-an-object design.setA'],
    ['a value of another kind', { setB: { 'sire.present': 1 } }, 'not-a-boolean design.setB.sire.present'],
    ['a value out of its domain', { setB: { 'family.support': 1.1 } }, 'out-of-range design.setB.family.support'],
    ['a name nobody knows', { setA: { 'family.dog': 1 } }, 'unknown-parameter design.setA.family.dog'],
    ['events that are no list', { eventsA: {} }, 'not-a-list design.eventsA'],
    [
      'an event nobody knows',
      { eventsA: [{ id: 'a', type: 'party', fromDay: 1, toDay: 2 }] },
      'not-one-of design.eventsA[0].type',
    ],
    [
      'a field of an event out of its domain',
      { worldA: 'moved-in-a-cup', eventsA: [{ id: 'a', type: 'separation', fromDay: 1, toDay: 2, hoursPerDay: 25 }] },
      'out-of-range design.eventsA[0].hoursPerDay',
    ],
    [
      'handling on days on which its world handles',
      { worldB: 'moved-by-hand', eventsB: [{ id: 'a', type: 'handling', fromDay: 20, toDay: 22, arm: 'MAN0' }] },
      'events-overlap design.eventsB[0]',
    ],
    [
      'more care than a day holds',
      { setB: { 'care.licking': 720, 'care.huddling': 1440, 'dam.huddlingShare': 1 } },
      'care-above-a-day design.setB.care',
    ],
  ])('is refused with %s', (_, design, fault) => expect(faults(design)).toEqual([fault]));
  it('lets the factors count what an arm has of its own, and names them where they are too much', () => {
    expect(valuesOf('A', { setA: { 'care.licking': 60 }, lickingA: 0.5 })['care.licking']).toBe(30);
    expect(faults({ setA: { 'care.huddling': 1000 }, huddlingA: 3 })).toEqual(['out-of-range design.huddlingA']);
  });
});

describe('an arm with something of its own', () => {
  const nap: CareEvent = { id: 'nap', type: 'separation', fromDay: 5, toDay: 12, hoursPerDay: 4 };
  it('has it on top of its world; the other arm and the laws stay as they are', () => {
    const design = {
      worldA: 'world',
      worldB: 'moved-by-hand',
      setA: { 'sire.present': false, 'family.support': 0.2 },
      eventsB: [nap],
    };
    expect(valuesOf('A', design)).toMatchObject({ 'sire.present': false, 'family.support': 0.2 });
    expect(valuesOf('B', design)).toMatchObject({ 'sire.present': true, 'family.support': 0.5 });
    expect(armScenario(trial(design), 'B').events.map(({ id }) => id)).toEqual(['moved-by-hand', 'nap']);
    expect(armScenario(trial(design), 'A').events).toEqual([]);
    const differing = ENTRIES.map(({ id }) => id as ParamId).filter(
      (id) => valuesOf('A', design)[id] !== valuesOf('B', design)[id],
    );
    expect(differing).toEqual(['family.support', 'sire.present']);
  });
  it('overrules what is set on Play, which the other arm keeps', () => {
    const study = parseStudy({
      ...trial({ worldA: 'world', worldB: 'world', setA: { 'family.support': 0.2 } }),
      scenario: { ...scenario, set: { 'family.support': 0.9 } },
    }) as unknown as ReturnType<typeof trial>;
    expect((['A', 'B'] as const).map((arm) => resolveValues(armScenario(study, arm))['family.support'])).toEqual([
      0.2, 0.9,
    ]);
  });
  it('is written in one order, with nothing where there is nothing', () => {
    const own: ArmOwn = { set: { 'sire.present': false, 'care.licking': 20 }, events: [nap] };
    const usual = defaultDesign('vole-trial');
    const one = withArmOwn(withArmOwn(usual, 'B', own), 'A', { set: { 'family.hardship': 0.5 }, events: [] });
    expect(Object.keys(one).slice(-3)).toEqual(['setA', 'setB', 'eventsB']);
    expect(Object.keys(one.setB!)).toEqual(['care.licking', 'sire.present']);
    expect(parseStudy(JSON.parse(JSON.stringify(trial(one)))).design).toEqual(one);
    const emptied = withArmOwn(withArmOwn(one, 'B', { set: {}, events: [] }), 'A', { set: {}, events: [] });
    expect(JSON.stringify(emptied)).toBe(JSON.stringify(usual));
    expect(JSON.stringify(parseStudy(trial({ setA: {}, eventsB: [] })).design)).toBe(JSON.stringify(usual));
  });
  it('may have every kind of event that voles meet', () => {
    for (const [type, fields] of Object.entries(EVENT_FIELDS).filter(([each]) => each !== 'change')) {
      const event = {
        id: 'one',
        type,
        fromDay: 25,
        toDay: 27,
        ...Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, field.default])),
      };
      expect([type, faults({ eventsA: [event] })]).toEqual([type, []]);
    }
    expect(
      faults({ eventsA: [{ id: 'one', type: 'change', fromDay: 25, toDay: 27, param: 'family.hardship', value: 1 }] }),
    ).toEqual([]);
  });
});
