import { PRESET_IDS, PRESETS } from '../params/presets.ts';
import { STUDY_SPECIES, type AnyStudy } from '../params/study-types.ts';
import type { InputProblem } from '../params/types.ts';

/** Refuses a world of a species that this kind of study cannot take place among. */
export function checkSpecies({ kind, scenario: { preset } }: AnyStudy, problems: InputProblem[]): void {
  const fitting = STUDY_SPECIES[kind];
  if (!fitting.includes(PRESETS[preset].species))
    problems.push({
      code: 'not-one-of',
      path: 'scenario.preset',
      got: preset,
      allowed: PRESET_IDS.filter((id) => fitting.includes(PRESETS[id].species)),
    });
}
