import { dayActivity } from '../model/day-activity.ts';
import type { DailyRates } from '../model/hazard.ts';
import { alleleRates } from '../model/allele-rates.ts';
import { BLOCK_ALLELES, sharedMarkBlock, type MarkSettings } from '../model/mark-block.ts';
import { candidateCounts, markSettings } from '../model/tissue.ts';
import { seedWords, streamKey } from '../random/streams.ts';
import { Xoshiro128 } from '../random/xoshiro128.ts';

/** One gene copy on one morning, and the mornings until which it lives on. */
export interface CopyFrom {
  readonly seed: string;
  readonly individual: number;
  readonly cell: number;
  readonly copy: number;
  /** Masks of its strands. */
  readonly p: number;
  readonly q: number;
  readonly fromDay: number;
  readonly toDay: number;
  /** Silencing weights of its dyads and the line from which it is closed. */
  readonly weights: Float64Array;
  readonly threshold: number;
}

/**
 * Of copies run again: how many ended closed under the first life's days, under the second's, and under both with the
 * same luck.
 */
export interface Relived {
  readonly runs: number;
  readonly closed: readonly [number, number];
  readonly both: number;
}

/**
 * Runs one copy again and again with fresh luck by the engine itself, each time under the days of two lives with the
 * same luck. Yields the number of runs done.
 * @param runs rounded up to whole blocks.
 */
export function* reliveCopy(
  from: CopyFrom,
  lives: readonly [DailyRates, DailyRates],
  runs: number,
): Generator<number, Relived> {
  const worlds = lives.map((life) => preparedWorld(life, from));
  const block = sharedMarkBlock();
  const words = new Int32Array(9);
  const blocks = Math.ceil(runs / BLOCK_ALLELES);
  const closed: [number, number] = [0, 0];
  let both = 0;
  for (let number = 0; number < blocks; number++) {
    seedWords(
      streamKey(from.seed, 'relived', {
        family: 0,
        individual: from.individual,
        tissue: `cell ${from.cell} copy ${from.copy} day ${from.fromDay}`,
        block: number,
      }),
      words,
    );
    const ended = worlds.map(({ settings, days }) => {
      const counts = new Xoshiro128(words[4]!, words[5]!, words[6]!, words[7]! | 1);
      block.prepare(settings, null);
      block.begin(words, BLOCK_ALLELES);
      block.placeAll(from.p, from.q);
      for (const { sampler, activity } of days) block.advance(sampler.draw(counts), activity);
      return block.closed.slice();
    });
    closed[0] += bitsOf(ended[0]!);
    closed[1] += bitsOf(ended[1]!);
    both += bitsOf(ended[0]!.map((word, i) => word & ended[1]![i]!));
    yield (number + 1) * BLOCK_ALLELES;
  }
  return { runs: blocks * BLOCK_ALLELES, closed, both };
}

/** The engine's settings and its days of the stretch under one life's rates. */
function preparedWorld(
  { kinetics, plasticity, balance }: DailyRates,
  { fromDay, toDay, weights, threshold }: CopyFrom,
) {
  const rates = alleleRates(kinetics);
  const settings: MarkSettings = markSettings(kinetics, rates, weights, threshold, 'neutral');
  const samplers = candidateCounts(rates, Array.from(plasticity.subarray(fromDay, toDay)));
  const days = samplers.map((sampler, i) => ({
    sampler,
    activity: dayActivity(
      rates,
      balance.map((e) => e[fromDay + i]!),
      sampler.mean,
    ),
  }));
  return { settings, days };
}

function bitsOf(words: Int32Array): number {
  let count = 0;
  for (const word of words) for (let rest = word; rest !== 0; rest &= rest - 1) count++;
  return count;
}
