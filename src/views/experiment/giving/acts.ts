import { givingCsv } from '../../../../sim/study/giving/csv.ts';
import type { StudyActs } from '../study-acts.ts';

export const ACTS: StudyActs<'giving'> = { csv: givingCsv };
