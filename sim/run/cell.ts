import { createWorld, createYoung, PLAY_FAMILY } from '../model/world.ts';
import { createLifeRunner, type Clock } from '../model/life.ts';
import { TISSUE } from '../model/tissue.ts';
import { BLOCK_CELLS, type MarkBlock } from '../model/mark-block.ts';
import { silencingValue } from '../model/silencing.ts';
import { InputError } from '../params/types.ts';
import { openStream } from '../random/streams.ts';
import type { CellJob, CellResult, MarkEvent } from './protocol.ts';
import { named } from './simulate.ts';

/**
 * The life of one cell: its block is run again, so any cell at any age gives the same answer every time.
 * Within a day candidates are uniform in time; their times are drawn from a stream of their own, so asking changes
 * nothing.
 */
export function lifeOfCell(job: CellJob): CellResult {
  const { scenario, individual, cell } = job;
  refuseOutside('individual', individual, scenario.siblings);
  refuseOutside('cell', cell, scenario.cells);
  const world = createWorld(scenario);
  const young = createYoung(world, individual);
  const block = Math.floor(cell / BLOCK_CELLS);
  const slot = cell % BLOCK_CELLS;
  const rows = world.days + 1;
  const masks = new Uint32Array(rows * 4);
  const receptors = new Float64Array(rows);
  const silencing = new Float64Array(rows * 2);

  const timesOf = dayTimes(world.seed, individual, block);
  const clock: Clock = { day: 0, candidates: 0 };
  const events: MarkEvent[] = [];
  // The runner makes its block; the observer sees it from the first recorded day on, which comes before any event.
  let marks: MarkBlock | null = null;
  const runner = createLifeRunner(
    world,
    (allele, dyad, strand, kind, position) => {
      if (allele >> 1 !== slot || marks === null) return;
      events.push({
        age: clock.day + timesOf(clock)[position]!,
        copy: allele & 1,
        dyad,
        strand,
        kind,
        silencing: silencingValue(marks.silencing[allele]!),
        closed: ((marks.closed[allele >> 5]! >>> (allele & 31)) & 1) === 1,
      });
    },
    clock,
  );
  runner.run(young, block, {
    day(day, _block, _live, state, pool) {
      marks = state;
      for (let copy = 0; copy < 2; copy++) {
        const allele = 2 * slot + copy;
        masks[day * 4 + 2 * copy] = state.p[allele]!;
        masks[day * 4 + 2 * copy + 1] = state.q[allele]!;
        silencing[day * 2 + copy] = silencingValue(state.silencing[allele]!);
      }
      receptors[day] = pool.perCell[slot]!;
    },
  });
  const axis = (name: string, size: number) => ({ name, size });
  const day = axis('day', rows);
  return {
    kind: 'cell',
    individual,
    cell,
    masksByDay: named('masksByDay', 'bits', [day, axis('copy', 2), axis('strand', 2)], masks),
    receptorsByDay: named('receptorsByDay', 'receptors', [day], receptors),
    silencingByDay: named('silencingByDay', 'silencing', [day, axis('copy', 2)], silencing),
    events,
  };
}

function refuseOutside(path: string, got: number, size: number): void {
  if (!Number.isInteger(got) || got < 0 || got >= size)
    throw new InputError([{ code: 'out-of-range', path, got, allowed: [0, size - 1] }]);
}

/** Sorted times of a day's candidates, each day from a stream of its own, drawn when first asked for. */
function dayTimes(seed: string, individual: number, block: number): (clock: Clock) => Float64Array {
  let drawnFor = -1;
  let drawn = new Float64Array(0);
  return ({ day, candidates }) => {
    if (drawnFor !== day) {
      drawnFor = day;
      const stream = openStream(seed, 'event-times', {
        family: PLAY_FAMILY,
        individual,
        tissue: `${TISSUE} day ${day}`,
        block,
      });
      drawn = Float64Array.from({ length: candidates }, () => stream.uniform()).sort();
    }
    return drawn;
  };
}
