import { ARMS, READOUTS, TEST_MINUTES } from '../../params/studies.ts';
import type { StudyJob } from '../../params/study-types.ts';
import type { StressTestResult } from '../../study/stress-test/analyse.ts';
import { stressTestSummary } from '../../study/stress-test/analyse.ts';
import { runShared, threadsFor } from '../share.ts';
import { studyCommand } from '../study.ts';

/**
 * `tend stress-test STUDY.json|SCENARIO.json|-`: stressed children, comforted by contact, by a voice, or not at all.
 */
export async function stressTest(args: readonly string[]): Promise<void> {
  await studyCommand(
    'stress-test',
    args,
    { threads: 'one' },
    (study, given) => {
      const children = ARMS.length * study.design.children;
      return runShared(
        (from, to): StudyJob<'stress-test'> => ({ kind: 'stress-test', study, from, to }),
        children,
        threadsFor(given, children * study.design.cells * study.scenario.days),
      );
    },
    asJson,
  );
}

function asJson(result: StressTestResult): Record<string, unknown> {
  const minutes = TEST_MINUTES + 1;
  const courses = (of: StressTestResult['truth'], i: number) =>
    Object.fromEntries(READOUTS.map(({ id }) => [id, [...of[id].subarray(i * minutes, (i + 1) * minutes)]]));
  return {
    summary: stressTestSummary(result).map(({ course, ...arm }) => ({
      ...arm,
      course: Object.fromEntries(
        READOUTS.map(({ id }) => [
          id,
          Object.fromEntries(Object.entries(course[id]).map(([name, values]) => [name, [...values]])),
        ]),
      ),
    })),
    minutes: Array.from({ length: minutes }, (_, minute) => minute),
    children: Array.from(result.receptors, (receptors, i) => ({
      child: result.from + i + 1,
      arm: ARMS[(result.from + i) % ARMS.length],
      receptors,
      observed: courses(result.observed, i),
      truth: courses(result.truth, i),
    })),
  };
}
