/**
 * The mark engine alone, without receptors and records: a world's blocks with their seeds and candidates worked out
 * beforehand. The same can be laid out for tests/bench/kernel.c, which must leave the same marks.
 */
import type { DayActivity } from '../../sim/model/day-activity.ts';
import {
  BLOCK_ALLELES,
  sharedMarkBlock,
  type MarkBlock,
  type MarkSettings,
  type StartState,
} from '../../sim/model/mark-block.ts';
import { createWorld, createYoung } from '../../sim/model/world.ts';
import { blockCount, liveCells, TISSUE } from '../../sim/model/tissue.ts';
import { seedWords, streamKey } from '../../sim/random/streams.ts';
import { Xoshiro128 } from '../../sim/random/xoshiro128.ts';
import type { Scenario } from '../../sim/page.ts';

/** What a block is fed: the words that seed it, and how many candidates it meets on each day. */
interface BlockFeed {
  readonly words: Int32Array;
  readonly candidates: Int32Array;
}
interface KernelLife {
  readonly activities: readonly DayActivity[];
  readonly blocks: readonly BlockFeed[];
}
export interface KernelWorld {
  readonly settings: MarkSettings;
  readonly days: number;
  readonly cells: number;
  readonly lives: readonly KernelLife[];
}

export function kernelWorld(scenario: Scenario, start: StartState = 'settled'): KernelWorld {
  const world = createWorld(scenario);
  const { seed, family, days, cells } = world;
  const lives = Array.from({ length: scenario.siblings }, (_, number): KernelLife => ({
    activities: createYoung(world, number).activities.slice(0, days),
    blocks: Array.from({ length: blockCount(cells) }, (_block, block): BlockFeed => {
      const words = new Int32Array(9);
      seedWords(streamKey(seed, 'marks', { family, individual: number, tissue: TISSUE, block }), words);
      const counts = new Xoshiro128(words[4]!, words[5]!, words[6]!, words[7]! | 1);
      return { words, candidates: Int32Array.from(world.candidates, (sampler) => sampler.draw(counts)) };
    }),
  }));
  const settled = start === 'settled' ? world.marks.settled : null;
  return { settings: { ...world.marks, start, settled }, days, cells, lives };
}

/** Lives every block from the first day to the last. @param see is shown each block after its last day, in order. */
export function runKernel(
  { settings, days, cells, lives }: KernelWorld,
  see: (marks: MarkBlock) => void = () => undefined,
): void {
  const marks = sharedMarkBlock();
  marks.prepare(settings, null);
  for (const { activities, blocks } of lives) {
    for (let block = 0; block < blocks.length; block++) {
      const { words, candidates } = blocks[block]!;
      marks.begin(words, 2 * liveCells(cells, block));
      for (let day = 0; day < days; day++) marks.advance(candidates[day]!, activities[day]!);
      see(marks);
    }
  }
}

/** Bytes that a block leaves in what `kernelMarks` and the C program write. */
export const BLOCK_BYTES = 4 * (3 * BLOCK_ALLELES + BLOCK_ALLELES / 32 + 33);

/** p, q, silencing, closed copies and totals of every block, as the C program writes them. */
export function kernelMarks(world: KernelWorld): Uint8Array {
  const parts: Uint8Array[] = [];
  runKernel(world, ({ p, q, silencing, closed, totals }) => {
    for (const words of [p, q, silencing, closed, totals]) parts.push(new Uint8Array(words.slice().buffer));
  });
  return joined(parts);
}

/** A world as the C program reads it: struct world of kernel.c, then the days, then what blocks are fed. */
export function kernelFile({ settings, days, cells, lives }: KernelWorld): Uint8Array {
  const { rates, dyads, start, startingShares, settled, threshold, weights, regionOf } = settings;
  const states = rates.loss.length;
  const blocks = blockCount(cells);
  const head = [
    dyads,
    rates.stride,
    ['unmethylated', 'methylated'].indexOf(start),
    lives.length,
    days,
    blocks,
    2 * liveCells(cells, blocks - 1),
    states,
    settled === null ? 0 : settled.limits.length,
  ];
  return joined(
    [
      Int32Array.from(head),
      Float64Array.from([...startingShares, threshold, ...weights]),
      rates.loss,
      rates.gain,
      rates.lossFromMethylated,
      rates.maintenanceShare,
      Int32Array.from(regionOf),
      ...(settled === null
        ? []
        : [settled.limits, Int32Array.from(settled.methylated), Int32Array.from(settled.hemimethylated)]),
      ...lives.flatMap(({ activities }) =>
        activities.flatMap(({ perLoss, perGain, keep }) => [Float64Array.of(perLoss, perGain), keep]),
      ),
      ...lives.flatMap((life) => life.blocks.flatMap(({ words, candidates }) => [words, candidates])),
    ].map((words) => new Uint8Array(words.buffer)),
  );
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((size, part) => size + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
