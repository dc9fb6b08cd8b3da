import { trialCsv } from '../../../../sim/study/vole-trial/csv.ts';
import { dropAgain } from '../../../state/trial.ts';
import type { StudyActs } from '../study-acts.ts';

export const ACTS: StudyActs<'vole-trial'> = {
  csv: trialCsv,
  // The same trial a hundred times was that of another run.
  begins: dropAgain,
};
