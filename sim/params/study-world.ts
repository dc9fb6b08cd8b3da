import { FIRST_PRESET, PRESETS } from './presets.ts';
import { scenarioFromPreset, type Scenario } from './scenario.ts';
import { STUDY_SPECIES, type StudyKind } from './study-types.ts';

/**
 * The world a study takes place in: that of the page, or the first of a species that it can be made with, under the
 * page's seed.
 */
export function worldOfStudy(kind: StudyKind, scenario: Scenario): Scenario {
  const fitting = STUDY_SPECIES[kind];
  return fitting.includes(PRESETS[scenario.preset].species)
    ? scenario
    : scenarioFromPreset(FIRST_PRESET[fitting[0]!], scenario.seed);
}
