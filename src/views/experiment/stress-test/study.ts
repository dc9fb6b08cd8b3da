import type { StudyView } from '../study-view.ts';
import { StressTest } from './StressTest.tsx';
import { VoleNote } from './VoleNote.tsx';

export const STUDY: StudyView = { tab: 3, View: StressTest, Note: VoleNote };
