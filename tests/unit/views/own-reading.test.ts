/** What the page asks of a table that can be read in more than one way, and what the answers come to. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { decodeText, isComputed, readTable, refused, trialTest, type Reading } from '../../../sim/page.ts';
import { ownDyads } from '../../../sim/study/infant-cohort/analyse/own-dyads.ts';
import { readOwnCohort } from '../../../src/views/experiment/infant-cohort/own-cohort.ts';
import { questionOf, type Question } from '../../../src/views/experiment/own-reading.ts';
import {
  ownData,
  ownDrawn,
  ownPoints,
  ownSentence,
  readOwnTrial,
} from '../../../src/views/experiment/vole-trial/own-trial.ts';
import { thinned } from '../../../src/views/experiment/thin.ts';
import { jsonTextOf, tableTextOf } from '../../../src/state/kept/read-file.ts';
import { createEnglish } from '../../../src/words/say.ts';

const say = createEnglish();
const fixture = (name: string) =>
  decodeText(readFileSync(fileURLToPath(new URL(`../../fixtures/tables/${name}.csv`, import.meta.url))), name).text;

/** Reads a table, answering each question by the beginning of what is chosen. */
function read<T>(
  reader: (text: string, reading: Reading) => T,
  text: string,
  answers: readonly string[],
): { readonly table: T; readonly asked: readonly Question[] } {
  const asked: Question[] = [];
  let reading: Reading = {};
  for (;;) {
    try {
      return { table: reader(text, reading), asked };
    } catch (error) {
      const question = questionOf(error, reading, say);
      if (question === null) throw error;
      const chosen = question.choices.find(({ label }) => label.startsWith(answers[asked.length] ?? 'nothing'));
      if (chosen === undefined)
        throw new Error(`${question.text} ${question.choices.map(({ label }) => label).join(' / ')}`);
      asked.push(question);
      reading = chosen.reading;
    }
  }
}
const p = (text: string, answers: readonly string[]) => {
  const { mixed } = trialTest(ownPoints(read(readOwnTrial, text, answers).table));
  if (!isComputed(mixed)) throw new Error('not computed');
  return mixed.p;
};

describe('a question', () => {
  it('about litters of one name in both arms, whose answer decides the finding', () => {
    const { asked } = read(readOwnTrial, fixture('litters-numbered-anew'), ['No']);
    expect(asked.map(({ text }) => text)).toEqual([
      'Litter 1 stands in group handled and in group cup. Is it the same litter?',
    ]);
    expect(p(fixture('litters-numbered-anew'), ['No'])).toBe(p(fixture('own-litters'), []));
    expect(p(fixture('litters-numbered-anew'), ['No'])).toBeGreaterThan(0.1);
    expect(p(fixture('litters-numbered-anew'), ['Yes'])).toBeLessThan(0.001);
  });
  it('about fractions, in trials and cohorts', () => {
    const { table, asked } = read(readOwnTrial, fixture('fractions'), ['It is a fraction']);
    expect(asked[0]!.choices.map(({ label }) => label)).toEqual(['It is 0.66 %', 'It is a fraction: 66 %']);
    expect(table.methylation).toEqual(readOwnTrial(fixture('own-litters')).methylation);
    const cohort = read(readOwnCohort, fixture('dyads-in-fractions'), ['It is a fraction']);
    expect(cohort.asked).toHaveLength(1);
    expect(ownDyads(cohort.table).columns.first[0]).toBe(67);
  });
  it('about a decimal mark, and then about a gap', () => {
    const text = 'dyad;engagement5;methylation5;methylation18\n1;1.5;60;61\n2;1,234;61;66\n3;2;62;NA\n4;-99;63;70\n';
    const { table, asked } = read(readOwnCohort, text, ['As 1.234', 'It is not known']);
    expect(asked.map(({ text: each }) => each)).toEqual([
      'Line 3, column engagement5: how is 1,234 meant?',
      'Line 5, column engagement5: what does -99 mean?',
    ]);
    expect([table.values['engagement5'], table.incomplete]).toEqual([[1.5, 1.234], 2]);
    expect(read(readOwnCohort, text, ['As 1234', 'It is a value']).table.values['engagement5']).toEqual([
      1.5, 1234, -99,
    ]);
  });
  it('about an arm that may be a gap; an earlier answer is kept', () => {
    const text = 'animal,litter,arm,methylation\n1,a,x,50\n2,NA,x,52\n3,c,NA,54\n4,null,NA,57\n';
    const { table, asked } = read(readOwnTrial, text, ['It is a value', 'It is a value']);
    expect(asked.map(({ text: each }) => each)).toEqual([
      'Line 3, column litter: what does NA mean?',
      'Line 5, column litter: what does null mean?',
    ]);
    expect([table.arm, table.litter]).toEqual([
      ['x', 'x', 'NA', 'NA'],
      ['a', 'NA', 'c', 'null'],
    ]);
  });
  it('is none where nothing can be chosen', () => {
    expect(questionOf(refused({ code: 'table-empty' }), {}, say)).toBeNull();
    expect(questionOf(new Error('other'), {}, say)).toBeNull();
  });
  it('shows no letters that move the line', () => {
    const error = (() => {
      try {
        return readOwnTrial('animal,litter,arm,methylation\n1,\u202ex,a,4\n2,\u202ex,b,5\n');
      } catch (thrown) {
        return thrown;
      }
    })();
    expect(questionOf(error, {}, say)!.text).toContain('\\u{202e}x');
  });
});

describe('values that are alike but for rounding', () => {
  it('give no difference and no chance on the page', () => {
    const rows = Array.from({ length: 8 }, (_, i) => `${i},${i >> 1},${i < 4 ? 'a,0.3' : 'b,0.30000000000000004'}`);
    const { table } = read(readOwnTrial, `animal,litter,arm,methylation\n${rows.join('\n')}\n`, ['It is 0.3']);
    for (const [name, test] of Object.entries(trialTest(ownPoints(table))))
      if (name !== 'designEffect') expect(test, name).toMatchObject({ notComputable: 'no-spread' });
    expect(ownData(table, say).difference).toBeNull();
    expect(ownSentence(table, say)).toMatch(/^It cannot be worked out/);
  });
});

describe('a large table', () => {
  const rows = 3000;
  const table = readOwnTrial(
    `animal,litter,arm,methylation\n${Array.from({ length: rows }, (_, i) => `a${i},L${i >> 2},${(i >> 2) % 3 === 0 ? 'x' : 'y'},${30 + ((i * 7919) % 997) / 50}`).join('\n')}\n`,
  );
  it('is counted whole and drawn in part', () => {
    const { arms, words } = ownData(table, say);
    const of = (arm: string) => table.methylation.filter((_, i) => table.arm[i] === arm);
    expect(arms.map(({ pups }) => pups.length)).toEqual([1000, 1000]);
    expect(ownDrawn(table)).toEqual({ drawn: 2000, all: rows });
    const [x, y] = [of('x'), of('y')];
    expect(arms.map(({ mean }) => mean)).toEqual(
      [x, y].map((values) => values.reduce((sum, value) => sum + value, 0) / values.length),
    );
    expect(words.summary).toBe(ownSentence(table, say));
    // From end to end, so that the axis and the outline stay what they are.
    const shown = arms[1]!.pups.map(({ value }) => value);
    expect([Math.min(...shown), Math.max(...shown)]).toEqual([Math.min(...y), Math.max(...y)]);
  });
  it('keeps the order and the ends of what is drawn', () => {
    expect(thinned([5, 1, 4, 2, 3], (value) => value, 3)).toEqual([5, 1, 3]);
    expect(thinned([5, 1, 4], (value) => value, 3)).toEqual([5, 1, 4]);
  });
  it('draws all of a small one', () => {
    const small = readOwnTrial(fixture('own-litters'));
    expect(ownDrawn(small)).toBeNull();
    expect(ownData(small, say).arms.map(({ pups }) => pups.length)).toEqual([8, 8]);
  });
});

describe('a chosen file', () => {
  const named = (name: string, ...parts: (string | Uint8Array)[]) => new File(parts as BlobPart[], name);
  const file = (...parts: (string | Uint8Array)[]) => named('mine.csv', ...parts);
  const work = (...parts: (string | Uint8Array)[]) => named('mine.json', ...parts);
  it('is read in the encoding that it is in', async () => {
    expect(await tableTextOf(file('A', new Uint8Array([0xe4])))).toEqual({ text: 'Aä', encoding: 'windows-1252' });
    await expect(jsonTextOf(work('{"seed":"W', new Uint8Array([0xfc]), '"}'))).rejects.toMatchObject({
      problems: [{ code: 'not-utf8', got: 'mine.json' }],
    });
    expect(await jsonTextOf(work(new Uint8Array([0xff, 0xfe, 0x7b, 0, 0x7d, 0])))).toBe('{}');
  });
  it('is not read at all where it is too large', async () => {
    const large = {
      name: 'large.csv',
      size: 50_000_001,
      arrayBuffer: () => Promise.reject(new Error('was read')),
    } as unknown as File;
    await expect(tableTextOf(large)).rejects.toMatchObject({
      problems: [{ code: 'file-too-large', allowed: [0, 50_000_000] }],
    });
    await expect(jsonTextOf({ ...large, name: 'large.json' })).rejects.toMatchObject({
      problems: [{ code: 'file-too-large' }],
    });
  });
  it('that is a table is sent to where tables are opened', async () => {
    for (const name of ['mine.csv', 'Mine.TSV', 'mine.xlsx'])
      await expect(jsonTextOf(named(name, 'animal,litter'))).rejects.toMatchObject({
        problems: [{ code: 'table-not-work', got: name }],
      });
  });
  it('has the limits that the command line has', () => {
    expect(() => readTable(`a\n${'1\n'.repeat(100_001)}`)).toThrow('table-too-long');
  });
});
