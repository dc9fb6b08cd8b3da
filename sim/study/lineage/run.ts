import { grownTissue } from '../../model/upbringing.ts';
import { createWorld, createYoung, type World } from '../../model/world.ts';
import { createMemory } from '../../numeric/memory.ts';
import { LINEAGE_GROUPS, type LineageGroup } from '../../params/designs/lineage.ts';
import type { Study, StudyJob } from '../../params/study-types.ts';
import type { Progress } from '../record.ts';
import type { LineageResult } from './analyse.ts';
import { ancestorOf, generationScenario, generationWorld, lineKey, type Ancestor } from './live.ts';

/** One generation of one line: what it hands on, and what is reported of it. */
interface LifeInLine extends Ancestor {
  /** Mean care index while the window is open. */
  readonly care: number;
  /** Of the mother, on the first day. */
  readonly responsiveness: number;
}

function lifeIn(world: World): LifeInLine {
  const { care, givers } = world.around;
  return {
    ...ancestorOf(world, grownTissue(world, createYoung(world, 0))),
    care: meanUntil(care, Math.min(world.days, Math.ceil(world.values['window.endsAt']))),
    responsiveness: givers[0]!.responsiveness,
  };
}

/**
 * Founders have nobody before them: whoever runs the same lines under other switches, to see what a switch does, meets
 * the same founders, and they are lived once.
 */
const founders = createMemory<LifeInLine>(512);

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
  const worlds = LINEAGE_GROUPS.map((group) => JSON.stringify(generationScenario(scenario, design, group, 1)));
  let done = 0;
  for (const [g, group] of LINEAGE_GROUPS.entries()) {
    for (let line = 0; line < lines; line++) {
      let mother: LifeInLine | null = null;
      for (let generation = 1; generation <= design.generations; generation++) {
        const live = () =>
          lifeIn(generationWorld(scenario, design, group, job.from + line, generation, mother, shared));
        const founder = `${worlds[g]} ${lineKey(group, job.from + line, 1)}`;
        const life: LifeInLine = generation === 1 ? founders.of(founder, live) : live();
        mother = life;
        const at = (g * lines + line) * design.generations + generation - 1;
        result.methylation[at] = 100 * life.grown.methylation;
        result.receptors[at] = life.grown.receptors;
        result.care[at] = life.care;
        result.responsiveness[at] = life.responsiveness;
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
