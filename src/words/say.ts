import { createWords, ENGLISH, type Say as CoreSay } from '../../sim/page.ts';
import en from './en.json' with { type: 'json' };

/** Says a word of the page or the core by its key. */
export type Say = CoreSay;

/** Numbers of people and cells are grouped as the language does: 4,000. */
const grouped = new Intl.NumberFormat('en');

/** The core's catalogue with the page's own beside it. */
const english: Record<string, string> = { ...ENGLISH, ...en };

/** Adds words that came with a view. */
export function learn(words: Readonly<Record<string, string>>): void {
  Object.assign(english, words);
}

/**
 * Says English.
 * @param variant where a key has words of its own under `key.variant`, those are said.
 */
export function createEnglish(variant?: string): Say {
  const words = createWords(english);
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
