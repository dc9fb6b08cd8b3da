import { ENTRY_BY_ID } from '../params/table.ts';
import { STUDY_ENTRIES, STUDY_KINDS, type Study } from '../params/study-types.ts';
import { InputError, type Tag } from '../params/types.ts';
import type { Job } from '../run/protocol.ts';
import { shareOf } from '../study/infant-cohort/analyse/cohorts.ts';
import { againSummary } from '../study/vole-trial/analyse/again.ts';
import { causesOfSeat, MADE_CLASS, seatsOf, type Seat } from './deal.ts';
import {
  associationPlan,
  generationPlan,
  halfWidth,
  keyOf,
  known,
  lifePlan,
  notHere,
  ofJob,
  refused,
  trackingPlan,
  trialPlan,
  type Plan,
  type Results,
} from './measures.ts';
import { bare, exactly, isRead, noReading, ofEach, type NoReading, type Read, type Reading } from './readings.ts';
import { laidOver, seedOf, seenOf, startOf, worldOf, type OnScreen } from './start.ts';
import type { Cause, Lesson, LifeValue, Step, Test, Value } from './types.ts';

/** What a lesson's file calls a value or a test: in whose worlds it is read, and how numbers become one. */

/** Where a value is asked for. */
export interface Context {
  readonly lesson: Lesson;
  /** Null outside the steps: for exit questions and facts. */
  readonly step: Step | null;
  readonly seat: Seat;
  /** What the learner sees; null where nobody looks at anything: then "on screen" means every seat of the class. */
  readonly screen: OnScreen | null;
  /** All seats of the class; the made class when one is alone. */
  readonly seats: readonly Seat[];
  /** Whether the seal is off. */
  readonly revealed: boolean;
}

/** Every job that must be run before a value can be read, each once. */
export function jobsOf(value: Value, context: Context): ReadonlyMap<string, Job> {
  return byKey(planOf(value, context).jobs);
}

/** A value from what the engine answered. */
export function readingOf(value: Value, context: Context, results: Results): Read {
  return planOf(value, context).read(results);
}

/** Jobs by their keys, each once. */
export function byKey(jobs: readonly Job[]): ReadonlyMap<string, Job> {
  return new Map(jobs.map((job) => [keyOf(job), job]));
}

export function planOf(value: Value, context: Context): Plan<Read> {
  try {
    return planned(value, context);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return known(refused(error));
  }
}

function planned(value: Value, context: Context): Plan<Read> {
  if ('ratio' in value) return combined(value.ratio, context, ratioOf);
  if ('minus' in value) return combined(value.minus, context, differenceOf);
  if ('size' in value) return mapped(planOf(value.size, context), sizeOf);
  if ('share' in value) return sharePlan(value.share, value.of ?? 1, context);
  switch (value.read) {
    case 'truth':
      return known(truthOf(value.of, context));
    case 'tag':
      return known(tagOf(value.of));
    case 'letters':
      return known(exactly(0));
    default:
      return worldPlan(value, context);
  }
}

/** Values that are read of a world. */
type WorldValue = Extract<Value, { readonly on: unknown }>;

function worldPlan(value: WorldValue, context: Context): Plan<Read> {
  const { screen } = context;
  if (value.on === 'screen' && screen !== null) return screenPlan(value, screen, context);
  const { worlds, start } = worldsOf(value, context);
  if (typeof value.on === 'object' && (value.seeds ?? 1) > 1) {
    const many = manyPlan(value, worlds[0]!, value.seeds!);
    if (many !== null) return many;
  }
  const plans = worlds.map((on, i) => onePlan(value, on, start[i]!, context));
  return pooled(plans, value);
}

/** On the learner's own screen: with sub-seeds where the value asks for several. */
function screenPlan(value: WorldValue, screen: OnScreen, context: Context): Plan<Read> {
  const { lesson, step, seat } = context;
  const on = laidOver(screen, value.with ?? {});
  const many = (value.seeds ?? 1) > 1 ? manyPlan(value, on, value.seeds!) : null;
  if (many !== null) return many;
  return onePlan(value, on, step === null ? screen : startOf(lesson, step, seat), context);
}

/** The worlds that a value is read in, one a seat, with what it lays over them; and how each began. */
function worldsOf(value: WorldValue, context: Context) {
  const { lesson, step, seats } = context;
  if (typeof value.on === 'object') {
    const { world } = value.on;
    const made = seatsOf(lesson, MADE_CLASS, 1, value.seeds ?? 1).map(({ seed }) => ({
      seed,
      truth: truthNamed(value) ?? null,
    }));
    return {
      worlds: made.map((seat) => worldOf(lesson, world, seat, value.with)),
      start: made.map((seat) => worldOf(lesson, world, seat)),
    };
  }
  const name = step?.world ?? Object.keys(lesson.worlds)[0]!;
  const start = seats.map((seat) => worldOf(lesson, name, seat, step?.laid));
  return { start, worlds: start.map((on) => laidOver(on, value.with ?? {})) };
}

function truthNamed(value: WorldValue): string | undefined {
  return 'truth' in value ? value.truth : undefined;
}

/** A value in one world. */
function onePlan(value: WorldValue, on: OnScreen, start: OnScreen, context: Context): Plan<Read> {
  switch (value.read) {
    case 'armGap':
    case 'halfWidth':
    case 'naiveGap':
    case 'fosterGap':
      return trialPlan(value.read, value.of, on);
    case 'association':
      return associationPlan(on);
    case 'tracking':
      return trackingPlan(value.of, on);
    case 'generationGap':
      return generationPlan(value.of, on);
    case 'found':
      return foundPlan(value.of, on);
    default:
      return lifeValuePlan(value, on, start, context);
  }
}

/** A value of a life on Play, or of one of those side by side. */
function lifeValuePlan(value: LifeValue, on: OnScreen, start: OnScreen, context: Context): Plan<Read> {
  const seen = seenOf(on, value.panel);
  const against = on.screen === 'compare' ? besideOf(value, on) : againstOf(value, start, context);
  return seen === null || against === null ? notHere(value.panel ?? value.read) : lifePlan(value, seen, against);
}

/** What one of those side by side is held against: another of them. */
function besideOf({ against }: LifeValue, on: OnScreen): OnScreen | null {
  const panel = against?.['panel'];
  return seenOf(on, typeof panel === 'string' ? panel : undefined);
}

/** What a life is held against: a world of the file with the same seed, or the start with something laid over. */
function againstOf({ against }: LifeValue, start: OnScreen, { lesson, step, seat }: Context): OnScreen {
  const other = against ?? (step?.beside === undefined ? {} : { world: step.beside });
  if (typeof other['world'] !== 'string') return laidOver(start, other);
  return worldOf(lesson, other['world'], { ...seat, seed: seedOf(start) });
}

/** What a study finds, whatever its kind. */
function foundPlan(of: string | undefined, on: OnScreen): Plan<Read> {
  if (on.screen !== 'experiment') return notHere('found');
  return on.study.kind === 'infant-cohort' ? associationPlan(on) : trialPlan('armGap', of ?? 'mean', on);
}

/**
 * Many seeds of one study by one job, where there is a short way: trials of which only the mean of the regions is read,
 * and cohorts by the law of an infant's saliva. Null where every seed has to be run by itself.
 */
function manyPlan(value: WorldValue, on: OnScreen, seeds: number): Plan<Read> | null {
  if (on.screen !== 'experiment') return null;
  const { study } = on;
  if (study.kind === 'infant-cohort' && (value.read === 'association' || value.read === 'found')) {
    const job = { kind: 'cohorts', study: study as unknown as Study<'infant-cohort'>, from: 0, to: seeds } as const;
    return ofJob(job, ({ estimates: { change } }) =>
      summed(
        Array.from(change.estimate, (estimate, i) => ({ estimate, low: change.low[i]!, high: change.high[i]! })),
        value,
      ),
    );
  }
  const ofMean = 'of' in value ? value.of === 'mean' : true;
  if (study.kind !== 'vole-trial' || !ofMean || !['armGap', 'halfWidth', 'found'].includes(value.read)) return null;
  const trial = study as unknown as Study<'vole-trial'>;
  const job = { kind: 'trial-again', study: trial, none: false, from: 0, to: seeds } as const;
  return ofJob(job, (result) =>
    summed(
      againSummary(result).estimates.filter((each) => each !== null),
      value,
    ),
  );
}

/** One number with its interval, of one seed or seat. */
interface Single {
  readonly estimate: number;
  readonly low: number | null;
  readonly high: number | null;
}

/** One value of many worlds. What cannot be computed in some of them is left out; in all of them, it says why. */
function pooled(plans: readonly Plan<Read>[], value: WorldValue): Plan<Read> {
  return {
    jobs: plans.flatMap(({ jobs }) => jobs),
    read: (results) => {
      const reads = plans.map((plan) => plan.read(results));
      const fault = reads.find((read): read is NoReading => !isRead(read));
      // One that is still to be run makes the whole unknown, and not a mean of those that came first.
      if (fault !== undefined && (fault.whyNot === 'not-run' || !reads.some(isRead))) return fault;
      const found = reads.filter(isRead);
      return value.read === 'halfWidth'
        ? ofEach(found.map(({ estimate }) => estimate))
        : found.length === 1 && value.read !== 'found'
          ? found[0]!
          : summed(found, value);
    },
  };
}

/** Many estimates as one reading: their mean, the share that leaves 0 out, or half of their intervals on average. */
function summed(all: readonly Single[], value: WorldValue): Read {
  const computed = all.filter(({ estimate }) => Number.isFinite(estimate));
  if (computed.length === 0) return noReading('too-few', { name: 'seeds', got: 0, need: 1 });
  if (value.read === 'found') return shareReading(computed.map(leavesZero));
  if (value.read === 'halfWidth') {
    const halves = computed.map((each) => halfWidth({ ...each, standardError: null })).filter(isRead);
    return ofEach(halves.map(({ estimate }) => estimate));
  }
  const among = 'among' in value && value.among === 'found' ? computed.filter(leavesZero) : computed;
  return ofEach(among.map(({ estimate }) => estimate));
}

function leavesZero({ low, high }: Single): boolean {
  return low !== null && high !== null && (low > 0 || high < 0);
}

/** How many of all, as a share from 0 to 1, with Wilson's 95 % limits. */
function shareReading(hits: readonly boolean[]): Read {
  const { percent, low, high } = shareOf(hits.filter(Boolean).length, hits.length);
  return {
    estimate: percent / 100,
    low: low / 100,
    high: high / 100,
    standardError: (high - low) / 400,
    each: hits.map(Number),
  };
}

/** In how many seats a test holds on the world that the step begins with; `of` says how many make the whole. */
function sharePlan(test: Test, of: number, context: Context): Plan<Read> {
  const plans = context.seats.map((seat) => testPlan(test, seatContext(context, seat)));
  return {
    jobs: plans.flatMap(({ jobs }) => jobs),
    read: (results) => {
      const outcomes = plans.map((plan) => plan.read(results));
      const computed = outcomes.filter((each): each is 'holds' | 'no' => typeof each === 'string');
      const fault = outcomes.find((each): each is NoReading => typeof each !== 'string');
      if (fault !== undefined && (fault.whyNot === 'not-run' || computed.length === 0)) return fault;
      const share = shareReading(computed.map((each) => each === 'holds'));
      return of === 1 ? share : mapped(known(share), (read) => scaled(read, of)).read(results);
    },
  };
}

/** The same question as another seat of the class meets it. */
function seatContext(context: Context, seat: Seat): Context {
  const { lesson, step } = context;
  const screen = step === null ? worldOf(lesson, Object.keys(lesson.worlds)[0]!, seat) : startOf(lesson, step, seat);
  return { ...context, seat, screen };
}

function scaled({ estimate, low, high, standardError }: Reading, by: number): Reading {
  const times = (value: number | null) => (value === null ? null : value * by);
  return { estimate: estimate * by, low: times(low), high: times(high), standardError: times(standardError) };
}

function mapped(plan: Plan<Read>, map: (reading: Reading) => Read): Plan<Read> {
  return {
    jobs: plan.jobs,
    read: (results) => {
      const read = plan.read(results);
      return isRead(read) ? map(read) : read;
    },
  };
}

function combined(
  [first, second]: readonly [Value, Value],
  context: Context,
  combine: (one: Reading, other: Reading) => Read,
): Plan<Read> {
  const [one, other] = [planOf(first, context), planOf(second, context)];
  return {
    jobs: [...one.jobs, ...other.jobs],
    read: (results) => {
      const reads = [one.read(results), other.read(results)] as const;
      if (!isRead(reads[0])) return reads[0];
      return isRead(reads[1]) ? combine(reads[0], reads[1]) : reads[1];
    },
  };
}

function sizeOf({ estimate, low, high, standardError, each }: Reading): Reading {
  const ends =
    low === null || high === null
      ? [null, null]
      : low <= 0 && high >= 0
        ? [0, Math.max(-low, high)]
        : [Math.min(Math.abs(low), Math.abs(high)), Math.max(Math.abs(low), Math.abs(high))];
  return {
    estimate: Math.abs(estimate),
    low: ends[0]!,
    high: ends[1]!,
    standardError,
    ...(each === undefined ? {} : { each: each.map((value) => Math.abs(value)) }),
  };
}

function ratioOf(one: Reading, other: Reading): Read {
  if (other.estimate === 0) return noReading('out-of-range', { name: 'ratio', got: 0, low: 0, high: 0 });
  return bare(one.estimate / other.estimate);
}

/** Seat by seat where both are of the same seats; else of two numbers with errors of their own. */
function differenceOf(one: Reading, other: Reading): Read {
  const { each = [] } = one;
  if (each.length > 1 && each.length === other.each?.length)
    return ofEach(each.map((value, seat) => value - other.each![seat]!));
  const estimate = one.estimate - other.estimate;
  if (one.standardError === null || other.standardError === null) return bare(estimate);
  const squares = one.standardError * one.standardError + other.standardError * other.standardError;
  const standardError = Math.sqrt(squares);
  return { estimate, low: estimate - Z95 * standardError, high: estimate + Z95 * standardError, standardError };
}

const Z95 = 1.959963984540054;

/** 1 where a cause is at work in the learner's sealed world, else 0. */
function truthOf(cause: Cause, { lesson, seat, revealed }: Context): Read {
  if (!revealed) return noReading('sealed', { name: cause });
  const causes = causesOfSeat(lesson, seat);
  return exactly(Number(causes[cause] ?? usually(cause)));
}

/** What a switch stands at where nobody says anything. */
function usually(cause: Cause): boolean {
  const entries = STUDY_KINDS.flatMap((kind) => STUDY_ENTRIES[kind] as readonly { id: string; default: unknown }[]);
  return entries.find(({ id }) => id === cause)?.default === true;
}

/** How well a number is known, in the order of TAGS. */
export const TAGS = ['measured', 'calibrated', 'assumed', 'teaching'] as const satisfies readonly Tag[];

function tagOf(id: string): Read {
  const entry = ENTRY_BY_ID.get(id);
  return entry === undefined ? noReading('no-such-reading', { name: id }) : exactly(TAGS.indexOf(entry.tag));
}

/** Whether a test holds, or why nobody can say. */
export type Tested = 'holds' | 'no' | NoReading;

/** What must be run for a test, and how it comes out. */
export function testPlan(test: Test, context: Context): Plan<Tested> {
  if ('all' in test) return joined(test.all, context, 'no');
  if ('any' in test) return joined(test.any, context, 'holds');
  if ('values' in test) return spreadPlan(test.values, test.are === 'apart', context);
  const plan = planOf(test.value, context);
  return {
    jobs: plan.jobs,
    read: (results) => {
      const read = plan.read(results);
      if (!isRead(read)) return read;
      return 'is' in test ? tested(read, test.is) : verdict(within(read.estimate, test.from, test.to));
    },
  };
}

/** `decides`: the outcome of one that settles all. What nobody can say leaves the whole open unless another does. */
function joined(tests: readonly Test[], context: Context, decides: 'holds' | 'no'): Plan<Tested> {
  const plans = tests.map((test) => testPlan(test, context));
  return {
    jobs: plans.flatMap(({ jobs }) => jobs),
    read: (results) => {
      const outcomes = plans.map((plan) => plan.read(results));
      if (outcomes.includes(decides)) return decides;
      return outcomes.find((each) => typeof each !== 'string') ?? (decides === 'no' ? 'holds' : 'no');
    },
  };
}

/** Whether intervals of neighbours, by size, leave each other alone. */
function spreadPlan(values: readonly Value[], apart: boolean, context: Context): Plan<Tested> {
  const plans = values.map((value) => planOf(value, context));
  return {
    jobs: plans.flatMap(({ jobs }) => jobs),
    read: (results) => {
      const reads = plans.map((plan) => plan.read(results));
      const fault = reads.find((read): read is NoReading => !isRead(read));
      if (fault !== undefined) return fault;
      const sorted = (reads as Reading[]).toSorted((a, b) => a.estimate - b.estimate);
      if (sorted.some(({ low, high }) => low === null || high === null))
        return noReading('no-such-reading', { name: 'interval' });
      const touching = sorted.some((each, i) => i > 0 && each.low! <= sorted[i - 1]!.high!);
      return verdict(touching !== apart);
    },
  };
}

type Is = Exclude<Extract<Test, { readonly is: unknown }>['is'], undefined>;

function tested({ estimate, low, high }: Reading, is: Is): Tested {
  if ((TAGS as readonly string[]).includes(is)) return verdict(TAGS[estimate] === is);
  if (low === null || high === null) return noReading('no-such-reading', { name: 'interval' });
  switch (is) {
    case 'above 0':
      return verdict(low > 0);
    case 'below 0':
      return verdict(high < 0);
    case 'off 0':
      return verdict(low > 0 || high < 0);
    default:
      return verdict(low <= 0 && high >= 0);
  }
}

function within(value: number, from = -Infinity, to = Infinity): boolean {
  return value >= from && value <= to;
}

function verdict(holds: boolean): 'holds' | 'no' {
  return holds ? 'holds' : 'no';
}
