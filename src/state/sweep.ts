import { createStore } from 'zustand/vanilla';
import {
  ENTRIES,
  ENTRY_BY_ID,
  type Effect,
  type NumberEntry,
  type ParamId,
  type SeriesId,
  type Species,
} from '../../sim/page.ts';
import { concerns } from './species.ts';
import { FIRST_CARE, LEAD } from './species.ts';

/** What the sweep is about, as chosen; kept while other screens are open. */
export interface SweepChoice {
  /** Id of a scenario of the comparison, or PLAY. */
  readonly scenario: string;
  readonly x: ParamId | null;
  readonly y: ParamId | null;
  readonly outcome: SeriesId;
  /** Age, days; null for the day shown on Play. */
  readonly day: number | null;
  readonly fine: boolean;
}

/** The world on Play among the scenarios to choose from. */
export const PLAY = 'play';

export const sweepChoice = createStore<SweepChoice>(() => ({
  scenario: PLAY,
  x: null,
  y: null,
  outcome: 'methylation',
  day: null,
  fine: false,
}));

/**
 * Groups of sliders in the order in which they are offered; what acts on other tissues and on later life shows in no
 * brain cell.
 */
const GROUPS: readonly Effect[] = ['care', 'stress', 'family', 'methylation', 'receptors', 'response', 'genes', 'day'];

export interface SliderGroup {
  /** 'first' for the sliders of the first panel on Play. */
  readonly id: Effect | 'first';
  readonly params: readonly ParamId[];
}

/** Every number of the table that does something in a world of this species, by group. */
export function sliderGroups(species: Species): readonly SliderGroup[] {
  const household = ENTRIES.filter(({ place, kind }) => place === 'household' && kind === 'number');
  const first = [
    ...new Set<ParamId>([...FIRST_CARE[species], 'care.nursing', ...household.map(({ id }) => id)]),
  ].filter((id) => concerns(id, species));
  const rest = ENTRIES.filter(
    (entry) =>
      (entry.kind === 'number' || entry.kind === 'integer') && concerns(entry.id, species) && !first.includes(entry.id),
  );
  const groups = GROUPS.map((effect) => ({
    id: effect,
    params: rest.filter((entry) => entry.effect === effect).map(({ id }) => id),
  }));
  return [{ id: 'first', params: first }, ...groups.filter(({ params }) => params.length > 0)];
}

/** The sliders in force: what was chosen, as far as this species has it and the two differ. */
export function slidersOf({ x, y }: Pick<SweepChoice, 'x' | 'y'>, species: Species): { x: ParamId; y: ParamId | null } {
  const offered = new Set(sliderGroups(species).flatMap(({ params }) => params));
  const first = x !== null && offered.has(x) ? x : LEAD[species];
  return { x: first, y: y !== null && offered.has(y) && y !== first ? y : null };
}

export function sliderEntry(id: ParamId): NumberEntry {
  return ENTRY_BY_ID.get(id) as NumberEntry;
}
