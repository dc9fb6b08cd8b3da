import {
  GENTLE,
  coached,
  isChecked,
  isUnsealed,
  jobsOfAsk,
  jobsOfExit,
  judge,
  judgeExit,
  keyOf,
  othersOf,
  passes,
  whyKind,
  type Ask,
  type Coached,
  type Context,
  type OnScreen,
  type Outcome,
  type Results,
  type Step,
} from '../../../sim/lessons.ts';
import { InputError, newStudy, parseStudy, worldOfStudy, type Job, type Runner } from '../../../sim/page.ts';
import { unanswered } from '../ask.ts';
import { comparison, panelsOf } from '../comparison.ts';
import type { WorldStore } from '../store.ts';
import { designOf, studies } from '../studies.ts';
import { closedFor } from './cells.ts';
import { advance, answersOf, change, note, openAsks, running, stepOf, type Line, type Running } from './running.ts';

/** Judging: the engine's numbers of the world on the learner's screen, held against what was answered. */

/** What stands on the learner's screen. */
export function onScreen(store: WorldStore, { lesson, progress }: Pick<Running, 'lesson' | 'progress'>): OnScreen {
  const { scenario, cell } = store.getState();
  const step = stepOf({ lesson, progress }) ?? lesson.steps.at(-1)!;
  const { screen } = lesson.worlds[step.world]!;
  if (screen === 'compare') {
    // As they stand on the controls, also while one of them is still being moved.
    const now = { worlds: comparison.getState().worlds, moving: null };
    const panels = panelsOf(scenario, now).map(({ id, scenario: world }) => ({ id, world }));
    return { screen, panels, day: store.page.getState().day };
  }
  if (screen === 'play') {
    const picked = Object.values(answersOf(progress, step)).find(({ kind }) => kind === 'pick');
    return {
      screen,
      world: scenario,
      day: store.page.getState().day,
      cell: picked?.kind === 'pick' ? picked.cell : step.permit.cells === undefined ? null : cell,
    };
  }
  const { kind, designs } = studies.getState();
  const study = newStudy(kind, worldOfStudy(kind, scenario), designOf(kind, designs));
  return { screen: 'experiment', study: parseStudy(study) };
}

export function contextOf(store: WorldStore, on: Running): Context {
  const { lesson, seat } = on;
  const step = stepOf(on);
  return {
    lesson,
    step,
    seat,
    screen: step === null ? null : onScreen(store, on),
    seats: othersOf(lesson, on.progress.place, seat),
    revealed: isUnsealed(lesson, step),
  };
}

/** Answers of the engine that were given in this lesson, by the key of the job. */
const answered = new Map<string, Results extends ReadonlyMap<string, infer R> ? R : never>();
/** Answers that are kept. */
const MOST = 200;

/** Runs what has not been run yet. What the engine refuses is an answer too. */
export async function resultsOf(
  jobs: ReadonlyMap<string, Job>,
  runner: Runner,
  signal?: AbortSignal,
): Promise<Results> {
  const { kind, results } = studies.getState();
  const shown = results[kind] as { readonly study: object } | null;
  await Promise.all(
    [...jobs].map(async ([key, job]) => {
      if (answered.has(key)) return;
      const known = 'study' in job && job.kind === kind && isSame(shown?.study, job.study) ? shown : null;
      const options = signal === undefined ? {} : { signal };
      const answer =
        known ??
        (await runner.run(job, options).catch((error: unknown) => {
          if (error instanceof InputError) return error;
          throw error;
        }));
      answered.set(key, answer as never);
    }),
  );
  while (answered.size > MOST) answered.delete(answered.keys().next().value!);
  return answered;
}

function isSame(one: object | undefined, other: object): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

export { keyOf };

/** Checks the answers of the open step. What could not be computed counts as passed, and says why. */
export async function check(store: WorldStore, runner: Runner): Promise<void> {
  const { on } = running.getState();
  const step = on === null ? null : stepOf(on);
  if (on === null || step === null || on.judging) return;
  const missing = openAsks(on.progress, step)[0];
  if (missing !== undefined) return change({ line: { kind: 'note', key: 'column.unanswered' } });
  change({ judging: true, line: null });
  const context = contextOf(store, on);
  const place = on.progress.step;
  try {
    const outcomes = await outcomesOf(step.asks, context, on, runner);
    if (running.getState().on?.progress.step !== place) return;
    note({ act: 'check', ask: step.asks.at(-1)!.id });
    tell(step, outcomes, store);
  } catch (error) {
    // Fail open: an engine that gives no answer keeps nobody from going on.
    if (unanswered(error) !== 'called off')
      passed(step, { kind: 'passes', key: 'learn.outcome.notComputable', more: ['learn.why.not-run'] });
  } finally {
    change({ judging: false });
  }
}

async function outcomesOf(
  asks: readonly Ask[],
  context: Context,
  { progress, ofClass }: Running,
  runner: Runner,
): Promise<readonly (readonly [Ask, Outcome])[]> {
  const checked = asks.filter(isChecked);
  const jobs = new Map(
    checked.flatMap((ask) => [...jobsOfAsk(ask, context, progress.answers[`${progress.step}.${ask.id}`])]),
  );
  const results = await resultsOf(jobs, runner);
  return checked.map((ask) => {
    const answer = progress.answers[`${progress.step}.${ask.id}`];
    return [ask, judge(ask, answer, context, { rows: progress.rows, left: ofClass?.left ?? [] }, results)] as const;
  });
}

function tell(step: Step, outcomes: readonly (readonly [Ask, Outcome])[], store: WorldStore): void {
  const { on } = running.getState();
  if (on === null) return;
  const wrong = outcomes.find(([, outcome]) => !passes(outcome));
  if (wrong !== undefined) {
    change(({ failed }) => ({ failed: failed + 1, line: lineOfWrong(step, wrong, store, on) }));
    return;
  }
  const unknown = outcomes.find(([, { verdict }]) => verdict === 'not computable');
  const soft = step.because === undefined ? null : adviceOf(step, store, on);
  passed(
    step,
    unknown === undefined
      ? { kind: 'holds', key: 'learn.outcome.holds', ...(soft === null ? {} : { more: [soft.key] }) }
      : lineOfUnknown(unknown[1]),
  );
}

/** What nobody can say counts as passed, with the reason. A claim about a sealed world is kept for the reveal. */
function lineOfUnknown({ why }: Outcome): Line {
  return why === 'sealed'
    ? { kind: 'passes', key: 'learn.why.sealed' }
    : { kind: 'passes', key: 'learn.outcome.notComputable', more: [`learn.why.${whyKind(why)}`] };
}

/** What the coach adds to an answer that holds: a because that the bar cannot carry. */
function adviceOf(step: Step, store: WorldStore, on: Running): Line | null {
  const found = coached(lookOf(step, store, on), ['oneSidedZero', 'assignedByChoice', 'zeroInside']);
  return found === null ? null : lineOfRule(found);
}

function passed({ id }: Pick<Step, 'id'>, line: Line): void {
  advance(({ done }) => ({ done: done.includes(id) ? done : [...done, id] }));
  change({ line, point: null });
}

function lineOfWrong(
  step: Step,
  [ask, { verdict, why, option, values, rows }]: readonly [Ask, Outcome],
  store: WorldStore,
  on: Running,
): Line {
  const kind = verdict === 'nearly' ? 'nearly' : 'no';
  const [lack] = rows;
  if (why === 'rows' && lack !== undefined)
    return { kind, key: `column.lacks.${lack.lacks}`, values: { need: lack.need, got: lack.got } };
  const ruled = coached(lookOf(step, store, on));
  if (ruled !== null) return { ...lineOfRule(ruled), kind };
  const words = `lesson.${on.lesson.id}.${step.id}.${ask.id}`;
  return option === null
    ? { kind, key: `learn.outcome.${kind}` }
    : { kind, key: `${words}.reply.${'abcdefghij'[option]!}`, values, more: [`learn.outcome.${kind}`] };
}

/** What the coach looks at. */
export function lookOf(step: Step, store: WorldStore, on: Running) {
  const screen = onScreen(store, on);
  return {
    step,
    acts: on.acts,
    rows: on.progress.rows,
    answers: answersOf(on.progress, step),
    because: on.progress.because[step.id] ?? null,
    screen,
    closedFor: screen.screen === 'play' && screen.cell !== null ? closedFor(store, screen.cell) : null,
  };
}

/** What a rule says; its words name the settings that were changed as `things`. */
export function lineOfRule({ rule, values, settings = [] }: Coached): Line {
  return { kind: 'coach', key: `learn.rule.${rule}`, values, more: settings };
}

/** The hint that is asked for: of the first rule that is true of the last run, else the step's own. */
export function hint(store: WorldStore): void {
  const { on } = running.getState();
  const step = on === null ? null : stepOf(on);
  if (on === null || step === null) return;
  const found = coached(lookOf(step, store, on));
  const of = `${step.id}.${found?.rule ?? 'own'}`;
  const level = Math.min((on.progress.hints[of] ?? 0) + 1, 3);
  const own = `lesson.${on.lesson.id}.${step.id}.hint${level}`;
  advance(({ hints }) => ({ hints: { ...hints, [of]: level } }));
  change({
    point: level === 1 ? null : step.point,
    line:
      level === 1 && found !== null
        ? lineOfRule(found)
        : { kind: 'hint', key: own, ...(level === 3 ? { more: ['learn.stuck'] } : {}) },
  });
}

/** How many hints of the open step were shown, of the kind that would come next. */
export function hintsShown(store: WorldStore, on: Running): number {
  const step = stepOf(on);
  if (step === null) return 0;
  const found = coached(lookOf(step, store, on));
  return on.progress.hints[`${step.id}.${found?.rule ?? 'own'}`] ?? 0;
}

/** One quiet line of its own accord, at most once a step: after a run has settled. */
export function speakUp(store: WorldStore): void {
  const { on } = running.getState();
  const step = on === null ? null : stepOf(on);
  if (on === null || step === null || on.line !== null || spoken === `${on.lesson.id}.${step.id}`) return;
  const found = coached(lookOf(step, store, on), GENTLE);
  if (found === null) return;
  spoken = `${on.lesson.id}.${step.id}`;
  change({ line: lineOfRule(found) });
}
let spoken = '';

/** Checks one of the last three questions. */
export async function checkExit(store: WorldStore, runner: Runner, which: number): Promise<void> {
  const { on } = running.getState();
  if (on === null || on.judging) return;
  const place = on.progress.step;
  const answer = on.progress.answers[place];
  if (answer?.kind !== 'choice') return change({ line: { kind: 'note', key: 'column.unanswered' } });
  change({ judging: true, line: null });
  const question = on.lesson.exit[which]!;
  const context = contextOf(store, on);
  try {
    const outcome = judgeExit(question, answer.option, context, await resultsOf(jobsOfExit(question, context), runner));
    if (running.getState().on?.progress.step !== place) return;
    if (passes(outcome))
      passed(
        { id: place as never },
        outcome.verdict === 'holds' ? { kind: 'holds', key: 'learn.outcome.holds' } : lineOfUnknown(outcome),
      );
    else {
      const { meets } = question.options[answer.option]!;
      change(({ failed }) => ({
        failed: failed + 1,
        line:
          meets === undefined ? { kind: 'no', key: 'learn.outcome.no' } : { kind: 'no', key: `learn.instead.${meets}` },
      }));
    }
  } catch {
    passed({ id: place as never }, { kind: 'passes', key: 'learn.outcome.notComputable', more: ['learn.why.not-run'] });
  } finally {
    change({ judging: false });
  }
}
