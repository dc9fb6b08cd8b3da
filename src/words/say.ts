import { createWords, ENGLISH, type Say as CoreSay } from '../../sim/page.ts';
import en from './en.json' with { type: 'json' };
import { keepMarks, withoutMarks } from './marks.ts';

/** Says a word of the page or the core by its key. */
export type Say = CoreSay;

/** Numbers of people and cells are grouped as the language does: 4,000. */
const grouped = new Intl.NumberFormat('en');

/** The core's catalogue with the page's own beside it: as plain text, and with the words of the glossary marked. */
const plain: Record<string, string> = {};
const marked: Record<string, string> = {};
learn({ ...ENGLISH, ...en });

/** Adds words that came with a view. */
export function learn(words: Readonly<Record<string, string>>): void {
  for (const [key, text] of Object.entries(words)) {
    plain[key] = withoutMarks(text);
    marked[key] = keepMarks(text);
  }
}

/**
 * Says English.
 * @param variant where a key has words of its own under `key.variant`, those are said.
 * @param withMarks whether words of the glossary stay marked, for `Said` to draw
 */
export function createEnglish(variant?: string, withMarks = false): Say {
  const words = createWords(withMarks ? marked : plain);
  const say = (key: string, values: Record<string, string | number> = {}) => {
    const shown = Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'number' && Number.isInteger(value) && Math.abs(value) >= 1000 ? grouped.format(value) : value,
    ]);
    const own = variant === undefined ? key : `${key}.${variant}`;
    return words(words.has(own) ? own : key, Object.fromEntries(shown));
  };
  return Object.assign(say, { has: words.has });
}
