import { InputError } from '../params/types.ts';
import { labelsAt, numberColumnAt, numbersAt, refuseAlike, type Reading } from './columns.ts';
import { refused, type Table } from './table.ts';

/**
 * The tables that can be laid beside the page's own studies, by the names of their columns. Percent of methylated
 * strands.
 */
export const SHAPES = {
  litters: { needs: ['animal', 'litter', 'arm', 'methylation'], mayHave: [] },
  dyads: {
    needs: ['dyad', 'engagement5', 'methylation5', 'methylation18'],
    mayHave: ['engagement18', 'caregiver5', 'caregiver18'],
  },
} as const;
export type ShapeId = keyof typeof SHAPES;

/** A vole trial: one row an animal. */
export interface LitterTable {
  readonly shape: 'litters';
  readonly animal: readonly string[];
  readonly litter: readonly string[];
  readonly arm: readonly string[];
  readonly methylation: readonly number[];
  /** Rows left out since something in them is missing. */
  readonly incomplete: number;
  /** Lines that are no rows, as in `Table`. */
  readonly leftOut: readonly number[];
}

/** A cohort: one row a child with its caregiver, at 5 and at 18 months. */
export interface DyadTable {
  readonly shape: 'dyads';
  readonly dyad: readonly string[];
  /** By column: those needed, and those of the others that the table has. Gaps are null only in the others. */
  readonly values: Readonly<Record<string, readonly (number | null)[]>>;
  readonly incomplete: number;
  readonly leftOut: readonly number[];
}

/**
 * Recognises a table by its columns, in any order and any case; others beside them are left alone.
 * @throws InputError that says what is missing for the nearest shape, or which line is not what it should be; or asking
 *   (see `Reading`).
 */
export function readShape(table: Table, reading: Reading = {}): LitterTable | DyadTable {
  const names = table.columns.map(simple);
  const missing = (id: ShapeId) => SHAPES[id].needs.filter((name) => !names.includes(name));
  const [nearest] = (Object.keys(SHAPES) as ShapeId[]).sort((a, b) => missing(a).length - missing(b).length);
  const lacking = missing(nearest!);
  if (lacking.length > 0)
    throw new InputError([
      {
        code: 'table-unknown-shape',
        path: 'table',
        got: table.columns.join(', '),
        allowed: SHAPES[nearest!].needs,
        detail: { missing: lacking.join(', ') },
      },
    ]);
  const used: readonly string[] = [...SHAPES[nearest!].needs, ...SHAPES[nearest!].mayHave];
  const twice = names.findIndex((name, i) => used.includes(name) && names.indexOf(name) < i);
  if (twice >= 0)
    throw refused({
      code: 'table-name-alike',
      got: table.columns[twice],
      detail: { other: table.columns[names.indexOf(names[twice]!)]! },
    });
  return nearest === 'litters' ? litters(table, names, reading) : dyads(table, names, reading);
}

/** "Methylation 18", "methylation_18" and "methylation18 (%)" are one name. */
function simple(name: string): string {
  return name.toLowerCase().replace(/[\s_.-]|[([]?%[)\]]?$/g, '');
}

function litters(table: Table, names: readonly string[], reading: Reading): LitterTable {
  const labels = (name: string) => labelsAt(table, names.indexOf(name), reading);
  const [animal, named, arm] = [labels('animal'), labels('litter'), labels('arm')];
  refuseAlike(table, names.indexOf('litter'), named);
  refuseAlike(table, names.indexOf('arm'), arm);
  const litter = littersOf(named, arm, reading);
  const methylation = percents(table, names.indexOf('methylation'), reading);
  const rows = complete(table, [animal, litter, arm, methylation]);
  refuseTwice(table, animal, rows);
  const pick = <T>(values: readonly (T | null)[]) => rows.map((row) => values[row]!);
  return {
    shape: 'litters',
    animal: pick(animal),
    litter: pick(litter),
    arm: pick(arm),
    methylation: pick(methylation),
    incomplete: table.rows.length - rows.length,
    leftOut: table.leftOut,
  };
}

/**
 * Names of litters. One that stands in two arms is one litter divided between them, or two litters where each arm
 * counts its own from 1: the tests differ by orders of magnitude, so nobody guesses.
 */
function littersOf(
  litters: readonly (string | null)[],
  arms: readonly (string | null)[],
  { litters: said }: Reading,
): readonly (string | null)[] {
  if (said === 'same') return litters;
  if (said === 'own')
    return litters.map((litter, row) => (litter === null || arms[row] === null ? null : `${litter} (${arms[row]})`));
  refuseShared(litters, arms);
  return litters;
}

/**
 * @throws InputError asking, where a name of a group stands under two values of something that whole groups should have
 *   in common
 */
export function refuseShared(
  groups: readonly (string | number | null)[],
  of: readonly (string | number | null)[],
): void {
  const first = new Map<string | number, string | number>();
  groups.forEach((group, row) => {
    const value = of[row] ?? null;
    if (group === null || value === null) return;
    const before = first.get(group);
    if (before === undefined) first.set(group, value);
    else if (before !== value)
      throw refused({ code: 'table-ask-litters', got: group, detail: { group, one: before, other: value } });
  });
}

function dyads(table: Table, names: readonly string[], reading: Reading): DyadTable {
  const dyad = labelsAt(table, names.indexOf('dyad'), reading);
  const { needs, mayHave } = SHAPES.dyads;
  const columns = [...needs.slice(1), ...mayHave.filter((name) => names.includes(name))];
  const values = columns.map((name) =>
    (name.startsWith('engagement') ? numbersAt : percents)(table, names.indexOf(name), reading),
  );
  const rows = complete(table, [dyad, ...values.slice(0, needs.length - 1)]);
  refuseTwice(table, dyad, rows);
  const picked = columns.map((name, i) => [name, rows.map((row) => values[i]![row]!)] as const);
  return {
    shape: 'dyads',
    dyad: rows.map((row) => dyad[row]!),
    values: Object.fromEntries(picked),
    incomplete: table.rows.length - rows.length,
    leftOut: table.leftOut,
  };
}

/**
 * One value is no more than a share, and others are ten times as much: some rows may hold fractions and some percent.
 */
const APART = 10;

/**
 * Percentages. Numbers that all lie between 0 and 1 may be fractions, and so may some of them among larger ones.
 * @throws InputError asking, or naming the first that is no percentage
 */
function percents(table: Table, at: number, reading: Reading): readonly (number | null)[] {
  const { values, percent } = numberColumnAt(table, at, reading);
  const column = table.columns[at]!;
  const unit = reading.unit ?? (percent ? 'percent' : undefined);
  const most = unit === 'fraction' ? 1 : 100;
  const bad = values.findIndex((value) => value !== null && (value < 0 || value > most));
  if (bad >= 0 && unit === 'fraction')
    throw refused({
      code: 'table-no-fraction',
      got: table.rows[bad]!.cells[at],
      detail: { line: table.rows[bad]!.line, column },
    });
  if (bad >= 0)
    throw refused({
      code: 'table-no-percentage',
      got: table.rows[bad]!.cells[at],
      detail: { line: table.rows[bad]!.line, column },
    });
  const share = unit === undefined ? likeAShare(values) : -1;
  if (share >= 0)
    throw refused({
      code: 'table-ask-unit',
      got: table.rows[share]!.cells[at],
      detail: { line: table.rows[share]!.line, column, value: values[share]!, percent: asPercent(values[share]!) },
    });
  return unit === 'fraction' ? values.map((value) => (value === null ? null : asPercent(value))) : values;
}

/** Without the last digits that binary fractions leave behind: .57 is 57 %. */
function asPercent(share: number): number {
  return Number((100 * share).toPrecision(15));
}

/** The row of a value that may be a share of 1, or -1. */
function likeAShare(values: readonly (number | null)[]): number {
  let [largest, least] = [-1, Infinity];
  values.forEach((value, row) => {
    if (value === null || value === 0) return;
    if (value > 1) least = Math.min(least, value);
    else if (largest < 0 || value > values[largest]!) largest = row;
  });
  return largest >= 0 && least > APART * values[largest]! ? largest : -1;
}

/** Rows where nothing is missing. */
function complete(table: Table, columns: readonly (readonly unknown[])[]): number[] {
  return table.rows.map((_, row) => row).filter((row) => columns.every((values) => values[row] !== null));
}

function refuseTwice(table: Table, ids: readonly (string | null)[], rows: readonly number[]): void {
  const first = new Map<string, number>();
  for (const row of rows) {
    const id = ids[row]!;
    const line = table.rows[row]!.line;
    const before = first.get(id);
    if (before !== undefined) throw refused({ code: 'table-row-twice', got: id, detail: { line, other: before } });
    first.set(id, line);
  }
}
