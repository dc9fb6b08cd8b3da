import { MARKED_STRANDS } from '../data/provenance.ts';
import { createWorld, createYoung } from '../model/world.ts';
import { createLifeRunner } from '../model/life.ts';
import { blockCount } from '../model/tissue.ts';
import { BLOCK_CELLS, type MarkBlock } from '../model/mark-block.ts';
import { InputError, type InputProblem } from '../params/types.ts';
import { checkValue } from '../params/validate.ts';
import { createPace } from './pace.ts';
import type { LuckJob, LuckResult, Progress } from './protocol.ts';
import { named } from './simulate.ts';

/**
 * The same young one with the same days and the same nature, its cells drawn again and again: what is left between the
 * tissues is luck. Tissue 0 is its own; the streams of the others are those of nobody else.
 * @throws InputError
 */
export function* simulateLuck(job: LuckJob): Generator<Progress, LuckResult> {
  const { scenario, individual, sizes, from, to } = job;
  checkJob(job);
  const most = sizes.at(-1)!;
  const world = createWorld({ ...scenario, cells: most });
  const young = createYoung(world, individual);
  const runner = createLifeRunner(world);
  const rows = scenario.days + 1;
  const K = world.marks.dyads;
  const strands = new Float64Array((to - from) * sizes.length * rows);
  const blocks = blockCount(most);
  const due = createPace(world.days);
  for (let tissue = from; tissue < to; tissue++) {
    const own = tissue === 0 ? young : { ...young, individual: `${individual} tissue ${tissue}` };
    for (let block = 0; block < blocks; block++) {
      const first = block * BLOCK_CELLS;
      runner.run(own, block, {
        day(day, _block, live, marks) {
          sizes.forEach((cells, s) => {
            const counted = Math.min(live, cells - first);
            if (counted > 0)
              strands[((tissue - from) * sizes.length + s) * rows + day]! += strandsOf(marks, counted, live, K);
          });
        },
      });
      if (due()) yield { done: (tissue - from) * blocks + block + 1, total: (to - from) * blocks };
    }
    yield { done: (tissue - from + 1) * blocks, total: (to - from) * blocks };
  }
  const percent = strands.map((sum, i) => (100 * sum) / (4 * K * sizes[Math.floor(i / rows) % sizes.length]!));
  const dims = [
    { name: 'tissue', size: to - from },
    { name: 'size', size: sizes.length },
    { name: 'day', size: rows },
  ];
  return {
    kind: 'luck',
    scenario,
    individual,
    sizes,
    from,
    to,
    methylation: named('methylation', MARKED_STRANDS, dims, percent),
  };
}

/** Methylated strands of the first cells of a block. */
function strandsOf(marks: MarkBlock, cells: number, live: number, K: number): number {
  let sum = 0;
  if (cells === live) for (let dyad = 0; dyad < K; dyad++) sum += marks.totals[dyad]!;
  else for (let copy = 0; copy < 2 * cells; copy++) sum += marks.marksOf(copy);
  return sum;
}

function checkJob({ scenario, individual, sizes, from, to }: LuckJob): void {
  const problems: InputProblem[] = [];
  checkValue({ kind: 'integer', domain: [0, scenario.siblings - 1], unit: '' }, individual, 'individual', problems);
  for (const size of sizes)
    checkValue({ kind: 'integer', domain: [1, 1_000_000], unit: 'cells' }, size, 'cells', problems);
  const falling = sizes.find((size, i) => i > 0 && size <= sizes[i - 1]!);
  if (falling !== undefined) problems.push({ code: 'not-rising', path: 'cells', got: falling });
  if (sizes.length === 0) problems.push({ code: 'missing', path: 'cells', allowed: [1, 1_000_000], unit: 'cells' });
  if (!(Number.isInteger(from) && Number.isInteger(to) && from >= 0 && to > from))
    problems.push({ code: 'out-of-range', path: 'tissues', got: to, allowed: [1, Number.MAX_SAFE_INTEGER] });
  if (problems.length > 0) throw new InputError(problems);
}
