import type { ParamValues } from '../params/table.ts';

/** The three stretches of the MT2 promoter region, in reading order (Danoff 2021). */
export const REGIONS = ['5prime', 'middle', '3prime'] as const;
export const REGION_COUNT = 3;

/** Landmark sites named after their distance from the start of transcription. */
export const LANDMARKS = ['-934', '-924', '-901'] as const;

export interface RegionMap {
  /** Region index of each dyad, length K. */
  readonly regionOf: Uint8Array;
  /** First dyad of each region and, last, K: [0, end of 5', end of middle, K]. */
  readonly bounds: readonly [number, number, number, number];
}

/** Splits K dyads: 5' ends at round(5K/16), middle at round(11K/16), the rest is 3'. */
export function regionMap(dyads: number): RegionMap {
  const first = Math.round((5 * dyads) / 16);
  const second = Math.round((11 * dyads) / 16);
  const regionOf = new Uint8Array(dyads);
  for (let i = 0; i < dyads; i++) regionOf[i] = i < first ? 0 : i < second ? 1 : 2;
  return { regionOf, bounds: [0, first, second, dyads] };
}

/** Dyad indexes (from 0) that stand for -934, -924, -901: sites 13, 14, 16 of 16, scaled for other K. */
export function landmarkSites(dyads: number): readonly [number, number, number] {
  const at = (site: number) => Math.max(0, Math.round((site * dyads) / 16) - 1);
  return [at(13), at(14), at(16)];
}

/**
 * Silencing weight of each dyad, length K, summing to 1: region totals are shared equally within a region.
 * A region without sites (small K) hands its weight to the others in proportion.
 */
export function dyadWeights(values: ParamValues): Float64Array {
  const dyads = values['site.dyads'];
  const { regionOf, bounds } = regionMap(dyads);
  const totals = [
    values['receptors.weight5'],
    values['receptors.weightMiddle'],
    Math.max(0, 1 - values['receptors.weight5'] - values['receptors.weightMiddle']),
  ];
  let present = 0;
  for (let r = 0; r < REGION_COUNT; r++) if (bounds[r + 1]! > bounds[r]!) present += totals[r]!;
  const weights = new Float64Array(dyads);
  for (let i = 0; i < dyads; i++) {
    const r = regionOf[i]!;
    const inRegion = bounds[r + 1]! - bounds[r]!;
    weights[i] = present > 0 ? totals[r]! / (present * inRegion) : 1 / dyads;
  }
  return weights;
}
