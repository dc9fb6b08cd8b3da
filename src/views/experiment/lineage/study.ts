import type { StudyView } from '../study-view.ts';
import { Generations } from './Generations.tsx';

export const STUDY: StudyView = { tab: 4, View: Generations };
