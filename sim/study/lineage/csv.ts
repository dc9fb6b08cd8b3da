import { MARKED_STRANDS } from '../../data/provenance.ts';
import { LINEAGE_GROUPS } from '../../params/designs/lineage.ts';
import type { StudyTables } from '../record.ts';
import { assignments, studyProvenance, table } from '../table.ts';
import { lineageSummary, type LineageResult } from './analyse.ts';

/** One row a line and generation; the lead holds the means of methylation and the gap, low less high founders. */
export function lineageCsv(result: LineageResult, checksum: string): string {
  const { lines, generations } = result.study.design;
  const summary = lineageSummary(result.methylation, lines, generations).map(
    ({ generation, groups, gap }): [string, string] => [
      `generation ${generation}`,
      assignments({ high: groups.high.mean, low: groups.low.mean, gap: gap.mean, gapLow: gap.low, gapHigh: gap.high }),
    ],
  );
  const rows = LINEAGE_GROUPS.flatMap((group, g) =>
    Array.from({ length: lines * generations }, (_, i) => {
      const at = g * lines * generations + i;
      const place = [group, Math.floor(i / generations) + 1, (i % generations) + 1];
      return [...place, result.methylation[at]!, result.receptors[at]!, result.care[at]!, result.responsiveness[at]!];
    }),
  );
  const units: [string, string] = [
    'units',
    `methylation in ${MARKED_STRANDS}, receptors in per cell, care in index, responsiveness in × typical`,
  ];
  return table(
    [...studyProvenance(result.study, checksum), units, ...summary],
    ['group', 'line', 'generation', 'methylation', 'receptors', 'care', 'responsiveness'],
    rows,
  );
}

export const LINEAGE_TABLES: StudyTables<LineageResult> = { csv: lineageCsv, truthCsv: null };
