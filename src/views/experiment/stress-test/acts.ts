import { stressTestCsv } from '../../../../sim/page.ts';
import type { StudyActs } from '../study-acts.ts';

export const ACTS: StudyActs<'stress-test'> = { csv: stressTestCsv };
