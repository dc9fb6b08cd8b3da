import '../../words/lesson.ts';
import {
  codeOfSetup,
  readSetup,
  readCode,
  tidyCode,
  wordsOfSetup,
  type ClassOf,
  type ClassSetup,
} from '../../../sim/classroom.ts';
import { createEnglish, learn } from '../../words/say.ts';
import { loadLesson } from './load.ts';

/**
 * What classes of teachers' own are made of, by their code. A code alone carries no world: it is here once a link or a
 * file of the class was opened, as long as the page is.
 */
const known = new Map<string, ClassSetup>();

/** Keeps a set-up at hand. @returns its code */
export function rememberSetup(setup: ClassSetup): string {
  const code = codeOfSetup(setup);
  known.set(code, setup);
  return code;
}

/** The set-up of a code as it was typed; null where no link and no file of it was opened. */
export function setupOf(typed: string): ClassSetup | null {
  return known.get(tidyCode(typed)) ?? null;
}

/** Whether a code is of a class that needs its link or its file, and neither was opened. */
export function lacksSetup(typed: string): boolean {
  return readCode(typed).format === 'own' && setupOf(typed) === null;
}

/** The set-up in a file. @returns its code @throws InputError that names what is wrong with it */
export async function takeSetupFile(file: Pick<File, 'text'>): Promise<string> {
  return rememberSetup(readSetup(await file.text()));
}

/** Words of a class: of its lesson, or of what a teacher set up. @throws Unreached when they did not come */
export async function learnClass({ lesson, code, setup }: ClassOf): Promise<void> {
  if (setup === undefined) await loadLesson(lesson.id);
  else learnOwn(setup, code);
}

export function learnOwn(setup: ClassSetup, code: string): void {
  learn(wordsOfSetup(setup, code, createEnglish()('learn.own.title')));
}
