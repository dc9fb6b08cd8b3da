import type { ParamValues } from '../params/table.ts';
import { poissonSampler, type PoissonSampler } from '../random/poisson.ts';
import { alleleRates, type AlleleRates } from './allele-rates.ts';
import { kineticsOf, startingShares, type Kinetics } from './methylation.ts';
import { BLOCK_ALLELES, BLOCK_CELLS } from './mark-block.ts';
import type { MarkSettings, StartState } from './marks.ts';
import { dyadWeights, regionMap } from './regions.ts';
import { settledLaw, settledStart } from './settled.ts';
import { plasticityAt } from './window.ts';

/**
 * The tissue that does not divide: neurons of the nucleus accumbens. Blood and mouth are in blood.ts and division.ts.
 */
export const TISSUE = 'neurons';

/** What all tissues of one kind share in a run: rates, how plastic each day is, and how large they are. */
export interface Tissue {
  readonly seed: string;
  readonly family: number | string;
  readonly days: number;
  readonly cells: number;
  readonly marks: MarkSettings;
  /** Number of candidate events per block on each day. */
  readonly candidates: readonly PoissonSampler[];
}

/** @param startingLevel share of marks at birth, where germ cells pass theirs on; the neutral level otherwise. */
export function createTissue(
  seed: string,
  family: number | string,
  days: number,
  cells: number,
  values: ParamValues,
  startingLevel?: number,
): Tissue {
  const kinetics = kineticsOf(values);
  const rates = alleleRates(kinetics);
  const plasticity = Array.from({ length: days }, (_, day) => plasticityAt(day, values));
  const marks = markSettings(
    kinetics,
    rates,
    dyadWeights(values),
    values['receptors.threshold'],
    'settled',
    startingLevel,
  );
  return { seed, family, days, cells, marks, candidates: candidateCounts(rates, plasticity) };
}

/** @param level mean share of marks of settled copies. */
export function markSettings(
  kinetics: Kinetics,
  rates: AlleleRates,
  weights: Float64Array,
  threshold: number,
  start: StartState,
  level = kinetics.neutralLevel,
): MarkSettings {
  const { regionOf } = regionMap(kinetics.dyads);
  const settled = start === 'settled' ? settledStart(settledLaw(kinetics, level)) : null;
  return {
    rates,
    dyads: kinetics.dyads,
    start,
    startingShares: startingShares(kinetics),
    settled,
    regionOf,
    weights,
    threshold,
  };
}

/** A Poisson sampler for each day; days of equal plasticity share one. */
export function candidateCounts(rates: AlleleRates, plasticity: readonly number[]): PoissonSampler[] {
  const known = new Map<number, PoissonSampler>();
  return plasticity.map((share) => {
    const sampler = known.get(share) ?? poissonSampler(BLOCK_ALLELES * rates.mostTotal * share);
    known.set(share, sampler);
    return sampler;
  });
}

export function blockCount(cells: number): number {
  return Math.ceil(cells / BLOCK_CELLS);
}

/** Cells of a block that belong to the tissue; the last block is computed whole and read in part. */
export function liveCells(cells: number, block: number): number {
  return Math.min(BLOCK_CELLS, cells - block * BLOCK_CELLS);
}
