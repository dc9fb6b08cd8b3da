import { adultExposure } from '../model/caregivers.ts';
import { familyDay } from '../model/day.ts';
import { careIndex } from '../model/exposure.ts';
import { createWorld, createYoung, PLAY_FAMILY, type World } from '../model/world.ts';
import { outcomesOf } from '../model/outcome.ts';
import { courseByBlock, courseOf, growUp, relativeResponse, CAREGIVER_CELLS } from '../model/upbringing.ts';
import { reserveCurve } from '../model/reserve.ts';
import { blockCount } from '../model/tissue.ts';
import { REGION_COUNT } from '../model/regions.ts';
import { balanceByDay, type DaysOfLife } from '../model/balance.ts';
import { channelsOf } from '../params/plan.ts';
import { GIVERS } from '../params/channels.ts';
import { valuesOnDay } from '../params/schedule.ts';
import { InputError } from '../params/types.ts';
import { resolveValues, type Scenario } from '../params/scenario.ts';
import { exp } from '../numeric/elementary.ts';
import { createPace } from './pace.ts';
import type {
  BoutJob,
  BoutResult,
  CaregiverCourse,
  DayJob,
  DayResult,
  FamilyJob,
  FamilyResult,
  LifeResult,
  Progress,
  ReserveJob,
  ReserveResult,
} from './protocol.ts';
import { seriesOf } from './series.ts';
import { simulateLives } from './simulate.ts';

/** One day, one bout, one family: what the day drawer and the family view ask for. */

/** Cells of each young one whose grown-up outcome is asked for: its mean receptors are known to about a percent. */
const OUTCOME_CELLS = 512;

export function* runDay({ scenario, day }: DayJob): Generator<Progress, DayResult> {
  refuseDay(scenario, day);
  const world = createWorld(scenario);
  const { receptors } = yield* tissueOn(scenario, day);
  return { kind: 'day', receptors, ...familyDay(world, scenario.events, day, receptors) };
}

/** @throws InputError for a day outside the life. */
function refuseDay(scenario: Scenario, day: number): void {
  if (!Number.isInteger(day) || day < 0 || day > scenario.days)
    throw new InputError([{ code: 'out-of-range', path: 'day', got: day, allowed: [0, scenario.days], unit: 'days' }]);
}

/** A bout that is asked about must be there. @throws InputError */
function refuseMissing({ scenario, day, giver, channel, bout }: BoutJob): void {
  const { around, values } = createWorld(scenario);
  const channels = channelsOf(values);
  const there =
    around.bouts[(GIVERS.indexOf(giver) * channels.length + channels.indexOf(channel)) * (scenario.days + 1) + day] ??
    0;
  if (bout > there)
    throw new InputError([
      { code: 'no-such-bout', path: 'bout', got: bout, allowed: [there > 0 ? 1 : 0, there], detail: { day } },
    ]);
}

/** Young one 0 on the morning of a day. */
function* tissueOn(scenario: Scenario, day: number): Generator<Progress, { receptors: number; geneFactor: number }> {
  const world = createWorld({ ...scenario, days: Math.max(1, day) });
  const young = createYoung(world, 0);
  const blocks = courseByBlock(world, young, 0);
  const due = createPace(world.days);
  for (;;) {
    const block = blocks.next();
    if (block.done) return { receptors: block.value.receptorsByDay[day]!, geneFactor: young.born.geneFactor };
    if (due()) yield { done: block.value, total: blockCount(world.cells) };
  }
}

export function* runReserve({ scenario, day }: ReserveJob): Generator<Progress, ReserveResult> {
  refuseDay(scenario, day);
  const whole = { ...scenario, set: { ...scenario.set, 'silence.cells': 0 } };
  const values = resolveValues(whole);
  const { receptors, geneFactor } = yield* tissueOn(whole, day);
  const closed =
    values['receptors.mode'] === 'switch' ? values['receptors.residual'] : exp(-values['receptors.gradedSlope']);
  const silent = values['receptors.fullyOpen'] * geneFactor * closed;
  return { kind: 'reserve', scenario, day, receptors, silent, ...reserveCurve(receptors, silent, values) };
}

/** The life with the bout and the life without it, under the same luck. */
export function* simulateBout(job: BoutJob): Generator<Progress, BoutResult> {
  const { scenario, day, giver, channel, bout } = job;
  refuseDay(scenario, day);
  refuseMissing(job);
  const id = 'without-this-bout';
  const without: Scenario = {
    ...scenario,
    events: [...scenario.events, { id, type: 'missed', giver, channel, bout, fromDay: day, toDay: day + 1 }],
  };
  const lives: LifeResult[] = [];
  for (const one of [scenario, without])
    lives.push(
      yield* simulateLives({
        kind: 'life',
        scenario: one,
        from: 0,
        to: 1,
        closedByDay: true,
        masksOnDay: Math.min(day + 1, one.days),
      }),
    );
  const [a, b] = lives as [LifeResult, LifeResult];
  const worlds = [createWorld(scenario), createWorld(without)] as const;
  const pair = (value: (which: 0 | 1) => number) => ({ with: value(0), without: value(1) });
  const series = [seriesOf(a, 0), seriesOf(b, 0)] as const;
  const e = worlds.map((world) =>
    meanBalance(balanceByDay(world.around, createYoung(world, 0).born, world.values), day, world.days + 1),
  );
  const next = Math.min(day + 1, scenario.days);
  const words = a.closedByDay!.dims[1]!.size;
  const apart = (on: number) => differingBits(a.closedByDay!.data, b.closedByDay!.data, on * words, words);
  let firstDayApart = -1;
  for (let on = day; on <= scenario.days && firstDayApart < 0; on++) if (apart(on) > 0) firstDayApart = on;
  const copies = 2 * scenario.cells;
  return {
    kind: 'bout',
    job,
    minutes: pair((i) => minutesOn(lives[i]!.minutes.data, day, scenario.days + 1)),
    exposure: pair((i) => worlds[i].around.exposure[day]!),
    care: pair((i) => worlds[i].around.care[day]!),
    dnmt: pair((i) => 1 + e[i]!),
    tet: pair((i) => 1 - e[i]!),
    dyadsChanged: differingDyads(a.masks!.data, b.masks!.data),
    dyads: copies * worlds[0].marks.dyads,
    copiesChanged: apart(next),
    copiesChangedAtEnd: apart(scenario.days),
    copies,
    methylation: pair((i) => series[i].methylation[next]!),
    methylationAtEnd: pair((i) => series[i].methylation[scenario.days]!),
    receptors: pair((i) => series[i].receptors[Math.min(day + 2, scenario.days)]!),
    receptorsAtEnd: pair((i) => series[i].receptors[scenario.days]!),
    firstDayApart,
  };
}

function meanBalance(balance: Float64Array, day: number, days: number): number {
  let sum = 0;
  for (let region = 0; region < REGION_COUNT; region++) sum += balance[region * days + day]! / REGION_COUNT;
  return sum;
}

function minutesOn(minutes: Float64Array, day: number, days: number): number {
  let sum = 0;
  for (let at = day; at < minutes.length; at += days) sum += minutes[at]!;
  return sum;
}

function bitCount(word: number): number {
  let count = 0;
  for (let x = word | 0; x !== 0; x &= x - 1) count++;
  return count;
}

function differingBits(a: Uint32Array, b: Uint32Array, from: number, length: number): number {
  let count = 0;
  for (let i = from; i < from + length; i++) count += bitCount(a[i]! ^ b[i]!);
  return count;
}

/** Dyads with another mark on either strand. @param a [copy, strand] masks. */
function differingDyads(a: Uint32Array, b: Uint32Array): number {
  let count = 0;
  for (let i = 0; i < a.length; i += 2) count += bitCount((a[i]! ^ b[i]!) | (a[i + 1]! ^ b[i + 1]!));
  return count;
}

export function* simulateFamily({ scenario }: FamilyJob): Generator<Progress, FamilyResult> {
  const world = createWorld(scenario);
  const { values, around, caregivers } = world;
  const courses = GIVERS.map((_, g) => caregiverCourse(world, scenario, g));
  const outcomes: FamilyResult['outcomes'][number][] = [];
  const small = createWorld({ ...scenario, cells: Math.min(scenario.cells, OUTCOME_CELLS) });
  for (let young = 0; young < scenario.siblings; young++) {
    const receptors = courseOf(small, createYoung(small, young), scenario.days).receptorsByDay[0]!;
    outcomes.push({
      receptors,
      ...outcomesOf({
        seed: scenario.seed,
        family: PLAY_FAMILY,
        individual: young,
        receptors,
        values,
        typical: caregivers.typical,
      }),
    });
    yield { done: young + 1, total: scenario.siblings };
  }
  return {
    kind: 'family',
    caregivers: courses,
    minutes: around.minutes,
    exposure: around.exposure,
    typicalReceptors: caregivers.typical.receptors,
    outcomes,
  };
}

/** A caregiver's own upbringing, and its days with this family. @param g place among GIVERS */
function caregiverCourse({ values, around, caregivers }: World, scenario: Scenario, g: number): CaregiverCourse {
  const rows = scenario.days + 1;
  const giver = GIVERS[g]!;
  const caregiver = caregivers.list[g]!;
  const states = around.givers.slice(g * rows, (g + 1) * rows);
  const exposureOn = (day: number) => adultExposure(valuesOnDay(day, values, scenario.events));
  const later: DaysOfLife = {
    care: Float64Array.from({ length: rows }, (_, day) => careIndex(exposureOn(day))),
    stress: Float64Array.from(states, ({ stress }) => stress),
  };
  const course = growUp(
    scenario.seed,
    PLAY_FAMILY,
    giver,
    values[`${giver}.upbringing`],
    caregiver.born,
    values,
    CAREGIVER_CELLS,
    later,
  );
  return {
    giver,
    present: values[`${giver}.present`],
    mood: caregiver.mood,
    level: caregiver.level,
    highAlleles: caregiver.born.highAlleles,
    methylation: course.methylationByDay.slice(0, rows),
    receptors: course.receptorsByDay.slice(0, rows),
    responsiveness: Float64Array.from(states, (state) => state.responsiveness),
    response: Float64Array.from(states, (_, day) =>
      relativeResponse(course.receptorsByDay[day]!, exposureOn(day), caregivers.typical.receptors, values),
    ),
    stress: later.stress,
  };
}
