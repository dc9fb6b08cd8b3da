import { resolveValues, type Scenario } from '../params/scenario.ts';
import type { ParamValues } from '../params/table.ts';
import { poissonSampler, type PoissonSampler } from '../random/poisson.ts';
import { seedWords, streamKey } from '../random/streams.ts';
import { Xoshiro128 } from '../random/xoshiro128.ts';
import { balanceByDay, dayActivities, surroundingsOf, type Surroundings } from './environment.ts';
import { drawIndividual, type Individual } from './individual.ts';
import { alleleRates, kineticsOf, startingShares, type AlleleRates, type Kinetics } from './kinetics.ts';
import {
  BLOCK_ALLELES, BLOCK_CELLS, sharedMarkBlock,
  type DayActivity, type MarkBlock, type MarkObserver, type MarkSettings, type StartState,
} from './methylation.ts';
import { receptorSettings, sharedReceptorPool, type ReceptorPool, type ReceptorSettings } from './receptors.ts';
import { dyadWeights, regionMap } from './regions.ts';
import { plasticityAt } from './window.ts';

/** The one tissue of this version: neurons of the nucleus accumbens, which do not divide. */
export const TISSUE = 'neurons';
/** The one family of a playground run; studies number theirs. */
export const PLAY_FAMILY = 0;

/** All that the young of one family share, worked out once per run. */
export interface World {
  readonly seed: string;
  readonly family: number;
  readonly days: number;
  readonly cells: number;
  readonly values: ParamValues;
  readonly around: Surroundings;
  readonly marks: MarkSettings;
  /** Number of candidate events per block on each day. */
  readonly candidates: readonly PoissonSampler[];
}

/** One young one, ready to live. */
export interface Young {
  readonly number: number;
  readonly individual: Individual;
  readonly activities: readonly DayActivity[];
  readonly receptors: ReceptorSettings;
}

/** @throws InputError when stress or the DNMT/TET balance leaves its range on some day. */
export function createWorld(scenario: Scenario, family = PLAY_FAMILY): World {
  const values = resolveValues(scenario);
  const kinetics = kineticsOf(values);
  const rates = alleleRates(kinetics);
  const { seed, days, cells } = scenario;
  // One day more than is lived, so that the last row of a table has its care and stress too.
  const around = surroundingsOf(seed, family, days + 1, values, scenario.events);
  const plasticity = Array.from({ length: days }, (_, day) => plasticityAt(day, values));
  const marks = markSettings(kinetics, rates, dyadWeights(values), values['receptors.threshold'], 'neutral');
  return { seed, family, days, cells, values, around, marks, candidates: candidateCounts(rates, plasticity) };
}

export function markSettings(
  kinetics: Kinetics,
  rates: AlleleRates,
  weights: Float64Array,
  threshold: number,
  start: StartState,
): MarkSettings {
  const { regionOf } = regionMap(kinetics.dyads);
  return { rates, dyads: kinetics.dyads, start, startingShares: startingShares(kinetics), regionOf, weights, threshold };
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

export function createYoung(world: World, number: number): Young {
  const individual = drawIndividual(world.seed, world.family, number, world.values);
  return {
    number,
    individual,
    activities: dayActivities(balanceByDay(world.around, individual, world.values), world.marks.rates),
    receptors: receptorSettings(world.values, individual.geneFactor),
  };
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
  run(young: Young, block: number, recorder: DayRecorder): void;
}

/** Day and number of candidates of the day being run, for an observer that dates events. */
export interface Clock {
  day: number;
  candidates: number;
}

/**
 * @param observe told of every change of marks; with it, `clock` says on which day.
 */
export function createLifeRunner(world: World, observe: MarkObserver | null = null, clock: Clock = { day: 0, candidates: 0 }): LifeRunner {
  const marks = sharedMarkBlock();
  const pool = sharedReceptorPool();
  const words = new Int32Array(9);

  return {
    run(young, block, recorder) {
      seedWords(streamKey(world.seed, 'marks', { family: world.family, individual: young.number, tissue: TISSUE, block }), words);
      const counts = new Xoshiro128(words[4]!, words[5]!, words[6]!, words[7]! | 1);
      const live = liveCells(world.cells, block);
      // Another run may have had the block since: it lends itself to whoever runs.
      marks.prepare(world.marks, observe);
      marks.begin(words, 2 * live);
      pool.begin(young.receptors, live);
      // Event order of a day: record; receptors follow the output held since the morning; then the marks change.
      for (let day = 0; day < world.days; day++) {
        recorder.day(day, block, live, marks, pool);
        pool.advance();
        clock.day = day;
        clock.candidates = world.candidates[day]!.draw(counts);
        marks.advance(clock.candidates, young.activities[day]!);
      }
      recorder.day(world.days, block, live, marks, pool);
    },
  };
}
