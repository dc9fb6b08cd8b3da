import { lineageSummary, type LineageResult, type StudyKind, type StudyResultOf } from '../../../sim/page.ts';
import { studies } from '../../state/studies.ts';
import { dropAgain } from '../../state/trial.ts';
import { sameScenario } from '../../state/world.ts';

/** What a kind of study does besides, when a run of it begins or has come to its end. */
export interface StudyActs<K extends StudyKind> {
  readonly begins?: () => void;
  readonly ended?: (result: StudyResultOf<K>) => void;
}

const ACTS: { readonly [K in StudyKind]: StudyActs<K> } = {
  lineage: { ended: remember },
  'stress-test': {},
  giving: {},
  'infant-cohort': {},
  // The same trial a hundred times was that of another run.
  'vole-trial': { begins: dropAgain },
};

export function actsOf(kind: StudyKind): StudyActs<StudyKind> {
  return ACTS[kind] as StudyActs<StudyKind>;
}

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
