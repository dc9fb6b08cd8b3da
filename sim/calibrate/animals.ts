import { exonTissue } from '../model/exon3.ts';
import { createWorld, createYoung, type World } from '../model/world.ts';
import type { Tissue } from '../model/tissue.ts';
import type { PresetId } from '../params/presets.ts';
import { resolveValues, scenarioFromPreset, type Scenario } from '../params/scenario.ts';
import type { ParamValues } from '../params/table.ts';
import { liveAnimal } from '../study/vole-trial/live.ts';
import { readAnimal, type AnimalReading, type AnimalState } from '../study/animals.ts';
import type { Observed, Truth } from '../study/truth.ts';

/** Voles of the published trial and of the colony: lived to the age at which they are measured, then read. */

/** Age at which animals are measured. */
const DAYS = 60;
/** Cells of their tissue, where figures are held against published ones. */
export const CELLS = 512;

export function voles(
  preset: PresetId,
  seed: string,
  siblings: number,
  set: Partial<ParamValues>,
  cells = CELLS,
): Scenario {
  return { ...scenarioFromPreset(preset, seed), days: DAYS, siblings, cells, set };
}

/** One animal as it is, and who it is in the random streams. */
export interface Lived {
  readonly state: Truth<AnimalState>;
  readonly family: string;
  readonly number: number;
}

/**
 * Lives the animals of one scenario, family by family; all share their rates. @param exon whether exon 3 is followed
 * too; it doubles the work.
 */
export function livesOf(scenario: Scenario, exon: boolean): (family: string) => Lived[] {
  let shared: World | null = null;
  let sharedExon: Tissue | null = null;
  return (family) => {
    const world: World = createWorld(scenario, { family, ...(shared === null ? {} : { tissue: shared }) });
    shared ??= world;
    if (exon) sharedExon ??= exonTissue(world);
    const other = sharedExon === null ? null : { ...sharedExon, family };
    return Array.from({ length: scenario.siblings }, (_, number) => ({
      state: liveAnimal(world, createYoung(world, number), other),
      family,
      number,
    }));
  };
}

/** What a laboratory with the scenario's errors reads of each. */
export function readingsOf(scenario: Scenario, lived: readonly Lived[]): Observed<AnimalReading>[] {
  const values = resolveValues(scenario);
  return lived.map(({ state, family, number }) => readAnimal(state, scenario.seed, family, number, values));
}
