import { InputError, type InputProblem } from '../params/types.ts';

/** What parts the cells of a row. */
export type Delimiter = ',' | ';' | '\t';

/** One line of a table below its names. */
export interface TableRow {
  /** Where the row begins in the file, from 1. */
  readonly line: number;
  /** As many as there are columns, tidy: see `tidyCell`. */
  readonly cells: readonly string[];
}

/** A table as it was written: all cells are text. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly TableRow[];
  readonly delimiter: Delimiter;
  /**
   * Lines with something on them that are no rows: notes above the names, units below them. Not those that Tend itself
   * writes.
   */
  readonly leftOut: readonly number[];
}

/** Largest table that is read, on the page and on the command line. `bytes` is the size of its file. */
export const TABLE_LIMITS = { rows: 100_000, columns: 500, bytes: 50_000_000 } as const;

/** Refuses a table, naming in `detail` the line, the column and whatever else the sentence needs. */
export function refused(problem: Omit<InputProblem, 'path'>): InputError {
  return new InputError([{ path: 'table', ...problem }]);
}
