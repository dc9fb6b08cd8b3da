/** Life stories: where a life turns, when twins part, and the odds of it against two independent simulations. */
import { describe, expect, it } from 'vitest';
import { long } from '../../long.ts';
import { runNow, type CellResult } from '../../../sim/engine.ts';
import {
  createWords,
  ENGLISH,
  InputError,
  sayPhrase,
  scenarioFromPreset,
  storyPhrases,
  twinProblem,
  type ParamValues,
  type Scenario,
} from '../../../sim/page.ts';
import { dailyRatesOf, hazardOf, type DailyRates } from '../../../sim/model/hazard.ts';
import { createWorld, createYoung } from '../../../sim/model/world.ts';
import { dyadWeights, regionMap } from '../../../sim/model/regions.ts';
import { crossingStretch, turnOf, widestStretch } from '../../../sim/run/decisive.ts';
import { outcomeChances, type Chances } from '../../../sim/run/story-odds.ts';
import type { CopyFrom } from '../../../sim/run/relived.ts';
import { thorough } from '../../long.ts';

const say = createWords(ENGLISH);
const world = (preset: Parameters<typeof scenarioFromPreset>[0], set: Partial<ParamValues> = {}): Scenario => ({
  ...scenarioFromPreset(preset, 'story'),
  days: 40,
  siblings: 1,
  cells: 130,
  set,
});
const low = world('low-care');
const high = world('high-care');
const story = (cell: number, scenario = low, twin: Scenario | null = high, untilDay = 40) =>
  runNow({ kind: 'story', scenario, twin, individual: 0, cell, untilDay, odds: true });
const stories = Array.from({ length: thorough ? 40 : 28 }, (_, cell) => story(cell));
const ratesOf = (scenario: Scenario) => {
  const made = createWorld(scenario);
  return dailyRatesOf(made, createYoung(made, 0));
};
const course = (silencing: number[]) => ({ silencing, closed: silencing.map((value) => (value >= 0.5 ? 1 : 0)) });

describe('the decisive stretch', () => {
  it('leads from the morning furthest from the line, the latest of them, to the last crossing', () => {
    expect(crossingStretch(course([0.3, 0.1, 0.2, 0.1, 0.4, 0.6, 0.7]), 6)).toEqual({
      change: 'closed',
      fromDay: 3,
      toDay: 5,
    });
    expect(crossingStretch(course([0.1, 0.6, 0.9, 0.7, 0.4, 0.3]), 5)).toEqual({
      change: 'opened',
      fromDay: 2,
      toDay: 4,
    });
    // Before it came to this side nothing counts, and after the day told nothing does.
    expect(crossingStretch(course([0.1, 0.6, 0.3, 0.4, 0.6]), 4)).toEqual({ change: 'closed', fromDay: 2, toDay: 4 });
    expect(crossingStretch(course([0.1, 0.6, 0.3, 0.4, 0.6]), 3)).toEqual({ change: 'opened', fromDay: 1, toDay: 2 });
    expect(crossingStretch(course([0.1, 0.2]), 1)).toBe(null);
  });
  it('is the widest change, the shortest of them, where the line was never crossed', () => {
    expect(widestStretch(course([0.2, 0.1, 0.1, 0.4, 0.3]), 4)).toEqual({ change: 'more', fromDay: 2, toDay: 3 });
    expect(widestStretch(course([0.4, 0.45, 0.1, 0.2]), 3)).toEqual({ change: 'less', fromDay: 1, toDay: 2 });
    expect(widestStretch(course([0.4, 0.4]), 1)).toBe(null);
  });
  it('is told of the copy that came to stand otherwise than the twin’s, in the life in which it turned', () => {
    const [still, early, late] = [
      course([0.3, 0.3, 0.3, 0.3]),
      course([0.3, 0.6, 0.6, 0.6]),
      course([0.3, 0.3, 0.3, 0.6]),
    ];
    expect(turnOf([early, late], [still, late], 3)).toMatchObject({ copy: 0, of: 'here', toDay: 1 });
    expect(turnOf([early, late], null, 3)).toMatchObject({ copy: 1, of: 'here', toDay: 3 });
    expect(turnOf([still, early], [late, early], 3)).toMatchObject({ copy: 0, of: 'twin', toDay: 3 });
    expect(turnOf([still, still], [still, still], 3)).toBe(null);
  });
  it('of real lives begins and ends where the engine says, with its changes counted by region', () => {
    const { regionOf } = regionMap(16);
    const crossed = stories.filter(({ decisive }) => decisive!.change === 'closed' || decisive!.change === 'opened');
    expect(crossed.length).toBeGreaterThan(10);
    for (const { decisive, here, twin } of crossed) {
      const { copy, fromDay, toDay, change, of, gained, lost } = decisive!;
      const life: CellResult = of === 'here' ? here : twin!;
      const silencing = (day: number) => life.silencingByDay.data[2 * day + copy]!;
      // Weights are rounded to 2^-30, so a sum that meets the line may lie a hair below it.
      const isClosed = (day: number) => silencing(day) >= 0.5 - 1e-7;
      expect([isClosed(toDay - 1), isClosed(toDay)]).toEqual(change === 'closed' ? [false, true] : [true, false]);
      const weights = dyadWeights(createWorld(low).values);
      const rise = [0, 1, 2].reduce(
        (sum, region) => sum + ((gained[region]! - lost[region]!) * weights[regionOf.indexOf(region)]!) / 2,
        0,
      );
      expect(silencing(toDay) - silencing(fromDay)).toBeCloseTo(rise, 6);
    }
  });
});

describe('twins', () => {
  it('part on the first morning on which their marks, and on which their states differ', () => {
    for (const { here, twin, parting } of stories.slice(0, 12)) {
      const marks = (life: CellResult, day: number) =>
        [0, 1].flatMap((copy) =>
          Array.from(
            { length: 16 },
            (_, i) =>
              ((life.masksByDay.data[4 * day + 2 * copy]! >>> i) & 1) +
              ((life.masksByDay.data[4 * day + 2 * copy + 1]! >>> i) & 1),
          ),
        );
      const days = Array.from({ length: 41 }, (_, day) => day);
      expect(parting!.marks).toBe(days.findIndex((day) => marks(here, day).join() !== marks(twin!, day).join()));
      expect(parting!.sites).toBe(marks(here, 40).filter((mark, i) => mark !== marks(twin!, 40)[i]).length);
      for (const copy of [0, 1])
        expect(parting!.state[copy]).toBe(
          days.findIndex(
            (day) =>
              here.silencingByDay.data[2 * day + copy]! >= 0.5 !== twin!.silencingByDay.data[2 * day + copy]! >= 0.5,
          ),
        );
    }
  });
  it('need the same seed, cells, sites and species, and to have lived as long', () => {
    const refusals = [
      { seed: 'another' },
      { cells: 129 },
      { set: { 'site.dyads': 12 } },
      { preset: 'infant-both-parents' as const },
      { days: 30 },
    ].map((other) => twinProblem(low, { ...high, ...other }, 31));
    expect(refusals.map((problem) => problem?.path)).toEqual([
      'seed',
      'cells',
      'set.site.dyads',
      'set.world.species',
      'days',
    ]);
    expect(twinProblem(low, { ...high, days: 30, siblings: 3 }, 30)).toBe(null);
    expect(() => story(0, low, { ...high, seed: 'another' })).toThrow(InputError);
    expect(() => story(0, low, high, 41)).toThrow(InputError);
    expect(() => story(130)).toThrow(InputError);
  });
});

/** Drives a job of the odds to its end. */
function solved(
  from: CopyFrom,
  lives: readonly [DailyRates, DailyRates],
  outcome: 'closed' | 'open',
  exact?: boolean,
  scenario = low,
): Chances {
  const steps = outcomeChances(from, createWorld(scenario).values, lives, outcome, exact);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** A copy of a story, from a morning some days before the end of its stretch, so that much can happen. */
function copyAt(cell: number, fromDay: number, toDay: number, scenario = low): CopyFrom {
  const { here } = story(cell, scenario, null);
  const values = createWorld(scenario).values;
  const [p, q] = [here.masksByDay.data[4 * fromDay]!, here.masksByDay.data[4 * fromDay + 1]!];
  return {
    seed: 'story',
    individual: 0,
    cell,
    copy: 0,
    p,
    q,
    fromDay,
    toDay,
    weights: dyadWeights(values),
    threshold: values['receptors.threshold'],
  };
}

/**
 * The same chance with nothing of the project but its equations: dyads one by one, waiting times drawn from
 * -ln(u)/rate, each day's rates held, the platform's own generator of random numbers (a plain congruential one) and
 * logarithm.
 */
function byHand(
  { p, q, fromDay, toDay, weights, threshold }: CopyFrom,
  { kinetics: k, plasticity, balance }: DailyRates,
  runs: number,
): number {
  let state = 12345;
  const uniform = () => ((state = (Math.imul(state, 1664525) + 1013904223) >>> 0) + 0.5) / 4294967296;
  const { regionOf } = regionMap(k.dyads);
  let closed = 0;
  for (let run = 0; run < runs; run++) {
    const dyads = Array.from({ length: k.dyads }, (_, i) => ((p >>> i) & 1) + ((q >>> i) & 1));
    for (let day = fromDay; day < toDay; day++) {
      for (let time = 0; ;) {
        const total = dyads.reduce((a, b) => a + b, 0);
        const rates = dyads.flatMap((own, i) => {
          const x = (total - own) / (2 * (k.dyads - 1));
          const e = balance[regionOf[i]!]![day]!;
          const f = plasticity[day]! * (1 + e) * (1 - k.collaboration + (k.collaboration * x) / k.neutralLevel);
          const g =
            plasticity[day]! * (1 - e) * (1 - k.collaboration + (k.collaboration * (1 - x)) / (1 - k.neutralLevel));
          return [
            own === 0 ? 2 * k.deNovoRate * f : own === 1 ? k.preference * k.deNovoRate * f : 0,
            own === 2 ? 2 * k.lossRate * g : own === 1 ? k.lossRate * g : 0,
          ];
        });
        const sum = rates.reduce((a, b) => a + b, 0);
        time -= Math.log(uniform()) / sum;
        if (time >= 1) break;
        let left = uniform() * sum;
        const chosen = rates.findIndex((rate) => (left -= rate) < 0);
        dyads[chosen >> 1]! += chosen % 2 === 0 ? 1 : -1;
      }
    }
    if (dyads.reduce((sum, own, i) => sum + (own * weights[i]!) / 2, 0) >= threshold - 1e-9) closed++;
  }
  return closed / runs;
}

describe('the odds', () => {
  const lives = [ratesOf(low), ratesOf(high)] as const;
  const from = copyAt(12, 2, 9);
  const exact = solved(from, lives, 'closed');
  const within = (found: number, expected: number, runs: number) =>
    expect(Math.abs(found - expected)).toBeLessThan(4 * Math.sqrt((expected * (1 - expected)) / runs));

  it('are those of a simulation by hand', () => {
    const RUNS = 6000;
    within(byHand(from, lives[0], RUNS), exact.here.value, RUNS);
    within(byHand(from, lives[1], RUNS), exact.twin.value, RUNS);
    // The two lives are further apart than either test allows.
    expect(exact.here.value - exact.twin.value).toBeGreaterThan(
      6 * Math.sqrt((exact.twin.value * (1 - exact.twin.value)) / RUNS),
    );
    expect(exact).toMatchObject({ runs: 0, ratioError: 0, ratio: exact.here.value / exact.twin.value });
  });
  long('are those of the engine run again, whose standard errors are what they say', () => {
    const again = solved(from, lives, 'closed', false);
    expect(again.runs).toBeGreaterThanOrEqual(20_000);
    within(again.here.value, exact.here.value, again.runs);
    within(again.twin.value, exact.twin.value, again.runs);
    expect(Math.abs(again.ratio! - exact.ratio!)).toBeLessThan(4 * again.ratioError);
    // Over many streams the ratio scatters by what is called its error.
    const ratios = Array.from(
      { length: 24 },
      (_, i) => solved({ ...from, seed: `scatter ${i}` }, lives, 'closed', false).ratio!,
    );
    const mean = ratios.reduce((a, b) => a + b, 0) / ratios.length;
    const sd = Math.sqrt(ratios.reduce((sum, ratio) => sum + (ratio - mean) * (ratio - mean), 0) / (ratios.length - 1));
    expect(sd / again.ratioError).toBeGreaterThan(0.55);
    expect(sd / again.ratioError).toBeLessThan(1.6);
    const open = solved(from, lives, 'open', false);
    expect(open.here.value).toBeCloseTo(1 - again.here.value, 12);
  });
  it('are exactly equal where care has no effect, and are called luck', () => {
    const none: Partial<ParamValues> = { 'kappa.care': 0 };
    const [a, b] = [world('low-care', none), world('high-care', none)];
    for (const cell of [0, 1, 8]) {
      const { odds, parting, hazardRatios, decisive } = story(cell, a, b);
      expect([odds!.ratio, odds!.ratioError, parting!.marks]).toEqual([1, 0, -1]);
      expect(new Set(hazardRatios)).toEqual(new Set([1]));
      expect(decisive!.toDay).toBeGreaterThan(decisive!.fromDay);
    }
    const relived = solved(from, [ratesOf(a), ratesOf(b)], 'closed', false);
    expect([relived.ratio, relived.ratioError]).toEqual([1, 0]);
    const { why } = storyPhrases(story(8, a, b));
    expect(sayPhrase(say, why[0]!)).toMatch(/^This was luck\. From that day on, both lives had the same odds of/);
  });
  it('of a copy with many sites come from runs, with a standard error', () => {
    const dyads: Partial<ParamValues> = { 'site.dyads': 24 };
    const { odds } = story(1, world('low-care', dyads), world('high-care', dyads), 20);
    expect(odds!.runs).toBeGreaterThanOrEqual(20_000);
    expect(odds!.here.standardError).toBeCloseTo(
      Math.sqrt((odds!.here.value * (1 - odds!.here.value)) / odds!.runs),
      12,
    );
  });
  it('of a copy that never crossed are odds of crossing, and those of a copy whose twin crossed are odds of that', () => {
    const still = stories.filter(({ decisive }) => decisive!.change === 'more' || decisive!.change === 'less');
    expect(still.length).toBeGreaterThan(3);
    for (const { odds } of still)
      expect(odds).toMatchObject({ outcome: odds!.ended === 'open' ? 'closed' : 'open', crossingRatio: null });
    const beside = Array.from({ length: 40 }, (_, cell) =>
      runNow({ kind: 'story', scenario: high, twin: low, individual: 0, cell, untilDay: 40, odds: false }),
    ).find(({ decisive }) => decisive?.of === 'twin' && decisive.change === 'closed')!;
    const { odds, decisive } = story(beside.here.cell, high, low);
    expect(odds).toMatchObject({ outcome: 'closed', twinEnded: 'closed', crossingRatio: null });
    expect(sayPhrase(say, storyPhrases(story(beside.here.cell, high, low)).turn!.said[0]!)).toMatch(
      new RegExp(`^Its twin’s copy ${'AB'[decisive!.copy]} gained`),
    );
  });
  it('are asked from the state this copy was in, whatever the twin’s', () => {
    const told = stories.find(
      ({ odds, decisive }) => odds!.sameStart === false && decisive!.toDay - decisive!.fromDay > 2,
    )!;
    const { copy, fromDay, toDay } = told.decisive!;
    const at = 4 * fromDay + 2 * copy;
    const direct = solved(
      {
        ...from,
        cell: told.here.cell,
        copy,
        fromDay,
        toDay,
        p: told.here.masksByDay.data[at]!,
        q: told.here.masksByDay.data[at + 1]!,
      },
      lives,
      told.odds!.outcome,
    );
    expect(told.odds).toMatchObject({ here: direct.here, twin: direct.twin, ratio: direct.ratio });
  });
});

describe('the hazard of each change', () => {
  it('is its rate by the table of MODEL.md, and the ratio leaves only what care did', () => {
    const [here, there] = [ratesOf(low), ratesOf(high)];
    const { hazardRatios, here: life } = stories[8]!;
    const { regionOf } = regionMap(16);
    const gains = life.events.map(({ kind, dyad, age }) => {
      const sign = kind >= 2 ? 1 : -1;
      const [e, other] = [here, there].map(({ balance }) => balance[regionOf[dyad]!]![Math.floor(age)]!) as [
        number,
        number,
      ];
      return (1 + sign * e) / (1 + sign * other);
    });
    expect(hazardRatios.length).toBe(life.events.length);
    gains.forEach((ratio, i) => expect(hazardRatios[i]).toBeCloseTo(ratio, 12));
    const { kinetics: k, plasticity, balance } = here;
    const x = 9 / 30;
    expect(hazardOf(here, { kind: 2, region: 2, day: 3, marks: 10 })).toBeCloseTo(
      plasticity[3]! *
        (1 + balance[2]![3]!) *
        k.preference *
        k.deNovoRate *
        (1 - k.collaboration + (k.collaboration * x) / k.neutralLevel),
      12,
    );
  });
});

describe('the sentences', () => {
  it('say what the events say', () => {
    const told = stories.find(
      ({ decisive, odds }) =>
        decisive!.change === 'closed' &&
        decisive!.of === 'here' &&
        odds!.ended !== odds!.twinEnded &&
        odds!.ratio! > 1.1 &&
        decisive!.gained.reduce((a, b) => a + b, 0) > 1,
    )!;
    const { start, turn, end, twin, why } = storyPhrases(told);
    const { copy, gained, lost, toDay } = told.decisive!;
    const sum = (counts: readonly number[]) => counts.reduce((a, b) => a + b, 0);
    expect(sayPhrase(say, start[0]!)).toBe('It began exactly like its twin.');
    expect(sayPhrase(say, turn!.said[0]!)).toMatch(
      new RegExp(
        `^Copy ${'AB'[copy]} gained ${sum(gained)} marks \\(${Math.max(...gained)} in the [5m3].* region\\) and lost ${sum(lost) === 0 ? 'none' : sum(lost)}\\.$`,
      ),
    );
    expect(sayPhrase(say, turn!.said.at(-1)!)).toBe(
      `By day ${toDay} it had crossed the closing threshold and was closed.`,
    );
    expect(end.map((phrase) => sayPhrase(say, phrase)).join(' ')).toContain(
      `Copy ${'AB'[copy]} has been closed since day ${toDay}.`,
    );
    expect(twin.map((phrase) => sayPhrase(say, phrase)).join(' ')).toContain(
      `first differed on day ${told.parting!.marks}.`,
    );
    expect(sayPhrase(say, why[0]!)).toContain(`times as likely here as under its twin’s care`);
    expect(sayPhrase(say, why[1]!)).toBe(
      `The luck was the same and the outcome was not: on day ${toDay} the twin’s copy was open.`,
    );
  });
  it('have words for every story', () => {
    for (const each of [...stories, story(0, low, null), story(0, low, high, 0)]) {
      const { start, turn, end, twin, why, how } = storyPhrases(each);
      for (const phrase of [...start, ...(turn?.said ?? []), ...end, ...twin, ...why, ...how])
        expect(sayPhrase(say, phrase)).toMatch(/^[^{}]+\.$/);
    }
    expect(storyPhrases(story(0, low, high, 0)).end.map(({ key }) => key)).toEqual(['story.end.nothing']);
  });
});

describe('the list of all cells', () => {
  it('holds what each cell’s own life says', () => {
    const list = runNow({ kind: 'cells', scenario: low, twin: high, individual: 0, day: 17 });
    const { closedByDay } = runNow({ kind: 'life', scenario: low, from: 0, to: 1, closedByDay: true });
    const words = closedByDay!.dims[1]!.size;
    for (let cell = 0; cell < 130; cell++)
      expect(list.closed[cell]).toBe((closedByDay!.data[17 * words + (cell >> 4)]! >>> ((2 * cell) & 31)) & 3);
    for (const cell of [0, 63, 64, 129]) {
      const { here, twin, parting } = story(cell, low, high, 17);
      expect(list.receptors[cell]).toBe(here.receptorsByDay.data[17]);
      expect(list.differing[cell]).toBe(parting!.sites);
      expect(list.twinClosed[cell]).toBe(twin!.closedByDay[34]! + 2 * twin!.closedByDay[35]!);
    }
    expect(() => runNow({ kind: 'cells', scenario: low, twin: null, individual: 0, day: 41 })).toThrow(InputError);
  });
});
