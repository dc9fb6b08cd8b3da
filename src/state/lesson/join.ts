import {
  classOf,
  handedPlan,
  MOST_SEATS,
  openTicket,
  progressOfTicket,
  readTicket,
  stepsLeftOut,
  unpackSetup,
  type ClassOf,
  type Opened,
} from '../../../sim/classroom.ts';
import { beginning, placesOf, seatSeed, SHELF, type Place, type Progress } from '../../../sim/lessons.ts';
import { InputError, type InputProblem, type Runner, type StudyResult } from '../../../sim/page.ts';
import { keepWord } from '../class/collector.ts';
import { learning } from '../learn.ts';
import { openScreen } from '../screens.ts';
import type { WorldStore } from '../store.ts';
import { readAddress } from './address.ts';
import { rememberResult } from './found.ts';
import { runAll } from './hand-in.ts';
import { joining } from './joining.ts';
import { LESSON_IDS } from './load.ts';
import { learnClass, rememberSetup, setupOf, takeSetupFile } from './own-setups.ts';
import { change, running, type InClass } from './running.ts';
import { leaveLesson, openLesson, resumeOwn, savedProgress } from './start.ts';

/** Joining a class: by its code and the number of a seat, by a link that holds both, or from one's own ticket. */

/**
 * Opens the lesson of a class at a seat, where whoever sits there left it.
 * @throws InputError that names the field: 'code' or 'seat'
 */
export async function joinClass(
  store: WorldStore,
  typed: string,
  seat: string,
  { lesson: named = null, step = null }: { readonly lesson?: string | null; readonly step?: number | null } = {},
): Promise<void> {
  const found = await classOf(typed, MOST_SEATS, setupOf(typed));
  const number = readSeat(seat);
  const { lesson, code } = found;
  if (named !== null && named !== lesson.id)
    throw new InputError([
      { code: 'class-of-another-lesson', path: 'code', got: lesson.number, allowed: numbersOf(named) },
    ]);
  await learnClass(found);
  const place = { seed: seatSeed(code, number), code, number };
  leaveLesson();
  openLesson(store, {
    lesson,
    ofClass: inClass(found, number),
    ...(savedProgress(lesson, place) ?? { progress: openedAt(found, place, step ?? 1), was: null }),
  });
  joining.setState({ code: '', seat: '', problems: [] });
}

/** The number of a seat as it was typed. @throws InputError */
export function readSeat(typed: string): number {
  const number = Number(typed.trim());
  if (/^\s*\d{1,3}\s*$/.test(typed) && number >= 1 && number <= MOST_SEATS) return number;
  throw new InputError([{ code: 'not-a-seat', path: 'seat', got: typed.trim(), allowed: [1, MOST_SEATS] }]);
}

/** The number of a lesson, as codes hold it. */
function numbersOf(id: string): readonly number[] {
  return SHELF.flatMap((each) => (each.id === id ? [each.number] : []));
}

function inClass({ code, says, layout, lesson, setup }: ClassOf, number: number): InClass {
  const left = stepsLeftOut(layout.lesson, lesson);
  const own = setup === undefined ? {} : { setup };
  return { code, number, says, layout, left, opened: Math.round(performance.now()), ...own };
}

/** A beginning at a step that no gate stands before. */
function openedAt({ lesson }: ClassOf, place: Place, step: number): Progress {
  const fresh = beginning(lesson, place);
  const places = placesOf(lesson);
  const gates = lesson.gates.map((gate) => places.indexOf(gate));
  return { ...fresh, step: places[Math.min(step, ...gates) - 1] ?? fresh.step };
}

/**
 * Opens the class that stands in the address. Without a seat, or where something in it is wrong, Learn is opened with
 * the fields filled.
 * @throws Unreached when the lesson's files did not come
 */
export async function reopenClass(store: WorldStore, fragment: string): Promise<void> {
  const { lesson, class: code, seat, step, word, setup } = readAddress(fragment, LESSON_IDS, Infinity);
  if (word !== undefined) keepWord(word);
  const { on } = running.getState();
  const same = code !== null && on?.ofClass?.code === code && String(on?.ofClass?.number) === seat;
  if (same) return;
  try {
    if (setup !== undefined) rememberSetup(unpackSetup(setup));
    if (code === null || seat === null) return offer(code ?? '', '', []);
    resumeOwn(store);
    await joinClass(store, code, seat, { lesson, step });
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    offer(code ?? '', seat ?? '', error.problems.map(besideField));
  }
}

/** What is wrong with a set-up is said where its file is asked for. */
function besideField(problem: InputProblem): InputProblem {
  return ['code', 'seat'].includes(problem.path) ? problem : { ...problem, path: 'file', detail: problem.detail ?? {} };
}

/**
 * Takes the file of a class, and joins it where a seat was typed.
 * @throws InputError that names what is wrong with the file
 */
export async function joinByFile(store: WorldStore, file: Pick<File, 'text'>, seat: string): Promise<void> {
  const code = await takeSetupFile(file);
  joining.setState({ code, problems: [] });
  if (seat.trim() !== '') await joinClass(store, code, seat);
}

/** Shows the fields with what a link holds. */
function offer(code: string, seat: string, problems: InputError['problems']): void {
  joining.setState({ code, seat, problems });
  learning.setState({ beat: null });
  openScreen('learn');
}

/**
 * Goes on from one's own ticket: the step, predictions and choices come from it, results by running the seat again.
 * What this browser still has of the same attempt stays: rows of the lab book, own words.
 * @throws InputError that says what is wrong with the ticket
 */
export async function continueFrom(store: WorldStore, text: string, runner: Runner): Promise<void> {
  const opened = openTicket(text);
  if (typeof opened === 'string') throw refusal(opened);
  const { code, seat } = opened.head;
  const found = await classOf(code, MOST_SEATS, setupOf(code));
  const progress = await progressFrom(opened, found);
  await learnClass(found);
  const saved = savedProgress(found.lesson, progress.place)?.progress;
  const kept = saved?.attempt === progress.attempt ? { rows: saved.rows, own: saved.own } : {};
  // What a lesson found is forgotten when it is left.
  leaveLesson();
  await runAgain(found, seat, progress, runner);
  openLesson(store, {
    lesson: found.lesson,
    ofClass: inClass(found, seat),
    progress: { ...progress, ...kept },
    was: null,
  });
  change({ line: { kind: 'note', key: 'learn.resumed' } });
}

/** @throws InputError where the ticket says what its lesson has no meaning for */
async function progressFrom(opened: Opened, { lesson, layout }: ClassOf): Promise<Progress> {
  const read = readTicket(opened, layout);
  if (read === null || read.faults.length > 0) throw refusal('length');
  return progressOfTicket(lesson, layout, read.ticket);
}

function refusal(why: string): InputError {
  return why === 'newer'
    ? new InputError([{ code: 'newer-ticket', path: 'ticket' }])
    : new InputError([{ code: 'not-a-ticket', path: 'ticket' }]);
}

/** Runs what was done before, so that its steps show it. An engine that gives no answer keeps nobody from going on. */
async function runAgain({ lesson }: ClassOf, seat: number, progress: Progress, runner: Runner): Promise<void> {
  const done = { ...lesson, handIn: lesson.handIn.filter(({ step }) => progress.done.includes(step)) };
  const { jobs } = handedPlan(done, progress.place.code!, seat);
  const results = await runAll(jobs, runner);
  for (const result of results.values())
    if (!(result instanceof InputError) && 'study' in result) rememberResult(result as StudyResult);
}
