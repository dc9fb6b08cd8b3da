import { SOURCES, type SourceId } from '../../../sim/index.ts';

/** A: meta-analysis, trial or one solid quantity; B: replicated, or an order; C: a single small study; D: in a dish, or another gene. */
export type Strength = 'A' | 'B' | 'C' | 'D';

/** A finding; what it says is under `model.claim.<id>`. */
export interface Claim {
  readonly id: string;
  readonly strength: Strength;
  /** Authors, year and journal, as far as they were read; null where only reviews tell of it. */
  readonly reference: string | null;
}

const from = (id: SourceId): string => SOURCES[id].reference;

export const CLAIMS_FOR: readonly Claim[] = [
  { id: 'perkeybile', strength: 'C', reference: from('perkeybile-2019') },
  { id: 'danoff', strength: 'C', reference: from('danoff-2021') },
  { id: 'expression', strength: 'C', reference: from('danoff-2021') },
  { id: 'kusui', strength: 'D', reference: 'Kusui C, et al. (2001).' },
  { id: 'krol', strength: 'C', reference: 'Krol KM, Moulder RG, Lillard TS, Grossmann T, Connelly JJ (2019). Science Advances 5:eaay0680.' },
  { id: 'contact', strength: 'B', reference: 'Vittner et al. (2018); Feldman et al. (2010); Seltzer, Ziegler & Pollak (2010).' },
  { id: 'mood', strength: 'A', reference: 'Meta-analysis of 48 studies, 4,934 families; meta-analysis of programmes.' },
];

export const CLAIMS_AGAINST: readonly Claim[] = [
  { id: 'beery', strength: 'C', reference: 'Beery et al. (2016).' },
  { id: 'berendzen', strength: 'B', reference: 'Berendzen et al. (2023).' },
  { id: 'maud', strength: 'B', reference: 'Maud C, et al. (2018).' },
  { id: 'king', strength: 'A', reference: from('king-2016') },
  { id: 'exon3', strength: 'C', reference: from('danoff-2021') },
  { id: 'fostering', strength: 'C', reference: 'Perkeybile et al. (2015).' },
  { id: 'window', strength: 'D', reference: 'Weaver ICG, et al. (2004); Meaney & Szyf (2005).' },
  { id: 'noise', strength: 'B', reference: 'Public result tables, blood cells of 110 mothers.' },
  { id: 'mix', strength: 'C', reference: 'Unternaehrer et al. (2012).' },
  { id: 'mothers', strength: 'B', reference: 'Ahern & Young (2009); Ahern et al. (2011): no; Kelly (2020): yes.' },
  { id: 'adversity', strength: 'B', reference: null },
];

/** A number nobody found, and the settings that stand in for it; words under `model.missing.<id>` and `….does`. */
export interface Missing {
  readonly id: string;
  readonly numbers: readonly string[];
}

export const MISSING: readonly Missing[] = [
  { id: 'perkeybile', numbers: ['variation.region', 'variation.individual'] },
  { id: 'krol', numbers: ['outcome.temperament'] },
  { id: 'brain', numbers: ['saliva.leukocytes'] },
  { id: 'sites', numbers: ['site.dyads'] },
  { id: 'minutes', numbers: ['typical.licking', 'typical.huddling', 'typical.nursing', 'typical.play'] },
  { id: 'push', numbers: ['kappa.care', 'kappa.stress'] },
  { id: 'rates', numbers: ['kinetics.lossRate'] },
  { id: 'together', numbers: ['kinetics.collaboration'] },
  { id: 'window', numbers: ['window.fullUntil', 'window.endsAt'] },
  { id: 'otherGene', numbers: ['window.fullUntil', 'window.endsAt', 'window.adultPlasticity', 'kinetics.lossRate'] },
  { id: 'halfLife', numbers: ['receptors.halfLife', 'receptors.fullyOpen'] },
  { id: 'central', numbers: ['oxytocin.centralHalfLife'] },
  { id: 'passing', numbers: ['giver.responseGain'] },
  { id: 'division', numbers: ['division.clones', 'division.intervalAtBirth', 'division.intervalLater'] },
  { id: 'fathers', numbers: ['dam.levelSpread', 'sire.levelSpread'] },
];
