import type { ParamValues } from '../params/table.ts';
import { poissonSampler, type PoissonSampler } from '../random/poisson.ts';
import { seedWords, streamKey } from '../random/streams.ts';
import { Xoshiro128 } from '../random/xoshiro128.ts';
import type { DayActivity } from './day-activity.ts';
import { alleleRates, kineticsOf, startingShares, type AlleleRates, type Kinetics } from './methylation.ts';
import {
  BLOCK_ALLELES,
  BLOCK_CELLS,
  sharedMarkBlock,
  type MarkBlock,
  type MarkObserver,
  type MarkSettings,
  type StartState,
} from './mark-block.ts';
import { sharedReceptorPool, type ReceptorPool, type ReceptorSettings } from './receptors.ts';
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

/** One life of a tissue: whose it is, and what each day and its genes do to it. */
export interface TissueLife {
  /** Key of the individual in the random streams. */
  readonly individual: number | string;
  readonly activities: readonly DayActivity[];
  readonly receptors: ReceptorSettings;
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

/** Shown the state of a block at the start of each day and once more after the last. */
export interface DayRecorder {
  day(day: number, block: number, live: number, marks: MarkBlock, receptors: ReceptorPool): void;
}

export function blockCount(cells: number): number {
  return Math.ceil(cells / BLOCK_CELLS);
}

/** Cells of a block that belong to the tissue; the last block is computed whole and read in part. */
export function liveCells(cells: number, block: number): number {
  return Math.min(BLOCK_CELLS, cells - block * BLOCK_CELLS);
}

/** Runs lives block by block, one block at a time from start to end. */
export interface LifeRunner {
  run(life: TissueLife, block: number, recorder: DayRecorder): void;
}

/** Day and number of candidates of the day being run, for an observer that dates events. */
export interface Clock {
  day: number;
  candidates: number;
}

/**
 * @param observe told of every change of marks; with it, `clock` says on which day.
 */
export function createLifeRunner(
  tissue: Tissue,
  observe: MarkObserver | null = null,
  clock: Clock = { day: 0, candidates: 0 },
): LifeRunner {
  const marks = sharedMarkBlock();
  const pool = sharedReceptorPool();
  const words = new Int32Array(9);
  // Read once: tissues come in several shapes, and V8 would compile the loop anew for each of them.
  const { seed, family, days, cells, marks: settings, candidates } = tissue;

  return {
    run(life, block, recorder) {
      seedWords(streamKey(seed, 'marks', { family, individual: life.individual, tissue: TISSUE, block }), words);
      const counts = new Xoshiro128(words[4]!, words[5]!, words[6]!, words[7]! | 1);
      const live = liveCells(cells, block);
      // Another run may have had the block since: it lends itself to whoever runs.
      marks.prepare(settings, observe);
      marks.begin(words, 2 * live);
      pool.begin(life.receptors, live, block);
      // Event order of a day: record; receptors follow the output held since the morning; then the marks change.
      for (let day = 0; day < days; day++) {
        recorder.day(day, block, live, marks, pool);
        pool.advance();
        clock.day = day;
        clock.candidates = candidates[day]!.draw(counts);
        marks.advance(clock.candidates, life.activities[day]!);
      }
      recorder.day(days, block, live, marks, pool);
    },
  };
}
