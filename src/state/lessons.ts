import { createStore } from 'zustand/vanilla';
import type { Workbook } from '../../sim/page.ts';

/** Progress by lesson, as it is saved with all other work. */
export const lessons = createStore<{ readonly of: Workbook['lessons'] }>(() => ({ of: {} }));
