import { createWorld, createYoung, type World } from '../model/world.ts';
import { courseOf } from '../model/upbringing.ts';
import { PRESET_IDS, PRESETS, type PresetId } from '../params/presets.ts';
import type { Species } from '../params/channels.ts';
import { scenarioFromPreset } from '../params/scenario.ts';
import { meanOf, type Figure } from './measured.ts';

/**
 * What each preset does to methylation in the brain, against the species' first preset in the same families. For
 * MODEL.md.
 */
export interface PresetEffect {
  readonly preset: PresetId;
  /**
   * By day of `days`: points of percent, with the standard error over families. Of the first preset itself: its level.
   */
  readonly points: readonly Figure[];
}

export interface PresetEffects {
  readonly species: Species;
  readonly days: readonly number[];
  readonly families: number;
  readonly young: number;
  readonly cells: number;
  readonly effects: readonly PresetEffect[];
}

/** Days that are looked at, and young of a family. */
const LOOK = {
  vole: { days: [21, 60, 90], young: 8, first: 'both-parents' },
  infant: { days: [183, 365, 550], young: 1, first: 'infant-both-parents' },
  rat: { days: [1, 3, 6, 8, 21, 90], young: 8, first: 'rat-high-licking' },
} as const;
const CELLS = 256;

/** @param families keys of families begin with `seed`; the same families live under every preset. */
export function measurePresets(species: keyof typeof LOOK, families: number, seed: string): PresetEffects {
  const { days, young, first } = LOOK[species];
  const levels = (preset: PresetId) => {
    const scenario = { ...scenarioFromPreset(preset, `${seed} presets`), siblings: young, cells: CELLS };
    let shared: World | null = null;
    return Array.from({ length: families }, (_, family) => {
      const world: World = createWorld(scenario, {
        family: `family ${family}`,
        ...(shared === null ? {} : { tissue: shared }),
      });
      shared ??= world;
      const courses = Array.from(
        { length: young },
        (_y, n) => courseOf(world, createYoung(world, n), 0).methylationByDay,
      );
      return days.map((day) => courses.reduce((sum, course) => sum + course[day]!, 0) / young);
    });
  };
  const usual = levels(first);
  const others = PRESET_IDS.filter((id) => PRESETS[id].species === species && id !== first);
  const figures = (rows: readonly (readonly number[])[]) => days.map((_, d) => meanOf(rows.map((row) => row[d]!)));
  return {
    species,
    days,
    families,
    young,
    cells: CELLS,
    effects: [
      { preset: first, points: figures(usual) },
      ...others.map((preset) => ({
        preset,
        points: figures(levels(preset).map((row, family) => row.map((level, d) => level - usual[family]![d]!))),
      })),
    ],
  };
}
