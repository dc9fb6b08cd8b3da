/**
 * A learner that answers every question of a lesson by the engine, and one that errs on purpose. They use what the page
 * uses: the world that a step begins with, moved as far as the step permits, and the jobs that a check asks for.
 */
import { createAsker, type Engine } from '../../sim/lesson/expect.ts';
import { optionsThatHold, toleranceOf } from '../../sim/lesson/check.ts';
import { planOf, testPlan } from '../../sim/lesson/values.ts';
import {
  isChecked,
  isRead,
  jobsOfAsk,
  judge,
  laidOver,
  madeOf,
  startOf,
  type Answer,
  type Ask,
  type Context,
  type LabRow,
  type Lesson,
  type OnScreen,
  type Outcome,
  type RowRule,
  type Seat,
  type Step,
  type Test,
} from '../../sim/lessons.ts';

/** How one question was answered, and what became of it. */
export interface Answered {
  readonly place: string;
  readonly answer: Answer | null;
  readonly outcome: Outcome;
}

/** Where a robot stands in a lesson. */
interface Walk {
  readonly lesson: Lesson;
  readonly seat: Seat;
  readonly seats: readonly Seat[];
  readonly ask: ReturnType<typeof createAsker>;
  readonly rows: LabRow[];
}

/** Answers every checked question. @param seats of the class: few, so that it takes no minutes */
export function playThrough(lesson: Lesson, seat: Seat, seats: readonly Seat[], engine: Engine): readonly Answered[] {
  const walk: Walk = { lesson, seat, seats, ask: createAsker(engine), rows: [] };
  return lesson.steps.flatMap((step) => {
    let screen = movedFor(walk, step, startOf(lesson, step, seat));
    return step.asks.filter(isChecked).map((each) => {
      const context = contextOf(walk, step, screen);
      const answer = rightAnswer(walk, each, context);
      if (answer?.kind === 'pick') screen = { ...screen, cell: answer.cell } as OnScreen;
      return {
        place: `${step.id}.${each.id}`,
        answer,
        outcome: judged(walk, each, answer, contextOf(walk, step, screen)),
      };
    });
  });
}

/** Every wrong answer that can be given to the checked questions of a lesson, and what became of each. */
export function errThrough(lesson: Lesson, seat: Seat, seats: readonly Seat[], engine: Engine): readonly Answered[] {
  const walk: Walk = { lesson, seat, seats, ask: createAsker(engine), rows: [] };
  return lesson.steps.flatMap((step) => {
    let screen = movedFor(walk, step, startOf(lesson, step, seat));
    return step.asks.filter(isChecked).flatMap((each) => {
      const context = contextOf(walk, step, screen);
      const answer = rightAnswer(walk, each, context);
      const wrong = wrongAnswers(walk, each, answer, context).map((given) => ({
        place: `${step.id}.${each.id}`,
        answer: given,
        outcome: judged(walk, each, given, context),
      }));
      if (answer?.kind === 'pick') screen = { ...screen, cell: answer.cell } as OnScreen;
      return wrong;
    });
  });
}

function contextOf({ lesson, seat, seats }: Walk, step: Step, screen: OnScreen): Context {
  return { lesson, step, seat, seats, screen, revealed: true };
}

function judged({ ask, rows }: Walk, each: Ask, answer: Answer | null, context: Context): Outcome {
  const given = answer ?? undefined;
  const jobs = [...jobsOfAsk(each, context, given).values()];
  return ask({ jobs, read: (results) => judge(each, given, context, { rows }, results) });
}

/** Moves what the step permits, where its question is about what the move does. */
function movedFor({ seat, lesson }: Walk, step: Step, screen: OnScreen): OnScreen {
  const [param] = step.permit.params ?? [];
  // Licking goes to the higher of its two stops; whatever else may be moved is moved by the rows that are asked for.
  if (param === 'care.licking') return laidOver(screen, { set: { 'care.licking': 75 } });
  const shape = step.asks.find((each) => each.kind === 'keep');
  const where = shape?.kind === 'keep' ? shape.rows.find((rule) => 'where' in rule) : undefined;
  return where === undefined ? screen : laidOver(startOf(lesson, step, seat), laidBy(where));
}

/** What a rule about a row's settings would have laid over the world. */
function laidBy(rule: RowRule): Readonly<Record<string, unknown>> {
  if (!('where' in rule)) return {};
  const booleans = ['transmitCare', 'germlineReset', 'transmitGenes'];
  return Object.fromEntries(
    Object.entries(rule.where).map(([name, value]) => [name, booleans.includes(name) ? value === 1 : value]),
  );
}

function rightAnswer(walk: Walk, each: Ask, context: Context): Answer | null {
  switch (each.kind) {
    case 'choice': {
      const option = rightOption(walk, each.options, context);
      return option === null ? null : { kind: 'choice', option };
    }
    case 'number':
      return rightNumber(walk, each, context);
    case 'order': {
      const reads = each.values.map((value) => walk.ask(planOf(value, context)));
      const sizes = reads.map((read) => (isRead(read) ? read.estimate : 0));
      return { kind: 'order', items: sizes.map((_, i) => i).toSorted((a, b) => sizes[b]! - sizes[a]!) };
    }
    case 'pick':
      return rightCell(walk, each, context);
    case 'keep':
      keepRows(walk, each.rows, context);
      return { kind: 'keep' };
    case 'claim': {
      const option = rightOption(walk, each.options, context);
      return option === null ? null : { kind: 'claim', option, reason: 0, rows: walk.rows.map(({ id }) => id) };
    }
    default:
      return null;
  }
}

function rightOption(
  { ask }: Walk,
  options: Extract<Ask, { readonly kind: 'choice' }>['options'],
  context: Context,
): number | null {
  const found = ask(optionsThatHold(options, context));
  const right = found.findIndex((each) => each === 'holds' || each === 'concept');
  return right < 0 ? null : right;
}

function rightNumber({ ask }: Walk, each: Extract<Ask, { readonly kind: 'number' }>, context: Context): Answer | null {
  const { from, to, step } = each;
  const rounded = (value: number) => Number((from + Math.round((value - from) / step) * step).toFixed(6));
  if (each.holds !== undefined) {
    // A setting: the first that does what is asked for.
    for (let value = from; value <= to; value += step)
      if (ask(testPlan(filledIn(each.holds, value), context)) === 'holds') return { kind: 'number', value };
    return null;
  }
  const read = ask(planOf(each.value!, context));
  return isRead(read) ? { kind: 'number', value: rounded(read.estimate) } : null;
}

function filledIn(test: Test, given: number): Test {
  return JSON.parse(JSON.stringify(test).replaceAll('"answer"', String(given))) as Test;
}

/** The first cell that is like the one asked for. */
function rightCell(walk: Walk, each: Extract<Ask, { readonly kind: 'pick' }>, context: Context): Answer | null {
  const { screen } = context;
  if (screen?.screen !== 'play') return null;
  for (let cell = 0; cell < screen.world.cells; cell++) {
    const answer: Answer = { kind: 'pick', cell };
    if (judged(walk, each, answer, context).verdict === 'holds') return answer;
  }
  return null;
}

/** Keeps as many readings as are asked for, each as it is asked for. */
function keepRows({ rows, lesson, seat }: Walk, rules: readonly RowRule[], { step }: Context): void {
  const start = startOf(lesson, step!, seat);
  const wanted = rules.filter((rule) => 'where' in rule);
  const many = Math.max(1, ...rules.map((rule) => ('least' in rule ? rule.least : 1)));
  const lot = rules.some((rule) => 'drawn' in rule) ? { assignment: 'lot' } : {};
  const screens =
    wanted.length > 0
      ? wanted.map((rule) => laidOver(start, laidBy(rule)))
      : Array.from({ length: many }, () => laidOver(start, lot));
  for (const screen of screens) rows.push(rowOf(rows.length + 1, step!, screen, seat));
}

function rowOf(id: number, step: Step, screen: OnScreen, { seed }: Seat): LabRow {
  return {
    id,
    step: step.id,
    seed,
    read: 'reading',
    of: null,
    made: madeOf(screen),
    estimate: id,
    from: null,
    to: null,
    day: screen.screen === 'play' ? screen.day : null,
    finished: true,
  };
}

function wrongAnswers(walk: Walk, each: Ask, right: Answer | null, context: Context): readonly Answer[] {
  if (right === null) return [];
  switch (right.kind) {
    case 'choice':
      return wrongOptions(walk, each, context).map((option) => ({ kind: 'choice', option }));
    case 'claim':
      return wrongOptions(walk, each, context).map((option) => ({ ...right, option }));
    case 'number':
      return wrongNumbers(walk, each as Extract<Ask, { readonly kind: 'number' }>, right.value, context);
    default:
      return [];
  }
}

/** Every option that no predicate lets hold. */
function wrongOptions({ ask }: Walk, each: Ask, context: Context): readonly number[] {
  if (!('options' in each)) return [];
  const found = ask(optionsThatHold(each.options, context));
  return found.flatMap((one, option) => (one === 'no' || one === 'never' ? [option] : []));
}

/** Two and a half tolerances off, both ways, as far as the question lets anyone go. */
function wrongNumbers(
  { ask }: Walk,
  each: Extract<Ask, { readonly kind: 'number' }>,
  right: number,
  context: Context,
): readonly Answer[] {
  if (each.value === undefined) return [];
  const read = ask(planOf(each.value, context));
  if (!isRead(read)) return [];
  const off = Math.max(each.step, 2.5 * toleranceOf(each, read) + each.step);
  return [right - off, right + off]
    .filter((value) => value >= each.from && value <= each.to)
    .map((value) => ({ kind: 'number', value }));
}
