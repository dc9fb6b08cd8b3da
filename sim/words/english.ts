import en from './en.json' with { type: 'json' };
import type { Catalogue } from './say.ts';

/** The English words of parameters, presets, events and errors; other languages have the same keys. */
export const ENGLISH: Catalogue = en;
