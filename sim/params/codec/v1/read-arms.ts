import { TRIAL_ARMS } from '../../arms.ts';
import { InputError, type InputProblem } from '../../types.ts';
import { readLiteral } from '../literal.ts';
import { NEXT } from './arms.ts';
import { readEvent } from './read-link.ts';

/**
 * Fields of a design put together from pairs; values are checked with the study.
 * @throws InputError on an event that is not in its form.
 */
export function designFromPairs(pairs: readonly (readonly [string, string])[]): Record<string, unknown> {
  const fields = new Map<string, unknown>();
  const sets = new Map<string, [string, unknown][]>();
  for (const [key, text] of pairs) {
    const set = TRIAL_ARMS.map((arm) => `set${arm}`).find((each) => key.startsWith(`${each}.`));
    if (set !== undefined) sets.set(set, [...(sets.get(set) ?? []), [key.slice(set.length + 1), readLiteral(text)]]);
    else
      fields.set(
        key,
        TRIAL_ARMS.some((arm) => key === `events${arm}`) ? readEvents(text, `design.${key}`) : readLiteral(text),
      );
  }
  // Entries, not assignment: a key may be called __proto__.
  return Object.fromEntries([
    ...fields,
    ...[...sets].map(([set, values]) => [set, Object.fromEntries(values)] as const),
  ]);
}

/** @throws InputError */
export function readEvents(text: string, path: string): readonly unknown[] {
  const problems: InputProblem[] = [];
  const events = text.split(NEXT).map((each, i) => readEvent(each, `${path}[${i}]`, problems));
  if (problems.length > 0) throw new InputError(problems);
  return events;
}
