import type { CareEvent } from './events.ts';
import { PRESETS, type PresetId } from './presets.ts';
import { SPECIES_BASE } from './species.ts';
import { defaultValues, type ParamValues } from './table.ts';
import { MODEL_VERSION, SCENARIO_SCHEMA } from './version.ts';

/** Everything a run depends on, and nothing else. What one looks at (day, zoom) is kept apart. */
export interface Scenario {
  readonly schema: typeof SCENARIO_SCHEMA;
  readonly modelVersion: string;
  readonly preset: PresetId;
  readonly seed: string;
  /** Whole days simulated, from birth. */
  readonly days: number;
  /** Young ones in the litter; number 0 is the one whose cells are shown. */
  readonly siblings: number;
  /** Brain cells per young one. */
  readonly cells: number;
  /** What differs from the preset. */
  readonly set: Partial<ParamValues>;
  /** All dated events (a preset's own are copied here when it is chosen). */
  readonly events: readonly CareEvent[];
}

/** A new scenario: a preset as it stands, 20 young ones of 2,000 cells each, over the days of its species. */
export function scenarioFromPreset(preset: PresetId, seed = 'vole-34'): Scenario {
  return {
    schema: SCENARIO_SCHEMA,
    modelVersion: MODEL_VERSION,
    preset,
    seed,
    days: SPECIES_BASE[PRESETS[preset].species].days,
    siblings: 20,
    cells: 2000,
    set: {},
    events: PRESETS[preset].events,
  };
}

/** Values in force: table defaults, then the preset's, then the scenario's own. */
export function resolveValues(scenario: Pick<Scenario, 'preset' | 'set'>): ParamValues {
  return { ...presetValues(scenario.preset), ...scenario.set };
}

/** Table defaults with the differences of the species and of the preset. */
export function presetValues(preset: PresetId): ParamValues {
  const { species, set } = PRESETS[preset];
  return { ...defaultValues(), ...SPECIES_BASE[species].set, ...set };
}

/** `set` without entries that only repeat the preset, keys in table order: the form that is saved and linked. */
export function minimalSet(scenario: Pick<Scenario, 'preset' | 'set'>): Partial<ParamValues> {
  const base = presetValues(scenario.preset) as Record<string, unknown>;
  const own = scenario.set as Record<string, unknown>;
  const kept = Object.keys(base).filter((id) => Object.hasOwn(own, id) && own[id] !== base[id]);
  return Object.fromEntries(kept.map((id) => [id, own[id]])) as Partial<ParamValues>;
}
