import { FIRST_PRESET, PRESETS } from './presets.ts';
import { scenarioFromPreset, type Scenario } from './scenario.ts';
import type { StudyKind } from './studies.ts';
import type { Species } from './plan.ts';

const NEEDED: Readonly<Partial<Record<StudyKind, Species>>> = { 'infant-cohort': 'infant', 'vole-trial': 'vole' };

/** The world a study takes place in: a cohort needs infants and a trial needs voles, under the seed of the page's world. */
export function worldOfStudy(kind: StudyKind, scenario: Scenario): Scenario {
  const needed = NEEDED[kind];
  return needed === undefined || PRESETS[scenario.preset].species === needed ? scenario : scenarioFromPreset(FIRST_PRESET[needed], scenario.seed);
}
