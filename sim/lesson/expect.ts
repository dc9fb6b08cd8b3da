import { MODEL_VERSION } from '../params/version.ts';
import { InputError } from '../params/types.ts';
import type { AnyResult, Job } from '../run/protocol.ts';
import { isChecked, optionsThatHold } from './check.ts';
import { MADE_CLASS, seatsOf, type Seat } from './deal.ts';
import { keyOf, type Plan, type Results } from './measures.ts';
import { isRead, type NoReading, type Read } from './readings.ts';
import { startOf } from './start.ts';
import type { Ask, ExitQuestion, Fact, Lesson, Option, Step } from './types.ts';
import { planOf, type Context } from './values.ts';

/**
 * What a lesson comes to over many seats, by the engine: its facts, which option of each question holds, and how the
 * answers of its steps spread. `tend lesson expect` writes it down, stamped with the model that it was computed with.
 */

export const EXPECTED_SCHEMA = 'tend.expected/1';

/** Runs one job, or says why the engine refuses it. */
export type Engine = (job: Job) => AnyResult;

/** A fact as it came out, or why it did not. */
export type FactFound =
  | {
      readonly show: Fact['show'];
      readonly estimate: number;
      /** Ends of the 95 % interval; null where there is none. */
      readonly low: number | null;
      readonly high: number | null;
      /** Least and most over seats, where it is a mean of them. */
      readonly least: number | null;
      readonly most: number | null;
    }
  | { readonly whyNot: string };

/** How an option of a question stands: of a concept the file says it, of a predicate the engine. */
export type OptionFound = 'holds' | 'no' | 'concept' | 'never' | 'not computable';

/** How an ask of a step comes out over seats. */
export type AskFound =
  /** Of each option, in how many seats it holds. */
  | { readonly kind: 'options'; readonly seats: number; readonly holds: readonly number[] }
  | {
      readonly kind: 'number';
      readonly seats: number;
      readonly mean: number;
      readonly least: number;
      readonly most: number;
    }
  /** Nobody can say before a learner has picked something. */
  | { readonly kind: 'not computable'; readonly whyNot: string };

export interface Expected {
  readonly schema: typeof EXPECTED_SCHEMA;
  readonly modelVersion: string;
  readonly lesson: string;
  readonly revision: number;
  /** What the lesson asked when this was computed: of another it says nothing. */
  readonly asked: string;
  /** The made-up class, and its first and last seat. */
  readonly code: string;
  readonly seats: readonly [number, number];
  readonly facts: Readonly<Record<string, FactFound>>;
  /** By 'exit.1', options in the order of the file. */
  readonly exit: Readonly<Record<string, readonly OptionFound[]>>;
  /** By sealed world ('open' where none is sealed), and there by 's3.bar'. */
  readonly asks: Readonly<Record<string, Readonly<Record<string, AskFound>>>>;
}

/** Evaluates a lesson over the seats `first` to `last` of the made-up class. @param engine each job is run once */
export function expectedOf(lesson: Lesson, [first, last]: readonly [number, number], engine: Engine): Expected {
  const ask = createAsker(engine);
  const seats = seatsOf(lesson, MADE_CLASS, first, last);
  const outside = contextOf(lesson, null, seats[0]!, seats);
  const facts = lesson.facts.map((fact) => [fact.id, factFound(fact, ask(planOf(fact.value, outside)))] as const);
  const exit = lesson.exit.map((question, i) => [`exit.${i + 1}`, exitFound(question, outside, ask)] as const);
  const asks = worldsOfClass(lesson, seats).map(([name, own]) => [name, asksFound(lesson, own, ask)] as const);
  return {
    schema: EXPECTED_SCHEMA,
    modelVersion: MODEL_VERSION,
    lesson: lesson.id,
    revision: lesson.revision,
    asked: askedBy(lesson),
    code: MADE_CLASS,
    seats: [first, last],
    facts: Object.fromEntries(facts),
    exit: Object.fromEntries(exit),
    asks: Object.fromEntries(asks),
  };
}

/** How a question stands on the page, which changes no result. */
const LOOKS = ['inOrder', 'onChart'];

/** A fingerprint of all that expected results follow from: worlds, seals, questions and facts. 32 bits, FNV-1a. */
export function askedBy({ worlds, sealed, steps, exit, facts }: Lesson): string {
  const parts = steps.map(({ id, world, laid, beside, permit, asks }) => [id, world, laid, beside, permit, asks]);
  let hash = 0x811c9dc5;
  const text = JSON.stringify([worlds, sealed, parts, exit, facts], (name, value: unknown) =>
    LOOKS.includes(name) ? undefined : value,
  );
  for (const letter of text) hash = Math.imul(hash ^ letter.codePointAt(0)!, 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}

type Asker = <R>(plan: Plan<R>) => R;

/** Runs what a plan asks for and reads it; what was run before is not run again. */
export function createAsker(engine: Engine): Asker {
  const results = new Map<string, AnyResult | InputError>();
  return (plan) => {
    for (const job of plan.jobs) {
      const key = keyOf(job);
      if (!results.has(key)) results.set(key, orRefused(engine, job));
    }
    return plan.read(results as Results);
  };
}

function orRefused(engine: Engine, job: Job): AnyResult | InputError {
  try {
    return engine(job);
  } catch (error) {
    if (error instanceof InputError) return error;
    throw error;
  }
}

function contextOf(lesson: Lesson, step: Step | null, seat: Seat, seats: readonly Seat[]): Context {
  const screen = step === null ? null : startOf(lesson, step, seat);
  return { lesson, step, seat, seats, screen, revealed: true };
}

/**
 * The sealed worlds with the seats that live in them. Where a class shares one world, every world has all seats: nobody
 * knows which of them a class will be dealt.
 */
function worldsOfClass({ sealed }: Lesson, seats: readonly Seat[]): readonly (readonly [string, readonly Seat[]])[] {
  if (sealed === undefined) return [['open', seats]];
  return Object.keys(sealed.worlds).map((truth) => [
    truth,
    sealed.deal === 'class' ? seats.map(({ seed }) => ({ seed, truth })) : seats.filter((seat) => seat.truth === truth),
  ]);
}

function factFound({ show }: Fact, read: Read): FactFound {
  if (!isRead(read)) return { whyNot: read.whyNot };
  const { estimate, low, high } = read;
  // Of a share every seat says yes or no: that has no least and no most.
  const each = show === 'share' ? undefined : read.each;
  return {
    show,
    estimate: short(estimate),
    low: low === null ? null : short(low),
    high: high === null ? null : short(high),
    least: each === undefined ? null : short(Math.min(...each)),
    most: each === undefined ? null : short(Math.max(...each)),
  };
}

/** Four figures are more than anybody needs, and none of them is a digit that engines may differ in. */
function short(value: number): number {
  return Number(value.toPrecision(4));
}

function exitFound({ options }: ExitQuestion, context: Context, ask: Asker): readonly OptionFound[] {
  return optionsFound(options, context, ask);
}

function optionsFound(options: readonly Option[], context: Context, ask: Asker): readonly OptionFound[] {
  return ask(optionsThatHold(options, context)).map((each) => (typeof each === 'string' ? each : 'not computable'));
}

/**
 * Every ask that can be answered wrongly, over the seats of one world. Where a step lets the world be moved, what holds
 * depends on what the learner does, so there nothing is expected.
 */
function asksFound(lesson: Lesson, seats: readonly Seat[], ask: Asker): Readonly<Record<string, AskFound>> {
  const found = lesson.steps
    .filter((step) => !movesWorld(step))
    .flatMap((step) => {
      const contexts = seats.map((seat) => contextOf(lesson, step, seat, seats));
      return step.asks
        .filter((each) => isChecked(each) && (each.kind === 'number' || 'options' in each))
        .map((each) => [`${step.id}.${each.id}`, askFound(each, contexts, ask)] as const);
    });
  return Object.fromEntries(found);
}

function movesWorld({ permit: { params = [], design = [], events } }: Step): boolean {
  return params.length + design.length > 0 || events !== undefined;
}

function askFound(each: Ask, contexts: readonly Context[], ask: Asker): AskFound {
  if ('options' in each) {
    const all = contexts.map((context) => optionsFound(each.options, context, ask));
    const right = (found: OptionFound | undefined) => found === 'holds' || found === 'concept';
    const holds = each.options.map((_, option) => all.filter((found) => right(found[option])).length);
    return { kind: 'options', seats: all.length, holds };
  }
  if (each.kind !== 'number' || each.value === undefined) return { kind: 'not computable', whyNot: 'setting' };
  const reads = contexts.map((context) => ask(planOf(each.value!, context)));
  const numbers = reads.filter(isRead).map(({ estimate }) => estimate);
  const fault = reads.find((read): read is NoReading => !isRead(read));
  if (numbers.length === 0) return { kind: 'not computable', whyNot: fault?.whyNot ?? 'too-few' };
  const mean = numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
  return {
    kind: 'number',
    seats: numbers.length,
    mean: short(mean),
    least: short(Math.min(...numbers)),
    most: short(Math.max(...numbers)),
  };
}
