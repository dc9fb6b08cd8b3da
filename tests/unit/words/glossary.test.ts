/** Words that sentences mark, their entries, and what is left of a mark where a sentence is said plainly. */
import { describe, expect, it } from 'vitest';
import core from '../../../sim/words/en.json' with { type: 'json' };
import en from '../../../src/words/en.json' with { type: 'json' };
import { keepMarks, pieces, withoutMarks } from '../../../src/words/marks.ts';
import { createEnglish, learn } from '../../../src/words/say.ts';
import { TERMS } from '../../../src/words/terms.ts';

const catalogue: Record<string, string> = en;
const terms: readonly string[] = TERMS;
/** Terms that sentences mark, with the key of the sentence. */
const marks = Object.entries(catalogue).flatMap(([key, text]) =>
  [...text.matchAll(/\[\[([^|\]]*)\|/g)].map((match) => ({ key, term: match[1]! })),
);

describe('the glossary', () => {
  it('has an entry for every word that a sentence marks, and a sentence for every entry', () => {
    expect(marks.filter(({ term }) => !terms.includes(term))).toEqual([]);
    const marked = new Set(marks.map(({ term }) => term));
    expect(terms.filter((term) => !marked.has(term))).toEqual([]);
  });

  it('names and explains each of its words once, and nothing else', () => {
    const entries = Object.keys(catalogue).filter((key) => key.startsWith('word.'));
    for (const term of terms)
      for (const part of ['name', 'means']) expect(entries, term).toContain(`word.${term}.${part}`);
    expect(entries.filter((key) => !terms.includes(key.split('.')[1]!))).toEqual([]);
    expect(new Set(terms).size).toBe(terms.length);
  });

  it('explains with words that are not explained there: no entry leads to the next', () => {
    expect(marks.filter(({ key }) => key.startsWith('word.'))).toEqual([]);
  });
});

describe('a mark', () => {
  it('is whole wherever it stands, and in no sentence of the command line', () => {
    const halves = Object.entries(catalogue).filter(([, text]) => /\[\[|\]\]/.test(withoutMarks(text)));
    expect(halves).toEqual([]);
    expect(Object.values(core).filter((text) => text.includes('[['))).toEqual([]);
  });

  it('is gone where the sentence is said plainly, and its word stays', () => {
    const { key } = marks[0]!;
    const said = createEnglish()(key);
    expect(said).not.toMatch(/[[\]|\uE000-\uE002]/);
    expect(
      pieces(createEnglish(undefined, true)(key))
        .map(({ text }) => text)
        .join(''),
    ).toBe(said);
  });
});

describe('a marked sentence', () => {
  const planted = { 'glossary.test.two': '[[copy|{count} copies]] of [[gene|one gene]][[dna|: DNA]] of {name}.' };
  learn(planted);
  const marked = createEnglish(undefined, true);

  it('falls into its pieces in order, with values filled in', () => {
    expect(pieces(marked('glossary.test.two', { count: 4000, name: 'a vole' }))).toEqual([
      { text: '4,000 copies', term: 'copy' },
      { text: ' of ' },
      { text: 'one gene', term: 'gene' },
      { text: ': DNA', term: 'dna' },
      { text: ' of a vole.' },
    ]);
  });

  it('takes no name in it for a mark', () => {
    const name = '[[gene|mine]]';
    expect(pieces(marked('glossary.test.two', { count: 1, name })).at(-1)).toEqual({ text: ` of ${name}.` });
    expect(createEnglish()('glossary.test.two', { count: 1, name })).toBe(`1 copies of one gene: DNA of ${name}.`);
  });

  it('without a mark is one piece, and an empty one is none', () => {
    expect(pieces(keepMarks('Nothing here.'))).toEqual([{ text: 'Nothing here.' }]);
    expect(pieces('')).toEqual([]);
  });
});
