import { createWorld, createYoung } from '../model/world.ts';
import { grownTissue, type GrownTissue } from '../model/upbringing.ts';
import { resolveValues } from '../params/scenario.ts';
import { ARMS, LINEAGE_GROUPS, READOUTS, TEST_MINUTES, type GivingArm, type Readout } from '../params/studies.ts';
import { ancestorOf, generationScenario, generationWorld, type Ancestor } from '../study/lineage/live.ts';
import { playGiving } from '../study/giving/play.ts';
import { assayOf, childCourses } from '../study/stress-test/live.ts';
import type {
  GivingJob,
  GivingResult,
  LineageJob,
  LineageResult,
  Progress,
  StressTestJob,
  StressTestResult,
} from './protocol.ts';

/**
 * Runs studies piece by piece; each step is a few milliseconds. Pieces join to the same numbers however they are cut.
 */

export function* simulateLineage(job: LineageJob): Generator<Progress, LineageResult> {
  const { scenario, design } = job.study;
  const lines = job.to - job.from;
  const size = LINEAGE_GROUPS.length * lines * design.generations;
  const result: LineageResult = {
    kind: 'lineage',
    study: job.study,
    from: job.from,
    to: job.to,
    methylation: new Float64Array(size),
    receptors: new Float64Array(size),
    care: new Float64Array(size),
    responsiveness: new Float64Array(size),
  };
  // Rates and samplers are alike in all families: worked out once.
  const shared = createWorld(generationScenario(scenario, { ...design, fosterAt: 0, supportAt: 0 }, 'high', 0));
  let done = 0;
  for (const [g, group] of LINEAGE_GROUPS.entries()) {
    for (let line = 0; line < lines; line++) {
      let mother: Ancestor | null = null;
      for (let generation = 1; generation <= design.generations; generation++) {
        const world = generationWorld(scenario, design, group, job.from + line, generation, mother, shared);
        const grown: GrownTissue = grownTissue(world, createYoung(world, 0));
        mother = ancestorOf(world, grown);
        const at = (g * lines + line) * design.generations + generation - 1;
        result.methylation[at] = 100 * grown.methylation;
        result.receptors[at] = grown.receptors;
        result.care[at] = meanUntil(world.around.care, Math.min(world.days, Math.ceil(world.values['window.endsAt'])));
        result.responsiveness[at] = world.around.givers[0]!.responsiveness;
        if (generation === design.generations) done++;
        yield { done, total: LINEAGE_GROUPS.length * lines };
      }
    }
  }
  return result;
}

function meanUntil(values: Float64Array, end: number): number {
  let sum = 0;
  for (let i = 0; i < end; i++) sum += values[i]!;
  return sum / end;
}

export function* simulateStressTest(job: StressTestJob): Generator<Progress, StressTestResult> {
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

export function runGiving({ study }: GivingJob): GivingResult {
  const play = (arm: GivingArm) => playGiving(study.scenario.seed, arm, study.design);
  return { kind: 'giving', study, arms: { dose: play('dose'), placebo: play('placebo') } };
}
