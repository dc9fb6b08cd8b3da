import { CHANNELS, PRESET_IDS, PRESETS, type ParamId, type PresetId, type Scenario, type Species } from '../../sim/index.ts';

/** What the page makes of a species: which sliders lead, what stays out of sight. */

export const SPECIES = Object.keys(CHANNELS) as readonly Species[];

export function speciesOf(scenario: Pick<Scenario, 'preset'>): Species {
  return PRESETS[scenario.preset].species;
}

export function presetsOf(species: Species): readonly PresetId[] {
  return PRESET_IDS.filter((id) => PRESETS[id].species === species);
}

/** The slider whose two ends frame the axes. */
export const LEAD: Readonly<Record<Species, ParamId>> = { vole: 'care.licking', infant: 'care.play' };

/** Care on the first panel; the other channels are under "More". */
export const FIRST_CARE: Readonly<Record<Species, readonly ParamId[]>> = {
  vole: ['care.licking', 'care.huddling'],
  infant: ['care.play', 'care.talk', 'care.touch', 'care.skin', 'care.feeding'],
};

/** What grown-ups have among themselves counts on the human side only. */
export const AMONG_ADULTS: readonly ParamId[] = ['adult.talk', 'adult.touch', 'adult.thinking'];
const INFANT_ONLY = /^(adult\.|typical\.adult$|oxytocin\.voiceOnset$)/;
const VOLE_ONLY = /^handling\./;

/** Whether a parameter does anything in a world of this species. The species itself is set by the switch. */
export function concerns(id: string, species: Species): boolean {
  if (id === 'world.species' || (species === 'vole' ? INFANT_ONLY : VOLE_ONLY).test(id)) return false;
  const foreign: readonly string[] = CHANNELS[species === 'vole' ? 'infant' : 'vole'];
  return !foreign.includes(id.slice(id.indexOf('.') + 1).replace(/(Share|Release)$/, ''));
}

/** The same point of a life that is longer or shorter. */
export function sameStage(day: number, from: number, to: number): number {
  return Math.min(to, Math.round((day / from) * to));
}
