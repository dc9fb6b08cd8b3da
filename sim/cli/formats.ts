import { encodeLink } from '../params/codec/link.ts';
import type { Scenario } from '../params/scenario.ts';
import { MODEL_VERSION } from '../params/version.ts';
import type { DayTable } from '../run/series.ts';
import { appVersion } from './version.ts';

/** A finished run, ready to be written. */
export interface Report {
  readonly scenario: Scenario;
  readonly checksum: string;
  readonly table: DayTable;
}

export const RUN_SCHEMA = 'tend.run/1';

/** The ways to write a run, each as pieces of text. Numbers are bare and in full precision. */
export const FORMATS: Readonly<Record<'csv' | 'ndjson' | 'json', (report: Report) => Iterable<string>>> = {
  *csv({ scenario, checksum, table }) {
    for (const [key, value] of provenance(scenario, checksum, table)) yield `# ${key}: ${value}\n`;
    yield `${table.columns.map((column) => column.id).join(',')}\n`;
    for (const row of table.rows) yield `${row.join(',')}\n`;
  },
  *ndjson({ scenario, checksum, table }) {
    const units = Object.fromEntries(table.columns.map(({ id, unit }) => [id, unit]));
    yield `${JSON.stringify({ schema: RUN_SCHEMA, app: appVersion(), modelVersion: MODEL_VERSION, checksum, scenario, units })}\n`;
    for (const row of table.rows) yield `${JSON.stringify(Object.fromEntries(table.columns.map(({ id }, i) => [id, row[i]])))}\n`;
  },
  *json({ scenario, checksum, table }) {
    const days = table.rows.map((row) => row[0]!);
    const series = Object.fromEntries(table.columns.slice(1).map(({ id }, i) => [id, table.rows.map((row) => row[i + 1]!)]));
    yield `${JSON.stringify({ schema: RUN_SCHEMA, modelVersion: MODEL_VERSION, checksum, scenario, days, series })}\n`;
  },
};

/** What one must know to make the table again, line by line. */
function provenance(scenario: Scenario, checksum: string, table: DayTable): [string, string | number][] {
  const { preset, seed, days, siblings, cells, set, events } = scenario;
  return [
    ['app', appVersion()],
    ['modelVersion', MODEL_VERSION],
    ['preset', preset],
    ['seed', seed],
    ['days', days],
    ['siblings', siblings],
    ['cells', cells],
    ...Object.entries(set).map(([id, value]): [string, string] => [id, String(value)]),
    ...events.map((event): [string, string] => ['event', JSON.stringify(event)]),
    ['link', encodeLink({ scenario, checksum })],
    ['units', table.columns.map(({ id, unit }) => `${id} (${unit})`).join(', ')],
    ['checksum', checksum],
  ];
}
