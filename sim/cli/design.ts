import { setImmediate } from 'node:timers/promises';
import { checksum, createLocalRunner } from '../engine.ts';
import { csvLead, csvRow } from '../data/csv-cell.ts';
import { isGap, truthOf } from '../data/cell.ts';
import { numberCell, valueOf, type Decimal } from '../data/number-cell.ts';
import { decimalOf, labelsAt, type Reading } from '../data/columns.ts';
import { readTable } from '../data/read-table.ts';
import type { Table, TableRow } from '../data/table.ts';
import { DEFAULT_PRESET, PRESET_IDS, type PresetId } from '../params/presets.ts';
import { scenarioFromPreset, type Scenario } from '../params/scenario.ts';
import { ENTRY_BY_ID } from '../params/table.ts';
import { InputError } from '../params/types.ts';
import { parseScenario } from '../params/validate.ts';
import { MODEL_VERSION } from '../params/version.ts';
import { dayTable, type DayTable } from '../run/day-table.ts';
import { ENGLISH } from '../words/english.ts';
import { renderProblem } from '../words/render.ts';
import { createWords } from '../words/say.ts';
import { readWorld } from './origin.ts';
import { choose, option, type Arguments } from './options.ts';
import { deliver } from './output.ts';
import { readingOf } from './reading.ts';
import type { Target } from './target.ts';
import { appVersion } from './version.ts';
import { withOptions } from './world.ts';

/** A table of worlds: one row each, run as `tend run` runs it, of which the last day is kept. */

/** What a column may be beside a setting of the model. */
const FIELDS = ['preset', 'seed', 'days', 'siblings', 'cells'] as const;
/** Options of a sweep over sliders, which mean nothing here. */
const MISPLACED = ['x', 'y', 'outcome', 'day', 'replicates', 'threads'];

const say = createWords(ENGLISH);

interface Ran {
  readonly scenario: Scenario;
  readonly table: DayTable;
  readonly checksum: string;
}

/**
 * Runs the rows of a shard in order. Rows that fail keep their place, are named on stderr, and make the exit code 2.
 */
export async function runDesign(text: string, given: Arguments, out: Target | undefined): Promise<void> {
  const misplaced = MISPLACED.find((name) => option(given, name) !== undefined);
  if (misplaced !== undefined) throw new InputError([{ code: 'bad-option', path: 'arguments', got: `--${misplaced}` }]);
  const format = choose(given, 'format', ['csv', 'ndjson'], 'csv');
  const table = readTable(text);
  checkColumns(table);
  const design: Design = { table, reader: readerOf(table, readingOf(given)), worlds: await startingWorlds(given) };
  const shard = shardOf(given, table.rows.length);
  await deliver(out, format === 'csv' ? csvOf(design, shard) : ndjsonOf(design, shard));
}

function checkColumns({ columns }: Table): void {
  const foreign = columns.find((name) => !(FIELDS as readonly string[]).includes(name) && !ENTRY_BY_ID.has(name));
  if (foreign !== undefined)
    throw new InputError([{ code: 'unknown-column', path: 'table', got: foreign, allowed: FIELDS }]);
}

/** Rows [from, to) of shard I/N: shards follow each other, so their outputs laid end to end are the whole. */
function shardOf(given: Arguments, rows: number): { from: number; to: number; first: boolean } {
  const text = option(given, 'shard') ?? '1/1';
  const [, i, n] = /^([1-9]\d{0,5})\/([1-9]\d{0,5})$/.exec(text)?.map(Number) ?? [];
  if (i === undefined || n === undefined || i > n)
    throw new InputError([{ code: 'not-a-shard', path: '--shard', got: text }]);
  return { from: Math.floor((rows * (i - 1)) / n), to: Math.floor((rows * i) / n), first: i === 1 };
}

type Shard = ReturnType<typeof shardOf>;

/** The world a row starts from: its preset's, or that of --base; with the sizes and settings of the command line. */
async function startingWorlds(given: Arguments): Promise<(preset: string) => Scenario> {
  const file = option(given, 'base');
  const base = withOptions(file === undefined ? scenarioFromPreset(DEFAULT_PRESET) : await readWorld(file), given);
  return (preset) => {
    if (preset === '') return base;
    if (!(PRESET_IDS as readonly string[]).includes(preset))
      throw new InputError([{ code: 'not-one-of', path: 'preset', got: preset, allowed: PRESET_IDS }]);
    return withOptions(scenarioFromPreset(preset as PresetId, base.seed), given);
  };
}

type Worlds = Awaited<ReturnType<typeof startingWorlds>>;

/** What a cell says of its column: a value, or undefined where it leaves what was there. */
type Reader = (column: number, cell: string) => number | boolean | string | undefined;

/** A table of worlds, how its cells are read, and what its rows start from. */
interface Design {
  readonly table: Table;
  readonly reader: Reader;
  readonly worlds: Worlds;
}

/**
 * Cells by what is wanted of their column: numbers with the column's decimal mark, TRUE or FALSE, names, and seeds as
 * they are. @throws InputError asking
 */
function readerOf(table: Table, reading: Reading): Reader {
  const kinds = table.columns.map((name) =>
    name === 'seed' || name === 'preset' ? name : (ENTRY_BY_ID.get(name)?.kind ?? 'integer'),
  );
  const decimals = kinds.map((kind, at): Decimal =>
    kind === 'number' || kind === 'integer' ? decimalOf(table, at, reading) : 'point',
  );
  // A seed called NA would be as good as any: who means a gap has to say so.
  kinds.forEach((kind, at) => {
    if (kind === 'seed') labelsAt(table, at, reading);
  });
  return (at, cell) => {
    const kind = kinds[at]!;
    const said = reading.gap?.(cell);
    if (cell === '' || said === true) return undefined;
    if (kind === 'seed') return cell;
    const entry = ENTRY_BY_ID.get(table.columns[at]!);
    // A choice may be called as gaps are elsewhere.
    if (entry?.kind === 'choice' && (entry.domain as readonly unknown[]).includes(cell)) return cell;
    if (isGap(cell)) return undefined;
    if (kind === 'boolean') return truthOf(cell) ?? cell;
    const number = kind === 'number' || kind === 'integer' ? numberCell(cell) : null;
    return number === null || number.percent ? cell : (valueOf(number, decimals[at]!) ?? cell);
  };
}

/** A row's world. @throws InputError */
function worldOf({ table, reader, worlds }: Design, { cells }: TableRow): Scenario {
  const named = new Map(table.columns.map((name, at) => [name, reader(at, cells[at]!)]));
  const world: Record<string, unknown> = { ...worlds((named.get('preset') ?? '') as string) };
  const set: Record<string, unknown> = { ...(world['set'] as object) };
  for (const [name, value] of named) {
    if (value === undefined || name === 'preset') continue;
    if ((FIELDS as readonly string[]).includes(name)) world[name] = value;
    else set[name] = value;
  }
  return parseScenario({ ...world, set });
}

/** Pauses between steps, so that Ctrl-C is heard while a file is open. */
async function runWorld(scenario: Scenario): Promise<Ran> {
  const result = await createLocalRunner(setImmediate).run({
    kind: 'life',
    scenario,
    from: 0,
    to: scenario.siblings,
    digest: true,
  });
  return { scenario, table: dayTable(result), checksum: checksum(MODEL_VERSION, result.digests) };
}

/** What a row comes to, or why it failed. */
async function* ranRows(
  design: Design,
  { from, to }: Shard,
): AsyncGenerator<{ row: TableRow; ran: Ran | null; reason: string }> {
  for (const [done, row] of design.table.rows.slice(from, to).entries()) {
    if (process.stderr.isTTY) process.stderr.write(`\r${done + 1} / ${to - from} `);
    let ran: Ran | null = null;
    let reason = '';
    try {
      ran = await runWorld(worldOf(design, row));
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      reason = renderProblem(say, error.problems[0]!);
      process.stderr.write(`tend: ${say('error.design-line', { line: row.line, reason })}\n`);
      process.exitCode = 2;
    }
    yield { row, ran, reason };
  }
  if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');
}

/** Columns of the last day, in the order of `tend run`; the same for every world. */
const COLUMNS = [
  'day',
  'care',
  'stress',
  'methylation',
  'hemimethylated',
  'closedCopies',
  'receptors',
  'response',
  'litterLow',
  'litterMedian',
  'litterHigh',
];

async function* csvOf(design: Design, shard: Shard): AsyncGenerator<string> {
  const { table, worlds } = design;
  // Only the first shard has a head: laid end to end they are one table.
  if (shard.first) {
    const lead: [string, string][] = [
      ['app', appVersion()],
      ['modelVersion', MODEL_VERSION],
      ['rows', String(table.rows.length)],
      ['base', JSON.stringify(worlds(''))],
    ];
    yield `${[...lead.map(csvLead), csvRow(['line', ...table.columns, ...COLUMNS, 'checksum', 'failed'])].join('\n')}\n`;
  }
  for await (const { row, ran, reason } of ranRows(design, shard)) {
    const found = ran === null ? COLUMNS.map(() => '') : lastDay(ran).map(([, value]) => value);
    yield `${csvRow([row.line, ...row.cells, ...found, ran?.checksum ?? '', reason])}\n`;
  }
}

async function* ndjsonOf(design: Design, shard: Shard): AsyncGenerator<string> {
  for await (const { row, ran, reason } of ranRows(design, shard)) {
    const line =
      ran === null
        ? { schema: 'tend.design/1', modelVersion: MODEL_VERSION, line: row.line, failed: reason }
        : {
            schema: 'tend.design/1',
            modelVersion: MODEL_VERSION,
            line: row.line,
            checksum: ran.checksum,
            scenario: ran.scenario,
            ...Object.fromEntries(lastDay(ran)),
          };
    yield `${JSON.stringify(line)}\n`;
  }
}

function lastDay({ table: { columns, rows } }: Ran): [string, number][] {
  const last = rows.at(-1)!;
  return COLUMNS.map((id) => [id, last[columns.findIndex((column) => column.id === id)]!]);
}
