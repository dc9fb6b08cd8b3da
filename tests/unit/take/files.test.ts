/** Files that are taken away: text chunks of pictures, tables with their provenance, the archive. */
import { crc32 as zlibCrc, deflateSync } from 'node:zlib';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  defaultDesign,
  parseScenario,
  provenance,
  scenarioFromPreset,
  STUDY_KINDS,
  type Study,
} from '../../../sim/page.ts';
import type { FigureTable } from '../../../src/state/figures.ts';
import { createPage } from '../../../src/state/page.ts';
import { createWorld } from '../../../src/state/store.ts';
import { createEnglish } from '../../../src/words/say.ts';
import { paintOf } from '../../../src/views/take/colour.ts';
import { figureCsv, figureFacts, figureJson } from '../../../src/views/take/files.ts';
import { fontsOf } from '../../../src/views/take/flatten.ts';
import { wrapped } from '../../../src/views/take/frame.ts';
import { crc32, withText } from '../../../src/views/take/png-text.ts';
import type { Source } from '../../../src/views/take/source.ts';
import { archiveOf, type Ready } from '../../../src/views/take/take.ts';
import { wordsOf } from '../../../src/views/take/words.ts';

afterEach(() => vi.unstubAllGlobals());

/** A PNG of one grey pixel, put together here. */
function tinyPng(): Uint8Array {
  const chunk = (type: string, data: Uint8Array) => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const [length, crc] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    crc.writeUInt32BE(zlibCrc(body));
    return Buffer.concat([length, body, crc]);
  };
  const header = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]);
  return new Uint8Array(
    Buffer.concat([
      Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
      chunk('IHDR', header),
      chunk('IDAT', deflateSync(Buffer.from([0, 128]))),
      chunk('IEND', Buffer.alloc(0)),
    ]),
  );
}

/** Chunks by a reader of its own; a wrong CRC throws. */
function chunksOf(png: Uint8Array): { type: string; data: Buffer }[] {
  const bytes = Buffer.from(png);
  const found = [];
  for (let at = 8; at < bytes.length;) {
    const length = bytes.readUInt32BE(at);
    const body = bytes.subarray(at + 4, at + 8 + length);
    if (bytes.readUInt32BE(at + 8 + length) !== zlibCrc(body)) throw new Error(`wrong CRC at ${at}`);
    found.push({ type: body.toString('latin1', 0, 4), data: body.subarray(4) });
    at += 12 + length;
  }
  return found;
}

describe('text in a PNG', () => {
  it('stands after the header, reads back in full and leaves the picture alone', () => {
    const text = '{"seed":"vole-7 – Ω","checksum":"00ff"}';
    const chunks = chunksOf(
      withText(tinyPng(), [
        ['Title', 'Methylation'],
        ['tend.figure', text],
      ]),
    );
    expect(chunks.map(({ type }) => type)).toEqual(['IHDR', 'iTXt', 'iTXt', 'IDAT', 'IEND']);
    const [key, ...rest] = chunks[2]!.data.toString('utf8').split('\0');
    expect([key, rest.slice(0, 3).join(), rest.at(-1)]).toEqual(['tend.figure', ',,', text]);
    expect(chunks[3]!.data.equals(chunksOf(tinyPng())[1]!.data)).toBe(true);
  });

  it('has the CRC of the specification', () => {
    for (const text of ['', 'IEND', 'The quick brown fox'])
      expect(crc32(new TextEncoder().encode(text))).toBe(zlibCrc(Buffer.from(text)));
  });

  it('refuses what is no PNG', () => {
    expect(() => withText(new Uint8Array(60), [])).toThrow(RangeError);
  });
});

const say = createEnglish();
const scenario = parseScenario({ ...scenarioFromPreset('both-parents', '=cmd|7'), set: { 'care.licking': 75 } });
const checksum = '0123456789abcdef0123456789abcdef';
const source: Source = {
  scenario,
  pairs: [['app', 'tend'], ['appVersion', '9.9.9'], ...provenance(scenario, checksum).slice(1)],
};
const table: FigureTable = {
  columns: [{ id: 'day', unit: 'days' }, { id: 'what' }],
  rows: [
    [0, '=1+1'],
    [1, null],
    [0.1 + 0.2, 'a, "b"'],
  ],
};
const words = wordsOf({ id: 'life', title: 'Curves', summary: 'Day 60:\nall is well.' }, source, say);

describe('a table', () => {
  it('as CSV leads with all that is needed to make it again, and holds nothing that a spreadsheet would run', () => {
    const lines = figureCsv(words, source, table).split('\n');
    expect(lines).toContain(`# checksum: ${checksum}`);
    expect(lines).toContain('# modelVersion: ' + scenario.modelVersion);
    expect(lines).toContain('# changed: care.licking=75');
    expect(lines).toContain('# seed: "=cmd|7"');
    expect(lines).toContain('# units: day in days');
    expect(lines).toContain('# subject: Prairie voles (simulated)');
    expect(lines).toContain('# note: Invented data. Cannot assess any real family.');
    expect(lines.slice(-5)).toEqual(['day,what', "0,'=1+1", '1,', '0.30000000000000004,"a, ""b"""', '']);
  });

  it('as JSON carries the world itself, which can be parsed again', () => {
    const read = JSON.parse(figureJson(words, source, table));
    expect(read).toMatchObject({
      schema: 'tend.figure/1',
      figure: 'life',
      subject: 'Prairie voles (simulated)',
      checksum,
      seed: '=cmd|7',
      modelVersion: scenario.modelVersion,
      columns: table.columns,
    });
    expect(read.rows).toEqual(table.rows);
    expect(parseScenario(read.scenario)).toEqual(scenario);
  });

  it('of a person’s own says so, and claims neither seed nor checksum', () => {
    const own: Source = {
      own: 'pups.csv',
      pairs: [
        ['app', 'tend'],
        ['table', '"pups.csv"'],
      ],
    };
    const said = wordsOf({ id: 'trial-own', title: 'Own animals', summary: '' }, own, say);
    expect(said.line).toBe('Own table pups.csv, not simulated. Cannot assess any real family.');
    expect([said.caption, said.subject]).toEqual([[said.line], '']);
    expect(figureFacts(said, own)).toMatchObject({ checksum: null, seed: null, table: 'pups.csv' });
  });
});

describe('words under a picture', () => {
  it('name the species of every world and study, and that it is simulated; what tells of no one world names all', () => {
    const subjectOf = (of: Omit<Source, 'pairs'>) =>
      wordsOf({ id: 'life', title: 'Curves', summary: '' }, { ...of, pairs: [] }, say).caption[0];
    for (const [preset, subject] of [
      ['both-parents', 'Prairie voles (simulated)'],
      ['infant-both-parents', 'Human infants (simulated)'],
      ['rat-high-licking', 'Rats (simulated)'],
    ] as const)
      expect(subjectOf({ scenario: scenarioFromPreset(preset) })).toBe(subject);
    for (const kind of STUDY_KINDS) {
      const study = { kind, scenario, design: defaultDesign(kind) } as Study;
      expect(subjectOf({ study, scenario }), kind).toMatch(
        /^(Prairie voles|Human infants|Grown people) \(simulated\)$/,
      );
    }
    expect(subjectOf({})).toBe('Prairie voles, infants and rats (simulated)');
  });

  it('name preset, changes, versions, seed and checksum, and end with the fixed line', () => {
    expect(words.caption.slice(1)).toEqual([
      'Prairie voles (simulated)',
      'Preset: Both parents; changed: Licking and grooming: 75 min (preset: 40 min)',
      expect.stringMatching(
        new RegExp(`^Tend [\\d.]+, model ${scenario.modelVersion}, seed =cmd\\|7, checksum ${checksum}$`),
      ),
      'Invented data. Cannot assess any real family.',
    ]);
  });

  it('are broken where they no longer fit, and lose nothing', () => {
    const text = 'one two three four_and_a_word_too_long five';
    const lines = wrapped(text, 9, (line) => line.length);
    expect(lines).toEqual(['one two', 'three', 'four_and_a_word_too_long', 'five']);
  });
});

describe('what a style comes to', () => {
  it.each([
    ['rgb(34, 38, 44)', '#22262c', 1],
    ['rgba(34, 38, 44, 0.12)', '#22262c', 0.12],
    ['color(srgb 1 0.5 0 / 0.25)', '#ff8000', 0.25],
    ['url("#wash-3")', 'url(#wash-3)', 1],
  ])('%s', (computed, colour, opacity) => expect(paintOf(computed)).toEqual({ colour, opacity }));

  it.each(['none', 'transparent', 'rgba(0, 0, 0, 0)'])('%s is no paint', (computed) =>
    expect(paintOf(computed)).toBeNull(),
  );

  it('leaves out fonts that mean something in a browser only, and ends with one that everybody has', () => {
    expect(fontsOf("-apple-system, 'Segoe UI', system-ui, sans-serif")).toBe("'Segoe UI', Arial, sans-serif");
    expect(fontsOf('Palatino, Georgia, serif')).toBe('Palatino, Georgia, serif');
  });
});

it('the archive holds every figure in every format, the world and a text with the link', async () => {
  vi.stubGlobal('location', { href: 'https://example.org/#v=1' });
  const figure = (id: string): Ready => ({
    id,
    title: `Chart ${id}`,
    summary: '',
    part: false,
    draw: null,
    host: {} as HTMLElement,
    width: 1,
    height: 1,
    least: 0,
    table: () => Promise.resolve(table),
    source,
  });
  const blob = await archiveOf(
    [figure('life'), figure('town')],
    ['csv', 'json'],
    { format: 'figure', look: 'light' },
    createWorld({ run: () => new Promise(() => {}) } as never, createPage()),
    say,
  );
  const files = unzipSync(new Uint8Array(await blob.arrayBuffer()));
  expect(Object.keys(files)).toEqual([
    '01-life.csv',
    '01-life.json',
    '02-town.csv',
    '02-town.json',
    'scenario.json',
    'README.txt',
  ]);
  expect(parseScenario(JSON.parse(strFromU8(files['scenario.json']!)))).toEqual(scenario);
  expect(JSON.parse(strFromU8(files['02-town.json']!))).toMatchObject({ figure: 'town', checksum });
  const readme = strFromU8(files['README.txt']!);
  for (const said of [
    'Chart life',
    'Chart town',
    'https://example.org/#v=1',
    `checksum: ${checksum}`,
    'Invented data.',
  ])
    expect(readme).toContain(said);
});
