import type { Catalogue } from '../words/say.ts';
import type { Expected } from './expect.ts';
import type { Lesson } from './types.ts';

/**
 * The lessons there are. A lesson is found by being there: `files/<number>-<id>.ts` for what it is made of, and
 * `words/<id>.<language>.json` for what it says. Each is a file of its own that is loaded when it is asked for.
 */

const FILES = import.meta.glob<Lesson>('./files/*.ts', { import: 'LESSON' });
const WORDS = import.meta.glob<Catalogue>('./words/*.json', { import: 'default' });

const EXPECTED = import.meta.glob<Expected>('./expected/*.json', { import: 'default' });

/** What is known of a lesson before it is loaded. */
export interface OnShelf {
  readonly id: string;
  readonly number: number;
  /** Languages that it can be had in. */
  readonly languages: readonly string[];
}

/** A lesson with its words. */
export interface LoadedLesson {
  readonly lesson: Lesson;
  readonly words: Catalogue;
}

/** All lessons, by number. */
export const SHELF: readonly OnShelf[] = Object.keys(FILES)
  .map((path) => {
    const [, number, id] = /\/(\d+)-([\w-]+)\.ts$/.exec(path) as unknown as [string, string, string];
    return { id, number: Number(number), languages: languagesOf(id) };
  })
  .toSorted((a, b) => a.number - b.number);

function languagesOf(id: string): readonly string[] {
  const files = Object.keys(WORDS).map((path) => /\/([\w-]+)\.([\w-]+)\.json$/.exec(path)!);
  return files.filter(([, of]) => of === id).map(([, , language]) => language!);
}

/** Loads a lesson and its words. @returns null where there is no such lesson, or none in this language */
export async function loadLesson(id: string, language = 'en'): Promise<LoadedLesson | null> {
  const shelved = SHELF.find((each) => each.id === id);
  const words = WORDS[`./words/${id}.${language}.json`];
  if (shelved === undefined || words === undefined) return null;
  const [lesson, catalogue] = await Promise.all([FILES[`./files/${shelved.number}-${id}.ts`]!(), words()]);
  return { lesson, words: catalogue };
}

/** What a lesson comes to over many seats. @returns null where nobody has worked it out yet */
export async function loadExpected(id: string): Promise<Expected | null> {
  return (await EXPECTED[`./expected/${id}.json`]?.()) ?? null;
}
