import { exp } from '../numeric/elementary.ts';
import { VARIATION_CUT, type ParamValues } from '../params/table.ts';
import { truncatedNormal } from '../random/normal.ts';
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

export const NO_VARIATION: Individual = { variation: 0, regionVariation: REGIONS.map(() => 0), highAlleles: 1, geneFactor: 1 };

/** The alleles of both parents, 0 or 1: two of the dam, then two of the sire. */
export type ParentAlleles = readonly [number, number, number, number];

const FIXED_GENOTYPE: Readonly<Record<string, number>> = { AA: 0, AB: 1, BB: 2 };

/** Draws young one `individual` of `family`. Each trait has a stream of its own. */
export function drawIndividual(seed: string, family: number | string, individual: number, values: ParamValues, parents = drawParentAlleles(seed, family, values)): Individual {
  const highAlleles = FIXED_GENOTYPE[values['genes.genotype']] ?? inherit(seed, family, individual, parents);
  return { ...drawVariation(seed, family, individual, values), highAlleles, geneFactor: geneFactorOf(highAlleles, values) };
}

export function geneFactorOf(highAlleles: number, values: ParamValues): number {
  return exp(values['genes.effect'] * (highAlleles - 1));
}

/** What care does not explain, for a young one or a caregiver. */
export function drawVariation(seed: string, family: number | string, individual: number | string, values: ParamValues): Pick<Individual, 'variation' | 'regionVariation'> {
  const draw = (deviation: number, tissue: string): number => {
    if (deviation === 0) return 0;
    const stream = openStream(seed, 'variation', { family, individual, tissue });
    return deviation * truncatedNormal(stream, VARIATION_CUT / deviation);
  };
  return {
    variation: draw(values['variation.individual'], ''),
    regionVariation: REGIONS.map((region) => draw(values['variation.region'], region)),
  };
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

export function inheritedAlleles(seed: string, family: number | string, individual: number, parents: ParentAlleles): readonly [number, number] {
  const meiosis = openStream(seed, 'genotype', { family, individual });
  return [parents[meiosis.next() & 1]!, parents[2 + (meiosis.next() & 1)]!];
}
