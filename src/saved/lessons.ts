import type { InputProblem, Scenario } from '../../sim/page.ts';
import { checkPlainData, type PlainData } from './plain-data.ts';
import { dictionary } from './reading.ts';

/** Progress by lesson, as a workbook keeps it. What it says is the lesson's own business. */
export interface LessonsWork {
  readonly [lesson: string]: PlainData;
}

export function readLessons(input: unknown, _world: Scenario, problems: InputProblem[]): LessonsWork | null {
  const lessons = dictionary(input, 'lessons', problems);
  if (lessons !== null) checkPlainData(lessons, 'lessons', problems);
  return lessons as LessonsWork | null;
}
