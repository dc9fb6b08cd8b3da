import { loadLesson as load, SHELF, type Lesson } from '../../../sim/lessons.ts';
import { learn } from '../../words/say.ts';
import { Unreached } from '../reach.ts';

/** Ids of all lessons, in the order of their numbers. */
export const LESSON_IDS: readonly string[] = SHELF.map(({ id }) => id);

/**
 * A lesson with its words learnt.
 * @throws Unreached when its files did not come, RangeError when there is no such lesson
 */
export async function loadLesson(id: string): Promise<Lesson> {
  const loaded = await load(id).catch((error: unknown) => {
    throw error instanceof Unreached ? error : new Unreached(String(error));
  });
  if (loaded === null) throw new RangeError(`no lesson ${id}`);
  learn(loaded.words);
  return loaded.lesson;
}
