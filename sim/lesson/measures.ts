import type { Scenario } from '../params/scenario.ts';
import type { Study } from '../params/study-types.ts';
import { InputError } from '../params/types.ts';
import type { AnyResult, Job, ResultOf } from '../run/protocol.ts';
import { SERIES, type SeriesId } from '../run/series-ids.ts';
import { mean } from '../stats/moments.ts';
import { cohortSample } from '../study/infant-cohort/analyse/cohort.ts';
import { COHORT_TESTS } from '../study/infant-cohort/analyse/cohorts.ts';
import { lineageSummary } from '../study/lineage/analyse.ts';
import { fosterTest } from '../study/vole-trial/analyse/foster.ts';
import { expressionTracking } from '../study/vole-trial/analyse/sites.ts';
import { armTests, pointsOf, TRIAL_MEASURES, type TrialMeasure } from '../study/vole-trial/analyse/trial.ts';
import { bare, exactly, isRead, noReading, ofEach, ofStatistic, type Read } from './readings.ts';
import type { OnScreen } from './start.ts';
import type { LifeValue, Stretch } from './types.ts';

/**
 * Measures on one world: which jobs the engine has to run, and what to read from them. Whoever asks runs the jobs as it
 * likes, in workers or at once, and hands back the results; nothing here runs anything.
 */

/** What the engine answered, by the key of the job; an error where it refused. */
export type Results = ReadonlyMap<string, AnyResult | InputError>;

/** What has to be run, and how the results are read. */
export interface Plan<R> {
  readonly jobs: readonly Job[];
  read(results: Results): R;
}

/** Names a job by what it asks: the same question is run once, whoever asks. */
export function keyOf(job: Job): string {
  return JSON.stringify(job);
}

/** A measure with a result already known, or with none. */
export function known<R>(result: R): Plan<R> {
  return { jobs: [], read: () => result };
}

/** A measure that one job answers. */
export function ofJob<J extends Job>(job: J, read: (result: ResultOf<J>) => Read): Plan<Read> {
  return { jobs: [job], read: (results) => answered(results, job, read) };
}

/** A measure that two jobs answer. */
function ofJobs<J extends Job, K extends Job>(
  first: J,
  second: K,
  read: (one: ResultOf<J>, other: ResultOf<K>) => Read,
): Plan<Read> {
  return {
    jobs: [first, second],
    read: (results) => answered(results, first, (one) => answered(results, second, (other) => read(one, other))),
  };
}

function answered<J extends Job>(results: Results, job: J, read: (result: ResultOf<J>) => Read): Read {
  const result = results.get(keyOf(job));
  if (result === undefined) return noReading('not-run', { name: job.kind });
  if (result instanceof InputError) return refused(result);
  return read(result as ResultOf<J>);
}

/** What the engine or a parser has against a world. */
export function refused({ problems }: InputError): Read {
  const [first] = problems;
  return noReading('refused', { code: first?.code ?? '', path: first?.path ?? '' });
}

/** The difference of the arms of a trial, or what is read of it otherwise. */
export type TrialRead = 'armGap' | 'halfWidth' | 'naiveGap' | 'fosterGap';

/** The whole run of a trial. */
function trialJob(study: Study<'vole-trial'>) {
  const { littersA, littersB } = study.design;
  return { kind: 'vole-trial', study, from: 0, to: littersA + littersB } as const;
}

/** A measure of the arms of a trial. */
export function trialPlan(read: TrialRead, of: string, on: OnScreen): Plan<Read> {
  const study = studyOf(on, 'vole-trial');
  if (study === null || !(TRIAL_MEASURES as readonly string[]).includes(of)) return notHere(read);
  return ofJob(trialJob(study), ({ observed }) => {
    if (read === 'fosterGap') return ofStatistic(fosterTest(observed, of as TrialMeasure).rearing);
    const { mixed, pups } = armTests(pointsOf(observed, of as TrialMeasure));
    return read === 'halfWidth' ? halfWidth(ofStatistic(mixed)) : ofStatistic(read === 'naiveGap' ? pups : mixed);
  });
}

/** Half of the interval: how far luck reaches. */
export function halfWidth(read: Read): Read {
  if (!isRead(read)) return read;
  return read.low === null || read.high === null
    ? noReading('no-such-reading', { name: 'halfWidth' })
    : bare((read.high - read.low) / 2);
}

/** How closely marks of a stretch go with expression in one trial. */
export function trackingPlan(of: Stretch, on: OnScreen): Plan<Read> {
  const study = studyOf(on, 'vole-trial');
  if (study === null) return notHere('tracking');
  return ofJob(trialJob(study), ({ observed, dyads }) => {
    const { regions, exon3 } = expressionTracking(observed, dyads);
    const found = of === 'exon3' ? exon3 : regions.find(({ where }) => where === of);
    return found === undefined ? noReading('no-such-reading', { name: of }) : ofStatistic(found.rho);
  });
}

/** Correlation of engagement with change in one cohort. */
export function associationPlan(on: OnScreen): Plan<Read> {
  const study = studyOf(on, 'infant-cohort');
  if (study === null) return notHere('association');
  return ofJob({ kind: 'infant-cohort', study, from: 0, to: study.design.dyads }, ({ observed }) =>
    ofStatistic(COHORT_TESTS.change(cohortSample(observed, study.design))),
  );
}

/** Low founders less high founders in one generation. */
export function generationPlan(generation: number, on: OnScreen): Plan<Read> {
  const study = studyOf(on, 'lineage');
  if (study === null) return notHere('generationGap');
  const { lines, generations } = study.design;
  if (generation > generations) return known(noReading('no-such-reading', { name: 'generation', got: generation }));
  return ofJob({ kind: 'lineage', study, from: 0, to: lines }, ({ methylation }) => {
    const { gap } = lineageSummary(methylation, lines, generations)[generation - 1]!;
    const standardError = (gap.high - gap.low) / 2 / Z95;
    return { estimate: gap.mean, low: gap.low, high: gap.high, standardError };
  });
}

const Z95 = 1.959963984540054;

/**
 * A measure of lives on Play. @param against what it is held against: the same family in another world, same luck
 */
export function lifePlan(value: LifeValue, on: OnScreen, against: OnScreen): Plan<Read> {
  if (on.screen !== 'play' || against.screen !== 'play') return notHere(value.read);
  const { world, cell } = on;
  const { of, families = 1, day = on.day, later = world.days } = value;
  if (Math.max(day, value.read === 'stillClosed' ? later : 0) > world.days)
    return known(noReading('no-such-reading', { name: 'day', got: day }));
  switch (value.read) {
    case 'mean':
    case 'twinGap': {
      const series = (of ?? 'methylation') as SeriesId;
      if (!SERIES.some(({ id }) => id === series)) return notHere(series);
      if (value.read === 'mean') return meanPlan(world, series, day, families);
      return twinPlan(world, against.world, series, day, families);
    }
    case 'flips':
      return flipsPlan(world, against.world, day, of ?? 'all');
    case 'stillClosed':
      return stillClosedPlan(world, day, later, of ?? 'share');
    case 'receptorsOf':
      return of === undefined ? pickedReceptors(world, cell, day) : receptorsPlan(world, day, of);
    case 'marks':
      return marksPlan(world, cell, day, of ?? 'first');
    case 'copies':
      return copiesPlan(world, against.world, cell, day, of ?? 'closed');
  }
}

/** First young ones of families 0 to `families` - 1. */
function littersJob(scenario: Scenario, families: number) {
  return { kind: 'litters', scenario, from: 0, to: families, pups: 1 } as const;
}

/** One number a family. */
function byFamily(result: ResultOf<ReturnType<typeof littersJob>>, series: SeriesId, day: number): number[] {
  const { data } = result.series[series];
  const rows = result.scenario.days + 1;
  return Array.from({ length: result.to - result.from }, (_, family) => data[family * rows + day]!);
}

/** One family has no spread; several have their mean with its interval. */
function overFamilies(each: readonly number[]): Read {
  if (each.length === 1) return bare(each[0]!);
  const found = ofEach(each);
  if (!isRead(found)) return found;
  const { estimate, low, high, standardError } = found;
  return { estimate, low, high, standardError };
}

function meanPlan(world: Scenario, series: SeriesId, day: number, families: number): Plan<Read> {
  return ofJob(littersJob(world, families), (result) => overFamilies(byFamily(result, series, day)));
}

function twinPlan(world: Scenario, other: Scenario, series: SeriesId, day: number, families: number): Plan<Read> {
  return ofJobs(littersJob(world, families), littersJob(other, families), (one, two) => {
    const [here, there] = [byFamily(one, series, day), byFamily(two, series, day)];
    return overFamilies(here.map((value, family) => value - there[family]!));
  });
}

/** The young one on Play, with every copy on every day. */
function lifeJob(scenario: Scenario) {
  return { kind: 'life', scenario, from: 0, to: 1, closedByDay: true } as const;
}

type Closed = ResultOf<ReturnType<typeof lifeJob>>;

/** Bits of the copies that are closed on a day. */
function closedOn({ closedByDay, scenario }: Closed, day: number): Uint32Array {
  const words = closedByDay!.dims[1]!.size;
  const row = Math.min(day, scenario.days);
  return closedByDay!.data.subarray(row * words, (row + 1) * words);
}

/** Copies in all, and how many are closed in both sets, opened from the first to the second, and closed. */
function compared(was: Uint32Array, is: Uint32Array, copies: number) {
  let [still, opened, closed] = [0, 0, 0];
  for (let copy = 0; copy < copies; copy++) {
    const [before, now] = [bitAt(was, copy), bitAt(is, copy)];
    if (before === 1 && now === 1) still++;
    else if (before === 1) opened++;
    else if (now === 1) closed++;
  }
  return { still, opened, closed };
}

function flipsPlan(world: Scenario, other: Scenario, day: number, of: string): Plan<Read> {
  if (world.cells !== other.cells || world.seed !== other.seed)
    return known(noReading('no-such-reading', { name: 'flips' }));
  return ofJobs(lifeJob(world), lifeJob(other), (one, two) => {
    const { opened, closed } = compared(closedOn(two, day), closedOn(one, day), 2 * world.cells);
    const counts: Record<string, number> = { opened, closed, all: opened + closed };
    return of in counts ? exactly(counts[of]!) : noReading('no-such-reading', { name: of });
  });
}

function stillClosedPlan(world: Scenario, day: number, later: number, of: string): Plan<Read> {
  return ofJob(lifeJob(world), (life) => {
    const { still, opened, closed } = compared(closedOn(life, day), closedOn(life, later), 2 * world.cells);
    if (of === 'opened') return exactly(opened);
    if (of === 'closed') return exactly(closed);
    if (of !== 'share') return noReading('no-such-reading', { name: of });
    return still + opened === 0
      ? noReading('too-few', { name: 'closed copies', got: 0, need: 1 })
      : exactly((100 * still) / (still + opened));
  });
}

/** How many of a cell's copies are closed, by the words that a value has for it. */
const CLOSED_COPIES = { 'both open': 0, 'one closed': 1, 'both closed': 2 } as const;

/** Average over all cells of a kind: of this life, so nothing is left to luck. */
function receptorsPlan(scenario: Scenario, day: number, of: string): Plan<Read> {
  if (!(of in CLOSED_COPIES)) return notHere(of);
  const wanted = CLOSED_COPIES[of as keyof typeof CLOSED_COPIES];
  return ofJob({ kind: 'cells', scenario, twin: null, individual: 0, day }, ({ closed, receptors }) => {
    const found = Array.from(receptors).filter((_, cell) => (closed[cell]! & 1) + (closed[cell]! >> 1) === wanted);
    return found.length === 0 ? noReading('too-few', { name: of, got: 0, need: 1 }) : bare(mean(found));
  });
}

function pickedReceptors(scenario: Scenario, cell: number | null, day: number): Plan<Read> {
  if (cell === null) return known(noReading('nothing-picked'));
  return ofJob({ kind: 'cell', scenario, individual: 0, cell }, ({ receptorsByDay }) =>
    exactly(receptorsByDay.data[day]!),
  );
}

const COPIES = ['first', 'second', 'open copy', 'closed copy'];

/** Full and half dots on one copy of the picked cell. */
function marksPlan(scenario: Scenario, cell: number | null, day: number, of: string): Plan<Read> {
  if (cell === null) return known(noReading('nothing-picked'));
  if (!COPIES.includes(of)) return notHere(of);
  return ofJobs({ kind: 'cell', scenario, individual: 0, cell }, lifeJob(scenario), ({ masksByDay }, life) => {
    const copy = copyOf(of, closedOn(life, day), cell);
    if (copy === null) return noReading('no-such-reading', { name: of });
    const [p, q] = [0, 1].map((strand) => masksByDay.data[day * 4 + 2 * copy + strand]!) as [number, number];
    return exactly(bits(p | q));
  });
}

/** How many copies of the picked cell are closed, or differ from its twin on any day. */
function copiesPlan(world: Scenario, twin: Scenario, cell: number | null, day: number, of: string): Plan<Read> {
  if (cell === null) return known(noReading('nothing-picked'));
  const closedOf = (life: Closed, on: number) => [0, 1].map((copy) => bitAt(closedOn(life, on), 2 * cell + copy));
  if (of === 'closed')
    return ofJob(lifeJob(world), (life) => exactly(closedOf(life, day).filter((bit) => bit === 1).length));
  if (of !== 'differing') return notHere(of);
  return ofJobs(lifeJob(world), lifeJob(twin), (one, two) => {
    const days = Array.from({ length: world.days + 1 }, (_, on) => [closedOf(one, on), closedOf(two, on)] as const);
    const differs = (copy: number) => days.some(([here, there]) => here[copy] !== there[copy]);
    return exactly([0, 1].filter(differs).length);
  });
}

function bitAt(words: Uint32Array, copy: number): number {
  return (words[copy >> 5]! >>> (copy & 31)) & 1;
}

/** Which of a cell's copies is meant; null where it has none such, or two. */
function copyOf(of: string, closed: Uint32Array, cell: number): 0 | 1 | null {
  if (of === 'first' || of === 'second') return of === 'first' ? 0 : 1;
  const [one, two] = [bitAt(closed, 2 * cell), bitAt(closed, 2 * cell + 1)];
  if (one === two) return null;
  return one === Number(of === 'closed copy') ? 0 : 1;
}

function bits(word: number): number {
  let count = 0;
  for (let rest = word >>> 0; rest !== 0; rest &= rest - 1) count++;
  return count;
}

/** The study on screen, where it is of this kind. */
function studyOf<K extends Study['kind']>(on: OnScreen, kind: K): Study<K> | null {
  return on.screen === 'experiment' && on.study.kind === kind ? (on.study as unknown as Study<K>) : null;
}

/** A world that has no such reading. */
export function notHere(name: string): Plan<Read> {
  return known(noReading('no-such-reading', { name }));
}
