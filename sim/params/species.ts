import type { Species } from './channels.ts';
import type { ParamValues } from './table.ts';

/** How one species differs from the table's defaults, which are the prairie vole's. */
export interface SpeciesBase {
  readonly set: Partial<ParamValues>;
  /** Length of life in a new scenario, days. */
  readonly days: number;
  /** What its curves claim, where that is less than a vole's or an infant's do; written into exported tables. */
  readonly claim?: 'shape only, contested';
}

/**
 * A rat's world shows another gene, a glucocorticoid-receptor-like promoter, and only the shape of what was published:
 * no gap
 * at birth, a gap by the sixth day, flat from then on, turned round by fostering in the first week. Marks turn over
 * fast while
 * the window is open, and hardly at all after it. The dam rears alone; how she was reared and which alleles there are
 * play no part, since nothing here says that this gene shapes care. All assumed.
 *
 * Human neurons turn their marks over ten times as slowly: with the vole's rates the whole gap between care groups
 * would stand at five months, and nothing could change by eighteen. The window is open until six months and fades
 * to a twentieth at thirty-six. All assumed.
 */
export const SPECIES_BASE: Readonly<Record<Species, SpeciesBase>> = {
  vole: { set: {}, days: 90 },
  infant: {
    days: 550,
    set: {
      'world.species': 'infant',
      'care.weaningDay': 365,
      'window.fullUntil': 183,
      'window.endsAt': 1095,
      'window.floor': 0.05,
      'kinetics.lossRate': 0.005,
      'kappa.care': 0.065,
      'kappa.stress': 0.03,
      'cortisol.rhythmDay': 90,
      'outcome.spread': 0.012,
      'dam.levelSpread': 0.25,
      'sire.levelSpread': 0.4,
      'helpers.levelSpread': 0.4,
      'division.intervalAtBirth': 70,
      'division.intervalLater': 365,
      'division.slowsUntil': 3650,
    },
  },
  rat: {
    days: 90,
    claim: 'shape only, contested',
    set: {
      'world.species': 'rat',
      'sire.present': false,
      'dam.lickingShare': 1,
      'dam.huddlingShare': 1,
      'window.fullUntil': 6,
      'window.endsAt': 8,
      'window.adultPlasticity': 0.002,
      'kinetics.lossRate': 0.2,
      'giver.responseGain': 0,
      'genes.effect': 0,
    },
  },
};
