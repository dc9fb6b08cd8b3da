import { csvLead, csvRow } from '../../../sim/page.ts';
import type { FigureTable } from '../../state/figures.ts';
import { APP_VERSION, pairOf, type Source } from './source.ts';

/** Tables of a figure as files. Pure: text in, text out. */

export interface FigureText {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  /** Whose life was simulated: "Prairie voles (simulated)". Empty where a person's own table is drawn. */
  readonly subject: string;
  /** What must stand beside every picture and table. */
  readonly line: string;
}

/**
 * One row a row of the table, led by `# key: value` lines; a missing value is an empty cell. Text that a spreadsheet
 * would run is made harmless.
 */
export function figureCsv(
  { id, title, subject, line }: FigureText,
  source: Source,
  { columns, rows }: FigureTable,
): string {
  const units = columns
    .filter(({ unit }) => unit !== undefined)
    .map(({ id: column, unit }) => `${column} in ${unit}`)
    .join(', ');
  const pairs: [string, string][] = [
    ['figure', id],
    ['title', title],
    ...(subject === '' ? [] : [['subject', subject] as [string, string]]),
    ['note', line],
    ['units', units],
  ];
  const lead = [...source.pairs, ...pairs].map(([key, value]) => csvLead([key, oneLine(value)]));
  return [
    ...lead,
    csvRow(columns.map((column) => column.id)),
    ...rows.map((row) => csvRow(row.map((cell) => cell ?? ''))),
    '',
  ].join('\n');
}

/** A line stays a line, or what follows would be read as a row. */
function oneLine(text: string): string {
  return text.replace(/[\r\n\u2028\u2029]+/g, ' ');
}

/** What a picture carries inside, and what a table in JSON begins with. */
export function figureFacts(
  { id, title, summary, subject, line }: FigureText,
  source: Source,
): Record<string, unknown> {
  const { own, study, scenario } = source;
  return {
    schema: 'tend.figure/1',
    figure: id,
    title,
    summary,
    ...(subject === '' ? {} : { subject }),
    note: line,
    appVersion: APP_VERSION,
    modelVersion: pairOf(source, 'modelVersion') ?? null,
    seed: scenario?.seed ?? null,
    checksum: pairOf(source, 'checksum') ?? null,
    ...(own === undefined ? {} : { table: own }),
    ...(study !== undefined ? { study } : scenario !== undefined ? { scenario } : {}),
    provenance: Object.fromEntries(source.pairs),
  };
}

export function figureJson(text: FigureText, source: Source, { columns, rows }: FigureTable): string {
  return `${JSON.stringify({ ...figureFacts(text, source), columns, rows }, null, 1)}\n`;
}
