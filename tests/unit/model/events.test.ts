/** Every kind of event does what it says, on the days it says, and not a day before or after. */
import { describe, expect, it } from 'vitest';
import { defaultValues, type InputError, type CareEvent, type ParamValues } from '../../../sim/page.ts';
import { familyOf } from '../../../sim/model/world.ts';
import { live, levelOn, smallWorld } from '../../property/worlds.ts';

const DAYS = 40;
/** Givers without ups and downs: what is left is the events. */
const STEADY: ParamValues = {
  ...defaultValues(),
  'care.dayNoise': 0,
  'giver.twoWay': false,
  'giver.responseGain': 0,
  'giver.moodLoss': 0,
  'dam.levelSpread': 0,
  'sire.levelSpread': 0,
  'helpers.levelSpread': 0,
};

function around(events: readonly CareEvent[], own: Partial<ParamValues> = {}) {
  return familyOf('events', 0, DAYS, { ...STEADY, ...own }, events).around;
}
const plain = around([]);

/** Days on which a series differs from the undisturbed one. */
function touched(series: 'care' | 'stress', events: readonly CareEvent[], own: Partial<ParamValues> = {}): number[] {
  const base = around([], own)[series];
  return [...around(events, own)[series]].flatMap((value, day) => (value === base[day] ? [] : [day]));
}
const span = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => from + i);

describe('undisturbed', () => {
  it('care is 0.5 every day, stress 0', () => {
    for (const care of plain.care) expect(care).toBeCloseTo(0.5, 12);
    expect([...plain.stress].every((stress) => stress === 0)).toBe(true);
  });
});

describe('separation', () => {
  const event: CareEvent = { id: 'a', type: 'separation', fromDay: 3, toDay: 7, hoursPerDay: 6 };
  it('takes its share of care and adds h/24 of stress, on its days', () => {
    const found = around([event]);
    expect(touched('care', [event])).toEqual(span(3, 7));
    expect(touched('stress', [event])).toEqual(span(3, 7));
    expect(found.stress[3]).toBeCloseTo(0.25, 12);
    expect(found.care[3]).toBeCloseTo(0.75 / 1.75, 12);
  });
  it('after weaning is stressful but takes no care', () => {
    const late: CareEvent = { ...event, fromDay: 25, toDay: 27 };
    expect(touched('care', [late])).toEqual([]);
    expect(touched('stress', [late])).toEqual([25, 26]);
  });
});

describe('handling', () => {
  it.each([
    ['MAN0', -1],
    ['MAN1', 1],
  ] as const)('%s moves care by %i while the young are in the nest', (arm, sign) => {
    const event: CareEvent = { id: 'a', type: 'handling', fromDay: 5, toDay: 30, arm };
    const found = around([event]);
    expect(touched('care', [event])).toEqual(span(5, 21));
    expect(Math.sign(found.care[5]! - 0.5)).toBe(sign);
    expect(touched('stress', [event])).toEqual([]);
    // Licking weighs half: q = ½·factor + ½.
    const q = 0.5 * (arm === 'MAN0' ? 0.5 : 1.5) + 0.5;
    expect(found.care[5]).toBeCloseTo(q / (1 + q), 12);
  });
});

describe('fostering', () => {
  it("gives the foster family's minutes on its days", () => {
    const event: CareEvent = {
      id: 'a',
      type: 'fostering',
      fromDay: 0,
      toDay: 10,
      licking: 80,
      huddling: 360,
      nursing: 240,
    };
    expect(touched('care', [event])).toEqual(span(0, 10));
    expect(around([event]).care[0]).toBeCloseTo(1.5 / 2.5, 12);
  });
  it('has givers of its own, drawn apart', () => {
    const noisy = { 'care.dayNoise': 0.25 };
    const same: CareEvent = {
      id: 'a',
      type: 'fostering',
      fromDay: 0,
      toDay: 10,
      licking: 40,
      huddling: 360,
      nursing: 240,
    };
    expect(touched('care', [same], noisy)).toEqual(span(0, 10));
  });
});

describe('enrichment', () => {
  it('adds its strength to care, before weaning and after', () => {
    const event: CareEvent = { id: 'a', type: 'enrichment', fromDay: 18, toDay: 26, strength: 1 };
    expect(touched('care', [event])).toEqual(span(18, 26));
    for (const day of [18, 25]) expect(around([event]).care[day]).toBeCloseTo(2 / 3, 12);
  });
});

describe('stressor', () => {
  it('adds its intensity; several add up', () => {
    const one: CareEvent = { id: 'a', type: 'stressor', fromDay: 4, toDay: 8, intensity: 0.3 };
    const two: CareEvent = { id: 'b', type: 'stressor', fromDay: 6, toDay: 10, intensity: 0.4 };
    expect(touched('stress', [one, two])).toEqual(span(4, 10));
    expect([4, 6, 8].map((day) => around([one, two]).stress[day])).toEqual([0.3, 0.7, 0.4]);
    expect(touched('care', [one, two])).toEqual([]);
  });
  it('is refused by name when stress would pass 1', () => {
    const heavy: CareEvent = { id: 'a', type: 'stressor', fromDay: 4, toDay: 8, intensity: 0.9 };
    const apart: CareEvent = { id: 'b', type: 'separation', fromDay: 5, toDay: 6, hoursPerDay: 12 };
    const problem = (() => {
      try {
        around([heavy, apart]);
      } catch (error) {
        return (error as InputError).problems[0];
      }
      return undefined;
    })();
    expect(problem).toMatchObject({ code: 'stress-above-one', detail: { day: 5 } });
  });
});

describe('change', () => {
  it.each([
    ['care.licking', 80, 'care', 1],
    ['care.huddling', 0, 'care', -1],
    ['care.nursing', 480, 'care', 1],
    ['family.support', 1, 'care', 1],
    ['family.hardship', 1, 'care', -1],
    ['family.hardship', 1, 'stress', 1],
    ['dam.present', false, 'care', -1],
    ['sire.present', false, 'care', -1],
    ['helpers.present', true, 'care', 1],
  ] as const)('of %s to %s moves %s by %i on its days', (param, value, series, sign) => {
    const event: CareEvent = { id: 'a', type: 'change', fromDay: 9, toDay: 12, param, value };
    expect(touched(series, [event])).toEqual(span(9, 12));
    expect(Math.sign(around([event])[series][9]! - plain[series][9]!)).toBe(sign);
  });
});

describe('a parent left alone', () => {
  it('makes up what the slider says, but nobody else nurses', () => {
    const care = (own: Partial<ParamValues>) => around([], own).care[0]!;
    expect(care({ 'sire.present': false, 'care.compensation': 1 })).toBeCloseTo(0.5, 12);
    expect(care({ 'sire.present': false, 'care.compensation': 0.5 })).toBeGreaterThan(care({ 'sire.present': false }));
    expect(
      care({
        'dam.present': false,
        'care.compensation': 1,
        'weight.licking': 0,
        'weight.huddling': 0,
        'weight.nursing': 1,
      }),
    ).toBe(0);
  });
  it('changes no draw of the other givers', () => {
    const noisy = { 'care.dayNoise': 0.25, 'dam.levelSpread': 0.1 };
    const dam = (own: Partial<ParamValues>) => [...around([], { ...noisy, ...own }).minutes.subarray(0, DAYS)];
    expect(dam({ 'sire.present': false })).toEqual(dam({}));
  });
});

describe('marks', () => {
  const world = smallWorld({ days: DAYS, siblings: 1, cells: 800 });
  const level = (events: readonly CareEvent[], day: number) => levelOn(live({ ...world, events }), 0, day);
  it.each<[string, number, CareEvent]>([
    ['separation', 1, { id: 'a', type: 'separation', fromDay: 4, toDay: 14, hoursPerDay: 12 }],
    ['rough handling', 1, { id: 'a', type: 'handling', fromDay: 4, toDay: 14, arm: 'MAN0' }],
    ['gentle handling', -1, { id: 'a', type: 'handling', fromDay: 4, toDay: 14, arm: 'MAN1' }],
    [
      'fostering into much care',
      -1,
      { id: 'a', type: 'fostering', fromDay: 4, toDay: 14, licking: 120, huddling: 700, nursing: 300 },
    ],
    ['enrichment', -1, { id: 'a', type: 'enrichment', fromDay: 4, toDay: 14, strength: 3 }],
    ['a stressor', 1, { id: 'a', type: 'stressor', fromDay: 4, toDay: 14, intensity: 1 }],
    ['more licking', -1, { id: 'a', type: 'change', fromDay: 4, toDay: 14, param: 'care.licking', value: 120 }],
  ])('%s moves methylation by %i from its first day on, not before', (_name, sign, event) => {
    for (let day = 0; day <= 4; day++) expect(level([event], day)).toBe(level([], day));
    for (const day of [6, 14, 30]) expect(Math.sign(level([event], day) - level([], day))).toBe(sign);
  });
});
