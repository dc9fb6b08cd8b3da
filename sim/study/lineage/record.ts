import { LINEAGE_GROUPS } from '../../params/designs/lineage.ts';
import type { StudyRecord } from '../record.ts';
import type { LineageResult } from './analyse.ts';
import { LINEAGE_RULES } from './rules.ts';

export const LINEAGE: StudyRecord<'lineage', LineageResult> = {
  rules: LINEAGE_RULES,
  numbers: ({ methylation, receptors, care, responsiveness }) => [methylation, receptors, care, responsiveness],
  course: ({ lines }) => ({ total: lines, first: [2, 12, 40], steps: LINEAGE_GROUPS.length }),
};
