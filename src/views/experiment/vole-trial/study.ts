import type { StudyView } from '../study-view.ts';
import { VoleTrial } from './VoleTrial.tsx';

export const STUDY: StudyView = { tab: 1, View: VoleTrial };
