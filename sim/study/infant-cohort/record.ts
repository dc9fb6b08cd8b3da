import type { StudyRecord } from '../record.ts';
import { COHORT_READINGS, COHORT_TRUTHS, type InfantCohortResult } from './piece.ts';

export const INFANT_COHORT: StudyRecord<'infant-cohort', InfantCohortResult> = {
  // A run of a cohort looks at its world itself.
  rules: {},
  numbers: ({ truth, observed }) => [
    ...COHORT_TRUTHS.map((name) => truth[name]),
    ...COHORT_READINGS.map((name) => observed[name]),
  ],
  course: ({ dyads }) => ({ total: dyads, first: [2, 10, 34], steps: 1 }),
};
