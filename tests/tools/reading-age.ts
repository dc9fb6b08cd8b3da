/**
 * How hard a text is to read: the grade of Flesch and Kincaid, which counts words in a sentence and syllables in a
 * word. Grade 8 is what a pupil of thirteen to fourteen reads in their stride.
 */
import { syllable } from 'syllable';

/** A figure or a placeholder is read as one word of about this many syllables, the usual length of a word. */
const TYPICAL_SYLLABLES = 1.5;
/** Shorter texts without a full stop are labels: names of things, which have no sentence to measure. */
const LONGEST_LABEL = 4;
/** Flesch-Kincaid grade: its three numbers (Kincaid et al. 1975). */
const PER_WORD_OF_SENTENCE = 0.39;
const PER_SYLLABLE_OF_WORD = 11.8;
const GRADE_OFFSET = 15.59;

/** A full stop behind one of these ends no sentence. */
const ABBREVIATION = /\b(al|no|vs)\.$/;
/** Where a sentence ends: at its stop, and where a line ends. */
const SENTENCE_END = /(?<=[.!?…][”’")]*)\s+|\n+/;
/** A placeholder, a figure with its sign or its decimals, or a word with its apostrophes and inner hyphens. */
const WORD = /\{\w+\}|[-−+±×]?\d[\d.,]*|\p{L}+(?:[’']\p{L}+)*/gu;

/** What has been counted of a text. */
export interface Reading {
  readonly sentences: number;
  readonly words: number;
  readonly syllables: number;
}

/** The sentences of a text. A label gives none. */
export function sentencesOf(text: string): readonly string[] {
  const parts: string[] = [];
  for (const part of text.trim().split(SENTENCE_END)) {
    const last = parts.at(-1);
    if (last !== undefined && ABBREVIATION.test(last)) parts[parts.length - 1] = `${last} ${part}`;
    else parts.push(part);
  }
  return parts.filter((part) => /[.!?]["”’)]*$/.test(part) || wordsOf(part).length > LONGEST_LABEL);
}

/** The words of a text, placeholders and figures among them. */
export function wordsOf(text: string): readonly string[] {
  return text.match(WORD) ?? [];
}

/** @param allowed words that count as typical ones, in lower case */
export function readingOf(texts: Iterable<string>, allowed: ReadonlySet<string>): Reading {
  let sentences = 0;
  let words = 0;
  let syllables = 0;
  for (const text of texts)
    for (const sentence of sentencesOf(text)) {
      const said = wordsOf(sentence);
      sentences += 1;
      words += said.length;
      for (const word of said) syllables += syllablesOf(word, allowed);
    }
  return { sentences, words, syllables };
}

/** The grade of a text that has been counted. */
export function gradeOf({ sentences, words, syllables }: Reading): number {
  return PER_WORD_OF_SENTENCE * (words / sentences) + PER_SYLLABLE_OF_WORD * (syllables / words) - GRADE_OFFSET;
}

/** Counted once for each word: the count takes long, and most words come again. */
const counted = new Map<string, number>();

function syllablesOf(word: string, allowed: ReadonlySet<string>): number {
  const plain = word.toLowerCase();
  if (/[\d{]/.test(word) || allowed.has(plain)) return TYPICAL_SYLLABLES;
  const known = counted.get(plain) ?? Math.max(1, syllable(plain));
  counted.set(plain, known);
  return known;
}
