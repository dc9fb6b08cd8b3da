import type { Unit } from '../params/units.ts';

/** All words of one language, by key; `{name}` is filled in. */
export type Catalogue = Readonly<Record<string, string>>;
/** What fills the gaps of a sentence, by name. */
export type WordValues = Readonly<Record<string, string | number>>;
/** Says a key in one language. @throws Error on a key or placeholder nobody wrote words or a value for. */
export interface Say {
  (key: string, values?: WordValues): string;
  /** Whether the catalogue has words for this key. */
  has(key: string): boolean;
}

/** A unit in words; nothing where there is none. */
export function unitWords(say: Say, unit: Unit | ''): string {
  return unit === '' ? '' : say(`unit.${unit}`);
}

/** A way to say the words of a catalogue. */
export function createWords(catalogue: Catalogue): Say {
  const has = (key: string) => Object.hasOwn(catalogue, key);
  const say = (key: string, values: WordValues = {}) => {
    if (!has(key)) throw new Error(`No words for "${key}"`);
    return catalogue[key]!.replace(/\{(\w+)\}/g, (_, name: string) => {
      if (!Object.hasOwn(values, name)) throw new Error(`No value for {${name}} in "${key}"`);
      return String(values[name]);
    });
  };
  return Object.assign(say, { has });
}
