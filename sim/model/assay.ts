import type { ParamValues } from '../params/table.ts';
import { normal } from '../random/normal.ts';
import { openStream } from '../random/streams.ts';

/** Sampling and reading: what stands between the truth of a tissue and a number in a table. */

/** Whose sample it is and when it was taken. */
export interface Sample {
  readonly seed: string;
  readonly family: number | string;
  readonly individual: number | string;
  readonly day: number;
}

/**
 * Share of white blood cells in one sample of saliva: the usual share and a normal deviate of its own, kept within 0
 * and 1.
 */
export function mixtureOf({ seed, family, individual, day }: Sample, values: ParamValues): number {
  const drift = values['saliva.drift'] * normal(openStream(seed, 'saliva', { family, individual, block: day }));
  return Math.min(1, Math.max(0, values['saliva.leukocytes'] + drift));
}

/**
 * A reading in percent of strands: a finite sample of cells, two copies and so two strands of each, and technical
 * noise.
 * The sample's luck is taken as normal with the binomial variance, which holds for hundreds of cells. Readings can pass
 * 0 and 100, as real ones do before they are cut.
 */
export function readingOf({ seed, family, individual, day }: Sample, truth: number, values: ParamValues): number {
  const stream = openStream(seed, 'assay', { family, individual, block: day });
  const share = truth / 100;
  // Both strands of a dyad nearly agree, so a cell counts as two draws and not four.
  const sampling = 100 * Math.sqrt((share * (1 - share)) / (2 * values['assay.cells']));
  const [luck, noise] = [normal(stream), normal(stream)];
  return truth + sampling * luck + values['assay.noise'] * noise;
}
