import type { InputProblem } from '../params/types.ts';
import { numberCell, valueOf } from './number-cell.ts';

/**
 * Signs of other keyboards and other programs, as they stand in a number: full-width letters, Arabic digits, minus
 * signs, marks that show nothing.
 */
const PLAIN: readonly (readonly [RegExp, (letter: string) => string])[] = [
  [/[\uff01-\uff5e]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0xfee0)],
  [/[\u0660-\u0669\u06f0-\u06f9]/g, (letter) => String(letter.charCodeAt(0) & 15)],
  [/\u066b/g, () => '.'],
  [/[\u2010-\u2015\u2212]/g, () => '-'],
  [/[\u200b-\u200f\u2060\ufeff]/g, () => ''],
];

/**
 * A number as people type it into a field of the page: 33.4 and 33,4, thousands parted by spaces of any width, digits
 * and signs of other keyboards. Limits are not its business.
 * @param path the field, named when the text is refused
 * @param whole whether the field takes whole numbers only: then 1.000 is one thousand to some
 * @returns null after a problem is added: text that is no number (`typed-no-number`), or can be read in two ways
 *   (`typed-two-ways`: 1,234)
 */
export function typedNumber(text: string, path: string, problems: InputProblem[], whole = false): number | null {
  const cell = numberCell(PLAIN.reduce((plain, [from, to]) => plain.replace(from, to), text).trim());
  const refuse = (problem: Omit<InputProblem, 'path' | 'got'>): null => {
    problems.push({ path, got: text, ...problem });
    return null;
  };
  const none = (): null => refuse(whole ? { code: 'typed-no-whole' } : { code: 'typed-no-number' });
  if (cell === null || cell.percent) return none();
  const { marks } = cell;
  if (marks === 'comma?' || (whole && marks === 'point?')) {
    const [one, other] = (['point', 'comma'] as const)
      .map((decimal) => valueOf(cell, decimal)!)
      .toSorted((a, b) => a - b);
    return refuse({ code: 'typed-two-ways', detail: { one: String(one), other: String(other) } });
  }
  return valueOf(cell, marks === ',groups' ? 'point' : marks === '.groups' ? 'comma' : 'either') ?? none();
}
