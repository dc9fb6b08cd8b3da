import {
  ENTRIES,
  resolveValues,
  SIZE_ENTRIES,
  STUDY_ENTRIES,
  type Effect,
  type ParameterEntry,
  type Scenario,
  type Species,
  type StudyKind,
  type Tag,
} from '../../../sim/page.ts';
import { concerns } from '../../state/species.ts';
import { SPECIES } from '../../state/species.ts';
import type { Designs } from '../../state/studies.ts';

export const TAGS: readonly Tag[] = ['measured', 'calibrated', 'assumed', 'teaching'];

/** One number of the model or of a study. */
export interface NumberRow {
  /** As in links: the parameter's id, or `design.<study>.<id>`. */
  readonly id: string;
  readonly entry: ParameterEntry;
  readonly study: StudyKind | null;
  /** The species that it acts on, where it does not act on all. */
  readonly only: readonly Species[] | null;
}

/** What is asked of the table; no tag chosen means every tag. */
export interface Filter {
  readonly tags: ReadonlySet<Tag>;
  readonly species: Species | null;
  readonly query: string;
}

export const EVERYTHING: Filter = { tags: new Set(), species: null, query: '' };

/** Every setting once, in the order of the table: the model's, then sizes, then the studies'. */
export const NUMBERS: readonly NumberRow[] = [
  ...[...ENTRIES, ...SIZE_ENTRIES].map((entry): NumberRow => ({
    id: entry.id,
    entry,
    study: null,
    only: onlySpecies(entry.id),
  })),
  ...(Object.entries(STUDY_ENTRIES) as [StudyKind, readonly ParameterEntry[]][]).flatMap(([study, entries]) =>
    entries.map((entry): NumberRow => ({ id: `design.${study}.${entry.id}`, entry, study, only: null })),
  ),
];

function onlySpecies(id: string): readonly Species[] | null {
  const met = SPECIES.filter((species) => concerns(id, species));
  return met.length === 0 || met.length === SPECIES.length ? null : met;
}

/**
 * Rows that a filter lets through: any of its tags, its species, and every word of its query somewhere in a row's
 * words.
 * @param wordsOf all that is written in a row
 */
export function matching(
  rows: readonly NumberRow[],
  { tags, species, query }: Filter,
  wordsOf: (row: NumberRow) => string,
): NumberRow[] {
  const wanted = query
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  return rows.filter((row) => {
    if (tags.size > 0 && !tags.has(row.entry.tag)) return false;
    if (species !== null && row.only !== null && !row.only.includes(species)) return false;
    const words = wanted.length === 0 ? '' : wordsOf(row).toLowerCase();
    return wanted.every((word) => words.includes(word));
  });
}

/** Rows by what they act on first, in the order met. */
export function byEffect(rows: readonly NumberRow[]): ReadonlyMap<Effect, NumberRow[]> {
  const groups = new Map<Effect, NumberRow[]>();
  for (const row of rows) groups.set(row.entry.effect, [...(groups.get(row.entry.effect) ?? []), row]);
  return groups;
}

/** What every number stands at now. */
export function valuesNow(scenario: Scenario, designs: Designs): (row: NumberRow) => unknown {
  const values: Readonly<Record<string, unknown>> = {
    ...resolveValues(scenario),
    days: scenario.days,
    siblings: scenario.siblings,
    cells: scenario.cells,
  };
  return ({ entry, study }) =>
    study === null ? values[entry.id] : (designs[study] as Readonly<Record<string, unknown>>)[entry.id];
}

/** The element that shows a number. */
export function rowId(id: string): string {
  return `number-${id}`;
}
