import { PRESETS } from '../params/presets.ts';
import { minimalSet, type Scenario } from '../params/scenario.ts';
import { SPECIES_BASE } from '../params/species.ts';

/** The one unit of methylation, on the page and in every file: of 100 strands so many carry a mark. */
export const MARKED_STRANDS = 'marked strands, %';

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
