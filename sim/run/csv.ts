import { csvLead, csvRow } from '../data/csv-cell.ts';
import { PRESETS } from '../params/presets.ts';
import { minimalSet, type Scenario } from '../params/scenario.ts';
import { SPECIES_BASE } from '../params/species.ts';
import type { LifeResult } from './protocol.ts';
import { dayTable } from './day-table.ts';

/** Where a table came from, as `key: value` pairs in a fixed order. Everything needed to make it again. */
export function provenance(scenario: Scenario, checksum: string): [string, string][] {
  const changed = Object.entries(minimalSet(scenario)).map(([id, value]) => `${id}=${value}`);
  const { sources, species } = PRESETS[scenario.preset];
  const { claim } = SPECIES_BASE[species];
  return [
    ['app', 'tend'],
    ['modelVersion', scenario.modelVersion],
    ['species', species],
    ['preset', scenario.preset],
    ['sources', sources.join(' ')],
    ...(claim === undefined ? [] : [['claim', claim] as [string, string]]),
    ['seed', JSON.stringify(scenario.seed)],
    ['days', String(scenario.days)],
    ['siblings', String(scenario.siblings)],
    ['cells', String(scenario.cells)],
    ['changed', changed.join(' ')],
    ['events', JSON.stringify(scenario.events)],
    ['checksum', checksum],
  ];
}

/** The day table as CSV, one row a day, led by `# key: value` lines. Page and command line write the same text. */
export function dayCsv(result: LifeResult, checksum: string): string {
  const { columns, rows } = dayTable(result);
  const units = columns.map(({ id, unit }) => `${id} in ${unit}`).join(', ');
  const lead = [...provenance(result.scenario, checksum), ['units', units] as const].map((pair) => csvLead(pair));
  return [...lead, csvRow(columns.map(({ id }) => id)), ...rows.map((row) => csvRow(row)), ''].join('\n');
}
