/**
 * A study that exists in this test alone, with a folder of its own (coin/) and a line in each table of three files.
 * With that it is checked, linked, cut, run, joined, summed up and written as a table. Words are its fourth file; the
 * page finds its view by the name of the folder.
 */
import { existsSync, readdirSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { STUDY_KINDS, type StudyKind } from '../../../sim/page.ts';
import { STUDIES, STUDY_TABLES } from '../../../sim/study/kinds.ts';
import type { LiveStudy, StudyRecord, StudyTables } from '../../../sim/study/record.ts';
import { STUDY_RUNS } from '../../../sim/study/runs.ts';
import { TABS, viewOf } from '../../../src/views/experiment/rooms.ts';
import { planted, type Patch } from '../../verification/plant.ts';
import type { CoinResult, CoinStudy } from './coin/form.ts';
import type * as probe from './coin/probe.ts';

/** An import and a line in each table. */
const LINES: readonly Patch[] = [
  line('sim/params/study-types.ts', 'export const STUDY_FORMS = {', 'form', 'COIN_FORM'),
  line('sim/study/kinds.ts', 'export const STUDIES = {', 'record', 'COIN'),
  line(
    'sim/study/kinds.ts',
    'export const STUDY_TABLES: { readonly [K in StudyKind]: StudyTables<StudyResultOf<K>> } = {',
    'csv',
    'COIN_TABLES',
  ),
  line(
    'sim/study/runs.ts',
    'export const STUDY_RUNS: { readonly [K in StudyKind]: LiveStudy<K, StudyResultOf<K>> } = {',
    'run',
    'toss',
  ),
];

function line(file: string, table: string, module: string, name: string): Patch {
  const path = new URL(`coin/${module}.ts`, import.meta.url).pathname;
  return { file, from: table, to: `import { ${name} } from '${path}';\n${table} coin: ${name},` };
}

let tend: typeof probe;
const coin = 'coin' as StudyKind;
const COINS = { kind: 'coin', schema: 'tend.study/1' };

beforeAll(async () => {
  tend = await planted<typeof probe>('tests/unit/study/coin/probe.ts', LINES, 'throw-away-study');
});

describe('a study with a line in each table of three files', () => {
  const scenario = () => tend.scenarioFromPreset('both-parents', 'coins');
  const studyOf = (design: Partial<CoinStudy['design']>) =>
    tend.parseStudy({ ...COINS, scenario: scenario(), design }) as unknown as CoinStudy;
  const run = (study: CoinStudy, from: number, to: number) =>
    tend.runNow({ kind: coin, study, from, to } as never) as unknown as CoinResult;
  const refusal = (design: object): unknown => {
    try {
      tend.parseStudy({ ...COINS, scenario: scenario(), design });
      return null;
    } catch (error) {
      return (error as { problems: readonly { code: string; path: string }[] }).problems.map(
        ({ code, path }) => `${code} ${path}`,
      );
    }
  };

  it('is checked by its entries and by its own rules, and takes their defaults', () => {
    expect(studyOf({ heads: 0.2 }).design).toEqual({ tosses: 12, heads: 0.2 });
    expect(refusal({ tosses: 3 })).toEqual(['out-of-range design.tosses']);
    expect(refusal({ tosses: 13 })).toEqual(['out-of-range design.tosses']);
    expect(refusal({ sides: 6 })).toEqual(['unknown-field design.sides']);
  });

  it('goes into a link and comes back', () => {
    const study = studyOf({ tosses: 7 });
    const link = tend.encodeLink({ scenario: scenario(), study: study as never });
    expect(link).toContain('&screen=coin&design.tosses=7&');
    expect(tend.decodeLink(link).study).toEqual(study);
  });

  it('is lived in pieces that join to the whole, has a checksum and a table', () => {
    const study = studyOf({});
    const whole = run(study, 0, 12);
    const pieces = [run(study, 7, 12), run(study, 0, 7)];
    expect(tend.joinPieces({ kind: coin, study, from: 0, to: 12 } as never, pieces as never)).toEqual(whole);
    expect(tend.studyCourse(study as never)).toEqual({ total: 12, first: [2], steps: 1 });
    const sum = tend.studyChecksum(whole as never);
    expect(sum).toMatch(/^[0-9a-f]{32}$/);
    const csv = tend.studyCsv(whole as never, sum);
    expect(csv).toContain(`# study: coin\n# design: tosses=12 heads=0.5\n# checksum: ${sum}\n`);
    expect(csv).toContain('\ntoss,fell\n1,1\n2,0\n3,0\n4,1\n');
  });

  it('has options on the command line', () => {
    expect(tend.studyOptions([coin])).toMatchObject({ tosses: 'one', heads: 'one' });
  });
});

it('a kind that lacks a line does not compile', () => {
  const { giving: record, ...records } = STUDIES;
  // @ts-expect-error -- the giving game has no record
  const allRecords: { readonly [K in StudyKind]: StudyRecord<K, never> } = records;
  const { giving: table, ...tables } = STUDY_TABLES;
  // @ts-expect-error -- nobody knows what the giving game is written as
  const allTables: { readonly [K in StudyKind]: StudyTables<never> } = tables;
  const { giving: live, ...runs } = STUDY_RUNS;
  // @ts-expect-error -- nobody knows how the giving game is lived
  const allRuns: { readonly [K in StudyKind]: LiveStudy<K, unknown> } = runs;
  // @ts-expect-error -- it does not say what its checksum is made of
  const whole: StudyRecord<'giving', never> = { ...record, numbers: undefined };
  expect([allRecords, allTables, allRuns, whole, table, live]).toHaveLength(6);
});

it('every kind has a room of its own in sim and on the page, and a place among the tabs', () => {
  expect([...TABS].sort()).toEqual([...STUDY_KINDS].sort());
  expect(TABS.map((kind) => viewOf(kind).tab)).toEqual(TABS.map((_, i) => i + 1));
  const rooms = (folder: string, file: string) =>
    readdirSync(folder).filter((name) => existsSync(`${folder}/${name}/${file}`));
  expect(rooms('sim/study', 'record.ts').sort()).toEqual([...STUDY_KINDS].sort());
  for (const file of ['study.ts', 'acts.ts'])
    expect(rooms('src/views/experiment', file).sort()).toEqual([...STUDY_KINDS].sort());
});
