import {
  CHANNELS,
  PRESET_GROUPS,
  PRESET_IDS,
  PRESETS,
  type ParamId,
  type PresetGroup,
  type PresetId,
  type Scenario,
  type Species,
} from '../../sim/page.ts';
import type { Aside } from './types.ts';

/** What the page makes of a species: which sliders lead, what stays out of sight. */

export const SPECIES = Object.keys(CHANNELS) as readonly Species[];

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

/** The slider whose two ends frame the axes. */
export const LEAD: Readonly<Record<Species, ParamId>> = {
  vole: 'care.licking',
  infant: 'care.play',
  rat: 'care.licking',
};

/** Care on the first panel; the other channels are under "More". */
export const FIRST_CARE: Readonly<Record<Species, readonly ParamId[]>> = {
  vole: ['care.licking', 'care.huddling'],
  infant: ['care.play', 'care.talk', 'care.touch', 'care.skin', 'care.feeding'],
  rat: ['care.licking', 'care.nursing'],
};

/** What grown-ups have among themselves counts on the human side only. */
export const AMONG_ADULTS: readonly ParamId[] = ['adult.talk', 'adult.touch', 'adult.thinking'];

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
