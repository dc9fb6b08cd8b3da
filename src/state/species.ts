import {
  ENTRIES,
  ENTRY_BY_ID,
  PRESET_GROUPS,
  PRESET_IDS,
  PRESETS,
  SPECIES_BASE,
  type ParameterFacts,
  type ParamId,
  type Place,
  type PresetGroup,
  type PresetId,
  type Scenario,
  type Species,
} from '../../sim/page.ts';
import type { Aside } from './types.ts';

export { SPECIES } from '../../sim/page.ts';

/** What the page makes of a species: which sliders lead, what stays out of sight. */

export function speciesOf(scenario: Pick<Scenario, 'preset'>): Species {
  return PRESETS[scenario.preset].species;
}

export function presetsOf(species: Species): readonly PresetId[] {
  return PRESET_IDS.filter((id) => PRESETS[id].species === species);
}

/** The same under their headings, in the order of menus; a heading without presets is left out. */
export function presetMenu(
  species: Species,
): readonly { readonly group: PresetGroup; readonly ids: readonly PresetId[] }[] {
  const mine = presetsOf(species);
  return PRESET_GROUPS.map((group) => ({ group, ids: mine.filter((id) => PRESETS[id].group === group) })).filter(
    ({ ids }) => ids.length > 0,
  );
}

/** Care on the first panel; the other channels are under "More". */
export const FIRST_CARE: Readonly<Record<Species, readonly ParamId[]>> = {
  vole: inFront('vole'),
  infant: inFront('infant'),
  rat: inFront('rat'),
};

function inFront(species: Species): readonly ParamId[] {
  return ENTRIES.filter(({ front }) => front?.[species] !== undefined)
    .toSorted((a, b) => a.front![species]! - b.front![species]!)
    .map(({ id }) => id);
}

/** The slider whose two ends frame the axes. */
export const LEAD: Readonly<Record<Species, ParamId>> = {
  vole: FIRST_CARE.vole[0]!,
  infant: FIRST_CARE.infant[0]!,
  rat: FIRST_CARE.rat[0]!,
};

/** What grown-ups have among themselves counts on the human side only. */
export const AMONG_ADULTS: readonly ParamId[] = ENTRIES.filter(({ place }) => place === 'adults').map(({ id }) => id);

/** Whether a parameter does anything in a world of this species. The species itself is set by the switch. */
export function concerns(id: string, species: Species): boolean {
  return ENTRY_BY_ID.get(id)?.species.includes(species) ?? true;
}

/** Whether only the shape of a species' curves was published, and contested: said wherever they stand. */
export function shapeOnly(species: Species): boolean {
  return SPECIES_BASE[species].claim !== undefined;
}

/** Where a parameter is set in worlds of this species. */
export function placeOf({ species, place, front }: ParameterFacts, here: Species): Place {
  if (!species.includes(here)) return 'nowhere';
  return front?.[here] === undefined ? place : 'first';
}

/**
 * Views beside Play by species. They follow oxytocin, saliva and the people who care: nothing that a rat's world could
 * show.
 */
const ASIDES: Readonly<Record<Species, readonly Aside[]>> = {
  vole: ['day', 'family', 'reserve', 'tissue'],
  infant: ['day', 'family', 'reserve', 'tissue'],
  rat: [],
};

export function offers(species: Species, aside: Aside): boolean {
  return ASIDES[species].includes(aside);
}

/** The same point of a life that is longer or shorter. */
export function sameStage(day: number, from: number, to: number): number {
  return Math.min(to, Math.round((day / from) * to));
}
