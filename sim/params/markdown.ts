import { SOURCES } from './sources.ts';
import { ENTRIES, SIZE_ENTRIES } from './table.ts';
import type { ParameterEntry } from './types.ts';

/** Lines between which MODEL.md keeps the generated table. */
export const TABLE_START = '<!-- parameter table: start (written by tests/tools/docs.mjs) -->';
export const TABLE_END = '<!-- parameter table: end -->';

const COLUMNS = ['parameter', 'default', 'unit', 'accepted', 'on sliders', 'tag', 'source', 'acts on', 'since'];

/** The parameter table as Markdown: one row for every entry, in table order. */
export function parameterMarkdown(): string {
  const head = [row(COLUMNS), row(COLUMNS.map(() => '---'))];
  return [...head, ...[...ENTRIES, ...SIZE_ENTRIES].map((entry) => row(cellsOf(entry)))].join('\n');
}

/** `document` with the table between its markers renewed. */
export function withParameterTable(document: string): string {
  const from = document.indexOf(TABLE_START);
  const to = document.indexOf(TABLE_END);
  if (from < 0 || to < from) throw new RangeError('the markers of the parameter table are missing');
  return `${document.slice(0, from + TABLE_START.length)}\n\n${parameterMarkdown()}\n\n${document.slice(to)}`;
}

function cellsOf(entry: ParameterEntry): string[] {
  const { accepted, explored } = limitsOf(entry);
  const source = SOURCES[entry.source as keyof typeof SOURCES].label;
  return [`\`${entry.id}\``, String(entry.default), entry.unit, accepted, explored, entry.tag, source, entry.effect, entry.since];
}

function limitsOf(entry: ParameterEntry): { accepted: string; explored: string } {
  if (entry.kind === 'boolean') return { accepted: 'true, false', explored: '' };
  if (entry.kind === 'choice') return { accepted: entry.domain.join(', '), explored: '' };
  return { accepted: span(entry.domain), explored: `${span(entry.explore)} by ${entry.step}` };
}

function span([low, high]: readonly [number, number]): string {
  return `${low} to ${high}`;
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
