import { readingOf } from '../model/assay.ts';
import { landmarkSites, regionMap, REGIONS } from '../model/regions.ts';
import type { ParamValues } from '../params/table.ts';
import { normal } from '../random/normal.ts';
import { openStream } from '../random/streams.ts';
import { asObserved, type Observed, type Truth } from './truth.ts';

/** One animal of a trial on the day it is measured: what it is, and what a laboratory reads. */

export interface AnimalState {
  /** Percent of strands methylated at each dyad of the promoter region, length K. */
  readonly sites: Float64Array;
  /** The same over exon 3; null where it was not followed. */
  readonly exon3: number | null;
  /** Receptors per cell. */
  readonly receptors: number;
  /** Copies of the high-output allele. */
  readonly highAlleles: number;
}

export interface AnimalReading {
  /** Percent at the 5', middle and 3' region, each the mean over its sites as read; null for a region without sites. */
  readonly regions: readonly (number | null)[];
  /** Mean of the regions, as the published trial took it. */
  readonly mean: number;
  /** Percent at the site that stands for -924. */
  readonly site: number;
  readonly exon3: number | null;
  /** Percent at each dyad, as read. */
  readonly sites: readonly number[];
  /** Expression of the gene in arbitrary units. */
  readonly expression: number;
}

/** What a laboratory reads of it: every site on a sample of cells with technical noise, expression with its own. */
export function readAnimal(
  state: Truth<AnimalState>,
  seed: string,
  family: number | string,
  animal: number,
  values: ParamValues,
): Observed<AnimalReading> {
  const reading = (site: number | string, truth: number) =>
    readingOf({ seed, family, individual: `${animal} at ${site}`, day: 0 }, truth, values);
  const sites = Array.from(state.sites, (truth, site) => reading(site, truth));
  const { bounds } = regionMap(sites.length);
  // A region without sites (few dyads) has nothing to read.
  const regions = REGIONS.map((_region, r) =>
    bounds[r] === bounds[r + 1] ? null : mean(sites.slice(bounds[r], bounds[r + 1])),
  );
  const noise = normal(openStream(seed, 'expression', { family, individual: animal }));
  return asObserved({
    regions,
    mean: mean(regions.filter((region) => region !== null)),
    sites,
    site: sites[landmarkSites(sites.length)[1]]!,
    exon3:
      state.exon3 === null
        ? null
        : mean(Array.from({ length: values['exon3.dyads'] }, (_, site) => reading(`exon 3, ${site}`, state.exon3!))),
    expression: state.receptors * (1 + values['assay.expression'] * noise),
  });
}

/** Binding of labelled ligand to the receptors of a slice, arbitrary units. @param noise coefficient of variation */
export function readBinding(
  { receptors }: Truth<AnimalState>,
  seed: string,
  family: number | string,
  animal: number,
  noise: number,
): Observed<number> {
  return asObserved(receptors * (1 + noise * normal(openStream(seed, 'binding', { family, individual: animal }))));
}

function mean(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i]!;
  return sum / values.length;
}
