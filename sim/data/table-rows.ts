import { isGap } from './cell.ts';
import { numberCell, valueOf } from './number-cell.ts';
import { refused, type Table, type TableRow } from './table.ts';

/** Lines that look like rows and are none: units under the names, totals at the end. */

/** A percent sign, or anything in brackets. */
const UNIT = /^(%|[([].*[)\]])$/;
/** Units that are words as well count only beside one that is not. */
const UNIT_WORD = /^(per ?cent|prozent|text|g|mg|kg|d|days?|months?|points?|min|h|s)$/i;
const TOTAL =
  /^(grand total|totals?|sum|mean|average|median|summe|gesamt|mittelwert|mittel|durchschnitt|somme|moyenne)\.?:?$/i;
/** Words and letters that name other things as well; they count only below another such line. */
const MORE_TOTALS = /^(avg|count|n|sd|std|stdev|sem?|min|max|anzahl)\.?:?$/i;

/** Whether a line under the names holds units and nothing else. */
export function saysUnits(cells: readonly string[]): boolean {
  return (
    cells.some((cell) => UNIT.test(cell)) &&
    cells.every((cell) => UNIT.test(cell) || UNIT_WORD.test(cell) || isGap(cell))
  );
}

/**
 * A last line that sums up the others would be counted as one of them: it is told by a word such as "Mean" that stands
 * nowhere else in its column, or by a name that is missing in this line alone while every number is the sum or the mean
 * of those above it.
 * @throws InputError naming the line
 */
export function refuseTotals({ rows }: Pick<Table, 'rows'>): void {
  const [last, above] = [rows.at(-1)!, rows.slice(0, -1)];
  const first = firstOf(last);
  const named =
    TOTAL.test(first.cell) ||
    (MORE_TOTALS.test(first.cell) && above.length > 1 && isTotalWord(firstOf(above.at(-1)!).cell));
  const alone = !above.some(({ cells }) => cells[first.at] === first.cell);
  if (above.length > 0 && ((named && alone) || sumsUp(last, above)))
    throw refused({ code: 'table-total', got: first.cell, detail: { line: last.line } });
}

function firstOf({ cells }: TableRow): { readonly at: number; readonly cell: string } {
  const at = cells.findIndex((cell) => cell !== '');
  return { at, cell: cells[at]! };
}

function isTotalWord(cell: string): boolean {
  return TOTAL.test(cell) || MORE_TOTALS.test(cell);
}

function sumsUp({ cells }: TableRow, above: readonly TableRow[]): boolean {
  const missing = cells.some((cell, at) => cell === '' && above.every((row) => row.cells[at] !== ''));
  const filled = cells.flatMap((cell, at) => (cell === '' ? [] : [{ value: numberIn(cell), at }]));
  return (
    missing &&
    above.length > 1 &&
    filled.every(
      ({ value, at }) =>
        value !== null &&
        isSumOrMean(
          value,
          above.map((row) => numberIn(row.cells[at]!)),
        ),
    )
  );
}

function numberIn(cell: string): number | null {
  const number = numberCell(cell);
  return number === null ? null : valueOf(number, 'either');
}

function isSumOrMean(value: number, parts: readonly (number | null)[]): boolean {
  const known = parts.filter((part) => part !== null);
  const sum = known.reduce((all, part) => all + part, 0);
  const near = (other: number) => Math.abs(value - other) <= 1e-6 * Math.abs(other);
  return known.length > 1 && (near(sum) || near(sum / known.length));
}
