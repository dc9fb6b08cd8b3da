/** Caregivers as agents: what moves them, what they move, and what they do not. */
import { describe, expect, it } from 'vitest';
import { runNow } from '../../../sim/engine.ts';
import {
  defaultValues,
  ENTRIES,
  GIVERS,
  resolveValues,
  scenarioFromPreset,
  type CareEvent,
  type ParamValues,
  type Scenario,
} from '../../../sim/page.ts';
import {
  caregiversOf,
  giverResponses,
  giverState,
  type Caregivers,
  type GiverDay,
} from '../../../sim/model/caregivers.ts';
import { NO_VARIATION } from '../../../sim/model/individual.ts';
import { createWorld } from '../../../sim/model/world.ts';
import { growUp, TISSUE_PARAMS } from '../../../sim/model/upbringing.ts';

const values = defaultValues();
const ordinary: GiverDay = { programme: 0, dose: { dam: 0, sire: 0, helpers: 0 }, calm: 0 };
const state = (family: Caregivers, giver: number, own: ParamValues, day = ordinary) =>
  giverState(family.list[giver]!, giverResponses(family, own)[giver]!, own, day);

describe('responsiveness', () => {
  const family = caregiversOf('agents', 0, 3, values);
  const at = (own: Partial<ParamValues>, day: Partial<GiverDay> = {}, giver = 0) =>
    state(family, giver, { ...values, ...own }, { ...ordinary, ...day }).responsiveness;
  it('falls with hardship and rises with support for every giver', () => {
    for (let giver = 0; giver < GIVERS.length; giver++) {
      const present = { 'helpers.present': true };
      expect(at({ ...present, 'family.hardship': 0.8 }, {}, giver)).toBeLessThan(at(present, {}, giver));
      expect(at({ ...present, 'family.support': 1 }, {}, giver)).toBeGreaterThan(at(present, {}, giver));
      expect(at({ ...present, 'family.hardship': 0.8, 'family.support': 1 }, {}, giver)).toBeGreaterThan(
        at({ ...present, 'family.hardship': 0.8, 'family.support': 0 }, {}, giver),
      );
    }
  });
  it("rises with a programme, a calm young one, and a dose through the giver's own receptors", () => {
    expect(Math.log(at({}, { programme: 1 }) / at({}))).toBeCloseTo(values['programme.gain'], 12);
    expect(Math.log(at({}, { calm: 0.5 }) / at({}))).toBeCloseTo(0.5 * values['giver.calmGain'], 12);
    expect(at({ 'giver.twoWay': false }, { calm: 0.5 })).toBe(at({ 'giver.twoWay': false }));
    const dosed = { dose: { ...ordinary.dose, dam: 24 } };
    expect(Math.log(at({}, dosed) / at({}))).toBeCloseTo(
      values['dose.gain'] * Math.exp(giverResponses(family, values)[0]!),
      12,
    );
    expect(at({}, dosed, 1)).toBe(at({}, {}, 1));
  });
  it('rises with what the giver received in its own childhood', () => {
    const raised = (upbringing: number) => {
      const own = { ...values, 'dam.upbringing': upbringing };
      return caregiversOf('raised', 0, 1, own).list[0]!.grown;
    };
    const [little, much] = [raised(0.3), raised(2)];
    expect(little.methylation).toBeGreaterThan(much.methylation + 0.05);
    expect(little.receptors).toBeLessThan(much.receptors - 3);
    const own = { ...values, 'dam.upbringing': 0.3 };
    const poor = caregiversOf('raised', 0, 1, own);
    const rich = caregiversOf('raised', 0, 1, { ...values, 'dam.upbringing': 2 });
    expect(state(poor, 0, own).responsiveness).toBeLessThan(state(rich, 0, own).responsiveness);
  });
  it('of human caregivers rises with talk, touch and thoughts among grown-ups', () => {
    const infant = resolveValues(scenarioFromPreset('infant-both-parents'));
    const family = caregiversOf('adults', 0, 1, infant);
    for (const id of ['adult.talk', 'adult.touch', 'adult.thinking'] as const)
      expect(state(family, 0, { ...infant, [id]: infant[id] + 60 }).responsiveness).toBeGreaterThan(
        state(family, 0, infant).responsiveness,
      );
  });
});

describe('target 9', () => {
  const infant = resolveValues(scenarioFromPreset('infant-both-parents'));
  // Receptors of grown-ups cost most of the time; 240 mothers give r to about ±.06, verify takes ten times as many.
  const mothers = Array.from({ length: 240 }, (_, family) => {
    const one = caregiversOf('target 9', family, 1, infant);
    const dam = one.list[0]!;
    const response = giverResponses({ ...one, list: [dam] }, infant)[0]!;
    const log = (day: GiverDay) => Math.log(giverState(dam, response, infant, day).responsiveness * dam.level);
    return { mood: dam.mood, usual: log(ordinary), helped: log({ ...ordinary, programme: 1 }) };
  });
  const mean = (of: (one: (typeof mothers)[number]) => number) =>
    mothers.reduce((sum, one) => sum + of(one), 0) / mothers.length;
  const [m, s] = [mean((one) => one.mood), mean((one) => one.usual)];
  const sd = (of: (one: (typeof mothers)[number]) => number, centre: number) =>
    Math.sqrt(mean((one) => (of(one) - centre) ** 2));
  const spread = sd((one) => one.usual, s);
  it('low mood goes with less responsive care, r about -.16', () => {
    const r = mean((one) => (one.mood - m) * (one.usual - s)) / (spread * sd((one) => one.mood, m));
    expect(r).toBeLessThan(0);
    expect(r).toBeGreaterThan(-0.35);
  });
  it('a programme raises it by d .25 to .40', () => {
    const d = (mean((one) => one.helped) - s) / spread;
    expect(d).toBeGreaterThan(0.25);
    expect(d).toBeLessThan(0.4);
  });
});

describe("a caregiver's own marks", () => {
  it("hardly move while the young one's do", () => {
    const scenario: Scenario = { ...scenarioFromPreset('low-care'), siblings: 1 };
    const family = runNow({ kind: 'family', scenario });
    const child = runNow({ kind: 'life', scenario, from: 0, to: 1 });
    const level = (day: number) =>
      (child.strands.data.subarray(day * 16, day * 16 + 16).reduce((sum, x) => sum + x, 0) /
        (4 * 16 * scenario.cells)) *
      100;
    const moved = Math.abs(level(90) - level(0));
    expect(moved).toBeGreaterThan(3);
    for (const { methylation } of family.caregivers)
      expect(Math.abs(methylation[90]! - methylation[0]!)).toBeLessThan(moved / 2);
  });
  it('come from a childhood that depends on TISSUE_PARAMS and on nothing else', () => {
    const cheap = { ...values, 'window.fullUntil': 3, 'window.endsAt': 6 };
    const grown = (own: ParamValues) => growUp('one', 0, 'dam', 0.1, NO_VARIATION, own, 256);
    const usual = grown(cheap);
    const known: readonly string[] = TISSUE_PARAMS;
    for (const entry of ENTRIES) {
      if (entry.kind === 'choice' && entry.id !== 'receptors.mode') continue;
      const other =
        entry.kind === 'boolean'
          ? !entry.default
          : entry.kind === 'choice'
            ? 'graded'
            : entry.id === 'site.dyads'
              ? 8
              : (cheap[entry.id] as number) === entry.domain[1]
                ? entry.domain[0]
                : ((cheap[entry.id] as number) + entry.domain[1]) / 2;
      if (known.includes(entry.id) || entry.id.startsWith('window.')) continue;
      expect(grown({ ...cheap, [entry.id]: other } as ParamValues), entry.id).toEqual(usual);
    }
    // And each of the list matters, in one receptor mode or the other.
    for (const id of TISSUE_PARAMS) {
      // The last two matter together, below.
      if (id === 'human.enlarged' || id === 'world.species') continue;
      if (id === 'kappa.stress' || id === 'window.floor' || id === 'receptors.mode') continue;
      const other = id === 'site.dyads' ? 8 : (cheap[id] as number) * 0.5 + 0.02;
      const worlds = (['switch', 'graded'] as const).map((mode) => ({
        ...cheap,
        'receptors.mode': mode,
        'window.lateEffect': 0.1,
      }));
      expect(
        worlds.some((own) => JSON.stringify(grown({ ...own, [id]: other })) !== JSON.stringify(grown(own))),
        id,
      ).toBe(true);
    }
    const weak = { ...cheap, 'kappa.care': 0.08 };
    const enlarged = { ...weak, 'human.enlarged': true };
    expect(grown({ ...enlarged, 'world.species': 'infant' })).not.toEqual(grown(enlarged));
    expect(grown({ ...enlarged, 'world.species': 'infant' })).not.toEqual(
      grown({ ...weak, 'world.species': 'infant' }),
    );
  });
});

describe('care is two-way', () => {
  const event: CareEvent = { id: 'calm', type: 'enrichment', fromDay: 4, toDay: 6, strength: 2 };
  const care = (set: Partial<ParamValues>, events: readonly CareEvent[]) =>
    createWorld({ ...scenarioFromPreset('both-parents'), days: 20, set, events }).around.care;
  it('a calm day is rewarded on the next, and the switch stops it', () => {
    const [one, without] = [care({}, [event]), care({}, [])];
    expect(one[3]).toBe(without[3]);
    expect(one[6]).toBeGreaterThan(without[6]!);
    const [still, plain] = [care({ 'giver.twoWay': false }, [event]), care({ 'giver.twoWay': false }, [])];
    expect(still[5]).toBeGreaterThan(plain[5]!);
    expect(still[6]).toBe(plain[6]);
  });
});

describe('a day has 24 hours', () => {
  it('however responsive a giver is', () => {
    const set = {
      'care.huddling': 960,
      'care.nursing': 720,
      'care.licking': 120,
      'dam.levelSpread': 1,
      'care.dayNoise': 1,
      'giver.responseGain': 20,
      'dam.upbringing': 5,
    };
    for (const seed of ['a', 'b', 'c', 'd']) {
      const { around } = createWorld({ ...scenarioFromPreset('both-parents', seed), set });
      const days = 91;
      for (let day = 0; day < days; day++) {
        const dam = [0, 1, 2].reduce((sum, channel) => sum + around.minutes[channel * days + day]!, 0);
        expect(dam).toBeLessThanOrEqual(1440 + 1e-9);
      }
    }
  });
});
