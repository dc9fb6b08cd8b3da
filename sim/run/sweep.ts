import { HEMIMETHYLATED } from '../model/mark-block.ts';
import { createWorld, createYoung, type World, type Young } from '../model/world.ts';
import { createLifeRunner } from '../model/life.ts';
import { blockCount, createTissue, type Tissue } from '../model/tissue.ts';
import { TISSUE_PARAMS } from '../model/upbringing.ts';
import { resolveValues, type Scenario } from '../params/scenario.ts';
import { checkSweep, pointCount, worldAt } from '../params/sweep.ts';
import { InputError } from '../params/types.ts';
import { createPace } from './pace.ts';
import type { Progress, RefusedPoint, SweepJob, SweepResult } from './protocol.ts';
import { displayValues, type CellTotals } from './display-values.ts';
import { SERIES, type SeriesId } from './series.ts';
import { countBits, named } from './simulate.ts';

/** Families that are run between two pauses: a few milliseconds of work at the usual number of cells. */
const CELLS_PER_STEP = 1024;
/** Tissues kept ready; a second slider comes back to those of the first, row by row. */
const MOST_TISSUES = 64;

/**
 * Runs places [from, to) of a sweep. A point that the model refuses is told with its problems, whichever family it was
 * that met them: the mean of the others would be that of a chosen few.
 * @throws InputError where the sweep itself is faulty.
 */
export function* simulateSweep(job: SweepJob): Generator<Progress, SweepResult> {
  const { sweep, from, to } = job;
  checkSweep(sweep);
  const points = placesOf(job);
  const tissueFor = tissues();
  const { replicates, cells } = sweep;
  const size = points.length * replicates;
  const dims = [
    { name: 'point', size: points.length },
    { name: 'replicate', size: replicates },
  ];
  const values = Object.fromEntries(
    SERIES.map(({ id, unit }) => [id, named(id, unit, dims, new Float64Array(size).fill(NaN))]),
  ) as SweepResult['values'];
  const refused: RefusedPoint[] = [];
  let sinceStep = 0;
  for (const [place, point] of points.entries()) {
    try {
      const scenario = { ...worldAt(sweep, point), cells, days: Math.max(1, sweep.day) };
      const tissue = tissueFor(scenario);
      for (let family = 0; family < replicates; family++) {
        const shown = yield* familyAt(scenario, family, tissue, sweep.day, {
          done: place * replicates + family,
          total: size,
        });
        for (const { id } of SERIES) values[id].data[place * replicates + family] = shown[id];
        sinceStep += cells;
        if (sinceStep < CELLS_PER_STEP) continue;
        sinceStep = 0;
        yield { done: place * replicates + family + 1, total: size };
      }
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      for (const { id } of SERIES) values[id].data.fill(NaN, place * replicates, (place + 1) * replicates);
      refused.push({ point, problems: error.problems });
    }
  }
  return { kind: 'sweep', sweep, from, to, points, values, refused };
}

/** The points at the places of a job. @throws InputError for places and points that are not there. */
function placesOf({ sweep, points, from, to }: SweepJob): readonly number[] {
  const count = pointCount(sweep);
  const all = points?.length ?? count;
  if (!(Number.isInteger(from) && Number.isInteger(to) && from >= 0 && to > from && to <= all))
    throw new InputError([{ code: 'out-of-range', path: 'points', got: to, allowed: [1, all] }]);
  const wanted = points?.slice(from, to) ?? Array.from({ length: to - from }, (_, i) => from + i);
  const foreign = wanted.find((point) => !(Number.isInteger(point) && point >= 0 && point < count));
  if (foreign !== undefined)
    throw new InputError([{ code: 'out-of-range', path: 'points', got: foreign, allowed: [0, count - 1] }]);
  return wanted;
}

/** Rates and samplers, worked out once for all worlds that agree in them. */
function tissues(): (scenario: Scenario) => Tissue {
  const known = new Map<string, Tissue>();
  return (scenario) => {
    const values = resolveValues(scenario);
    const key = JSON.stringify(TISSUE_PARAMS.map((id) => values[id]));
    const before = known.get(key);
    if (before !== undefined) return before;
    if (known.size >= MOST_TISSUES) known.delete(known.keys().next().value!);
    const tissue = createTissue(scenario.seed, '', scenario.days, scenario.cells, values);
    known.set(key, tissue);
    return tissue;
  };
}

/** Young one 0 of a family, on the morning of a day. @param progress yielded between the blocks of a large tissue */
function* familyAt(
  scenario: Scenario,
  family: number,
  tissue: Tissue,
  day: number,
  progress: Progress,
): Generator<Progress, Readonly<Record<SeriesId, number>>> {
  const world = createWorld(scenario, { family, tissue });
  const {
    marks: { dyads },
    cells,
    values,
  } = world;
  return displayValues(yield* totalsOn(day, world, createYoung(world, 0), progress), dyads, cells, values);
}

function* totalsOn(wanted: number, world: World, young: Young, progress: Progress): Generator<Progress, CellTotals> {
  const totals = { strands: 0, hemimethylated: 0, closedCopies: 0, receptors: 0 };
  const runner = createLifeRunner(world);
  const due = createPace(world.days);
  for (let block = 0; block < blockCount(world.cells); block++) {
    runner.run(young, block, {
      day(day, _block, live, marks, pool) {
        if (day !== wanted) return;
        for (let dyad = 0; dyad < world.marks.dyads; dyad++) totals.strands += marks.totals[dyad]!;
        totals.hemimethylated += marks.totals[HEMIMETHYLATED]!;
        totals.closedCopies += countBits(
          Int32Array.from(marks.closed, (word, i) => word | pool.held[i]!),
          2 * live,
        );
        totals.receptors += pool.sum();
      },
    });
    if (due()) yield progress;
  }
  return totals;
}
