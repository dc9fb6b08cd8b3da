import type { StudyView } from '../study-view.ts';
import { InfantCohort } from './InfantCohort.tsx';

export const STUDY: StudyView = { tab: 2, View: InfantCohort };
