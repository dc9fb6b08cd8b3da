/** All work in one file: what is written is read back, anything else is refused by name. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createWords,
  defaultDesign,
  encodeFile,
  ENGLISH,
  InputError,
  MODEL_VERSION,
  newStudy,
  PRESETS,
  renderProblem,
  scenarioFromPreset,
  SERIES,
  STUDY_KINDS,
  type Scenario,
} from '../../../sim/page.ts';
import { COMPARE_VIEWS } from '../../../src/saved/compare/link.ts';
import { encodeWorkbook, LONGEST_WORKBOOK, migrateWorkbook } from '../../../src/saved/workbook-file.ts';
import { isDefaultDesign } from '../../../src/saved/experiment/work.ts';
import { SHARED_SIZES, type PanelPlan } from '../../../src/saved/compare/panels.ts';
import { WORKBOOK_SCHEMA } from '../../../src/saved/workbook.ts';
import type { PlainData } from '../../../src/saved/plain-data.ts';
import { decodeWork, decodeWorkbook, type Workbook } from '../../../src/state/kept/workbook.ts';
import { screenIds } from '../../../src/state/screen-table.ts';
import { scenarios, studies } from '../params/arbitrary.ts';
import { wholeWorkbook } from './whole-workbook.ts';

const say = createWords(ENGLISH);

function saidOf(action: () => unknown): string {
  try {
    action();
  } catch (error) {
    if (error instanceof InputError) return error.problems.map((problem) => renderProblem(say, problem)).join(' ');
    throw error;
  }
  return '';
}

const names = fc.option(
  fc
    .string({ minLength: 1, maxLength: 30, unit: 'grapheme' })
    .filter((name) => name.trim() !== '' && name.length <= 60 && !/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/u.test(name)),
  { nil: null },
);
const plain = fc.letrec((tie) => ({
  any: fc.oneof(
    { maxDepth: 3 },
    fc.boolean(),
    fc.constant(null),
    fc.integer(),
    fc.string(),
    fc.array(tie('any'), { maxLength: 3 }),
    fc.dictionary(fc.stringMatching(/^[a-z]\w{0,8}$/), tie('any'), { maxKeys: 3 }),
  ),
})).any;

const LITTLE = { vole: 'low-care', infant: 'infant-little-play', rat: 'rat-low-licking' } as const;

/** Panels of the scenario's species: its own sizes, other care. */
function panelsLike(world: Scenario, own: readonly (string | null)[]): readonly PanelPlan[] {
  const sizes = Object.fromEntries(SHARED_SIZES.map((size) => [size, world[size]]));
  return own.map((name, i) => ({
    id: `p${i}`,
    name,
    scenario: { ...scenarioFromPreset(LITTLE[PRESETS[world.preset].species]), ...sizes, events: [] },
  }));
}

const workbooks: fc.Arbitrary<Workbook> = fc
  .record({
    scenario: scenarios,
    savedAt: fc.option(fc.date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }), {
      nil: null,
    }),
    view: fc.constantFrom(...COMPARE_VIEWS),
    own: fc.option(fc.array(names, { minLength: 1, maxLength: 6 }), { nil: null }),
    designs: fc.uniqueArray(studies, { selector: ({ kind }) => kind, maxLength: 4 }),
    kind: fc.constantFrom(...STUDY_KINDS),
    lessons: fc.dictionary(fc.stringMatching(/^[a-z][\w-]{0,10}$/), plain as fc.Arbitrary<PlainData>, { maxKeys: 3 }),
    screen: fc.constantFrom(...screenIds()),
    large: fc.constantFrom(...SERIES.map(({ id }) => id)),
    day: fc.nat(),
  })
  .map(({ scenario, savedAt, view, own, designs, kind, lessons, screen, large, day }) =>
    wholeWorkbook({
      schema: WORKBOOK_SCHEMA,
      modelVersion: MODEL_VERSION,
      ...(savedAt === null ? {} : { savedAt: savedAt.toISOString() }),
      scenario,
      comparison: {
        view,
        panels: own === null ? {} : { [PRESETS[scenario.preset].species]: panelsLike(scenario, own) },
      },
      studies: {
        kind,
        designs: Object.fromEntries(
          STUDY_KINDS.flatMap((each) => designs.filter((one) => one.kind === each)).map((one) => [
            one.kind,
            one.design,
          ]),
        ),
      },
      lessons,
      view: { screen, day: day % (scenario.days + 1), large },
    }),
  );

const world = scenarioFromPreset('both-parents', 'all of it');
const BOOK = wholeWorkbook({
  schema: WORKBOOK_SCHEMA,
  modelVersion: MODEL_VERSION,
  savedAt: '2026-03-14T09:30:00Z',
  scenario: world,
  comparison: { view: 'panels', panels: { vole: panelsLike(world, ['Ours & theirs', null]) } },
  studies: { kind: 'giving', designs: { giving: { ...defaultDesign('giving'), people: 40 } } },
  lessons: { first: { step: 2 } },
  view: { screen: 'compare', day: 33, large: 'receptors' },
});
const TEXT = encodeWorkbook(BOOK);

describe('a workbook', () => {
  it('is read back as it was written', () => {
    fc.assert(
      fc.property(workbooks, (workbook) => {
        const read = decodeWorkbook(encodeWorkbook(workbook));
        expect(read).toEqual({ workbook, madeBy: MODEL_VERSION });
        expect(encodeWorkbook(read.workbook)).toBe(encodeWorkbook(workbook));
      }),
      { seed: 5, numRuns: 120 },
    );
  });

  it('cut off anywhere is refused', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: TEXT.trimEnd().length - 1 }), (at) => {
        expect(saidOf(() => decodeWork(TEXT.slice(0, at)))).toMatch(/not readable as JSON/);
      }),
      { seed: 6, numRuns: 60 },
    );
  });

  it('knows the charts that can stand large', () => {
    const large = (id: string) => JSON.stringify({ ...BOOK, view: { ...BOOK.view, large: id } });
    const all = ['methylation', 'hemimethylated', 'closedCopies', 'receptors', 'response'];
    for (const id of all) expect(decodeWorkbook(large(id)).workbook.view.large).toBe(id);
    expect(saidOf(() => decodeWorkbook(large('counts')))).toContain(`must be one of ${all.join(', ')}`);
  });

  const edited = (from: string, to: string) => TEXT.replace(from, to);
  const lessons = (json: string) => edited('"step": 2', json);
  it.each([
    ['a key nobody knows', edited('"lessons"', '"more": 1, "lessons"'), /^more is not known here/],
    ['__proto__', edited('"lessons"', '"__proto__": {}, "lessons"'), /__proto__ is not known here/],
    ['__proto__ inside a lesson', lessons('"__proto__": 1'), /lessons\.first\.__proto__ must be/],
    ['a lesson nested too deep', lessons(`"a": ${'['.repeat(9)}${']'.repeat(9)}`), /must be from 0 to 8 levels/],
    ['a key given twice', edited('"lessons"', '"view": {}, "lessons"'), /given more than once/],
    [
      'a newer form',
      edited('workbook/1', 'workbook/2'),
      /File format \(schema\) is "tend.workbook\/2", which a newer Tend made/,
    ],
    ['a newer model', TEXT.replaceAll(`"${MODEL_VERSION}"`, '"99.0.0"'), /Model version.*is "99.0.0".*newer Tend/],
    ['something else', '{"schema":"other/1"}', /says "other\/1"\. Tend opens its own files/],
    ['nothing but a number', '7', /says nothing/],
    ['a wrong moment', edited('2026-03-14T', '2026-13-14T'), /Time of saving \(savedAt\) must be a date/],
    ['a day after its life', edited('"day": 33', '"day": 91'), /Day shown \(view\.day\) must be from 0 to 90 days/],
    [
      'another screen',
      edited('"screen": "compare"', '"screen": "admin"'),
      /Screen \(view\.screen\) must be one of play, compare/,
    ],
    [
      'no comparison',
      edited('"comparison"', '"comparisons"'),
      /comparison\) must be a group.*nothing|comparisons is not known/,
    ],
    [
      'a panel out of range',
      edited('"preset": "low-care"', '"preset": "low-caret"'),
      /Starting world \(comparison\.panels\.vole\[0\]\.scenario\.preset\)/,
    ],
    [
      'a panel of another seed than Play',
      edited('"seed": "all of it"', '"seed": "none of it"'),
      /Seed \(comparison\.panels\.vole\[0\]\.scenario\.seed\) must be none of it/,
    ],
    [
      'voles among infants',
      edited('"vole": [', '"infant": ['),
      /comparison\.panels\.infant\[0\]\.scenario\.preset\) must be infant/,
    ],
    [
      'a design out of range',
      edited('"people": 40', '"people": -1'),
      /studies\.designs\.giving\.people\) must be from 2 to 2000/,
    ],
    ['a study nobody knows', edited('"giving": {', '"taking": {'), /studies\.designs\.taking is not known here/],
  ])('with %s is refused in words', (_, text, words) => {
    expect(saidOf(() => decodeWork(text))).toMatch(words);
  });

  it('too large is refused unread', () => {
    expect(saidOf(() => decodeWorkbook(' '.repeat(LONGEST_WORKBOOK + 1)))).toMatch(/too large/);
  });

  it('of an older model opens as worlds of this one, and says which version made it', () => {
    const { workbook, madeBy } = decodeWorkbook(TEXT.replaceAll(`"${MODEL_VERSION}"`, '"1.0.0"'));
    expect(madeBy).toBe('1.0.0');
    expect(workbook).toEqual(BOOK);
  });

  it('of an older form goes through every step from its own version on', () => {
    const step = (name: string) => (old: Readonly<Record<string, unknown>>) => ({
      ...old,
      schema: `tend.workbook/${name}`,
      by: `${String(old['by'] ?? '')}${name}`,
    });
    const steps = [step('2'), step('3')];
    const from = (version: number) =>
      migrateWorkbook({ schema: `tend.workbook/${version}` }, steps) as { by?: string; schema: string };
    expect([1, 2, 3].map((version) => from(version).by)).toEqual(['23', '3', undefined]);
    expect([1, 2, 3].map((version) => from(version).schema)).toEqual(Array(3).fill('tend.workbook/3'));
    expect(() => from(4)).toThrow(InputError);
  });

  it('keeps a design that does not fit the world on Play', () => {
    const hungry: Workbook = {
      ...BOOK,
      studies: { kind: 'lineage', designs: { lineage: { ...defaultDesign('lineage'), high: 3 } } },
      scenario: { ...world, set: { 'care.licking': 700 } },
      comparison: { view: 'panels', panels: {} },
    };
    expect(saidOf(() => decodeWork(JSON.stringify(newStudy('lineage', hungry.scenario, { high: 3 }))))).toMatch(
      /× typical care/,
    );
    expect(decodeWorkbook(encodeWorkbook(hungry)).workbook).toEqual(hungry);
  });

  it('knows a usual design by its values', () => {
    expect(isDefaultDesign('giving', defaultDesign('giving'))).toBe(true);
    expect(isDefaultDesign('giving', { ...defaultDesign('giving'), people: 40 })).toBe(false);
  });
});

describe('another file of Tend', () => {
  it('is recognised as a world or a study', () => {
    expect(decodeWork(encodeFile(world))).toEqual({ kind: 'scenario', scenario: world, madeBy: MODEL_VERSION });
    const study = newStudy('giving', world, { people: 40 });
    expect(decodeWork(JSON.stringify(study))).toEqual({ kind: 'study', study, madeBy: MODEL_VERSION });
    expect(decodeWork(TEXT)).toEqual({ kind: 'workbook', workbook: BOOK, madeBy: MODEL_VERSION });
  });

  it('is no workbook', () => {
    expect(saidOf(() => decodeWorkbook(encodeFile(world)))).toMatch(
      /must be tend\.workbook\/1.*It is "tend\.scenario\/1"/,
    );
  });
});
