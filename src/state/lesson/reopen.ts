import { placesOf } from '../../../sim/lessons.ts';
import type { WorldStore } from '../store.ts';
import { readAddress } from './address.ts';
import { LESSON_IDS, loadLesson } from './load.ts';
import { running } from './running.ts';
import { resumeOwn, startLesson } from './start.ts';

/**
 * Opens the lesson that stands in the address. After a reload the work of this tab is put back first, so that it is
 * there when the lesson is left.
 * @throws InputError when the address is not understood, Unreached when the lesson's files did not come
 */
export async function reopenLesson(store: WorldStore, fragment: string): Promise<void> {
  if (fragment.startsWith('#collect=')) return (await import('../class/collecting.ts')).openCollecting(fragment);
  const { lesson: id, class: code, word } = readAddress(fragment, LESSON_IDS, Infinity);
  if (id === null || code !== null || word !== undefined)
    return (await import('./join.ts')).reopenClass(store, fragment);
  const lesson = await loadLesson(id);
  const { seat, step } = readAddress(fragment, LESSON_IDS, placesOf(lesson).length);
  const { on } = running.getState();
  if (on?.lesson.id === id && on.ofClass === null && (seat === null || on.progress.place.seed === seat)) return;
  resumeOwn(store);
  await startLesson(store, id, { seat, step });
}
