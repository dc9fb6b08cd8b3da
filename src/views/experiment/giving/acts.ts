import { givingCsv } from '../../../../sim/page.ts';
import type { StudyActs } from '../study-acts.ts';

export const ACTS: StudyActs<'giving'> = { csv: givingCsv };
