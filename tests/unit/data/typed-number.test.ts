/** Numbers as people type them into fields: read right, or refused with the way to write them. */
import { describe, expect, it } from 'vitest';
import {
  ENTRIES,
  renderProblem,
  typedNumber,
  type InputProblem,
  type NumberEntry,
  type ParameterEntry,
} from '../../../sim/page.ts';
import { displayOf, exactNumber, shownNumber, storedNumber } from '../../../src/controls/display.ts';
import { createEnglish } from '../../../src/words/say.ts';

const say = createEnglish();
function read(text: string, whole = false): number | string {
  const problems: InputProblem[] = [];
  const value = typedNumber(text, 'set.care.licking', problems, whole);
  expect(problems).toHaveLength(value === null ? 1 : 0);
  return value ?? renderProblem(say, problems[0]!);
}

describe('a field of any number', () => {
  it.each([
    ['33.4', 33.4],
    ['33,4', 33.4],
    ['.5', 0.5],
    [',5', 0.5],
    ['0,125', 0.125],
    ['1.234', 1.234],
    [' 12 ', 12],
    ['+3', 3],
    ['1e-7', 1e-7],
    ['-0', -0],
    ['−4,5', -4.5],
    ['–4', -4],
    ['-4', -4],
    ['1e−7', 1e-7],
    ['1\u2009234,5', 1234.5],
    ['1\u202f234.5', 1234.5],
    ['1\u00a0234', 1234],
    ['1’234.5', 1234.5],
    ['\uff13\uff13\uff0e\uff14', 33.4],
    ['\uff0d\uff15', -5],
    ['٣٣٫٤', 33.4],
    ['\u200e7\u200f', 7],
    ['1.234,5', 1234.5],
    ['1,234.5', 1234.5],
    ['1.234.567', 1234567],
  ])('%j is %d', (text, value) => expect(read(text)).toBe(value));

  it.each(['', ' ', 'NaN', '0x10', '1e999', 'twelve', '1.2.3', '12 5', '5 6', '10²', '½', '50 %', '-', ','])(
    '%j is refused with the way to write one',
    (text) => {
      expect(read(text)).toMatch(
        /is not a number\. Write it in digits, with a point or a comma before the decimals: 33\.4 or 33,4\.$/,
      );
    },
  );

  it('what can be read in two ways is asked about', () => {
    expect(read('1,234')).toMatch(/"1,234" can mean 1\.234 or 1234\. Write one of these two\.$/);
    expect(read('1.234')).toBe(1.234);
  });
});

it('a field of whole numbers takes no thousand for a one', () => {
  expect(read('1.000', true)).toMatch(/"1\.000" can mean 1 or 1000\./);
  expect(read('1 000', true)).toBe(1000);
  expect(read('many', true)).toMatch(/is not a whole number\. Write it in digits only/);
});

describe('the exact number of a field', () => {
  const numbers = (ENTRIES as readonly ParameterEntry[]).filter(
    (entry): entry is NumberEntry => entry.kind === 'number' || entry.kind === 'integer',
  );
  it.each([
    [33.4, 'care.licking', '33.4'],
    [0.005, 'family.hardship', '0.5'],
    [740.736, 'care.huddling', '12.3456'],
    [-0.25, 'kappa.care', '−0.25'],
    [1e-7, 'kappa.care', '1e−7'],
  ])('%d of %s stands as %s', (value, id, text) => {
    const display = displayOf(numbers.find((entry) => entry.id === id)!);
    expect(exactNumber(value, display)).toBe(text);
  });

  it('comes back as the stored value, for every slider and all its values', () => {
    for (const entry of numbers) {
      const display = displayOf(entry);
      const steps = Math.min(400, Math.round((entry.explore[1] - entry.explore[0]) / entry.step));
      for (const value of [
        entry.default,
        ...Array.from({ length: steps + 1 }, (_, i) => Number((entry.explore[0] + i * entry.step).toFixed(6))),
      ]) {
        const problems: InputProblem[] = [];
        const typed = typedNumber(exactNumber(value, display), entry.id, problems);
        expect(storedNumber(typed!, display), `${entry.id} ${value}`).toBeCloseTo(value, 8);
        // What is said of a value may have fewer places, never another value at the first of them.
        expect(
          Math.abs(Number(shownNumber(value, display).replace('−', '-')) - value * display.factor),
        ).toBeLessThanOrEqual(0.5 * 10 ** -display.digits + 1e-9);
      }
    }
  });
});
