import type { InputProblem, Scenario } from '../../../sim/page.ts';
import { checkPlainData, type PlainData } from '../plain-data.ts';

/** The class in hand, as a workbook keeps it; null where there is none. What it says is the class's own business. */
export type ClassWork = PlainData;

export function readClassWork(input: unknown, _world: Scenario, problems: InputProblem[]): ClassWork {
  // Work of before there were classes has none.
  if (input === undefined) return null;
  checkPlainData(input, 'class', problems);
  return input as ClassWork;
}
