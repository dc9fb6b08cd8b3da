import { lineageSummary, type LineageResult } from '../../../../sim/study/lineage/analyse.ts';
import { lineageCsv } from '../../../../sim/study/lineage/csv.ts';
import { studies } from '../../../state/studies.ts';
import { sameScenario } from '../../../state/world.ts';
import type { StudyActs } from '../study-acts.ts';

export const ACTS: StudyActs<'lineage'> = { csv: lineageCsv, ended: remember };

/** Runs that are laid side by side. */
const MOST_KEPT = 5;

/** Keeps the gap of generation 2, so that runs in one world can be laid side by side. */
function remember({ study, methylation }: LineageResult): void {
  const { lines, generations } = study.design;
  const gap = lineageSummary(methylation, lines, generations)[1]?.gap;
  if (gap === undefined) return;
  const alike = studies.getState().log.filter((run) => sameScenario(run.study.scenario, study.scenario));
  studies.setState({ log: [...alike, { study, gap }].slice(-MOST_KEPT) });
}
