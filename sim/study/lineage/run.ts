import { grownTissue, type GrownTissue } from '../../model/upbringing.ts';
import { createWorld, createYoung, type World } from '../../model/world.ts';
import { LINEAGE_GROUPS, type LineageGroup } from '../../params/designs/lineage.ts';
import type { Study, StudyJob } from '../../params/study-types.ts';
import type { Progress } from '../record.ts';
import type { LineageResult } from './analyse.ts';
import { ancestorOf, generationScenario, generationWorld, type Ancestor } from './live.ts';

/** The family that one generation of a line grows up in: the mothers before it are lived again. */
export function worldOfLine(
  { scenario, design }: Study<'lineage'>,
  group: LineageGroup,
  line: number,
  generation: number,
): World {
  let mother: Ancestor | null = null;
  for (let before = 1; before < generation; before++) {
    const world = generationWorld(scenario, design, group, line, before, mother, null);
    mother = ancestorOf(world, grownTissue(world, createYoung(world, 0)));
  }
  return generationWorld(scenario, design, group, line, generation, mother, null);
}

/** Lives the lines [from, to) of both groups. */
export function* simulateLineage(job: StudyJob<'lineage'>): Generator<Progress, LineageResult> {
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
