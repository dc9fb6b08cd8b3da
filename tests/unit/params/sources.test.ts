/**
 * Where numbers come from: every source is named or says that it is not, and its words keep three kinds of not-knowing
 * apart.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  citationOf,
  createWords,
  ENGLISH,
  ENTRIES,
  PRESETS,
  referenceText,
  SIZE_ENTRIES,
  sourceOf,
  SOURCES,
  standingOf,
  STUDY_ENTRIES,
  TARGETS,
  type Source,
} from '../../../sim/page.ts';
import { CLAIMS_AGAINST, CLAIMS_FOR, MISSING } from '../../../src/views/model/evidence.ts';
import en from '../../../src/words/en.json' with { type: 'json' };

const say = createWords({ ...ENGLISH, ...en });
const all = Object.entries(SOURCES) as [string, Source][];
const publications = all.filter(([, { seen }]) => seen !== null);
const used = new Set([
  ...[...ENTRIES, ...SIZE_ENTRIES, ...Object.values(STUDY_ENTRIES).flat()].map(({ source }) => source),
  ...Object.values(TARGETS).map(({ source }) => source),
  ...Object.values(PRESETS).flatMap(({ sources }) => [...sources]),
  ...[...CLAIMS_FOR, ...CLAIMS_AGAINST].flatMap(({ sources }) => [...sources]),
]);

describe('sources', () => {
  it('name authors and year, or say that the study is not named', () => {
    for (const [id, source] of publications) {
      if (source.authors === null)
        expect([standingOf(source), source.label], id).toEqual([['unnamed'], expect.stringContaining('not named')]);
      else
        expect([source.year! > 1980, citationOf(source)], id).toEqual([
          true,
          expect.stringContaining(`(${source.year})`),
        ]);
    }
  });

  it('have a DOI in its form, or say that it could not be confirmed; none has a DOI without its journal', () => {
    for (const [id, source] of publications) {
      if (source.doi !== null)
        expect([source.doi, source.journal], id).toEqual([
          expect.stringMatching(/^10\.\d{4,5}\/\S+$/),
          expect.any(String),
        ]);
      else if (source.authors !== null)
        expect(
          standingOf(source).some((key) => key === 'noDoi' || key === 'noJournal'),
          id,
        ).toBe(true);
    }
    expect(publications.filter(([, { doi }]) => doi !== null).length).toBeGreaterThan(20);
    const dois = publications.flatMap(([, { doi }]) => (doi === null ? [] : [doi]));
    expect(new Set(dois).size).toBe(dois.length);
    // One sentence says that both are missing.
    for (const [, { journal, doi }] of publications) expect(journal === null).toBe(doi === null);
  });

  it('are all used, and whatever is used is one of them', () => {
    expect(all.map(([id]) => id).filter((id) => !used.has(id))).toEqual([]);
    for (const id of used) expect(() => sourceOf(id)).not.toThrow();
    expect(() => sourceOf('nobody-2000')).toThrow(RangeError);
  });

  it('say in full what they are, how they were seen, and what of them was not read', () => {
    expect(referenceText(sourceOf('design'), say)).toBe('Assumed for this model');
    expect(referenceText(sourceOf('plasma-half-life'), say)).toContain(say('source.unnamed'));
    expect(referenceText(sourceOf('meaney-szyf-2005'), say)).toContain(say('source.noJournal'));
    const krol = referenceText(sourceOf('krol-2019'), say);
    expect(krol).toContain('doi:10.1126/sciadv.aay0680.');
    expect(krol).toContain('PMC6795517');
    expect(krol).toContain('were not read');
    expect(krol).not.toMatch(/not found|not published/i);
  });
});

describe('what is missing', () => {
  it('is not found, not read or not published: three things with three names', () => {
    expect(new Set(MISSING.map(({ lack }) => lack))).toEqual(new Set(['notFound', 'notRead', 'notPublished']));
    const names = MISSING.map(({ lack }) => say(`model.missing.is.${lack}`));
    expect(new Set(names).size).toBe(3);
    expect(MISSING.find(({ id }) => id === 'krol')!.lack).toBe('notRead');
  });

  it('is never called not found where it is published and was not read', () => {
    const aboutKrol = Object.entries({ ...ENGLISH, ...en }).filter(
      ([key, text]) => /Krol/.test(text) || key.includes('.krol'),
    );
    expect(aboutKrol.length).toBeGreaterThan(5);
    expect(aboutKrol.filter(([, text]) => /not found|not published/i.test(text)).map(([key]) => key)).toEqual([]);
  });
});

describe('counter-evidence', () => {
  it('stands on the Model screen and in MODEL.md, all of it', () => {
    const model = readFileSync('sim/MODEL.md', 'utf8');
    const section = model.slice(model.indexOf('**What speaks against it'), model.indexOf('## Entities'));
    /** Claim → a source it must name → what MODEL.md calls it. */
    const wanted = [
      ['kenkel', 'kenkel-2019', 'Kenkel'],
      ['trust', 'nave-2015', 'Nave'],
      ['trust', 'declerck-2020', 'Declerck'],
      ['corticosterone', 'perkeybile-bales-2015', 'Perkeybile & Bales'],
      ['bloodBrain', 'perkeybile-2019', 'blood predicts'],
      ['adversity', 'ellis-2021', 'Ellis'],
      ['clusters', 'muller-2023', 'Müller'],
      ['stemCells', 'lee-six-2018', 'Lee-Six'],
      ['sexes', 'handling', 'handled males'],
      ['beery', 'beery-2016', 'Beery'],
      ['berendzen', 'berendzen-2023', 'Berendzen'],
      ['maud', 'maud-2018', 'Maud'],
      ['oneParent', 'ahern-young-2009', 'Ahern & Young'],
    ] as const;
    for (const [id, source, name] of wanted) {
      const claim = CLAIMS_AGAINST.find((each) => each.id === id);
      expect([claim?.sources.includes(source), section.includes(name)], `${id}: ${source}`).toEqual([true, true]);
    }
    expect(section).toContain('Sexes never');
  });
});

describe('what is said of copies and of the vole trial', () => {
  const texts = [
    ...Object.entries({ ...ENGLISH, ...en }),
    ...['sim/MODEL.md', 'README.md', 'docs/teachers.md', 'docs/modellers.md'].map(
      (file) => [file, readFileSync(file, 'utf8')] as const,
    ),
  ];

  it('claims no two kinds of copies as the model comes', () => {
    expect(
      texts
        .filter(([, text]) => /bimodal|mostly open or mostly closed|flips? as a whole/i.test(text))
        .map(([key]) => key),
    ).toEqual([]);
  });

  it('gives d 1.08 with its unit, and no interval by animal or by litter', () => {
    expect(texts.filter(([, text]) => /0?\.25 to 1\.90?|[−-]0?\.09 to 2\.24/.test(text)).map(([key]) => key)).toEqual(
      [],
    );
    const quoting = texts.filter(([key, text]) => key !== 'sim/MODEL.md' && /\b1\.08\b/.test(text));
    expect(quoting.length).toBeGreaterThan(2);
    for (const [key, text] of quoting) expect(text, key).toMatch(/region\s+readings/);
  });
});
