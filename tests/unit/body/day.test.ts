/** Days of a family: bouts, what they add up to, and the long loop from a bout to the marks. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runNow } from '../../../sim/engine.ts';
import {
  CHANNELS,
  channelsOf,
  GIVERS,
  parseScenario,
  PRESET_IDS,
  resolveValues,
  scenarioFromPreset,
  type CareEvent,
  type PresetId,
  type Scenario,
} from '../../../sim/page.ts';
import { boutsOfDay } from '../../../sim/model/bouts.ts';
import { familyDay } from '../../../sim/model/day.ts';
import { createWorld } from '../../../sim/model/world.ts';
import { valuesOnDay } from '../../../sim/params/schedule.ts';

const small = (preset: PresetId, own: Partial<Scenario> = {}): Scenario => ({
  ...scenarioFromPreset(preset),
  cells: 256,
  siblings: 1,
  ...own,
});
const bouts = (scenario: Scenario, day: number) => {
  const world = createWorld(scenario);
  return boutsOfDay(
    world.seed,
    world.family,
    day,
    valuesOnDay(day, world.values, scenario.events),
    scenario.events,
    world.around,
  );
};
const apart: CareEvent = { id: 'apart', type: 'separation', fromDay: 3, toDay: 9, hoursPerDay: 5 };

describe('bouts', () => {
  it.each([
    ['both-parents', []],
    ['both-parents', [apart]],
    ['infant-both-parents', []],
    ['infant-both-parents', [apart]],
  ] as const)("of %s with %j fill the day's minutes, one after the other, never while apart", (preset, events) => {
    const scenario = small(preset, { events, days: 60 });
    const world = createWorld(scenario);
    const channels = channelsOf(world.values);
    for (const day of [0, 4, 15]) {
      const found = bouts(scenario, day);
      GIVERS.forEach((giver, g) =>
        channels.forEach((channel, c) => {
          const own = found.filter((bout) => bout.giver === giver && bout.channel === channel);
          const minutes = world.around.minutes[(g * channels.length + c) * (scenario.days + 1) + day]!;
          expect(own.reduce((sum, bout) => sum + bout.minutes, 0)).toBeCloseTo(minutes, 9);
          const parts = own.flatMap((bout) => bout.parts);
          parts.forEach(([from, to], i) => {
            expect(from).toBeGreaterThanOrEqual(i === 0 ? 0 : parts[i - 1]![1] - 1e-9);
            expect(to).toBeLessThanOrEqual(1440 + 1e-9);
            if (events.length > 0 && day === 4) expect(to <= 540 + 1e-9 || from >= 840 - 1e-9).toBe(true);
          });
          expect(own.map((bout) => bout.number)).toEqual(own.map((_, i) => i + 1));
        }),
      );
    }
  });
  it('come at other times under another seed, but last as long as the life says', () => {
    const [a, b] = ['a', 'b'].map((seed) =>
      bouts(
        small('both-parents', {
          seed,
          set: {
            'care.dayNoise': 0,
            'dam.levelSpread': 0,
            'sire.levelSpread': 0,
            'giver.responseGain': 0,
            'giver.moodLoss': 0,
          },
        }),
        5,
      ),
    );
    expect(a!.map((bout) => bout.minutes)).toEqual(b!.map((bout) => bout.minutes));
    expect(a!.map((bout) => bout.parts[0]![0])).not.toEqual(b!.map((bout) => bout.parts[0]![0]));
  });
  it('moved by a slider keep their moments in the slots of the day', () => {
    const moved = bouts(small('both-parents', { set: { 'care.licking': 40.5 } }), 5);
    const still = bouts(small('both-parents'), 5);
    const starts = (list: typeof moved) =>
      list.filter((bout) => bout.channel !== 'licking').map((bout) => bout.parts[0]![0]);
    const [before, after] = [starts(still), starts(moved)];
    expect(after).toHaveLength(before.length);
    // Lengths of bouts follow the calm of yesterday a little, and starts with them.
    after.forEach((start, i) => expect(Math.abs(start - before[i]!)).toBeLessThan(1));
  });
});

describe('exposure', () => {
  it.each(PRESET_IDS)('of %s is the area of the minute course, to 1e-6', (preset) => {
    const scenario = small(preset, { days: 60 });
    const world = createWorld(scenario);
    for (const day of [0, 3, 13, 30, 59]) {
      const child = familyDay(world, scenario.events, day, 90).people[0]!;
      expect(Math.abs(child.exposure / world.around.exposure[day]! - 1)).toBeLessThan(1e-6);
    }
  });
  it('is the area in any world, whatever half-lives, onsets and events', () => {
    fc.assert(
      fc.property(
        fc.constantFrom<PresetId>('both-parents', 'infant-both-parents'),
        fc.integer({ min: 0, max: 29 }),
        fc.double({ min: 5, max: 100, noNaN: true }),
        fc.double({ min: 1, max: 30, noNaN: true }),
        fc.double({ min: 0, max: 12, noNaN: true }),
        (preset, day, halfLife, onset, hours) => {
          const event: CareEvent = { id: 'x', type: 'separation', fromDay: 0, toDay: 20, hoursPerDay: hours };
          const scenario = small(preset, {
            days: 30,
            events: [event],
            set: { 'oxytocin.centralHalfLife': halfLife, 'oxytocin.touchOnset': onset, 'oxytocin.voiceOnset': onset },
          });
          const world = createWorld(scenario);
          const child = familyDay(world, scenario.events, day, 90).people[0]!;
          expect(Math.abs(child.exposure - world.around.exposure[day]!)).toBeLessThan(
            1e-6 * Math.max(1, world.around.exposure[day]!),
          );
        },
      ),
      { numRuns: 12, seed: 3 },
    );
  });
  it('does not depend on the step of integration', () => {
    const scenario = small('infant-both-parents', { days: 40 });
    const world = createWorld(scenario);
    const [coarse, fine] = [1, 0.2].map((step) => familyDay(world, scenario.events, 20, 90, step)) as [
      ReturnType<typeof familyDay>,
      ReturnType<typeof familyDay>,
    ];
    coarse.people.forEach((person, i) => {
      for (const course of ['plasma', 'central', 'cortisol'] as const)
        person[course].forEach((value, minute) =>
          expect(Math.abs(value / fine.people[i]![course][minute]! - 1)).toBeLessThan(1e-6),
        );
    });
  });
});

describe("a mother's oxytocin", () => {
  it('comes in 5 pulses per 10 minutes of suckling, for 20 minutes', () => {
    const set = {
      'dam.affectionRelease': 0,
      'dam.playRelease': 0,
      'oxytocin.plasmaHalfLife': 3,
      'bout.nursing': 40,
      'adult.talk': 0,
      'adult.touch': 0,
      'adult.thinking': 0,
    };
    const scenario = small('both-parents', { set });
    const world = createWorld(scenario);
    const day = familyDay(world, scenario.events, 4, 90);
    const feed = day.bouts.find((bout) => bout.channel === 'nursing')!;
    // Pulses are sudden: count the places where plasma rises, on a fine grid.
    const fine = familyDay(world, scenario.events, 4, 90, 0.25).people.find(({ person }) => person === 'dam')!;
    const start = Math.floor(feed.parts[0]![0]);
    let rises = 0;
    for (let minute = start; minute < start + 40; minute++)
      if (fine.plasma[minute + 1]! > fine.plasma[minute]! + 1e-6) rises++;
    expect(rises).toBe(10);
    expect(feed.minutes).toBeGreaterThan(25);
  });
  it('surges on the day of birth and not on the next', () => {
    const early = (day: number, set: Scenario['set'] = {}) => {
      const scenario = small('both-parents', { set });
      const world = createWorld(scenario);
      return Math.max(
        ...familyDay(world, scenario.events, day, 90)
          .people.find(({ person }) => person === 'dam')!
          .central.subarray(60, 121),
      );
    };
    expect(early(0)).toBeGreaterThan(early(0, { 'oxytocin.birthSurge': 0 }) + 2);
    expect(early(1)).toBe(early(1, { 'oxytocin.birthSurge': 0 }));
  });
  it("rises more with affection, a father's with play", () => {
    const exposures = (set: Scenario['set']) => {
      const scenario = small('infant-both-parents', {
        set: {
          'sire.playShare': 0.5,
          'dam.touchShare': 0.5,
          'sire.touchShare': 0.5,
          'care.talk': 0,
          'care.skin': 0,
          'care.feeding': 0,
          ...set,
        },
      });
      const world = createWorld(scenario);
      const people = familyDay(world, scenario.events, 200, 90).people;
      return {
        dam: people.find(({ person }) => person === 'dam')!,
        sire: people.find(({ person }) => person === 'sire')!,
      };
    };
    const [touch, play] = [exposures({ 'care.play': 0 }), exposures({ 'care.touch': 0 })];
    const usual = { ...resolveValues(scenarioFromPreset('infant-both-parents')) };
    expect(usual['dam.affectionRelease']).toBeGreaterThan(usual['dam.playRelease']);
    const adult = 0.5;
    expect((touch.dam.exposure - adult) / (touch.sire.exposure - adult)).toBeGreaterThan(
      (play.dam.exposure - adult) / (play.sire.exposure - adult),
    );
  });
});

describe('each way of being together', () => {
  const channels = CHANNELS.infant;
  it.each(channels)('%s releases oxytocin in the young one and in the giver', (channel) => {
    // Emotional support counts from school age on, feeding at the breast before weaning.
    const day = channel === 'comfort' ? 1900 : 100;
    const only = (minutes: number) => {
      const set = Object.fromEntries(channels.map((other) => [`care.${other}`, other === channel ? minutes : 0]));
      const scenario = small('infant-both-parents', {
        days: day + 1,
        cells: 64,
        set: { ...set, 'sire.present': false },
      });
      return familyDay(createWorld(scenario), scenario.events, day, 90).people;
    };
    const [some, none] = [only(60), only(0)];
    expect(none[0]!.exposure).toBe(0);
    expect(some[0]!.exposure).toBeGreaterThan(0.05);
    expect(some[1]!.person).toBe('dam');
    expect(some[1]!.exposure).toBeGreaterThan(none[1]!.exposure + 0.02);
  });
  it('talk, touch and thoughts of loved ones release it in grown-ups by themselves', () => {
    const exposure = (set: Scenario['set']) => {
      const scenario = small('infant-both-parents', {
        days: 20,
        set: { 'care.touch': 0, 'care.skin': 0, 'care.talk': 0, 'care.play': 0, 'care.feeding': 0, ...set },
      });
      return familyDay(createWorld(scenario), scenario.events, 10, 90).people.find(({ person }) => person === 'sire')!
        .exposure;
    };
    for (const id of ['adult.talk', 'adult.touch', 'adult.thinking'] as const)
      expect(exposure({ [id]: 0 })).toBeLessThan(exposure({}) - 0.02);
  });
});

describe('a stressor', () => {
  it('raises cortisol by its strength, and not otherwise', () => {
    const area = (intensity: number) => {
      const events: CareEvent[] = [{ id: 'x', type: 'stressor', fromDay: 3, toDay: 4, intensity }];
      const scenario = small('both-parents', { days: 20, events });
      return familyDay(createWorld(scenario), events, 3, 90).people[0]!.cortisolArea;
    };
    const [none, weak, strong] = [area(0), area(0.2), area(1)] as const;
    expect(none).toBeCloseTo(1440, 3);
    expect(weak - none).toBeGreaterThan(20);
    expect(strong - none).toBeGreaterThan(2 * (weak - none));
  });
});

describe('a dose', () => {
  const dose: CareEvent = { id: 'dose', type: 'dose', fromDay: 2, toDay: 6, giver: 'sire', units: 24 };
  const usual = small('both-parents', { days: 30 });
  it("raises the giver's own oxytocin at once", () => {
    // Without a gain in care the day is the same but for the dose.
    const calm = small('both-parents', { days: 30, set: { 'dose.gain': 0 } });
    const dosed = { ...calm, events: [dose] };
    const at = (scenario: Scenario, minute: number) =>
      familyDay(createWorld(scenario), scenario.events, 3, 90).people.find(({ person }) => person === 'sire')!.central[
        minute
      ]!;
    expect(at(dosed, 540) - at(calm, 540)).toBeCloseTo(resolveValues(usual)['dose.central'], 1);
    expect(Math.abs(at(dosed, 539) - at(calm, 539))).toBeLessThan(0.01);
  });
  it('reaches marks only through care: with no gain in care, not one mark differs', () => {
    const masks = (scenario: Scenario) => runNow({ kind: 'life', scenario, from: 0, to: 1, digest: true }).digests;
    const gain = (dosed: boolean, set: Scenario['set']) => masks({ ...usual, set, events: dosed ? [dose] : [] });
    expect(gain(true, { 'dose.gain': 0 })).toEqual(gain(false, { 'dose.gain': 0 }));
    expect(gain(true, {})).not.toEqual(gain(false, {}));
  });
});

describe('leaving one bout out', () => {
  const scenario = { ...scenarioFromPreset('both-parents'), siblings: 1, days: 40 };
  const job = { kind: 'bout', scenario, day: 6, giver: 'dam', channel: 'licking', bout: 2 } as const;
  it("changes every link of its chain by the engine's own numbers", () => {
    const found = runNow(job);
    const bout = bouts(scenario, 6).find(
      (one) => one.giver === 'dam' && one.channel === 'licking' && one.number === 2,
    )!;
    expect(found.minutes.with - found.minutes.without).toBeCloseTo(bout.minutes, 9);
    expect(found.exposure.with - found.exposure.without).toBeCloseTo(bout.exposure, 9);
    expect(found.care.with).toBeGreaterThan(found.care.without);
    const kappa = resolveValues(scenario)['kappa.care'];
    expect(found.dnmt.without - found.dnmt.with).toBeCloseTo(kappa * 2 * (found.care.with - found.care.without), 12);
    expect(found.tet.with - found.tet.without).toBeCloseTo(kappa * 2 * (found.care.with - found.care.without), 12);
    expect(found.dyadsChanged).toBeGreaterThan(0);
    expect(found.dyadsChanged).toBeLessThan(found.dyads / 100);
    // The same through a scenario of one's own.
    const without = parseScenario({
      ...scenario,
      events: [{ id: 'x', type: 'missed', fromDay: 6, toDay: 7, giver: 'dam', channel: 'licking', bout: 2 }],
    });
    const closed = (one: Scenario) => runNow({ kind: 'life', scenario: one, from: 0, to: 1 }).closedCopies.data[40]!;
    expect(Math.abs(closed(without) - closed(scenario))).toBeLessThanOrEqual(found.copiesChangedAtEnd);
  });
  it('touches no mark when oxytocin does not act on DNMT and TET', () => {
    const found = runNow({ ...job, scenario: { ...scenario, set: { 'kappa.care': 0 } } });
    expect(found.exposure.with).toBeGreaterThan(found.exposure.without);
    expect([found.dyadsChanged, found.copiesChanged, found.copiesChangedAtEnd, found.firstDayApart]).toEqual([
      0, 0, 0, -1,
    ]);
    expect(found.receptorsAtEnd.with).toBe(found.receptorsAtEnd.without);
  });
  it('leaves nothing out where the day has fewer bouts, so a slider can be dragged past it', () => {
    const events: CareEvent[] = [
      { id: 'x', type: 'missed', fromDay: 6, toDay: 7, giver: 'dam', channel: 'licking', bout: 5 },
    ];
    const set = { 'care.licking': 4 };
    const care = (own: readonly CareEvent[]) => [...createWorld({ ...scenario, set, events: own }).around.care];
    expect(care(events)).toEqual(care([]));
  });
  it('is refused by name when there is no such bout', () => {
    expect(() => runNow({ ...job, bout: 99 })).toThrow(/no-such-bout/);
    expect(() => runNow({ ...job, day: 30 })).toThrow(/no-such-bout/);
  });
});
