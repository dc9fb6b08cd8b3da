import { cohortCsv } from '../../../../sim/page.ts';
import type { StudyActs } from '../study-acts.ts';

export const ACTS: StudyActs<'infant-cohort'> = { csv: cohortCsv };
