import { loadLesson, SHELF } from '../lesson/shelf.ts';
import type { Lesson } from '../lesson/types.ts';
import { InputError } from '../params/types.ts';
import { readCode, tidyCode, type ClassCode } from './code.ts';
import type { ClassOf } from './judged.ts';
import { layoutOf } from './layout.ts';
import { classOfSetup } from './own-class.ts';
import type { ClassSetup } from './own-setup.ts';

/** What a class code makes of a lesson: which steps it goes through, which of them wait, and how truth is dealt. */

/** Phases that stay when only prediction and experiment are gone through. */
const SHORTEST: readonly string[] = ['predict', 'observe', 'experiment'];

/**
 * A lesson as a class goes through it. Tickets are read by the layout of the whole lesson; what is left out stands
 * there as not answered.
 * @throws InputError where the code is of another lesson, of another revision, or deals truth in a way that this lesson
 * does not
 */
export function lessonOfClass(lesson: Lesson, code: ClassCode): Lesson {
  const { sealed, number, revision } = lesson;
  if (code.lesson !== number)
    throw new InputError([{ code: 'class-of-another-lesson', path: 'code', got: code.lesson, allowed: [number] }]);
  if (code.revision !== revision % 16)
    throw new InputError([
      { code: 'class-of-another-revision', path: 'code', got: code.revision, allowed: [revision % 16] },
    ]);
  if ((code.truth === 'open') !== (sealed === undefined))
    throw new InputError([
      {
        code: 'class-of-another-truth',
        path: 'code',
        got: code.truth,
        allowed: sealed === undefined ? ['open'] : ['class', 'seat'],
      },
    ]);
  const steps = lesson.steps.filter(({ spare, phase }) =>
    code.plan === 'core' ? spare !== true : code.plan === 'experiment' ? SHORTEST.includes(phase) : true,
  );
  const waits = code.pace !== 'free' && code.plan !== 'home';
  return {
    ...lesson,
    steps,
    gates: waits ? lesson.gates.filter((gate) => steps.some(({ id }) => id === gate)) : [],
    ...(sealed !== undefined && code.truth !== 'open' ? { sealed: { ...sealed, deal: code.truth } } : {}),
  };
}

/** Steps of a lesson that a class leaves out. */
export function stepsLeftOut(lesson: Lesson, ofClass: Lesson): readonly string[] {
  return lesson.steps.map(({ id }) => id).filter((id) => !ofClass.steps.some((step) => step.id === id));
}

/**
 * The class of a code.
 * @param seats that were given out
 * @param setup what a class of the teacher's own was made of; one of a lesson does without
 * @throws InputError where the code is mistyped, newer than this page, of a lesson that this page lacks, or of a class
 *   of the teacher's own, which needs its file
 */
export async function classOf(text: string, seats: number, setup: ClassSetup | null = null): Promise<ClassOf> {
  const says = readCode(text);
  if (says.format === 'own') {
    if (setup === null) throw new InputError([{ code: 'class-needs-its-file', path: 'code', got: text }]);
    return classOfSetup(setup, text, seats);
  }
  const shelved = SHELF.find(({ number }) => number === says.lesson);
  const loaded = shelved === undefined ? null : await loadLesson(shelved.id);
  if (loaded === null)
    throw new InputError([
      { code: 'newer-class-code', path: 'code', got: text, allowed: SHELF.map((each) => each.id) },
    ]);
  const lesson = lessonOfClass(loaded.lesson, says);
  return { code: tidyCode(text), says, lesson, layout: layoutOf(loaded.lesson), seats };
}
