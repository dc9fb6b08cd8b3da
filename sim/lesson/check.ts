import type { Answer, LabRow } from './answers.ts';
import type { Job } from '../run/protocol.ts';
import { known, type Plan, type Results } from './measures.ts';
import { isRead, type NoReading, type Reading, type WhyNot } from './readings.ts';
import { rowFaults, type RowFault } from './rows.ts';
import type { Ask, ExitQuestion, Option, Test, Value } from './types.ts';
import { byKey, planOf, testPlan, type Context, type Tested } from './values.ts';

/**
 * Judges answers by the engine's numbers. Nothing is looked up: an answer is held against what the world on the
 * learner's screen does. What cannot be computed counts as passed, and says why.
 */

export type Verdict = 'holds' | 'nearly' | 'no' | 'not computable';

/** Why an answer was judged as it was; the page has a sentence for each. */
export type Why =
  /** A prediction, or a question that nobody can be wrong about. */
  | 'taken'
  /** The option's predicate, or the number within its tolerance. */
  | 'computed'
  /** The file says so: a concept has no number to be right about. */
  | 'concept'
  /** No answer yet. */
  | 'unanswered'
  /** The lab book lacks what the claim needs; `rows` says what. */
  | 'rows'
  /** Two neighbours of an order stand the wrong way round. */
  | 'neighbours'
  /** The engine has no answer; `whyNot` says why. */
  | WhyNot;

export interface Outcome {
  readonly verdict: Verdict;
  readonly why: Why;
  /** Numbers for the words, by name: `expected` and `given` of a number, and what the ask's replies name. */
  readonly values: Readonly<Record<string, number>>;
  /** Named values of `why` where nothing was computed. */
  readonly detail: NoReading['detail'];
  /** Of a choice or claim: the option that was chosen, from 0; its reply is said where it does not hold. */
  readonly option: number | null;
  /** What the lab book lacks. */
  readonly rows: readonly RowFault[];
}

/** What a check needs beside the engine: the lab book, and whether the short plan leaves steps out. */
export interface Book {
  readonly rows: readonly LabRow[];
  /** Ids of steps that this plan leaves out. */
  readonly left?: readonly string[];
}

/** Whether a learner may go on: it holds, or nobody can say. */
export function passes({ verdict }: Outcome): boolean {
  return verdict === 'holds' || verdict === 'not computable';
}

/** Whether an ask can be answered wrongly at all. A prediction cannot. */
export function isChecked(ask: Ask): boolean {
  switch (ask.kind) {
    case 'choice':
      return ask.options.some(({ holds }) => holds !== undefined);
    case 'number':
      return ask.value !== undefined || ask.holds !== undefined;
    case 'keep':
      return ask.rows.length > 0;
    case 'order':
    case 'claim':
    case 'pick':
      return true;
    default:
      return false;
  }
}

/**
 * Every job that must be run before an ask can be judged, each once. Asks of the step `context.step`.
 * @param answer only what a setting or a picked cell leads to depends on it
 */
export function jobsOfAsk(ask: Ask, context: Context, answer?: Answer): ReadonlyMap<string, Job> {
  return byKey(judging(ask, answer, context, { rows: [] }).jobs);
}

/** Judges an answer to an ask. @param results of the jobs of `jobsOfAsk` */
export function judge(ask: Ask, answer: Answer | undefined, context: Context, book: Book, results: Results): Outcome {
  return judging(ask, answer, context, book).read(results);
}

/** Every job behind an exit question. */
export function jobsOfExit(question: ExitQuestion, context: Context): ReadonlyMap<string, Job> {
  return byKey(optionsPlan(question.options, undefined, context).jobs);
}

/** Judges an answer to an exit question. @param option from 0 */
export function judgeExit(
  question: ExitQuestion,
  option: number | undefined,
  context: Context,
  results: Results,
): Outcome {
  return optionsPlan(question.options, option, context).read(results);
}

/** Which options hold, in the order of the file: for the key, the facts and the robot. */
export function optionsThatHold(
  options: readonly Option[],
  context: Context,
): Plan<readonly ('holds' | 'no' | 'concept' | 'never' | NoReading)[]> {
  const plans = options.map(({ holds }) =>
    holds === undefined
      ? known('never' as const)
      : holds === 'concept'
        ? known('concept' as const)
        : testPlan(holds, context),
  );
  return {
    jobs: plans.flatMap(({ jobs }) => jobs),
    read: (results) => plans.map((plan) => plan.read(results)),
  };
}

function judging(ask: Ask, answer: Answer | undefined, context: Context, book: Book): Plan<Outcome> {
  const judged = plainly(ask, answer?.kind === ask.kind ? answer : undefined, context, book);
  const said = Object.entries(ask.says ?? {}).map(([name, value]) => [name, planOf(value, context)] as const);
  return {
    jobs: [...judged.jobs, ...said.flatMap(([, { jobs }]) => jobs)],
    read: (results) => {
      const outcome = judged.read(results);
      const numbers = said.map(([name, plan]) => [name, plan.read(results)] as const);
      const values = numbers.flatMap(([name, read]) => (isRead(read) ? [[name, read.estimate] as const] : []));
      return { ...outcome, values: { ...Object.fromEntries(values), ...outcome.values } };
    },
  };
}

function plainly(ask: Ask, answer: Answer | undefined, context: Context, book: Book): Plan<Outcome> {
  switch (ask.kind) {
    case 'choice':
      return optionsPlan(ask.options, answer?.kind === 'choice' ? answer.option : undefined, context);
    case 'number':
      if (ask.holds !== undefined)
        return settingPlan(ask.holds, answer?.kind === 'number' ? answer.value : undefined, context);
      return ask.value === undefined
        ? known(answer === undefined ? UNANSWERED : TAKEN)
        : numberPlan(ask, ask.value, answer?.kind === 'number' ? answer.value : undefined, context);
    case 'order':
      return orderPlan(ask.values, answer?.kind === 'order' ? answer.items : undefined, context);
    case 'pick':
      return pickPlan(ask, answer?.kind === 'pick' ? answer.cell : undefined, context);
    case 'keep':
      return known(keepOutcome(ask, context, book));
    case 'claim':
      return claimPlan(ask, answer?.kind === 'claim' ? answer : undefined, context, book);
    default:
      return known(answer === undefined ? UNANSWERED : TAKEN);
  }
}

function optionsPlan(options: readonly Option[], chosen: number | undefined, context: Context): Plan<Outcome> {
  const plan = optionsThatHold(options, context);
  return { jobs: plan.jobs, read: (results) => chosenOutcome(plan.read(results), chosen) };
}

/** The one that was chosen holds, or another does, or nobody knows of any. */
function chosenOutcome(all: readonly (Tested | 'concept' | 'never')[], chosen: number | undefined): Outcome {
  if (chosen === undefined) return UNANSWERED;
  const own = all[chosen];
  if (own === undefined) return UNANSWERED;
  if (all.every((each) => each === 'never')) return { ...TAKEN, option: chosen };
  if (own === 'holds' || own === 'concept')
    return outcome('holds', own === 'concept' ? 'concept' : 'computed', { option: chosen });
  if (typeof own !== 'string') return { ...notComputable(own), option: chosen };
  const right = all.some((each) => each === 'holds' || each === 'concept');
  const fault = all.find((each): each is NoReading => typeof each !== 'string');
  // Where no option is known to hold, the one that was chosen cannot be called wrong.
  if (!right && fault !== undefined) return { ...notComputable(fault), option: chosen };
  return outcome('no', all.includes('concept') ? 'concept' : 'computed', { option: chosen });
}

type NumberAsk = Extract<Ask, { readonly kind: 'number' }>;

function numberPlan(ask: NumberAsk, value: Value, given: number | undefined, context: Context): Plan<Outcome> {
  const plan = planOf(value, context);
  return {
    jobs: plan.jobs,
    read: (results) => {
      if (given === undefined) return UNANSWERED;
      const read = plan.read(results);
      return isRead(read) ? numberOutcome(ask, read, given) : notComputable(read);
    },
  };
}

/** A setting is judged by what the world does with it. Its jobs are known once there is an answer. */
function settingPlan(holds: Test, given: number | undefined, context: Context): Plan<Outcome> {
  if (given === undefined) return known(UNANSWERED);
  const plan = testPlan(withAnswer(holds, given), context);
  return {
    jobs: plan.jobs,
    read: (results) => {
      const tested = plan.read(results);
      return typeof tested === 'string' ? outcome(tested, 'computed', { values: { given } }) : notComputable(tested);
    },
  };
}

/** A test with a number wherever it says 'answer'. Lesson files are plain data: they survive JSON. */
function withAnswer(test: Test, given: number): Test {
  return JSON.parse(JSON.stringify(test), (_, value: unknown) => (value === 'answer' ? given : value)) as Test;
}

/** How far a number may lie from what the engine says; at least as far as the nearest number that can be given. */
export function toleranceOf(
  { within = 0, noise, from, step }: NumberAsk,
  { estimate, standardError }: Reading,
): number {
  const said = noise !== undefined && standardError !== null ? noise * standardError : 0;
  const nearest = from + Math.round((estimate - from) / step) * step;
  return Math.max(within, said, Math.abs(nearest - estimate));
}

function numberOutcome(ask: NumberAsk, read: Reading, given: number): Outcome {
  const tolerance = toleranceOf(ask, read);
  const off = Math.abs(given - read.estimate);
  const values = { expected: read.estimate, given, tolerance };
  // Sums of binary fractions may miss a limit by their last bit.
  const reaches = (limit: number) => off <= limit + 1e-9;
  return outcome(reaches(tolerance) ? 'holds' : reaches(2 * tolerance) ? 'nearly' : 'no', 'computed', { values });
}

/**
 * Items stand in order where none has a larger one after it. The order is that of the numbers on screen, and those that
 * print alike tie. That intervals overlap makes no tie: with few animals all of them do, and any order would hold.
 * Whether an order is sure is another question.
 */
function orderPlan(values: readonly Value[], given: readonly number[] | undefined, context: Context): Plan<Outcome> {
  const plans = values.map((value) => planOf(value, context));
  return {
    jobs: plans.flatMap(({ jobs }) => jobs),
    read: (results) => {
      if (given === undefined) return UNANSWERED;
      const reads = plans.map((plan) => plan.read(results));
      const fault = reads.find((read): read is NoReading => !isRead(read));
      if (fault !== undefined) return notComputable(fault);
      const wrong = inversions(given.map((item) => reads[item] as Reading));
      if (wrong === 0) return outcome('holds', 'computed');
      return wrong === 1 ? outcome('nearly', 'neighbours') : outcome('no', 'computed');
    },
  };
}

/** Pairs of which the later is larger than the earlier. */
function inversions(reads: readonly Reading[]): number {
  let wrong = 0;
  for (const [i, one] of reads.entries())
    for (const other of reads.slice(i + 1)) if (printed(other) > printed(one)) wrong++;
  return wrong;
}

/** As it is printed: with two digits behind the point at most. */
function printed({ estimate }: Reading): number {
  return Math.round(estimate * 100);
}

/** What a cell that is asked for must be like. */
const PICKED: Readonly<Record<Extract<Ask, { readonly kind: 'pick' }>['where'], Test>> = {
  'one closed': { value: { read: 'copies', on: 'screen', of: 'closed' }, from: 1, to: 1 },
  'both closed': { value: { read: 'copies', on: 'screen', of: 'closed' }, from: 2, to: 2 },
  'differs from twin': { value: { read: 'copies', on: 'screen', of: 'differing' }, from: 1 },
};

/** @param beside the world that stands beside the one on screen: a twin is the same cell in it */
function pickedTest(where: keyof typeof PICKED, beside: string | undefined): Test {
  if (where !== 'differs from twin' || beside === undefined) return PICKED[where];
  return { value: { read: 'copies', on: 'screen', of: 'differing', against: { world: beside } }, from: 1 };
}

/** A cell with the copies that were asked for, on the day on screen. */
function pickPlan(
  { where }: Extract<Ask, { readonly kind: 'pick' }>,
  cell: number | undefined,
  context: Context,
): Plan<Outcome> {
  const { screen } = context;
  if (cell === undefined || screen?.screen !== 'play') return known(UNANSWERED);
  const seen: Context = { ...context, screen: { ...screen, cell } };
  const plan = testPlan(pickedTest(where, context.step?.beside), seen);
  return {
    jobs: plan.jobs,
    read: (results) => {
      const tested = plan.read(results);
      return typeof tested === 'string' ? outcome(tested, 'computed') : notComputable(tested);
    },
  };
}

function keepOutcome({ rows }: Extract<Ask, { readonly kind: 'keep' }>, { step }: Context, book: Book): Outcome {
  const own = book.rows.filter((row) => row.step === step?.id);
  if (own.length === 0) return outcome('no', 'rows', { rows: [{ lacks: 'any', need: 1, got: 0 }] });
  const faults = rowFaults(rows, own, book);
  return faults.length === 0 ? outcome('holds', 'computed') : outcome('no', 'rows', { rows: faults });
}

type ClaimAsk = Extract<Ask, { readonly kind: 'claim' }>;

/** First whether the ticked rows can carry the claim, then whether the claim holds. */
function claimPlan(
  { options, rows }: ClaimAsk,
  answer: Extract<Answer, { readonly kind: 'claim' }> | undefined,
  context: Context,
  book: Book,
): Plan<Outcome> {
  const plan = optionsPlan(options, answer?.option, context);
  return {
    jobs: plan.jobs,
    read: (results) => {
      if (answer === undefined) return UNANSWERED;
      const ticked = book.rows.filter((row) => answer.rows.includes(row.id));
      const faults = rowFaults(rows, ticked, book);
      if (faults.length > 0) return outcome('no', 'rows', { rows: faults, option: answer.option });
      return plan.read(results);
    },
  };
}

function outcome(verdict: Verdict, why: Why, more: Partial<Outcome> = {}): Outcome {
  return { verdict, why, values: {}, detail: {}, option: null, rows: [], ...more };
}

const UNANSWERED = outcome('no', 'unanswered');
const TAKEN = outcome('holds', 'taken');

function notComputable({ whyNot, detail }: NoReading): Outcome {
  return outcome('not computable', whyNot, { detail });
}
