import { dropAgain } from '../../../state/trial.ts';
import type { StudyView } from '../study-view.ts';
import { VoleTrial } from './VoleTrial.tsx';

export const STUDY: StudyView<'vole-trial'> = {
  tab: 1,
  View: VoleTrial,
  // The same trial a hundred times was that of another run.
  begins: dropAgain,
};
