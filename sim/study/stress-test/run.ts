import { grownTissue } from '../../model/upbringing.ts';
import { createWorld, createYoung } from '../../model/world.ts';
import { ARMS, READOUTS, TEST_MINUTES, type Readout } from '../../params/designs/stress-test.ts';
import { resolveValues } from '../../params/scenario.ts';
import type { StudyJob } from '../../params/study-types.ts';
import type { Progress } from '../record.ts';
import type { StressTestResult } from './analyse.ts';
import { assayOf, childCourses } from './live.ts';

/** Tests the children [from, to) of all arms together; child i is in arm i mod 3. */
export function* simulateStressTest(job: StudyJob<'stress-test'>): Generator<Progress, StressTestResult> {
  const { scenario, design } = job.study;
  const values = resolveValues(scenario);
  const children = job.to - job.from;
  const minutes = TEST_MINUTES + 1;
  const rows = (): Record<Readout, Float64Array> =>
    Object.fromEntries(READOUTS.map(({ id }) => [id, new Float64Array(children * minutes)])) as Record<
      Readout,
      Float64Array
    >;
  const result: StressTestResult = {
    kind: 'stress-test',
    study: job.study,
    from: job.from,
    to: job.to,
    receptors: new Float64Array(children),
    truth: rows(),
    observed: rows(),
  };
  const home = { ...scenario, siblings: 1, cells: design.cells };
  let shared = null;
  for (let i = 0; i < children; i++) {
    const child = job.from + i;
    // Every child of a family of its own; the arm comes after, so it cannot depend on the child.
    const world = createWorld(home, { family: `child ${child}`, ...(shared === null ? {} : { tissue: shared }) });
    shared = world;
    const { receptors } = grownTissue(world, createYoung(world, 0));
    result.receptors[i] = receptors;
    const truth = childCourses(scenario.seed, child, ARMS[child % ARMS.length]!, receptors, design, values);
    for (const { id } of READOUTS) {
      result.truth[id].set(truth[id], i * minutes);
      result.observed[id].set(assayOf(scenario.seed, child, truth[id], id, design.assayNoise), i * minutes);
    }
    yield { done: i + 1, total: children };
  }
  return result;
}
