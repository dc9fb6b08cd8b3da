import { mixtureOf, readingOf } from '../model/assay.ts';
import { dividingBalance } from '../model/balance.ts';
import { blockFor, createDividingLife, liveBlock, type DividingTissue } from '../model/blood.ts';
import { createWorld, createYoung, PLAY_FAMILY, type World, type Young } from '../model/world.ts';
import { landmarkSites } from '../model/regions.ts';
import { createLifeRunner } from '../model/life.ts';
import { blockCount, liveCells } from '../model/tissue.ts';
import { createPace } from './pace.ts';
import type { Progress, SalivaJob, SalivaResult } from './protocol.ts';

/** Brain and saliva of the same young ones, day by day, at the site that stands for -924. */
export function* simulateSaliva(job: SalivaJob): Generator<Progress, SalivaResult> {
  const { scenario } = job;
  const world = createWorld(scenario);
  const rows = scenario.days + 1;
  const young = job.to - job.from;
  const row = () => new Float64Array(young * rows);
  const result: SalivaResult = {
    kind: 'saliva',
    scenario,
    from: job.from,
    to: job.to,
    neurons: row(),
    leukocytes: row(),
    epithelium: row(),
    mixture: row(),
    saliva: row(),
    reading: row(),
  };
  const total = 3 * young;
  for (let i = 0; i < young; i++) {
    const one = createYoung(world, job.from + i);
    const step = (done: number) => ({ done: 3 * i + done, total });
    result.neurons.set(yield* brainSite(world, one, step(0)), i * rows);
    yield step(1);
    result.leukocytes.set(yield* dividingSite(world, one, 'leukocytes', step(1)), i * rows);
    yield step(2);
    result.epithelium.set(yield* dividingSite(world, one, 'epithelium', step(2)), i * rows);
    for (let day = 0; day < rows; day++) {
      const at = i * rows + day;
      const sample = { seed: scenario.seed, family: PLAY_FAMILY, individual: job.from + i, day };
      const share = mixtureOf(sample, world.values);
      result.mixture[at] = share;
      result.saliva[at] = share * result.leukocytes[at]! + (1 - share) * result.epithelium[at]!;
      result.reading[at] = readingOf(sample, result.saliva[at]!, world.values);
    }
    yield step(3);
  }
  return result;
}

function siteOf(world: World): number {
  return landmarkSites(world.marks.dyads)[1];
}

/** Percent of strands at one site, by day. @param progress yielded between the blocks of a large tissue */
function* brainSite(world: World, young: Young, progress: Progress): Generator<Progress, Float64Array> {
  const site = siteOf(world);
  const sums = new Float64Array(world.days + 1);
  const runner = createLifeRunner(world);
  const due = createPace(world.days);
  for (let block = 0; block < blockCount(world.cells); block++) {
    runner.run(young, block, { day: (day, _block, _live, marks) => void (sums[day]! += marks.totals[site]!) });
    if (due()) yield progress;
  }
  return sums.map((sum) => (100 * sum) / (4 * world.cells));
}

/** Percent of strands at one site of a dividing tissue under the same days, by day. */
function* dividingSite(
  world: World,
  young: Young,
  tissue: DividingTissue,
  progress: Progress,
): Generator<Progress, Float64Array> {
  const balance = dividingBalance(world.around, young.born, world.values);
  const life = createDividingLife(world.seed, world.family, young.number, tissue, world.days, balance, 0, world.values);
  const block = blockFor(life);
  const site = siteOf(world);
  const sums = new Float64Array(world.days + 1);
  const due = createPace(world.days);
  for (let number = 0; number < blockCount(world.cells); number++) {
    liveBlock(
      life,
      block,
      number,
      liveCells(world.cells, number),
      (day, _live, { totals }) => void (sums[day]! += totals[site]!),
    );
    if (due()) yield progress;
  }
  return sums.map((sum) => (100 * sum) / (4 * world.cells));
}
