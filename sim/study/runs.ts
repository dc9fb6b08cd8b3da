import type { StudyKind } from '../params/study-types.ts';
import { runGiving } from './giving/run.ts';
import { simulateInfantCohort } from './infant-cohort/run.ts';
import type { StudyResultOf } from './kinds.ts';
import { simulateLineage } from './lineage/run.ts';
import type { LiveStudy } from './record.ts';
import { simulateStressTest } from './stress-test/run.ts';
import { simulateTrial } from './vole-trial/run.ts';

/** How every kind of study is lived, one line each. This is engine: apart from kinds.ts, which the page loads too. */
export const STUDY_RUNS: { readonly [K in StudyKind]: LiveStudy<K, StudyResultOf<K>> } = {
  lineage: simulateLineage,
  'stress-test': simulateStressTest,
  giving: runGiving,
  'infant-cohort': simulateInfantCohort,
  'vole-trial': simulateTrial,
};
