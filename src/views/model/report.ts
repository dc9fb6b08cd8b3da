import published from './verification.json' with { type: 'json' };

/**
 * What rows are held against, by the letter that stands for it in the file; see Kind in
 * tests/verification/checks/row.ts.
 */
export const KINDS = { e: 'exact', i: 'independent', p: 'published', o: 'own', r: 'report' } as const;
export type KindLetter = keyof typeof KINDS;
/** Kinds that are counted as checks; limits of our own and figures that are only shown are not. */
const COUNTED: readonly KindLetter[] = ['e', 'i', 'p'];

/**
 * A row as published: name, kind, expected, observed, standard error (or half the limits), z, and why not where it did
 * not pass.
 */
export type Row = readonly [
  name: string,
  kind: KindLetter,
  expected: number | null,
  observed: number | null,
  error: number | null,
  z: number | null,
  state?: string,
];

export interface Part {
  readonly name: string;
  readonly about: string;
  readonly seeds: string;
  readonly rows: readonly Row[];
}

/** The last whole run of the large checks that is part of the sources; `npm run verify` writes it. */
export interface Report {
  readonly modelVersion: string;
  readonly alleles: number;
  readonly node: string;
  readonly date: string;
  readonly parts: readonly Part[];
}

export const REPORT = published as unknown as Report;

/** Column of a row that holds its distance. */
export const Z = 5;

/** Standard errors within which a statistical check passes. */
export const MOST_Z = 4;

export type State = 'passed' | 'failed' | 'notRun' | 'shown';

export function stateOf([, kind, , , , , state]: Row): State {
  if (kind === 'r') return 'shown';
  return state === undefined ? 'passed' : state === 'fail' ? 'failed' : 'notRun';
}

/** Rows that count as checks. */
export function checksOf(rows: readonly Row[]): Row[] {
  return rows.filter(([, kind]) => COUNTED.includes(kind));
}

/** How many rows are of each kind. */
export function kindsOf(rows: readonly Row[]): Record<KindLetter, number> {
  const counts = { e: 0, i: 0, p: 0, o: 0, r: 0 };
  for (const [, kind] of rows) counts[kind]++;
  return counts;
}

export function countOf(rows: readonly Row[]): Record<State, number> {
  const counts = { passed: 0, failed: 0, notRun: 0, shown: 0 };
  for (const row of rows) counts[stateOf(row)]++;
  return counts;
}

/** Rows whose name ends in two limits pass between these; their z is the place between them, ±1 at the limits. */
export function isBetweenLimits([name]: Row): boolean {
  return /\(\S+ to \S+\)$/.test(name);
}

/** Distances of statistical checks, in standard errors. */
export function distances(rows: readonly Row[]): number[] {
  return rows.filter((row) => row[Z] !== null && !isBetweenLimits(row)).map((row) => row[Z]!);
}

/** Places between published limits, -1 to 1 where they pass. */
export function places(rows: readonly Row[]): number[] {
  return rows.filter((row) => row[Z] !== null && isBetweenLimits(row)).map((row) => row[Z]!);
}

export function farthest(values: readonly number[]): number | null {
  return values.length === 0 ? null : Math.max(...values.map(Math.abs));
}

/** Mean square of distances, with twice its standard error under luck alone. */
export function spreadOf(zs: readonly number[]): { readonly square: number; readonly margin: number } {
  return { square: zs.reduce((sum, z) => sum + z * z, 0) / zs.length, margin: 2 * Math.sqrt(2 / zs.length) };
}
