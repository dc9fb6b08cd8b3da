/**
 * The people of S3 on one thread, cell by cell: as brains, as white blood, and as saliva (brain, blood and lining of
 * the mouth).
 */
import { runNow } from '../../sim/engine.ts';
import { dividingBalance } from '../../sim/model/balance.ts';
import { blockFor, createDividingLife, liveBlock } from '../../sim/model/blood.ts';
import { createWorld, createYoung } from '../../sim/model/world.ts';
import { blockCount, liveCells } from '../../sim/model/tissue.ts';
import type { Scenario } from '../../sim/page.ts';
import { time, type BenchCase } from './timing.ts';
import { people } from './works.ts';

export { people };

/** Lives all cells of the white blood and keeps the marks of each day by dyad, as a life of brain cells does. */
function liveBlood(scenario: Scenario): Float64Array {
  const world = createWorld(scenario);
  const { dyads } = world.marks;
  const strands = new Float64Array(scenario.siblings * (world.days + 1) * dyads);
  for (let number = 0; number < scenario.siblings; number++) {
    const { born } = createYoung(world, number);
    const balance = dividingBalance(world.around, born, world.values);
    const life = createDividingLife(
      world.seed,
      world.family,
      number,
      'leukocytes',
      world.days,
      balance,
      0,
      world.values,
    );
    const block = blockFor(life);
    for (let b = 0; b < blockCount(world.cells); b++) {
      liveBlock(life, block, b, liveCells(world.cells, b), (day, _live, { totals }) => {
        const row = (number * (world.days + 1) + day) * dyads;
        for (let dyad = 0; dyad < dyads; dyad++) strands[row + dyad]! += totals[dyad]!;
      });
    }
  }
  return strands;
}

/** A few people first, so that the code is compiled; then all of them. */
function ofPeople(run: (scenario: Scenario) => unknown): BenchCase {
  return { runs: 1, warmUp: 2, run: (seed) => run(people(seed)), warm: (seed) => run(people(seed, 6)) };
}

const CASES: Readonly<Record<string, BenchCase>> = {
  brain: ofPeople((scenario) => runNow({ kind: 'life', scenario, from: 0, to: scenario.siblings })),
  blood: ofPeople(liveBlood),
  saliva: ofPeople((scenario) => runNow({ kind: 'saliva', scenario, from: 0, to: scenario.siblings })),
};

export function timeCase(name: string, seed: string): number[] {
  return time(CASES[name]!, seed);
}
