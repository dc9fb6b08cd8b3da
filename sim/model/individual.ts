import { exp } from '../numeric/elementary.ts';
import { VARIATION_CUT, type ParamValues } from '../params/table.ts';
import { normal, truncatedNormal } from '../random/normal.ts';
import type { UniformSource } from '../random/poisson.ts';
import { openStream } from '../random/streams.ts';
import { REGIONS } from './regions.ts';

/** What one young one brings along, before any care. */
export interface Individual {
  /** η: part of its DNMT/TET balance that care does not explain, shared by all regions; units of e. */
  readonly variation: number;
  /** The same by region. */
  readonly regionVariation: readonly number[];
  /** Copies of the high-output allele, 0, 1 or 2. */
  readonly highAlleles: number;
  /** Receptor production relative to a heterozygote. */
  readonly geneFactor: number;
}

export const NO_VARIATION: Individual = {
  variation: 0,
  regionVariation: REGIONS.map(() => 0),
  highAlleles: 1,
  geneFactor: 1,
};

/** The alleles of both parents, 0 or 1: two of the dam, then two of the sire. */
export type ParentAlleles = readonly [number, number, number, number];

const FIXED_GENOTYPE: Readonly<Record<string, number>> = { AA: 0, AB: 1, BB: 2 };

/** Draws young one `individual` of `family`. Each trait has a stream of its own. */
export function drawIndividual(
  seed: string,
  family: number | string,
  individual: number,
  values: ParamValues,
  parents = drawParentAlleles(seed, family, values),
): Individual {
  const highAlleles = FIXED_GENOTYPE[values['genes.genotype']] ?? inherit(seed, family, individual, parents);
  return {
    ...drawVariation(seed, family, individual, values, values['variation.litterShare']),
    highAlleles,
    geneFactor: geneFactorOf(highAlleles, values),
  };
}

export function geneFactorOf(highAlleles: number, values: ParamValues): number {
  return exp(values['genes.effect'] * (highAlleles - 1));
}

/**
 * What care does not explain, for a young one or a caregiver. Litter-mates have `litterShare` of its variance in
 * common; the rest is each one's own, drawn again until the two together stay within the cut.
 * @param what tissue it acts on where that is not the promoter of the brain; a key of the random streams.
 * @param regions of the promoter that it is asked for.
 */
export function drawVariation(
  seed: string,
  family: number | string,
  individual: number | string,
  values: ParamValues,
  litterShare = 0,
  what = '',
  regions: readonly string[] = REGIONS,
): Pick<Individual, 'variation' | 'regionVariation'> {
  const draw = (deviation: number, region: string): number => {
    if (deviation === 0) return 0;
    const limit = VARIATION_CUT / deviation;
    const tissue = what === '' ? region : `${what} ${region}`;
    const own = openStream(seed, 'variation', { family, individual, tissue });
    if (litterShare === 0) return deviation * truncatedNormal(own, limit);
    return (
      deviation *
      sharedNormal(litterShare, limit, openStream(seed, 'variation', { family, individual: 'litter', tissue }), own)
    );
  };
  return {
    variation: draw(values['variation.individual'], ''),
    regionVariation: regions.map((region) => draw(values['variation.region'], region)),
  };
}

/** About a standard normal that litter-mates have in part in common, within ±limit. */
export function sharedNormal(
  litterShare: number,
  limit: number,
  litterSource: UniformSource,
  own: UniformSource,
): number {
  const litter = Math.sqrt(litterShare) * truncatedNormal(litterSource, limit);
  for (;;) {
    const both = litter + Math.sqrt(1 - litterShare) * normal(own);
    if (both >= -limit && both <= limit) return both;
  }
}

/** Alleles of a couple drawn at the population frequency. */
export function drawParentAlleles(seed: string, family: number | string, values: ParamValues): ParentAlleles {
  const parents = openStream(seed, 'genotype', { family });
  const draw = () => (parents.uniform() < values['genes.frequency'] ? 1 : 0);
  return [draw(), draw(), draw(), draw()];
}

/** Mendel: each parent passes on one of its two alleles. */
function inherit(seed: string, family: number | string, individual: number, parents: ParentAlleles): number {
  const [fromDam, fromSire] = inheritedAlleles(seed, family, individual, parents);
  return fromDam + fromSire;
}

export function inheritedAlleles(
  seed: string,
  family: number | string,
  individual: number,
  parents: ParentAlleles,
): readonly [number, number] {
  const meiosis = openStream(seed, 'genotype', { family, individual });
  return [parents[meiosis.next() & 1]!, parents[2 + (meiosis.next() & 1)]!];
}
