import { createWorld, createYoung, type World } from '../model/world.ts';
import { createLifeRunner, type DayRecorder } from '../model/life.ts';
import { blockCount } from '../model/tissue.ts';
import { channelsOf } from '../params/plan.ts';
import { GIVERS } from '../params/channels.ts';
import { BLOCK_ALLELES, HEMIMETHYLATED, type MarkBlock } from '../model/mark-block.ts';
import { InputError } from '../params/types.ts';
import { createDigest } from './checksum.ts';
import { createPace } from './pace.ts';
import type { LifeJob, LifeResult, NamedArray, Progress } from './protocol.ts';

/** Words of one bit for each copy of a block. */
const WORDS = BLOCK_ALLELES / 32;

/**
 * Simulates a job step by step; each step is about 5 ms. Drive it to the end for the result, or drop it to cancel.
 */
export function simulateLives(job: LifeJob): Generator<Progress, LifeResult> {
  return livesIn(job, createWorld(job.scenario));
}

/** The same in a family that stands ready. */
export function* livesIn(job: LifeJob, world: World): Generator<Progress, LifeResult> {
  const { scenario } = job;
  if (!(job.from >= 0 && job.to > job.from && job.to <= scenario.siblings))
    throw new InputError([
      { code: 'out-of-range', path: 'individual', got: job.to - 1, allowed: [0, scenario.siblings - 1] },
    ]);
  const runner = createLifeRunner(world);
  const book = openBook(job, world);
  const blocks = blockCount(world.cells);
  const total = (job.to - job.from) * blocks;
  const due = createPace(world.days);
  for (let number = job.from; number < job.to; number++) {
    const young = createYoung(world, number);
    for (let block = 0; block < blocks; block++) {
      book.open(number - job.from);
      runner.run(young, block, book);
      if (due()) yield { done: (number - job.from) * blocks + block + 1, total };
    }
    book.close(number - job.from);
  }
  return book.result();
}

interface Book extends DayRecorder {
  open(individual: number): void;
  close(individual: number): void;
  result(): LifeResult;
}

const axis = (name: string, size: number) => ({ name, size });

/** The empty tables of a life, those that the job asks for; else null in their place. */
function pagesOf(job: LifeJob, { days, cells, marks: { dyads: K } }: World) {
  const rows = days + 1;
  const individuals = job.to - job.from;
  const perDay = [axis('individual', individuals), axis('day', rows)];
  const levels = 2 * K + 1;
  const words = blockCount(cells) * WORDS;
  return {
    strands: named('strands', 'strands', [...perDay, axis('dyad', K)], new Int32Array(individuals * rows * K)),
    hemimethylated: named('hemimethylated', 'dyads', perDay, new Int32Array(individuals * rows)),
    closedCopies: named('closedCopies', 'copies', perDay, new Int32Array(individuals * rows)),
    receptors: named('receptors', '2^-16 receptors', perDay, new Float64Array(individuals * rows)),
    allelesByMarks: job.histogram
      ? named(
          'allelesByMarks',
          'alleles',
          [...perDay, axis('marks', levels)],
          new Int32Array(individuals * rows * levels),
        )
      : null,
    closedByDay: job.closedByDay
      ? named('closedByDay', 'bits', [axis('day', rows), axis('word', words)], new Uint32Array(rows * words))
      : null,
    masks:
      job.masksOnDay === undefined
        ? null
        : named('masks', 'bits', [axis('copy', 2 * cells), axis('strand', 2)], new Uint32Array(4 * cells)),
  };
}

/** Adds up what every block shows, day by day. */
function openBook(job: LifeJob, world: World): Book {
  const { days, cells } = world;
  const K = world.marks.dyads;
  const rows = days + 1;
  const levels = 2 * K + 1;
  const words = blockCount(cells) * WORDS;
  const pages = pagesOf(job, world);
  const { strands, hemimethylated, closedCopies, receptors, allelesByMarks, closedByDay, masks } = pages;
  /** Closed by its marks or held closed. */
  const closed = new Int32Array(WORDS);
  const digests: string[] = [];
  const digest = job.digest ? createDigest() : null;
  let row0 = 0;
  let individual = 0;

  return {
    open(index) {
      individual = index;
      row0 = index * rows;
    },
    day(day, block, live, marks, pool) {
      const row = row0 + day;
      for (let dyad = 0; dyad < K; dyad++) strands.data[row * K + dyad]! += marks.totals[dyad]!;
      hemimethylated.data[row]! += marks.totals[HEMIMETHYLATED]!;
      for (let word = 0; word < WORDS; word++) closed[word] = marks.closed[word]! | pool.held[word]!;
      closedCopies.data[row]! += countBits(closed, 2 * live);
      receptors.data[row]! += pool.sum();
      if (allelesByMarks !== null)
        for (let allele = 0; allele < 2 * live; allele++) allelesByMarks.data[row * levels + marks.marksOf(allele)]!++;
      if (closedByDay !== null && individual === 0) closedByDay.data.set(closed, day * words + block * WORDS);
      if (masks !== null && individual === 0 && day === job.masksOnDay) copyMasks(masks.data, block, live, marks);
      if (digest !== null && day === days) digest.addCells(marks, pool, live);
    },
    close(index) {
      if (digest === null) return;
      const row = index * rows;
      digest.addTotals(strands.data.subarray(row * K, (row + rows) * K));
      for (const totals of [hemimethylated.data, closedCopies.data, receptors.data])
        digest.addTotals(totals.subarray(row, row + rows));
      digests[index] = digest.finish();
    },
    result: () => ({
      kind: 'life',
      scenario: job.scenario,
      from: job.from,
      to: job.to,
      ...pages,
      ...familyPages(world, rows),
      digests,
    }),
  };
}

/** Both strands of each copy of a block. */
function copyMasks(masks: Uint32Array, block: number, live: number, { p, q }: MarkBlock): void {
  for (let allele = 0; allele < 2 * live; allele++) {
    masks[2 * (block * BLOCK_ALLELES + allele)] = p[allele]!;
    masks[2 * (block * BLOCK_ALLELES + allele) + 1] = q[allele]!;
  }
}

/** What the family gave on each day, the same for all its young ones. */
function familyPages({ around, values }: World, rows: number) {
  const day = axis('day', rows);
  return {
    care: named('care', 'index', [day], around.care),
    stress: named('stress', 'index', [day], around.stress),
    minutes: named(
      'minutes',
      'min/day',
      [axis('giver', GIVERS.length), axis('channel', channelsOf(values).length), day],
      around.minutes,
    ),
  };
}

export function named<A>(name: string, unit: string, dims: NamedArray['dims'], data: A): NamedArray<A> {
  return { name, unit, dims, data };
}

/** How many of the first bits are set. */
export function countBits(words: Int32Array, bits: number): number {
  let count = 0;
  for (let w = 0; w << 5 < bits; w++) {
    const left = bits - (w << 5);
    let x = left >= 32 ? words[w]! : words[w]! & ((1 << left) - 1);
    x -= (x >>> 1) & 0x55555555;
    x = (x & 0x33333333) + ((x >>> 2) & 0x33333333);
    count += Math.imul((x + (x >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
  }
  return count;
}
