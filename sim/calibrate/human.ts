import { createWorld, createYoung, type World } from '../model/world.ts';
import { BLOCK_CELLS } from '../model/mark-block.ts';
import { createLifeRunner, type TissueLife } from '../model/life.ts';
import type { PresetId } from '../params/presets.ts';
import { scenarioFromPreset } from '../params/scenario.ts';
import type { ParamValues } from '../params/table.ts';
import { mean } from '../stats/moments.ts';
import { meanOf, type Measured } from './measured.ts';

/**
 * How far hard times and missing care move the brain marks of infants, in spreads between families of the usual world.
 */

/** Age at which they are looked at. */
const DAY = 550;
/**
 * Two blocks of cells: what a family's blocks have in common is the family, what they differ in is the luck of cells.
 */
const BLOCKS = 2;

/** What is held against the usual world, and how each differs from it. */
const WORLDS = {
  'human.oneCaregiver': ['infant-one-caregiver', {}],
  'human.hardship': ['infant-hardship', {}],
  'human.supported': ['infant-supported', {}],
  'human.noFeeding': ['infant-both-parents', { 'care.feeding': 0 }],
} as const satisfies Record<string, readonly [PresetId, Partial<ParamValues>]>;

/**
 * Differences in points of methylation (`.points`) and in SDs between families of the usual world; that SD
 * (`human.spread`).
 */
export function measureHuman(set: Partial<ParamValues>, families: number, seed: string): Measured {
  const worlds = [['infant-both-parents', {}] as const, ...Object.values(WORLDS)].map(([preset, change]) =>
    marksIn(preset, { ...set, ...change }, `${seed} human`),
  );
  // Family by family: its caregivers grew up once for all worlds.
  const marks = Array.from({ length: families }, (_, family) => worlds.map((marksOf) => marksOf(`family ${family}`)));
  const usual = marks.map(([blocks]) => blocks!);
  const spread = Math.sqrt(
    Math.max(
      0,
      covariance(
        usual.map(([a]) => a!),
        usual.map(([, b]) => b!),
      ),
    ),
  );
  const spreadError = spread / Math.sqrt(2 * (families - 1));
  const figures = Object.keys(WORLDS).flatMap((id, world) => {
    const points = meanOf(marks.map((row) => mean(row[world + 1]!) - mean(row[0]!)));
    const d = points.value / spread;
    const [ofPoints, ofSpread] = [points.error / spread, (d * spreadError) / spread];
    const error = Math.sqrt(ofPoints * ofPoints + ofSpread * ofSpread);
    return [
      [id, { value: d, error }],
      [`${id}.points`, points],
    ] as const;
  });
  return { ...Object.fromEntries(figures), 'human.spread': { value: spread, error: spreadError } };
}

/**
 * Percent of strands methylated at that age in a family's infant, by block of cells. Families are the same in every
 * world.
 */
function marksIn(preset: PresetId, set: Partial<ParamValues>, seed: string): (family: string) => number[] {
  const scenario = { ...scenarioFromPreset(preset, seed), days: DAY, siblings: 1, cells: BLOCKS * BLOCK_CELLS, set };
  let shared: World | null = null;
  return (family) => {
    const world: World = createWorld(scenario, { family, ...(shared === null ? {} : { tissue: shared }) });
    shared ??= world;
    return lastMarks(world, createYoung(world, 0));
  };
}

function lastMarks(world: World, life: TissueLife): number[] {
  const runner = createLifeRunner(world);
  const K = world.marks.dyads;
  return Array.from({ length: BLOCKS }, (_, block) => {
    let strands = 0;
    runner.run(life, block, {
      day(day, _block, _live, { totals }) {
        if (day === DAY) for (let dyad = 0; dyad < K; dyad++) strands += totals[dyad]!;
      },
    });
    return (100 * strands) / (4 * K * BLOCK_CELLS);
  });
}

function covariance(a: readonly number[], b: readonly number[]): number {
  const [centreA, centreB] = [mean(a), mean(b)];
  return a.reduce((sum, value, i) => sum + (value - centreA) * (b[i]! - centreB), 0) / (a.length - 1);
}
