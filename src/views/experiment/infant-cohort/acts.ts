import { cohortCsv } from '../../../../sim/study/infant-cohort/csv.ts';
import type { StudyActs } from '../study-acts.ts';

export const ACTS: StudyActs<'infant-cohort'> = { csv: cohortCsv };
