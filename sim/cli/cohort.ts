import type { Study } from '../params/studies.ts';
import type { StudyJob } from '../params/study-types.ts';
import type { InfantCohortResult } from '../study/infant-cohort/piece.ts';
import { cohortAnalysis, cohortSample } from '../study/infant-cohort/analyse/cohort.ts';
import type { Arguments } from './options.ts';
import { runShared, threadsFor } from './share.ts';

/** About as much work as so many cells of a brain followed to the last visit. */
const BRAIN_WORTH = 256;

export function runCohort(study: Study<'infant-cohort'>, given: Arguments): Promise<InfantCohortResult> {
  const { dyads, cells } = study.design;
  return runShared(
    (from, to): StudyJob<'infant-cohort'> => ({ kind: 'infant-cohort', study, from, to }),
    dyads,
    threadsFor(given, dyads * (cells / 4 + BRAIN_WORTH) * 548),
  );
}

/** Observed only: the truth has a file of its own. */
export function cohortJson({ observed, study }: InfantCohortResult): Record<string, unknown> {
  return {
    analysis: cohortAnalysis(cohortSample(observed, study.design)),
    observed: Object.fromEntries(
      Object.entries(observed).map(([name, values]) => [
        name,
        Array.from(values as Float64Array, (value) => (Number.isNaN(value) ? null : value)),
      ]),
    ),
  };
}
