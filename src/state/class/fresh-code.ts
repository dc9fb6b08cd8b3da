import { SALTS, writeCode, type ClassCode, type Pace, type Plan, type Truth } from '../../../sim/classroom.ts';
import { SHELF, type Lesson } from '../../../sim/lessons.ts';
import { draw } from '../chance.ts';
import { loadLesson } from '../lesson/load.ts';

/** What codes can be made of a lesson: only what makes sense of it is offered. */

/** A salt that nobody chose. */
export function drawSalt(): number {
  return draw(SALTS);
}

/** A fresh code of a lesson, gone through whole. @param number of the lesson */
export async function freshCode(number: number): Promise<string> {
  const shelved = SHELF.find((each) => each.number === number) ?? SHELF[0]!;
  const lesson = await loadLesson(shelved.id);
  return writeCode({
    format: 'lesson',
    lesson: lesson.number,
    revision: lesson.revision % 16,
    plan: 'whole',
    pace: lesson.gates.length > 0 ? 'gates fail open' : 'free',
    truth: lesson.sealed?.deal ?? 'open',
    salt: drawSalt(),
  });
}

/** The same class with something else set: another code. */
export function changedCode(says: ClassCode, changes: Partial<ClassCode>): string {
  return writeCode({ ...says, ...changes });
}

/** Plans that make sense of a lesson. */
export function plansOf({ steps }: Lesson): readonly Plan[] {
  const shorter: readonly Plan[] = steps.some(({ spare }) => spare === true) ? ['core'] : [];
  return ['whole', ...shorter, 'experiment', 'home'];
}

/** Paces of a lesson under a plan: at home nobody says a word. */
export function pacesOf({ gates }: Lesson, { plan, pace }: Pick<ClassCode, 'plan' | 'pace'>): readonly Pace[] {
  if (gates.length === 0 || plan === 'home') return [];
  // Gates that open only with the lesson are kept where a code has them; nobody is offered them.
  return [pace === 'gates' ? 'gates' : 'gates fail open', 'free'];
}

/** Ways to deal the truth, where the lesson seals one. */
export function truthsOf({ sealed }: Lesson): readonly Truth[] {
  return sealed === undefined ? [] : ['class', 'seat'];
}
