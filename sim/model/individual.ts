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

const FIXED_GENOTYPE: Readonly<Record<string, number>> = { AA: 0, AB: 1, BB: 2 };

/** Draws young one `individual` of `family`. Each trait has a stream of its own. */
export function drawIndividual(seed: string, family: number, individual: number, values: ParamValues): Individual {
  const highAlleles = FIXED_GENOTYPE[values['genes.genotype']] ?? drawGenotype(seed, family, individual, values);
  return {
    variation: draw(values['variation.individual'], ''),
    regionVariation: REGIONS.map((region) => draw(values['variation.region'], region)),
    highAlleles,
    geneFactor: exp(values['genes.effect'] * (highAlleles - 1)),
  };

  function draw(deviation: number, tissue: string): number {
    if (deviation === 0) return 0;
    const stream = openStream(seed, 'variation', { family, individual, tissue });
    return deviation * truncatedNormal(stream, VARIATION_CUT / deviation);
  }
}

/** Mendel: each parent has two alleles drawn at the population frequency and passes on one of them. */
function drawGenotype(seed: string, family: number, individual: number, values: ParamValues): number {
  const parents = openStream(seed, 'genotype', { family });
  const alleles = [0, 1, 2, 3].map(() => (parents.uniform() < values['genes.frequency'] ? 1 : 0));
  const meiosis = openStream(seed, 'genotype', { family, individual });
  const fromDam = alleles[meiosis.next() & 1]!;
  const fromSire = alleles[2 + (meiosis.next() & 1)]!;
  return fromDam + fromSire;
}
