import { InputError } from '../../../sim/page.ts';

/** What a reader refuses; empty where it takes all. */
export function problemsOf(read: () => unknown): readonly (readonly [code: string, path: string])[] {
  try {
    read();
  } catch (error) {
    if (error instanceof InputError) return error.problems.map(({ code, path }) => [code, path]);
    throw error;
  }
  return [];
}
