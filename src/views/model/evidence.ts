import type { SourceId } from '../../../sim/page.ts';

/**
 * A: meta-analysis, trial or one solid quantity; B: replicated, or an order; C: a single small study; D: in a dish, or
 * another gene.
 */
export type Strength = 'A' | 'B' | 'C' | 'D';

/** A finding; what it says is under `model.claim.<id>`. */
export interface Claim {
  readonly id: string;
  readonly strength: Strength;
  readonly sources: readonly SourceId[];
}

export const CLAIMS_FOR: readonly Claim[] = [
  { id: 'perkeybile', strength: 'C', sources: ['perkeybile-2019'] },
  { id: 'danoff', strength: 'C', sources: ['danoff-2021'] },
  { id: 'expression', strength: 'C', sources: ['danoff-2021'] },
  { id: 'kusui', strength: 'D', sources: ['kusui-2001'] },
  { id: 'krol', strength: 'C', sources: ['krol-2019'] },
  { id: 'contact', strength: 'B', sources: ['vittner-2018', 'feldman-2010', 'seltzer-2010'] },
  { id: 'mood', strength: 'A', sources: ['depression-sensitivity', 'programmes'] },
];

export const CLAIMS_AGAINST: readonly Claim[] = [
  { id: 'kenkel', strength: 'C', sources: ['kenkel-2019'] },
  { id: 'beery', strength: 'C', sources: ['beery-2016'] },
  { id: 'adversity', strength: 'A', sources: ['ellis-2021'] },
  { id: 'berendzen', strength: 'B', sources: ['berendzen-2023'] },
  { id: 'maud', strength: 'B', sources: ['maud-2018'] },
  { id: 'corticosterone', strength: 'C', sources: ['perkeybile-bales-2015', 'perkeybile-bales-isolation'] },
  { id: 'sexes', strength: 'C', sources: ['kenkel-2019', 'perkeybile-2015', 'perkeybile-bales-isolation', 'handling'] },
  { id: 'oneParent', strength: 'C', sources: ['ahern-young-2009'] },
  { id: 'bloodBrain', strength: 'C', sources: ['perkeybile-2019', 'beery-2016'] },
  { id: 'saliva', strength: 'B', sources: ['krol-puglia-2019'] },
  { id: 'clusters', strength: 'C', sources: ['muller-2023'] },
  { id: 'stemCells', strength: 'A', sources: ['lee-six-2018'] },
  { id: 'trust', strength: 'A', sources: ['nave-2015', 'declerck-2020'] },
  { id: 'king', strength: 'A', sources: ['king-2016'] },
  { id: 'exon3', strength: 'C', sources: ['danoff-2021'] },
  { id: 'fostering', strength: 'C', sources: ['perkeybile-2015'] },
  { id: 'window', strength: 'D', sources: ['weaver-2004', 'meaney-szyf-2005'] },
  { id: 'noise', strength: 'B', sources: ['assay-924'] },
  { id: 'mix', strength: 'C', sources: ['unternaehrer-2012'] },
  { id: 'mothers', strength: 'B', sources: ['ahern-2011', 'kelly-2020'] },
];

/**
 * Looked for and not found; published, and not read by us; not given by the paper. Words under
 * `model.missing.is.<lack>`.
 */
export type Lack = 'notFound' | 'notRead' | 'notPublished';

/** A number that is missing, and the settings that stand in for it; words under `model.missing.<id>` and `….does`. */
export interface Missing {
  readonly id: string;
  readonly lack: Lack;
  readonly numbers: readonly string[];
}

const notFound = { lack: 'notFound' } as const;

export const MISSING: readonly Missing[] = [
  { ...notFound, id: 'perkeybile', numbers: ['variation.region', 'variation.individual'] },
  { lack: 'notPublished', id: 'regions', numbers: ['variation.region'] },
  { lack: 'notRead', id: 'krol', numbers: ['division.kappaCare', 'outcome.temperament'] },
  { ...notFound, id: 'brain', numbers: ['saliva.leukocytes'] },
  { ...notFound, id: 'sites', numbers: ['site.dyads'] },
  { ...notFound, id: 'minutes', numbers: ['typical.licking', 'typical.huddling', 'typical.nursing', 'typical.play'] },
  { ...notFound, id: 'push', numbers: ['kappa.care', 'kappa.stress'] },
  { ...notFound, id: 'rates', numbers: ['kinetics.lossRate'] },
  { ...notFound, id: 'together', numbers: ['kinetics.collaboration'] },
  { ...notFound, id: 'window', numbers: ['window.fullUntil', 'window.endsAt'] },
  {
    ...notFound,
    id: 'otherGene',
    numbers: ['window.fullUntil', 'window.endsAt', 'window.adultPlasticity', 'kinetics.lossRate'],
  },
  { ...notFound, id: 'halfLife', numbers: ['receptors.halfLife', 'receptors.fullyOpen'] },
  { ...notFound, id: 'central', numbers: ['oxytocin.centralHalfLife'] },
  { ...notFound, id: 'passing', numbers: ['giver.responseGain'] },
  { ...notFound, id: 'division', numbers: ['division.clones', 'division.intervalAtBirth', 'division.intervalLater'] },
  { ...notFound, id: 'fathers', numbers: ['dam.levelSpread', 'sire.levelSpread'] },
];
