/**
 * Numbers, gaps and truth values as spreadsheets, R and people of several lands write them, read by what a whole column
 * shows.
 */
import { describe, expect, it } from 'vitest';
import { isDate, readTyped, truthOf } from '../../../sim/data/cell.ts';
import { numberCell } from '../../../sim/data/number-cell.ts';
import { columnAt, labelsAt, numbersAt, type Reading } from '../../../sim/data/columns.ts';
import { readTable } from '../../../sim/data/read-table.ts';
import { readShape } from '../../../sim/data/shapes.ts';
import { InputError, type InputProblem } from '../../../sim/params/types.ts';

/** A column y beside another. */
const column = (cells: readonly string[], delimiter = ',', other: readonly string[] = []) => {
  const quoted = (cell: string) => (cell.includes(delimiter) ? `"${cell}"` : cell);
  return readTable(
    `y${delimiter}z\n${cells.map((cell, i) => `${quoted(cell)}${delimiter}${quoted(other[i] ?? 'a')}`).join('\n')}\n`,
  );
};
const numbers = (cells: readonly string[], delimiter?: string, reading?: Reading, other?: readonly string[]) =>
  numbersAt(column(cells, delimiter, other), 0, reading);
const problem = (read: () => unknown): InputProblem => {
  try {
    read();
  } catch (error) {
    if (error instanceof InputError) return error.problems[0]!;
    throw error;
  }
  throw new Error('was not refused');
};

describe('decimal marks', () => {
  const READ: readonly (readonly [cells: readonly string[], delimiter: string, values: readonly number[]])[] = [
    [['1.5', '12.345', '1,234.5'], ',', [1.5, 12.345, 1234.5]],
    [['1,234.5', '1,234', '7'], ';', [1234.5, 1234, 7]],
    [['1.234,5', '1.234', '0,5'], ';', [1234.5, 1234, 0.5]],
    [['1,5', '1,234'], ';', [1.5, 1.234]],
    [['1,5', '1,234'], ',', [1.5, 1.234]],
    [['1,234,567', '12'], '\t', [1234567, 12]],
    [['1.234.567', '0,5'], ';', [1234567, 0.5]],
    [['1 234,5', '12 345 678,25'], ';', [1234.5, 12345678.25]],
    [['1\u202f234.5', '2\u2009000'], ',', [1234.5, 2000]],
    [["1'234.5", '3'], ',', [1234.5, 3]],
    [['0,500', '0,625'], ';', [0.5, 0.625]],
    [['1.234', '5.678'], ',', [1.234, 5.678]],
    [['1.234', '5.678'], '\t', [1.234, 5.678]],
    [['1,5e3', '-2E-1', '+4'], ';', [1500, -0.2, 4]],
    [['.5', '5.', '\u22121'], ',', [0.5, 5, -1]],
    [['62 %', '0.5%'], ',', [62, 0.5]],
  ];
  it.each(READ)('%j parted by %j', (cells, delimiter, expected) => expect(numbers(cells, delimiter)).toEqual(expected));

  const ASKED: readonly (readonly [
    cells: readonly string[],
    delimiter: string,
    readings: Readonly<Record<string, string>>,
  ])[] = [
    [['12.5', '1,234'], ';', { point: '1234', either: '1.234' }],
    [['0,5', '1.234'], ';', { comma: '1234', either: '1.234' }],
    [['1,234', '5,678'], ',', { point: '1234', comma: '1.234' }],
    [['1,234', '5,678'], ';', { point: '1234', comma: '1.234' }],
    [['1.234', '5.678'], ';', { point: '1.234', comma: '1234' }],
    [['12.5', '13,5'], ';', { either: '12.5' }],
    [['1,234', '5.678'], ';', { point: '1234 and 5.678', comma: '1.234 and 5678', either: '1.234 and 5.678' }],
  ];
  it.each(ASKED)('are asked for: %j parted by %j', (cells, delimiter, readings) => {
    const { code, detail } = problem(() => numbers(cells, delimiter));
    expect(code).toBe('table-ask-decimal');
    expect(
      Object.fromEntries(Object.entries(detail!).filter(([name]) => ['point', 'comma', 'either'].includes(name))),
    ).toEqual(readings);
    for (const [decimal, value] of Object.entries(readings))
      expect(numbers(cells, delimiter, { decimal: decimal as 'point' })).toEqual(
        expect.arrayContaining(value.split(' and ').map(Number)),
      );
  });

  it('that cannot both be are refused', () =>
    expect(problem(() => numbers(['1,234.5', '1.234,5'], ';')).code).toBe('table-two-decimals'));

  it('are told by the other columns where a column does not show them', () => {
    expect(numbers(['1,234', '5,678'], ';', {}, ['0,5', '1'])).toEqual([1.234, 5.678]);
    expect(numbers(['1.234', '5.678'], ';', {}, ['0.5', '1'])).toEqual([1.234, 5.678]);
    // A point among commas may part thousands, and the other way round.
    expect(problem(() => numbers(['1.234', '5.678'], ';', {}, ['0,5', '1'])).code).toBe('table-ask-decimal');
    expect(problem(() => numbers(['1,234', '5,678'], ',', {}, ['0.5', '1'])).code).toBe('table-ask-decimal');
  });

  it.each(['1,23,4', '12,34,567', '1.2.3', '1 23', '1,234 5', '--1', '1e', '<5', '5 g', '$5', '０', '1/2', 'Inf', '%'])(
    '%j is no number',
    (cell) => expect(numberCell(cell)).toBeNull(),
  );
});

describe('what is no number', () => {
  it.each([
    ['5-Jan', 'table-date'],
    ['01. Feb', 'table-date'],
    ['2024-01-05', 'table-date'],
    ['05/01/2024', 'table-date'],
    ['Mrz 24', 'table-date'],
    ['1.2.2024', 'table-date'],
    ['TRUE', 'table-truth'],
    ['no', 'table-truth'],
    ['high', 'table-not-a-number'],
    ['Inf', 'table-not-a-number'],
    ['#REST', 'table-not-a-number'],
  ])('%j is named by its line', (cell, code) =>
    expect(problem(() => numbers(['1', cell, '2']))).toMatchObject({
      code,
      got: cell,
      detail: { line: 3, column: 'y' },
    }),
  );
  it('is told from labels that begin like months', () =>
    expect(['mayfly', '1-2', '12'].map(isDate)).toEqual([false, false, false]));
  it.each([
    ['TRUE', true],
    ['F', false],
    ['ja', true],
    ['Wahr', true],
    ['n', false],
    ['1', null],
    ['', null],
  ])('%j as a truth value', (cell, expected) => expect(truthOf(cell)).toBe(expected));
});

describe('gaps', () => {
  it('have many names among numbers', () => {
    const codes = [
      '',
      'NA',
      'n/a',
      'NaN',
      'null',
      'None',
      '<NA>',
      '.',
      '-',
      '–',
      '?',
      '#N/A',
      '#NV',
      '#NAME?',
      '#DIV/0!',
      '#VALUE!',
      '#WERT!',
      '\\N',
    ];
    expect(numbers(['1', ...codes, '2'])).toEqual([1, ...codes.map(() => null), 2]);
  });
  it.each([
    [['62', '58', '-99'], '-99'],
    [['0.2', '-0.4', '-9'], '-9'],
    [['3', '5', '999'], '999'],
    [['4', '7', '-88.0'], '-88.0'],
  ])('may hide behind a number: %j', (cells, code) => {
    expect(problem(() => numbers(cells))).toMatchObject({
      code: 'table-ask-missing',
      got: code,
      detail: { column: 'y' },
    });
    expect(numbers(cells, ',', { gap: (each) => each === code })).toContain(null);
    expect(numbers(cells, ',', { gap: () => false })).toContain(Number(code));
  });
  it('do not hide behind numbers that are like the others', () => {
    for (const cells of [
      ['62', '99', '58'],
      ['-9', '-3', '4'],
      ['998', '999', '1000'],
      ['9', '1', '2'],
    ])
      expect(numbers(cells)).toEqual(cells.map(Number));
  });
  it('among names are asked for, since an arm may be called so', () => {
    const table = column(['1', '2', '3'], ',', ['a', 'NA', 'none']);
    expect(problem(() => labelsAt(table, 1))).toMatchObject({
      code: 'table-ask-missing',
      got: 'NA',
      detail: { line: 3 },
    });
    expect(labelsAt(table, 1, { gap: (code) => code === 'NA' })).toEqual(['a', null, 'none']);
    expect(labelsAt(table, 1, { gap: () => false })).toEqual(['a', 'NA', 'none']);
  });
});

describe('names', () => {
  it('are the same however their accents and blanks are written', () => {
    const table = readTable('re\u0301gion,y\nA\u0308 1,1\n\u00c4\u00a01,2\n');
    expect(new Set(labelsAt(table, columnAt(table, 'r\u00e9gion', '--x'))).size).toBe(1);
    expect(problem(() => readTable('\u00e9,e\u0301\n1,2\n')).code).toBe('table-name-twice');
  });
});

describe('a percentage', () => {
  const trial = (cells: readonly string[], reading?: Reading) =>
    (
      readShape(
        readTable(`animal,litter,arm,methylation (%)\n${cells.map((cell, i) => `${i},${i},x,${cell}`).join('\n')}\n`),
        reading,
      ) as { methylation: readonly number[] }
    ).methylation;
  it('may be a fraction, which is asked', () => {
    expect(problem(() => trial(['0.57', '0.62', '0']))).toMatchObject({
      code: 'table-ask-unit',
      got: '0.62',
      detail: { line: 3, percent: 62 },
    });
    expect(trial(['0.57', '0.62', '0'], { unit: 'fraction' })).toEqual([57, 62, 0]);
    expect(trial(['0.57', '0.62', '0'], { unit: 'percent' })).toEqual([0.57, 0.62, 0]);
  });
  it('may be a fraction in some rows only', () => {
    expect(problem(() => trial(['57', '0.62', '61']))).toMatchObject({ code: 'table-ask-unit', got: '0.62' });
    expect(problem(() => trial(['57', '0.62'], { unit: 'fraction' }))).toMatchObject({
      code: 'table-no-fraction',
      got: '57',
    });
    expect(trial(['0.8', '1.5', '3.2', '0'])).toEqual([0.8, 1.5, 3.2, 0]);
    expect(trial(['0.62 %', '0.5%'])).toEqual([0.62, 0.5]);
  });
});

describe('litters', () => {
  const text = 'animal,litter,arm,methylation\n1,1,x,40\n2,1,y,41\n';
  it('named in two arms are asked for', () => {
    expect(problem(() => readShape(readTable(text)))).toMatchObject({
      code: 'table-ask-litters',
      detail: { group: '1', one: 'x', other: 'y' },
    });
    expect(readShape(readTable(text), { litters: 'same' })).toMatchObject({ litter: ['1', '1'] });
    expect(readShape(readTable(text), { litters: 'own' })).toMatchObject({ litter: ['1 (x)', '1 (y)'] });
  });
});

describe('a value typed by hand', () => {
  it.each([
    ['.5', 0.5],
    ['-.5', -0.5],
    ['+3', 3],
    ['5.', 5],
    ['1e3', 1000],
    ['TRUE', true],
    ['False', false],
    ['both', 'both'],
    ['40,5', '40,5'],
    ['1,234', '1,234'],
    ['', ''],
    ['50%', '50%'],
    ['1e999', '1e999'],
    ['0x10', '0x10'],
    ['1 2', '1 2'],
    ['NaN', 'NaN'],
  ])('%j', (text, expected) => expect(readTyped(text)).toBe(expected));
});
