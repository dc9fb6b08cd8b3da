/** CSV as spreadsheets of many lands write it, and the faults that are named by line. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { columnAt, labelsAt, numbersAt, numbersIn } from '../../../sim/data/columns.ts';
import { readTable } from '../../../sim/data/read-table.ts';
import { readShape } from '../../../sim/data/shapes.ts';
import { TABLE_LIMITS } from '../../../sim/data/table.ts';
import { InputError } from '../../../sim/params/types.ts';
import { ENGLISH } from '../../../sim/words/english.ts';
import { renderProblem } from '../../../sim/words/render.ts';
import { createWords } from '../../../sim/words/say.ts';

const bad = fileURLToPath(new URL('../../fixtures/bad-tables/', import.meta.url));

/** What a reader is told. */
function refusal(read: () => unknown): string {
  try {
    read();
  } catch (error) {
    if (error instanceof InputError) return renderProblem(createWords(ENGLISH), error.problems[0]!);
    throw error;
  }
  throw new Error('was not refused');
}

const cells = (text: string) => readTable(text).rows.map((row) => row.cells);

describe('a table', () => {
  const plain = {
    columns: ['arm', 'y'],
    rows: [
      { line: 2, cells: ['a', '1.5'] },
      { line: 3, cells: ['b', '2'] },
    ],
    delimiter: ',',
    leftOut: [],
  };
  it.each([
    ['plainly', 'arm,y\na,1.5\nb,2\n'],
    ['without a last line end', 'arm,y\na,1.5\nb,2'],
    ['with carriage returns', 'arm,y\r\na,1.5\r\nb,2\r\n'],
    ['as old Macintoshes did', 'arm,y\ra,1.5\rb,2\r'],
    ['with mixed line ends', 'arm,y\na,1.5\r\nb,2\r'],
    ['with a byte-order mark', '\uFEFFarm,y\na,1.5\nb,2\n'],
    ['with quotes', '"arm","y"\n"a","1.5"\n"b","2"\n'],
    ['with spaces', ' arm , y\na , 1.5\n\tb,2 \n'],
    ['with empty lines at the end', 'arm,y\na,1.5\nb,2\n\n,\n \n'],
    ['with empty columns at the end', 'arm,y,,\na,1.5,,\nb,2,,\n'],
    ['with row numbers that have no name', '"","arm","y"\n"1","a",1.5\n"2","b",2\n'],
    ['with text that a spreadsheet must not count with', 'arm,y\n="a",1.5\nb,"=""2"""\n'],
    ['with marks that cannot be seen', 'arm\u200b,y\na\u2060,1.5\n\u00a0b,2\u00ad\n'],
  ])('is read when written %s', (_, text) => expect(readTable(text)).toEqual(plain));

  it('may be parted by semicolons or tabs', () => {
    expect(readTable('arm;y\na;1,5\nb;2\n')).toMatchObject({ delimiter: ';', columns: ['arm', 'y'] });
    expect(readTable('arm\ty\na\t1,5\nb\t2\n')).toMatchObject({ delimiter: '\t' });
    expect(readTable('"a;b,c",y\n1,2\n')).toMatchObject({ delimiter: ',', columns: ['a;b,c', 'y'] });
    expect(readTable('sep=;\narm;y\na;1\n')).toMatchObject({ delimiter: ';', rows: [{ line: 3 }] });
    expect(refusal(() => readTable('only\n1\n1,5\n'))).toContain('line 3');
    expect(readTable('only\n1\n2\n')).toMatchObject({ columns: ['only'], rows: [{ cells: ['1'] }, { cells: ['2'] }] });
  });

  it('keeps what quotes hold, and counts their lines', () => {
    expect(cells('a,b\n"x, ""y""",2\n')).toEqual([['x, "y"', '2']]);
    const { rows } = readTable('a,b\n"one\ntwo\r\nthree",1\nlast,2\n');
    expect(rows).toEqual([
      { line: 2, cells: ['one\ntwo\nthree', '1'] },
      { line: 5, cells: ['last', '2'] },
    ]);
  });

  it('may have notes of an instrument above its names, also where a spreadsheet has filled the lines up', () => {
    const notes = 'Run;Plate 7\nBy;Q48\n\nWell;Sample;Meth\nA1;v1;62\nA2;v2;60\n';
    expect(readTable(notes)).toMatchObject({
      columns: ['Well', 'Sample', 'Meth'],
      rows: [{ line: 5 }, { line: 6 }],
      leftOut: [1, 2],
    });
    expect(readTable('Run,Plate 7,\n,,\nWell,Sample,Meth\nA1,v1,62\n')).toMatchObject({
      columns: ['Well', 'Sample', 'Meth'],
      rows: [{ line: 4 }],
      leftOut: [1],
    });
    expect(readTable('exported on 3, March\nwell;meth;q\nA1;62;ok\n')).toMatchObject({
      delimiter: ';',
      columns: ['well', 'meth', 'q'],
    });
  });

  it('never takes a row for the names', () => {
    expect(refusal(() => readTable('a,b\n1,2,3\n4,5,6\n'))).toContain('row.names = FALSE');
    expect(refusal(() => readTable('a,b\nx,1\ny,2,3\n'))).toContain('line 3');
  });

  it('may have units under its names', () => {
    expect(readTable('animal,w,y\n,[g],%\na,1,2\nb,2,3\n')).toMatchObject({
      rows: [{ line: 3 }, { line: 4 }],
      leftOut: [2],
    });
    expect(readTable('animal,w,y\n-,g,(percent)\na,1,2\n').leftOut).toEqual([2]);
    // Names of arms that look like units are names.
    expect(readTable('arm,y\ng,-\nh,2\n').rows).toHaveLength(2);
  });

  it.each([
    ['animal,y\na,1\nb,2\nTotal,3\n', 'line 4'],
    ['animal,arm,y\na,x,1\nb,y,3\n,,2\n', 'line 4'],
    ['x,y\n1,5\n2,7\n,12\n', 'line 4'],
    ['animal;y\na;1\nb;2\nMittelwert;1,5\nSD;0,7\n', 'line 5'],
    ['animal,y\na,1\nb,2\nMean:,1.5\n', 'line 4'],
  ])('is not counted with its totals: %j', (text, line) => {
    const told = refusal(() => readTable(text));
    expect(told).toContain('total');
    expect(told).toContain(line);
  });
  it.each([
    'arm,y\na,1\nb,2\n,9\n',
    'answer,y\ny,1\ny,2\nn,3\n',
    'statistic,y\nmean,1\nsd,2\nmean,3\n',
    'x,y\n1,5\n2,7\n3,12\n',
  ])('has all its rows: %j', (text) => {
    expect(readTable(text).rows).toHaveLength(3);
  });

  it('is refused where a letter was lost before', () => {
    expect(refusal(() => readTable('litter,y\nA\uFFFD,1\n'))).toContain('line 2');
  });

  it('may have 100,000 rows and no more', () => {
    const rows = (count: number) => `a,b\n${'1,2\n'.repeat(count)}`;
    expect(readTable(rows(TABLE_LIMITS.rows)).rows).toHaveLength(100_000);
    for (const count of [TABLE_LIMITS.rows + 1, 10 * TABLE_LIMITS.rows])
      expect(refusal(() => readTable(rows(count)))).toContain('from 1 to 100000 rows');
  });

  it('may have the lines above it that Tend writes', () => {
    expect(readTable('# app: tend\n# seed: "a"\n# events: []\nday,y\n0,1\n')).toMatchObject({
      columns: ['day', 'y'],
      rows: [{ line: 5 }],
    });
    expect(readTable('\uFEFF# app: tend\nday,y\n0,1\n')).toMatchObject({ columns: ['day', 'y'] });
    expect(readTable('#,y\n1,2\n').columns).toEqual(['#', 'y']);
  });
});

describe('numbers', () => {
  const read = (text: string, name = 'y') => {
    const table = readTable(text);
    return numbersAt(table, columnAt(table, name, 'y'));
  };
  it.each([
    ['y\n1\n-2.5\n+3\n.5\n4.\n1e3\n', [1, -2.5, 3, 0.5, 4, 1000]],
    ['y;z\n1,5;0\n−2,25;0\n7;0\n1,500;0\n', [1.5, -2.25, 7, 1.5]],
    ['y\tz\n1,5\t0\n1,250\t0\n', [1.5, 1.25]],
    ['y,z\n1,0\n,0\nNA,0\nn/a,0\nNaN,0\n', [1, null, null, null, null]],
  ])('of %j', (text, expected) => expect(read(text)).toEqual(expected));

  it.each([
    ['y,z\n1,a\n"1,234",b\n', ['line 3', 'column y', '"1,234"']],
    ['y,z\n1,a\nabout 4,b\n', ['line 3', '"about 4"']],
    // A percent sign is read; among numbers without one nobody knows which is meant.
    ['y,z\n1,a\n45%,b\n', ['line 2', '"1"', 'line 3']],
    ['y,z\n1,a\n0x10,b\n', ['"0x10"']],
    ['y,z\n1,a\nInfinity,b\n', ['"Infinity"']],
    ['y,z\n1,a\n1e999,b\n', ['"1e999"']],
    ['y,z\n1,a\n=1+1,b\n', ['"=1+1"']],
    ['y\tz\n1,234\ta\n12,500\tb\n', ['line 2', '--decimal point (1234) or comma (1.234)', '"1,234"']],
    ['y,z\n,a\nNA,b\n', ['column y', 'no numbers']],
  ])('are not made of %j', (text, says) => {
    const told = refusal(() => read(text));
    for (const part of says) expect(told).toContain(part);
  });

  it('are told from names', () => {
    const table = readTable('n,name,gap\n1,a,\n2,2,\n');
    expect([0, 1, 2].map((at) => numbersIn(table, at))).toEqual(['all', 'some', 'none']);
    expect(labelsAt(table, 1)).toEqual(['a', '2']);
    expect(labelsAt(table, 2)).toEqual([null, null]);
    expect(refusal(() => columnAt(table, 'age', '--y'))).toBe('--y must be one of n, name, gap. It is "age".');
  });
});

/** What each file of the folder must be told, whoever reads it. */
const FILES: Readonly<Record<string, readonly string[]>> = {
  'columns-of-one-name.csv': ['line 1', '"methylation"', 'column 4'],
  'empty.csv': ['empty'],
  'lead-only.csv': ['empty'],
  'names-only.csv': ['empty'],
  'nameless-column.csv': ['column 2', 'line 1'],
  'open-quote.csv': ['line 4', 'quotation mark'],
  'ragged-long.csv': ['line 3', '(5)', '(4)'],
  'ragged-short.csv': ['line 4', '(3)', '(4)'],
  'text-after-quote.csv': ['line 3', 'quotation mark'],
  'too-wide.csv': ['501', '500'],
};

describe('a file that is no table', () => {
  it('is known here by its name', () => expect(readdirSync(bad).sort()).toEqual(Object.keys(FILES).sort()));
  it.each(Object.entries(FILES))('%s', (name, says) => {
    const told = refusal(() => readTable(readFileSync(bad + name, 'utf8')));
    for (const part of says) expect(told).toContain(part);
  });
});

describe('tables of two shapes', () => {
  const trial = 'Animal,Litter,Arm,Methylation,weight\n1,L1,MAN0,41.5,9\n2,L1,MAN0,,8\n3,L2,MAN1,30,7\n';
  const cohort = 'methylation_18;dyad;Methylation 5;engagement5;caregiver5\n51,5;a;60,1;-0,3;\n49;b;58;1,25;44\n';
  it('a trial', () => {
    expect(readShape(readTable(trial))).toEqual({
      shape: 'litters',
      animal: ['1', '3'],
      litter: ['L1', 'L2'],
      arm: ['MAN0', 'MAN1'],
      methylation: [41.5, 30],
      incomplete: 1,
      leftOut: [],
    });
  });
  it('a cohort', () => {
    expect(readShape(readTable(cohort))).toEqual({
      shape: 'dyads',
      dyad: ['a', 'b'],
      incomplete: 0,
      leftOut: [],
      values: {
        engagement5: [-0.3, 1.25],
        methylation5: [60.1, 58],
        methylation18: [51.5, 49],
        caregiver5: [null, 44],
      },
    });
  });
  it.each([
    ['arm missing', 'animal,litter,methylation\n1,a,40\n', ['lacks arm', 'animal, litter, arm, methylation']],
    [
      'most of a cohort',
      'dyad,methylation5,sex\na,40,1\n',
      ['lacks engagement5, methylation18', '"dyad, methylation5, sex"'],
    ],
    ['columns of nearly one name', 'animal,litter,arm,Arm.,methylation\n1,a,b,c,40\n', ['"Arm."', 'arm']],
    [
      'a share in place of a percentage',
      'animal,litter,arm,methylation\n1,a,b,140\n',
      ['line 2', 'column methylation', '0 to 100', '140'],
    ],
    ['an animal twice', 'animal,litter,arm,methylation\n1,a,b,40\n2,a,b,40\n1,a,b,41\n', ['line 4', '"1"', 'line 2']],
    ['words for numbers', 'animal,litter,arm,methylation\n1,a,b,high\n', ['line 2', '"high"']],
  ])('refused: %s', (_, text, says) => {
    const told = refusal(() => readShape(readTable(text)));
    for (const part of says) expect(told).toContain(part);
  });
});
