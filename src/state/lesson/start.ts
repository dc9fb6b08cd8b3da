import { lessons } from '../lessons.ts';
import { openScreen, type ScreenId } from '../screens.ts';
import { studies } from '../studies.ts';
import type { StudyKind } from '../../../sim/page.ts';

/** The lessons by name, each with the screen that it begins on, and the study where it begins with one. */
const BEGINS: Readonly<Record<string, readonly [ScreenId, StudyKind?]>> = {
  volume: ['play'],
  luck: ['experiment', 'vole-trial'],
  when: ['play'],
  back: ['play'],
  cause: ['experiment', 'infant-cohort'],
  marks: ['experiment', 'vole-trial'],
  repeat: ['experiment', 'lineage'],
};

/** Opens a lesson where it begins, or where it was left. */
export function startLesson(id: string): void {
  const [screen, kind] = BEGINS[id]!;
  if (kind !== undefined) studies.setState({ kind });
  openScreen(screen);
}

/** The step that a lesson was left at, counted from 1, as saved work says; null where it was not begun. */
export function stepOf(id: string, { of } = lessons.getState()): number | null {
  const work = of[id];
  const step =
    typeof work === 'object' && work !== null && !Array.isArray(work) ? (work as { step?: unknown }).step : null;
  return typeof step === 'number' ? step : null;
}
