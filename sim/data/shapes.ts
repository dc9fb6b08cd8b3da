import { InputError } from '../params/types.ts';
import { labelsAt, numbersAt } from './columns.ts';
import { refused, type Table } from './read-table.ts';

/** The tables that can be laid beside the page's own studies, by the names of their columns. Percent of methylated strands. */
export const SHAPES = {
  litters: { needs: ['animal', 'litter', 'arm', 'methylation'], mayHave: [] },
  dyads: { needs: ['dyad', 'engagement5', 'methylation5', 'methylation18'], mayHave: ['engagement18', 'caregiver5', 'caregiver18'] },
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
}

/** A cohort: one row a child with its caregiver, at 5 and at 18 months. */
export interface DyadTable {
  readonly shape: 'dyads';
  readonly dyad: readonly string[];
  /** By column: those needed, and those of the others that the table has. Gaps are null only in the others. */
  readonly values: Readonly<Record<string, readonly (number | null)[]>>;
  readonly incomplete: number;
}

/**
 * Recognises a table by its columns, in any order and any case; others beside them are left alone.
 * @throws InputError that says what is missing for the nearest shape, or which line is not what it should be.
 */
export function readShape(table: Table): LitterTable | DyadTable {
  const names = table.columns.map(simple);
  const missing = (id: ShapeId) => SHAPES[id].needs.filter((name) => !names.includes(name));
  const [nearest] = (Object.keys(SHAPES) as ShapeId[]).sort((a, b) => missing(a).length - missing(b).length);
  const lacking = missing(nearest!);
  if (lacking.length > 0)
    throw new InputError([{ code: 'table-unknown-shape', path: 'table', got: table.columns.join(', '), allowed: SHAPES[nearest!].needs, detail: { missing: lacking.join(', ') } }]);
  return nearest === 'litters' ? litters(table, names) : dyads(table, names);
}

/** "Methylation 18" and "methylation_18" are one name. */
function simple(name: string): string {
  return name.toLowerCase().replace(/[\s_.-]/g, '');
}

function litters(table: Table, names: readonly string[]): LitterTable {
  const labels = (name: string) => labelsAt(table, names.indexOf(name));
  const [animal, litter, arm] = [labels('animal'), labels('litter'), labels('arm')];
  const methylation = percents(table, names.indexOf('methylation'));
  const rows = complete(table, [animal, litter, arm, methylation]);
  refuseTwice(table, animal, rows);
  const pick = <T>(values: readonly (T | null)[]) => rows.map((row) => values[row]!);
  return { shape: 'litters', animal: pick(animal), litter: pick(litter), arm: pick(arm), methylation: pick(methylation), incomplete: table.rows.length - rows.length };
}

function dyads(table: Table, names: readonly string[]): DyadTable {
  const dyad = labelsAt(table, names.indexOf('dyad'));
  const { needs, mayHave } = SHAPES.dyads;
  const columns = [...needs.slice(1), ...mayHave.filter((name) => names.includes(name))];
  const values = columns.map((name) => (name.startsWith('engagement') ? numbersAt : percents)(table, names.indexOf(name)));
  const rows = complete(table, [dyad, ...values.slice(0, needs.length - 1)]);
  refuseTwice(table, dyad, rows);
  const picked = columns.map((name, i) => [name, rows.map((row) => values[i]![row]!)] as const);
  return { shape: 'dyads', dyad: rows.map((row) => dyad[row]!), values: Object.fromEntries(picked), incomplete: table.rows.length - rows.length };
}

function percents(table: Table, at: number): (number | null)[] {
  const values = numbersAt(table, at);
  const bad = values.findIndex((value) => value !== null && (value < 0 || value > 100));
  if (bad >= 0) throw refused({ code: 'table-no-percentage', got: values[bad], detail: { line: table.rows[bad]!.line, column: table.columns[at]! } });
  return values;
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
