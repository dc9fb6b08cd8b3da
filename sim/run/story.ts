import { dailyRatesOf, hazardOf, type DailyRates } from '../model/hazard.ts';
import { createWorld, createYoung } from '../model/world.ts';
import { dyadWeights, regionMap, REGION_COUNT } from '../model/regions.ts';
import { closes } from '../model/silencing.ts';
import { resolveValues, type Scenario } from '../params/scenario.ts';
import { twinProblem } from '../params/twins.ts';
import { InputError } from '../params/types.ts';
import { lifeOfCell } from './cell.ts';
import { turnOf, type Course, type Turn } from './decisive.ts';
import type { CellResult, MarkEvent, Progress } from './protocol.ts';
import { outcomeChances } from './story-odds.ts';
import type { Around, Decisive, Odds, Parting, StoryJob, StoryLife, StoryResult } from './story-protocol.ts';

/** One life of the cell with all that decided it. */
interface Lived {
  readonly scenario: Scenario;
  readonly life: StoryLife;
  readonly rates: DailyRates;
  readonly around: Around;
}

/**
 * The story of one cell up to a day, beside its twin's. @throws InputError for a twin that is none, or a cell or day
 * that is not there.
 */
export function* tellStory(job: StoryJob): Generator<Progress, StoryResult> {
  const { scenario, twin, untilDay } = job;
  if (!(Number.isInteger(untilDay) && untilDay >= 0 && untilDay <= scenario.days))
    throw new InputError([{ code: 'out-of-range', path: 'untilDay', got: untilDay, allowed: [0, scenario.days] }]);
  const problem = twin === null ? null : twinProblem(scenario, twin, untilDay);
  if (problem !== null) throw new InputError([problem]);
  const here = liveAs(scenario, job);
  const there = twin === null ? null : liveAs(twin, job);
  const turn = turnOf(coursesOf(here.life), there === null ? null : coursesOf(there.life), untilDay);
  const decisive = turn === null ? null : withChanges(turn, (turn.of === 'here' ? here : there!).life, scenario);
  return {
    kind: 'story',
    scenario,
    untilDay,
    here: here.life,
    twin: there === null ? null : { ...there.life, scenario: there.scenario },
    parting: there === null ? null : partingOf(here.life, there.life, untilDay),
    decisive,
    odds: !job.odds || there === null || decisive === null ? null : yield* oddsOf(job, decisive, here, there),
    hazardRatios: there === null ? new Float64Array(0) : hazardRatios(here, there),
    around: { here: here.around, twin: there?.around ?? null },
  };
}

function liveAs(scenario: Scenario, { individual, cell }: StoryJob): Lived {
  const life = lifeOfCell({ kind: 'cell', scenario, individual, cell });
  const world = createWorld(scenario);
  const threshold = world.values['receptors.threshold'];
  return {
    scenario,
    life: {
      ...life,
      closedByDay: Uint8Array.from(life.silencingByDay.data, (silencing) => (closes(silencing, threshold) ? 1 : 0)),
    },
    rates: dailyRatesOf(world, createYoung(world, individual)),
    around: { care: world.around.care, stress: world.around.stress },
  };
}

function coursesOf({ silencingByDay, closedByDay }: StoryLife): Course[] {
  const every = (values: ArrayLike<number>, copy: number) =>
    Float64Array.from({ length: values.length / 2 }, (_, day) => values[2 * day + copy]!);
  return [0, 1].map((copy) => ({ silencing: every(silencingByDay.data, copy), closed: every(closedByDay, copy) }));
}

/** Events of a copy between two mornings. */
function eventsIn({ events }: CellResult, copy: number, fromDay: number, toDay: number): MarkEvent[] {
  return events.filter((event) => event.copy === copy && event.age >= fromDay && event.age < toDay);
}

function withChanges(turn: Turn, life: StoryLife, scenario: Scenario): Decisive {
  const { regionOf } = regionMap(resolveValues(scenario)['site.dyads']);
  const events = eventsIn(life, turn.copy, turn.fromDay, turn.toDay);
  const count = (gains: boolean) =>
    Array.from(
      { length: REGION_COUNT },
      (_, region) => events.filter(({ dyad, kind }) => regionOf[dyad] === region && kind >= 2 === gains).length,
    );
  return { ...turn, gained: count(true), lost: count(false) };
}

/** Masks of a copy on a morning. */
function masksOf(life: CellResult, day: number, copy: number): readonly [number, number] {
  const at = 4 * day + 2 * copy;
  return [life.masksByDay.data[at]!, life.masksByDay.data[at + 1]!];
}

/** Sites of a copy at which two lives carry another number of marks on a morning, as bits. */
export function differingMask(a: readonly [number, number], b: readonly [number, number]): number {
  // Two strands hold the same number of marks where both their sum's bits agree: odd or even, and both or not both.
  return ((a[0] ^ a[1] ^ b[0] ^ b[1]) | ((a[0] & a[1]) ^ (b[0] & b[1]))) >>> 0;
}

export function bitCount(word: number): number {
  let count = 0;
  for (let rest = word; rest !== 0; rest &= rest - 1) count++;
  return count;
}

function partingOf(here: StoryLife, there: StoryLife, until: number): Parting {
  const differing = (day: number) =>
    [0, 1].map((copy) => differingMask(masksOf(here, day, copy), masksOf(there, day, copy)));
  const first = (differs: (day: number) => boolean) => {
    for (let day = 0; day <= until; day++) if (differs(day)) return day;
    return -1;
  };
  const states = (copy: number) =>
    first((day) => here.closedByDay[2 * day + copy] !== there.closedByDay[2 * day + copy]);
  return {
    marks: first((day) => differing(day).some((mask) => mask !== 0)),
    state: [states(0), states(1)],
    sites: differing(until).reduce((sum, mask) => sum + bitCount(mask), 0),
  };
}

/** For every event of this life: its hazard over that under the other's rates, in the state the copy was in. */
function hazardRatios(here: Lived, there: Lived): Float64Array {
  const { regionOf } = regionMap(here.rates.kinetics.dyads);
  const marks = [0, 1].map((copy) => masksOf(here.life, 0, copy).reduce((sum, mask) => sum + bitCount(mask), 0));
  const lastDay = there.rates.plasticity.length - 1;
  return Float64Array.from(here.life.events, ({ copy, dyad, kind, age }) => {
    const day = Math.floor(age);
    const change = { kind, region: regionOf[dyad]!, day, marks: marks[copy]! };
    marks[copy]! += kind >= 2 ? 1 : -1;
    return day > lastDay ? NaN : hazardOf(here.rates, change) / hazardOf(there.rates, change);
  });
}

function* oddsOf(job: StoryJob, turn: Decisive, here: Lived, there: Lived): Generator<Progress, Odds> {
  const { copy, fromDay, toDay } = turn;
  const values = resolveValues(job.scenario);
  const [p, q] = masksOf(here.life, fromDay, copy);
  const state = (life: StoryLife) => (life.closedByDay[2 * toDay + copy] === 1 ? 'closed' : 'open');
  const outcome = outcomeOf(turn, state(here.life));
  const from = {
    seed: job.scenario.seed,
    individual: job.individual,
    cell: job.cell,
    copy,
    p,
    q,
    fromDay,
    toDay,
    weights: dyadWeights(values),
    threshold: values['receptors.threshold'],
  };
  const chances = yield* outcomeChances(from, values, [here.rates, there.rates], outcome);
  const mean = (days: Float64Array) => days.subarray(fromDay, toDay).reduce((a, b) => a + b, 0) / (toDay - fromDay);
  const crosses = turn.of === 'here' && (turn.change === 'closed' || turn.change === 'opened');
  return {
    outcome,
    ...chances,
    crossingRatio: crosses ? crossingRatio(here, there, turn) : null,
    sameStart: differingMask([p, q], masksOf(there.life, fromDay, copy)) === 0,
    sameDice: sameDice(here.rates, there.rates),
    ended: state(here.life),
    twinEnded: state(there.life),
    sameLine: sameLine(values, resolveValues(there.scenario)),
    care: [mean(here.around.care), mean(there.around.care)],
    stress: [mean(here.around.stress), mean(there.around.stress)],
  };
}

/** The state that a crossing led to; without one, the state that this copy might have come to and did not. */
function outcomeOf({ change }: Decisive, ended: 'closed' | 'open'): 'closed' | 'open' {
  if (change === 'closed') return 'closed';
  return change === 'opened' || ended === 'closed' ? 'open' : 'closed';
}

/**
 * The hazard of the event that took the copy over the line on the last day of its stretch, over that under the twin's
 * rates.
 */
function crossingRatio(here: Lived, there: Lived, { copy, toDay, change }: Decisive): number {
  const { events } = here.life;
  const ratios = hazardRatios(here, there);
  const closed = change === 'closed';
  let found = NaN;
  let was = here.life.closedByDay[2 * (toDay - 1) + copy] === 1;
  events.forEach((event, i) => {
    if (event.copy !== copy || event.age < toDay - 1 || event.age >= toDay) return;
    if (event.closed === closed && was !== closed) found = ratios[i]!;
    was = event.closed;
  });
  return found;
}

function sameDice(a: DailyRates, b: DailyRates): boolean {
  const days = Math.min(a.plasticity.length, b.plasticity.length);
  return (
    JSON.stringify(a.kinetics) === JSON.stringify(b.kinetics) &&
    a.plasticity.subarray(0, days).every((share, day) => share === b.plasticity[day])
  );
}

function sameLine(a: ReturnType<typeof resolveValues>, b: ReturnType<typeof resolveValues>): boolean {
  const keys = ['receptors.threshold', 'receptors.weight5', 'receptors.weightMiddle'] as const;
  return keys.every((key) => a[key] === b[key]);
}
