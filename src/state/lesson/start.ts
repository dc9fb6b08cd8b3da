import {
  beginning,
  ownSeat,
  placesOf,
  readProgress,
  type Lesson,
  type Progress,
  type ReadProgress,
} from '../../../sim/lessons.ts';
import { bringBack, putAside, resumeWork } from '../kept/snapshot.ts';
import { ownSlotsBefore } from '../kept/open-tabs.ts';
import { isReadable, readSlots } from '../kept/slots.ts';
import { lessons } from '../lessons.ts';
import { permit, permitted } from '../permit.ts';
import { lockPage, lockWorld } from '../permit-lock.ts';
import type { WorldStore } from '../store.ts';
import { readAddress } from './address.ts';
import { LESSON_IDS, loadLesson } from './load.ts';
import { running, save } from './running.ts';
import { clearStage, holdStage, type Stage } from './stage.ts';
import { enter, halt } from './step.ts';
import { watchActs } from './watch.ts';

/** Beginning a lesson and leaving it. The learner's own work is put aside as one act, and comes back on leaving. */

interface Begin {
  /** Text that the world of one's own seat is drawn from; a fresh one where nothing was saved. */
  readonly seat?: string | null;
  /** Where to open, from 1, as far as nothing else was saved. */
  readonly step?: number | null;
}

/** Attempts that are counted. */
const MOST_ATTEMPTS = 15;

let stop: (() => void) | null = null;

/**
 * Opens a lesson where its learner left it.
 * @throws Unreached when its files did not come; the page is then as it was
 */
export async function startLesson(store: WorldStore, id: string, { seat, step }: Begin = {}): Promise<void> {
  const lesson = await loadLesson(id);
  leaveLesson();
  const { progress, was } = progressOf(lesson, seat ?? null, step ?? null);
  lockWorld(store.actions, () => store.getState().scenario);
  lockPage(store.page.actions);
  const own = holdStage(store);
  putAside(store);
  open(store, lesson, progress, { was, own });
}

/** The same lesson from its beginning, as the next attempt; its seat stays unless another one is asked for. */
export function startAgain(store: WorldStore, seat?: string): void {
  const { on } = running.getState();
  if (on === null) return;
  const { lesson, progress } = on;
  const place = seat === undefined ? progress.place : { ...progress.place, seed: seat };
  const next = beginning(lesson, place, Math.min(progress.attempt + 1, MOST_ATTEMPTS));
  save(next);
  running.setState({ on: { ...on, ...FRESH, seat: ownSeat(lesson, place.seed), progress: next } });
  clearStage(store);
  enter(store);
}

/** Leaves the lesson that is on, if there is one: its progress is saved, and the learner's own work comes back. */
export function leaveLesson(): void {
  stop?.();
}

/** What stands in the column when a lesson opens. */
const FRESH = { acts: [], line: null, point: null, failed: 0, late: false, judging: false } as const;

function open(
  store: WorldStore,
  lesson: Lesson,
  progress: Progress,
  { was, own }: { readonly was: number | null; readonly own: Stage },
): void {
  const seat = ownSeat(lesson, progress.place.seed);
  save(progress);
  running.setState({ on: { ...FRESH, lesson, seat, progress, was, leave: leaveLesson } });
  clearStage(store);
  const unwatch = watchActs(store);
  const before = permitted();
  stop = () => {
    stop = null;
    unwatch();
    halt();
    // A page inside another one is again what its host permits.
    permit.setState({ only: before });
    running.setState({ on: null });
    bringBack(store);
    own.restore();
  };
  try {
    enter(store);
  } catch (error) {
    leaveLesson();
    throw error;
  }
}

/**
 * Opens the lesson that stands in the address. After a reload the work of this tab is put back first, so that it is
 * there when the lesson is left.
 * @throws InputError when the address is not understood, Unreached when the lesson's files did not come
 */
export async function reopenLesson(store: WorldStore, fragment: string): Promise<void> {
  const { lesson: id } = readAddress(fragment, LESSON_IDS, Infinity);
  const lesson = await loadLesson(id);
  const { seat, step } = readAddress(fragment, LESSON_IDS, placesOf(lesson).length);
  const { on } = running.getState();
  if (on?.lesson.id === id && (seat === null || on.progress.place.seed === seat)) return;
  if (store.getState().past.length === 0) resumeOwn(store);
  await startLesson(store, id, { seat, step });
}

/** Work that this tab saved before it was loaded again, where this browser still has it. */
function resumeOwn(store: WorldStore): void {
  const [last] = ownSlotsBefore();
  const slot = readSlots(() => localStorage, Date.now()).find(({ id }) => id === last);
  if (slot !== undefined && isReadable(slot)) resumeWork(store, slot.read.workbook);
}

/** @param seat another seat than that of saved progress begins anew */
function progressOf(lesson: Lesson, seat: string | null, step: number | null) {
  const saved = lessons.getState().of[lesson.id];
  const read = saved === undefined ? null : readSaved(saved, lesson);
  const place = { seed: seat ?? freshSeat(), code: null, number: null };
  if (read !== null && (seat === null || read.progress.place.seed === seat))
    return read.is === 'this revision'
      ? { progress: read.progress, was: null }
      : { progress: beginning(lesson, { ...place, seed: read.progress.place.seed }), was: read.was };
  const fresh = beginning(lesson, place);
  return { progress: { ...fresh, step: placesOf(lesson)[(step ?? 1) - 1] ?? fresh.step }, was: null };
}

/** Saved progress; null where nobody can read it: then the lesson begins at the beginning. */
function readSaved(saved: unknown, lesson: Lesson): ReadProgress | null {
  try {
    return readProgress(saved, lesson);
  } catch {
    return null;
  }
}

/** A seed that can be read out loud. Which one is luck of the page, not of the model. */
export function freshSeat(): string {
  return `vole-${Math.floor(Math.random() * 100_000)}`;
}
