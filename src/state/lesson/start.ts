import {
  beginning,
  placesOf,
  readProgress,
  seatAt,
  type Lesson,
  type Place,
  type Progress,
  type ReadProgress,
} from '../../../sim/lessons.ts';
import { freshSeed } from '../chance.ts';
import { bringBack, putAside, resumeWork } from '../kept/snapshot.ts';
import { ownSlotsBefore } from '../kept/open-tabs.ts';
import { isReadable, readSlots } from '../kept/slots.ts';
import { lessons } from '../lessons.ts';
import { permit, permitted } from '../permit.ts';
import { lockPage, lockWorld } from '../permit-lock.ts';
import type { WorldStore } from '../store.ts';
import { loadLesson } from './load.ts';
import { running, save, slotOf, type InClass } from './running.ts';
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
  openLesson(store, { lesson, ofClass: null, ...progressOf(lesson, seat ?? null, step ?? null) });
}

/** A lesson that is about to be opened. */
interface Opening {
  readonly lesson: Lesson;
  readonly ofClass: InClass | null;
  readonly progress: Progress;
  readonly was: number | null;
}

/** Opens a lesson whose words are learnt. */
export function openLesson(store: WorldStore, opening: Opening): void {
  leaveLesson();
  lockWorld(store.actions, () => store.getState().scenario);
  lockPage(store.page.actions);
  const own = holdStage(store);
  putAside(store);
  open(store, opening, own);
}

/** The same lesson from its beginning, as the next attempt; its seat stays unless another one is asked for. */
export function startAgain(store: WorldStore, seat?: string): void {
  const { on } = running.getState();
  if (on === null) return;
  const { lesson, progress } = on;
  const place = seat === undefined ? progress.place : { ...progress.place, seed: seat };
  const { gates } = progress;
  const next = { ...beginning(lesson, place, Math.min(progress.attempt + 1, MOST_ATTEMPTS)), gates };
  save(next);
  running.setState({ on: { ...on, ...FRESH, seat: seatAt(lesson, place), progress: next } });
  clearStage(store);
  enter(store);
}

/** Leaves the lesson that is on, if there is one: its progress is saved, and the learner's own work comes back. */
export function leaveLesson(): void {
  stop?.();
}

/** What stands in the column when a lesson opens. */
const FRESH = { acts: [], line: null, point: null, failed: 0, late: false, judging: false, gate: null } as const;

function open(store: WorldStore, opening: Opening, own: Stage): void {
  const { lesson, progress } = opening;
  const seat = seatAt(lesson, progress.place);
  save(progress);
  running.setState({ on: { ...FRESH, ...opening, seat, leave: leaveLesson } });
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

/** Work that this tab saved before it was loaded again, where this browser still has it and nothing was done since. */
export function resumeOwn(store: WorldStore): void {
  if (store.getState().past.length > 0) return;
  const [last] = ownSlotsBefore();
  const slot = readSlots(() => localStorage, Date.now()).find(({ id }) => id === last);
  if (slot !== undefined && isReadable(slot)) resumeWork(store, slot.read.workbook);
}

/** @param seat another seat than that of saved progress begins anew */
function progressOf(lesson: Lesson, seat: string | null, step: number | null): Pick<Opening, 'progress' | 'was'> {
  const place = { seed: seat ?? freshSeed(), code: null, number: null };
  const saved = savedProgress(lesson, place);
  if (saved !== null && (seat === null || saved.progress.place.seed === seat)) return saved;
  const fresh = beginning(lesson, place);
  return { progress: { ...fresh, step: placesOf(lesson)[(step ?? 1) - 1] ?? fresh.step }, was: null };
}

/** What was saved of a place; null where there is nothing, or nothing that anybody can read. */
export function savedProgress(lesson: Lesson, place: Place): Pick<Opening, 'progress' | 'was'> | null {
  const saved = lessons.getState().of[slotOf({ lesson: lesson.id, place })];
  const read = saved === undefined ? null : readSaved(saved, lesson);
  if (read === null || read.progress.place.code !== place.code) return null;
  return { progress: read.progress, was: read.is === 'this revision' ? null : read.was };
}

function readSaved(saved: unknown, lesson: Lesson): ReadProgress | null {
  try {
    return readProgress(saved, lesson);
  } catch {
    return null;
  }
}
