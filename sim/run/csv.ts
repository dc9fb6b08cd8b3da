import { csvLead, csvRow } from '../data/csv-cell.ts';
import { provenance } from '../data/provenance.ts';
import type { LifeResult } from './protocol.ts';
import { dayTable } from './day-table.ts';

/** The day table as CSV, one row a day, led by `# key: value` lines. Page and command line write the same text. */
export function dayCsv(result: LifeResult, checksum: string): string {
  const { columns, rows } = dayTable(result);
  const units = columns.map(({ id, unit }) => `${id} in ${unit}`).join(', ');
  const lead = [...provenance(result.scenario, checksum), ['units', units] as const].map((pair) => csvLead(pair));
  return [...lead, csvRow(columns.map(({ id }) => id)), ...rows.map((row) => csvRow(row)), ''].join('\n');
}
