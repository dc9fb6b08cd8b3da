import { calibrationMarkdown } from './calibration-markdown.ts';
import record from '../params/calibration.json' with { type: 'json' };
import { markdownRow as row } from './markdown-row.ts';
import { citationOf, sourceOf, SOURCES, type Source } from '../params/sources.ts';
import { ENTRIES, SIZE_ENTRIES } from '../params/table.ts';
import type { ParameterEntry } from '../params/types.ts';
import { ENGLISH } from './english.ts';
import { createWords, unitWords } from './say.ts';

const say = createWords(ENGLISH);

/** Lines between which MODEL.md keeps the generated table. */
export const TABLE_START = '<!-- parameter table: start (written by tests/tools/docs.mjs) -->';
export const TABLE_END = '<!-- parameter table: end -->';

const COLUMNS = ['parameter', 'default', 'unit', 'accepted', 'on sliders', 'tag', 'source', 'acts on', 'since'];

/** The parameter table as Markdown: one row for every entry, in table order. */
export function parameterMarkdown(): string {
  const head = [row(COLUMNS), row(COLUMNS.map(() => '---'))];
  return [...head, ...[...ENTRIES, ...SIZE_ENTRIES].map((entry) => row(cellsOf(entry)))].join('\n');
}

/** Lines between which MODEL.md keeps what the last calibration found. */
export const RECORD_START = '<!-- calibration record: start (written by tests/tools/docs.mjs) -->';
export const RECORD_END = '<!-- calibration record: end -->';

/** Lines between which MODEL.md keeps the list of sources. */
export const SOURCES_START = '<!-- sources: start (written by tests/tools/docs.mjs) -->';
export const SOURCES_END = '<!-- sources: end -->';

/** Every source as Markdown: what it is, its DOI, how it was seen, and what of it was used. */
export function sourcesMarkdown(): string {
  const listed: readonly Source[] = Object.values(SOURCES);
  const rows = listed
    .filter(({ seen }) => seen !== null)
    .map((source) =>
      row([
        source.label,
        citationOf(source) || 'not named where it was seen',
        source.doi === null ? 'not confirmed' : `\`${source.doi}\``,
        source.seen!,
        source.note ?? '',
      ]),
    );
  return [
    row(['called', 'source', 'DOI', 'seen', 'used, and not read or not found']),
    row(['---', '---', '---', '---', '---']),
    ...rows,
  ].join('\n');
}

/** `document` with what is generated between its markers renewed. */
export function withGenerated(document: string): string {
  const withTable = between(document, TABLE_START, TABLE_END, parameterMarkdown());
  return between(
    between(withTable, RECORD_START, RECORD_END, calibrationMarkdown()),
    SOURCES_START,
    SOURCES_END,
    sourcesMarkdown(),
  );
}

function between(document: string, start: string, end: string, text: string): string {
  const from = document.indexOf(start);
  const to = document.indexOf(end);
  if (from < 0 || to < from) throw new RangeError(`a marker is missing: ${start}`);
  return `${document.slice(0, from + start.length)}\n\n${text}\n\n${document.slice(to)}`;
}

function cellsOf(entry: ParameterEntry): string[] {
  const { accepted, explored } = limitsOf(entry);
  const source = sourceOf(entry.source).label;
  return [
    `\`${entry.id}\``,
    String(entry.default),
    unitWords(say, entry.unit),
    accepted,
    explored,
    tagOf(entry),
    source,
    entry.effect,
    entry.since,
  ];
}

/** A calibrated value says when it was fitted, and in which model. */
function tagOf({ tag }: ParameterEntry): string {
  return tag === 'calibrated' ? `calibrated ${record.date}, model ${record.modelVersion}` : tag;
}

function limitsOf(entry: ParameterEntry): { accepted: string; explored: string } {
  if (entry.kind === 'boolean') return { accepted: 'true, false', explored: '' };
  if (entry.kind === 'choice') return { accepted: entry.domain.join(', '), explored: '' };
  return { accepted: span(entry.domain), explored: `${span(entry.explore)} by ${entry.step}` };
}

function span([low, high]: readonly [number, number]): string {
  return `${low} to ${high}`;
}
