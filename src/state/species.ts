import {
  CHANNELS,
  ENTRY_BY_ID,
  GIVERS,
  GIVERS_OF,
  PRESET_GROUPS,
  PRESET_IDS,
  PRESETS,
  SPECIES_BASE,
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
 * What acts on some species only, or is only looked at there. The gene of a rat's world is not the oxytocin receptor's:
 * it
 * answers to no oxytocin, gives no score of later life, and nothing is known here of its common variants or of its
 * blood.
 */
const ONLY: readonly (readonly [RegExp, readonly Species[]])[] = [
  [/^(human\.|adult\.|typical\.adult$|oxytocin\.voiceOnset$)/, ['infant']],
  [/^(handling|exon3)\.|^assay\.expression$/, ['vole']],
  [
    /^(oxytocin|dose|programme|cortisol|outcome|genes|division|leukocytes|epithelium|saliva|assay)\./,
    ['vole', 'infant'],
  ],
  [
    /^(giver\.(responseGain|oxytocin)$|\w+\.(upbringing|affectionRelease|playRelease)$|care\.compensation$)/,
    ['vole', 'infant'],
  ],
];
const EVERY_CHANNEL: readonly string[] = Object.values(CHANNELS).flat();

/** Whether a parameter does anything in a world of this species. The species itself is set by the switch. */
export function concerns(id: string, species: Species): boolean {
  if (id === 'world.species' || ONLY.some(([ids, of]) => ids.test(id) && !of.includes(species))) return false;
  if (GIVERS.some((giver) => id.startsWith(`${giver}.`) && !GIVERS_OF[species].includes(giver))) return false;
  const channel = id.slice(id.indexOf('.') + 1).replace(/(Share|Release)$/, '');
  return !EVERY_CHANNEL.includes(channel) || (CHANNELS[species] as readonly string[]).includes(channel);
}

/** Where a parameter is set; 'first' is the first panel, 'adults' its folded part. */
export type Place = 'first' | 'adults' | 'household' | 'givers' | 'family' | 'more' | 'nowhere';

/** Where a parameter is set in worlds of this species. */
export function placeOf(id: string, species: Species): Place {
  if (!concerns(id, species)) return 'nowhere';
  if ((FIRST_CARE[species] as readonly string[]).includes(id)) return 'first';
  if ((AMONG_ADULTS as readonly string[]).includes(id)) return 'adults';
  if (/^(family\.|(dam|sire|helpers)\.present$)/.test(id)) return 'household';
  if (/^(care\.compensation$|(dam|sire|helpers)\.\w+Share$)/.test(id)) return 'givers';
  if (/^(dam|sire|helpers)\.upbringing$/.test(id)) return 'family';
  return ENTRY_BY_ID.get(id)!.effect === 'tissue' ? 'nowhere' : 'more';
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

/** Whether only the shape of a species' curves was published, and contested: said wherever they stand. */
export function shapeOnly(species: Species): boolean {
  return SPECIES_BASE[species].claim !== undefined;
}

/** The same point of a life that is longer or shorter. */
export function sameStage(day: number, from: number, to: number): number {
  return Math.min(to, Math.round((day / from) * to));
}
