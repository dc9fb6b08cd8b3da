import {
  drawIndividual,
  drawParentAlleles,
  geneFactorOf,
  sharedNormal,
  type Individual,
} from '../../model/individual.ts';
import { REGION_COUNT } from '../../model/regions.ts';
import { exp, log } from '../../numeric/elementary.ts';
import { COHORT_CAUSES, ENLARGED_HARDSHIP, type CohortCauses } from '../../params/designs/infant-cohort.ts';
import type { Design } from '../../params/studies.ts';
import { VARIATION_CUT, type ParamValues } from '../../params/table.ts';
import { normal, truncatedNormal } from '../../random/normal.ts';
import { openStream } from '../../random/streams.ts';
import type { UniformSource } from '../../random/poisson.ts';
import { drawCauses } from '../mystery.ts';
import { asTruth, type Truth } from '../truth.ts';

/**
 * The families of an infant cohort. Each is a family of its own in the world it is set in, and what sets families
 * apart for good is drawn here in one place: a standing level of care, hardship, the alleles of the common SNP, and
 * how irritable the infant is. Which of these hang together is what the causes decide.
 */

export type CohortDesign = Design<'infant-cohort'>;

/** What a family is. Standard scores are 0 on average with variance 1. */
export interface Dyad {
  /** Standing care of this family against others. */
  readonly care: number;
  /**
   * Standing care index, 0.5 on average: its SD over families is `careSd`, but for the few that are held at the ends.
   */
  readonly careIndex: number;
  readonly hardship: number;
  readonly irritability: number;
  readonly damAlleles: number;
  /** The infant, before any care. Its balance holds what hardship and genes add to it. */
  readonly born: Individual;
}

/** Care indices end here: factors of a nineteenth and of nineteen on the oxytocin that care releases. */
const LEAST_INDEX = 0.05;
/** Standard scores of hardship end here. */
const CUT = 2;

/** Which causes are at work: as set, or drawn from the seed. */
export function causesOf(seed: string, design: CohortDesign): CohortCauses {
  if (design.mystery) return drawCauses(seed, 'infant-cohort', COHORT_CAUSES);
  const { careEffect, hardship, sharedGenes, reverse } = design;
  return { careEffect, hardship, sharedGenes, reverse };
}

/** The independent pieces of luck that a family is made of. */
export interface DyadLuck {
  readonly level: number;
  readonly hardship: number;
  readonly behaviour: number;
  /** A part of the infant's own balance that its temper may have to do with. */
  readonly own: number;
  readonly damAlleles: number;
  readonly child: Individual;
}

/** Luck of family `number`, every piece from a stream of its own. */
export function luckOfDyad(seed: string, number: number, values: ParamValues): DyadLuck {
  const family = familyKey(number);
  const piece = (tissue: string) => openStream(seed, 'dyad', { family, tissue });
  const parents = drawParentAlleles(seed, family, values);
  return {
    level: normal(piece('level')),
    hardship: truncatedNormal(piece('hardship'), CUT),
    behaviour: normal(piece('behaviour')),
    own: truncatedNormal(piece('own'), CUT),
    damAlleles: parents[0] + parents[1],
    child: drawIndividual(seed, family, 0, values, parents),
  };
}

/** The same luck in law, all of it from one source: for cohorts by the thousand. */
export function anyLuck(source: UniformSource & { next(): number }, values: ParamValues): DyadLuck {
  const allele = () => (source.uniform() < values['genes.frequency'] ? 1 : 0);
  const parents = [allele(), allele(), allele(), allele()] as const;
  const highAlleles = parents[source.next() & 1]! + parents[2 + (source.next() & 1)]!;
  const balance = (deviation: number) =>
    deviation === 0
      ? 0
      : deviation * sharedNormal(values['variation.litterShare'], VARIATION_CUT / deviation, source, source);
  return {
    level: normal(source),
    hardship: truncatedNormal(source, CUT),
    behaviour: normal(source),
    own: truncatedNormal(source, CUT),
    damAlleles: parents[0] + parents[1],
    child: {
      variation: balance(values['variation.individual']),
      regionVariation: Array.from({ length: REGION_COUNT }, () => balance(values['variation.region'])),
      highAlleles,
      geneFactor: geneFactorOf(highAlleles, values),
    },
  };
}

export function familyKey(number: number): string {
  return `dyad ${number}`;
}

/**
 * What a family is under the causes at work. The variance of care is 1 in any world: what hardship, genes and the
 * infant's temper take of it is no longer the family's own.
 *
 *   care = √(1 - a² - g² - r²) · own - a · hardship + g · genes of the mother - r · irritability
 *
 * Hardship and the infant's alleles push its balance of DNMT and TET besides. Under reverse causation infants differ in
 * their own balance more than usual, temper goes with it, and play goes with temper: the marks come first.
 */
export function dyadOf(luck: DyadLuck, design: CohortDesign, causes: CohortCauses, values: ParamValues): Truth<Dyad> {
  const [a, g, r] = [
    causes.hardship ? hardshipSizes(design, values).care : 0,
    causes.sharedGenes ? design.geneCare : 0,
    causes.reverse ? design.irritableCare : 0,
  ];
  const q = causes.reverse ? design.ownBehaviour : 0;
  const irritability = Math.sqrt(1 - q * q) * luck.behaviour + q * luck.own;
  const care =
    Math.sqrt(1 - a * a - g * g - r * r) * luck.level -
    a * luck.hardship +
    g * alleleScore(luck.damAlleles, values) -
    r * irritability;
  const pushed =
    luck.child.variation +
    (causes.hardship ? hardshipSizes(design, values).marks * luck.hardship : 0) -
    (causes.sharedGenes ? design.geneMarks * alleleScore(luck.child.highAlleles, values) : 0) +
    (causes.reverse ? design.ownMarks * luck.own : 0);
  return asTruth({
    care,
    careIndex: Math.max(LEAST_INDEX, Math.min(1 - LEAST_INDEX, 0.5 + design.careSd * care)),
    hardship: luck.hardship,
    irritability,
    damAlleles: luck.damAlleles,
    born: { ...luck.child, variation: pushed },
  });
}

/** How hardship acts where it is a cause: as designed, or at least at its lesson's size under the teaching switch. */
function hardshipSizes(
  { hardshipCare, hardshipMarks }: CohortDesign,
  values: ParamValues,
): { readonly care: number; readonly marks: number } {
  if (!values['human.enlarged']) return { care: hardshipCare, marks: hardshipMarks };
  return {
    care: Math.max(hardshipCare, ENLARGED_HARDSHIP.care),
    marks: Math.max(hardshipMarks, ENLARGED_HARDSHIP.marks),
  };
}

/** Region of the site that stands for -924. */
export const SITE_REGION = 2;

/** The furthest that the causes at work can push a balance, each at its cut. */
export function mostPush(design: CohortDesign, causes: CohortCauses, values: ParamValues): number {
  return (
    VARIATION_CUT +
    Math.min(VARIATION_CUT, 6 * values['variation.individual']) +
    (causes.hardship ? CUT * hardshipSizes(design, values).marks : 0) +
    (causes.sharedGenes ? design.geneMarks * Math.max(alleleScore(2, values), -alleleScore(0, values)) : 0) +
    (causes.reverse ? CUT * design.ownMarks : 0)
  );
}

function alleleScore(alleles: number, values: ParamValues): number {
  const f = values['genes.frequency'];
  const spread = Math.sqrt(2 * f * (1 - f));
  return spread === 0 ? 0 : (alleles - 2 * f) / spread;
}

/**
 * Factor on the oxytocin that a family's care releases, c/(1 - c) for a standing index c. Minutes alone could not
 * differ so much within a day's 24 hours: how involved the care is counts with how long it lasts.
 */
export function releaseFactor({ careIndex }: Pick<Dyad, 'careIndex'>): number {
  return careIndex / (1 - careIndex);
}

/** The world's values as a cohort takes them: all that sets families apart for good is in the one standing level. */
export function cohortSettings(causes: CohortCauses): Partial<ParamValues> {
  return {
    'dam.levelSpread': 0,
    'sire.levelSpread': 0,
    'helpers.levelSpread': 0,
    'giver.responseGain': 0,
    'giver.moodLoss': 0,
    ...(causes.careEffect ? {} : { 'kappa.care': 0, 'division.kappaCare': 0 }),
  };
}

/**
 * Chance that a family is not seen at the last visit: `dropOut` at ordinary hardship, its odds `dropOutHardship` times
 * as large for every SD of hardship more. At a factor of 1 chance alone decides.
 */
export function absence(
  { hardship }: Pick<Dyad, 'hardship'>,
  { dropOut, dropOutHardship }: Pick<CohortDesign, 'dropOut' | 'dropOutHardship'>,
): number {
  if (dropOutHardship === 1) return dropOut;
  const odds = (dropOut / (1 - dropOut)) * exp(hardship * log(dropOutHardship));
  return odds / (1 + odds);
}

/** SD of the error that goes with a score of variance 1. */
export function errorSd(reliability: number): number {
  return Math.sqrt((1 - reliability) / reliability);
}
