import type { StudyView } from '../study-view.ts';
import { Giving } from './Giving.tsx';

export const STUDY: StudyView = { tab: 5, View: Giving, anyWorld: true };
