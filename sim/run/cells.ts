import { createWorld, createYoung } from '../model/world.ts';
import { createLifeRunner } from '../model/life.ts';
import { blockCount } from '../model/tissue.ts';
import { BLOCK_ALLELES, BLOCK_CELLS } from '../model/mark-block.ts';
import type { Scenario } from '../params/scenario.ts';
import { twinProblem } from '../params/twins.ts';
import { InputError } from '../params/types.ts';
import { createPace } from './pace.ts';
import type { Progress } from './protocol.ts';
import { bitCount, differingMask } from './story.ts';
import type { CellsJob, CellsResult } from './story-protocol.ts';

/** All cells of a life on one day. */
interface Cells {
  readonly closed: Uint8Array;
  readonly receptors: Float64Array;
  /** [copy, strand] */
  readonly masks: Uint32Array;
}

/** Lists all cells of one young one on a day. @throws InputError as for a story. */
export function* listCells({ scenario, twin, individual, day }: CellsJob): Generator<Progress, CellsResult> {
  if (!(Number.isInteger(day) && day >= 0 && day <= scenario.days))
    throw new InputError([{ code: 'out-of-range', path: 'day', got: day, allowed: [0, scenario.days] }]);
  const problem = twin === null ? null : twinProblem(scenario, twin, day);
  if (problem !== null) throw new InputError([problem]);
  const here = yield* cellsOn(scenario, individual, day);
  const there = twin === null ? null : yield* cellsOn(twin, individual, day);
  const differing = new Uint8Array(scenario.cells);
  if (there !== null) {
    const copyOf = (masks: Uint32Array, copy: number) => [masks[2 * copy]!, masks[2 * copy + 1]!] as const;
    for (let copy = 0; copy < 2 * scenario.cells; copy++)
      differing[copy >> 1]! += bitCount(differingMask(copyOf(here.masks, copy), copyOf(there.masks, copy)));
  }
  const { closed, receptors } = here;
  return {
    kind: 'cells',
    scenario,
    twin,
    day,
    closed,
    receptors,
    differing,
    twinClosed: there?.closed ?? new Uint8Array(0),
  };
}

function* cellsOn(scenario: Scenario, individual: number, wanted: number): Generator<Progress, Cells> {
  // Nothing after the day asked for matters.
  const world = createWorld(scenario);
  const young = createYoung(world, individual);
  const runner = createLifeRunner({ ...world, days: wanted });
  const { cells } = scenario;
  const closed = new Uint8Array(cells);
  const receptors = new Float64Array(cells);
  const masks = new Uint32Array(4 * cells);
  const blocks = blockCount(cells);
  const due = createPace(wanted);
  for (let block = 0; block < blocks; block++) {
    runner.run(young, block, {
      day(day, _block, live, marks, pool) {
        if (day !== wanted) return;
        for (let slot = 0; slot < live; slot++) {
          const word = marks.closed[slot >> 4]! | pool.held[slot >> 4]!;
          closed[block * BLOCK_CELLS + slot] = (word >>> ((2 * slot) & 31)) & 3;
          receptors[block * BLOCK_CELLS + slot] = pool.perCell[slot]!;
        }
        for (let allele = 0; allele < 2 * live; allele++) {
          masks[2 * (block * BLOCK_ALLELES + allele)] = marks.p[allele]!;
          masks[2 * (block * BLOCK_ALLELES + allele) + 1] = marks.q[allele]!;
        }
      },
    });
    if (due()) yield { done: block + 1, total: blocks };
  }
  return { closed, receptors, masks };
}
