import { isGap } from './cell.ts';
import { numberCell } from './number-cell.ts';
import type { Delimiter } from './table.ts';

/** What parts the cells of a table, and where its line of names stands. */

/**
 * The first wins where the line of names uses several alike, or none: then a comma in a row is one cell too many and
 * not a decimal.
 */
const DELIMITERS: readonly Delimiter[] = [',', ';', '\t'];

/** Instruments write a dozen lines about themselves, hardly more. */
const LINES_LOOKED_AT = 60;

/** Where the line of names begins, how many lines stand above it, and what parts its cells. */
export interface Head {
  readonly at: number;
  readonly lead: number;
  readonly delimiter: Delimiter;
}

/** The delimiter that a line uses most, outside quotes. */
export function delimiterOf(line: string): Delimiter {
  const counts = DELIMITERS.map((delimiter) => cellsOf(line, delimiter).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))]!;
}

function cellsOf(line: string, delimiter: Delimiter): string[] {
  return line.replace(/"[^"]*"/g, 'x').split(delimiter);
}

/**
 * Names that stand below notes: the first line with more filled cells than any above it, none of them a number or a
 * gap, and a row of as many cells under it. Null when there is none.
 */
export function namesFurtherDown(text: string, { at, lead }: Head): Head | null {
  const lines = text.slice(at, at + 1_000_000).split('\n', LINES_LOOKED_AT);
  let place = at;
  let most = 0;
  for (const [i, line] of lines.entries()) {
    const delimiter = delimiterOf(line);
    const cells = cellsOf(line, delimiter).map((cell) => cell.trim());
    const filled = cells.findLastIndex((cell) => cell !== '') + 1;
    const next = lines.slice(i + 1).find((each) => each.trim() !== '');
    const names = filled > 1 && cells.slice(0, filled).every((cell) => !isGap(cell) && numberCell(cell) === null);
    if (i > 0 && filled > most && names && next !== undefined && cellsOf(next, delimiter).length >= filled)
      return { at: place, lead: lead + i, delimiter };
    most = Math.max(most, filled);
    place += line.length + 1;
  }
  return null;
}
