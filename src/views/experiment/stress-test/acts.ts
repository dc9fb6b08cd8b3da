import { stressTestCsv } from '../../../../sim/study/stress-test/csv.ts';
import type { StudyActs } from '../study-acts.ts';

export const ACTS: StudyActs<'stress-test'> = { csv: stressTestCsv };
