import { MODEL_VERSION } from '../params/version.ts';
import { dayCsv } from '../run/csv.ts';
import type { LifeResult } from '../run/protocol.ts';
import { dayTable } from '../run/day-table.ts';
import { appVersion } from './version.ts';

/** A finished run, ready to be written. */
export interface Report {
  readonly result: LifeResult;
  readonly checksum: string;
}

export const RUN_SCHEMA = 'tend.run/1';

/** The ways to write a run, each as pieces of text. Numbers are bare and in full precision. */
export const FORMATS: Readonly<Record<'csv' | 'ndjson' | 'json', (report: Report) => Iterable<string>>> = {
  *csv({ result, checksum }) {
    yield dayCsv(result, checksum);
  },
  *ndjson({ result, checksum }) {
    const { scenario } = result;
    const table = dayTable(result);
    const units = Object.fromEntries(table.columns.map(({ id, unit }) => [id, unit]));
    yield `${JSON.stringify({ schema: RUN_SCHEMA, app: appVersion(), modelVersion: MODEL_VERSION, checksum, scenario, units })}\n`;
    for (const row of table.rows)
      yield `${JSON.stringify(Object.fromEntries(table.columns.map(({ id }, i) => [id, row[i]])))}\n`;
  },
  *json({ result, checksum }) {
    const { scenario } = result;
    const table = dayTable(result);
    const days = table.rows.map((row) => row[0]!);
    const series = Object.fromEntries(
      table.columns.slice(1).map(({ id }, i) => [id, table.rows.map((row) => row[i + 1]!)]),
    );
    yield `${JSON.stringify({ schema: RUN_SCHEMA, modelVersion: MODEL_VERSION, checksum, scenario, days, series })}\n`;
  },
};
