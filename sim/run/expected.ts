import { balanceByDay } from '../model/balance.ts';
import { kineticsOf } from '../model/methylation.ts';
import { createWorld, createYoung } from '../model/world.ts';
import { regionMap, REGIONS } from '../model/regions.ts';
import { settledLaw } from '../model/settled.ts';
import { plasticityAt } from '../model/window.ts';
import { InputError } from '../params/types.ts';
import { balanceGroups, expectedCourse, luckOf } from '../theory/expected-course.ts';
import type { ExpectedJob, ExpectedResult, Progress } from './protocol.ts';

/** Days between two pauses: a few milliseconds of work. */
const DAYS_PER_STEP = 4;

/** The expected course of one young one under its own days. @throws InputError for a young one that is not there. */
export function* solveExpected({ scenario, individual }: ExpectedJob): Generator<Progress, ExpectedResult> {
  if (!(Number.isInteger(individual) && individual >= 0 && individual < scenario.siblings))
    throw new InputError([
      { code: 'out-of-range', path: 'individual', got: individual, allowed: [0, scenario.siblings - 1] },
    ]);
  const world = createWorld(scenario);
  const kinetics = kineticsOf(world.values);
  const { bounds } = regionMap(kinetics.dyads);
  const sites = REGIONS.map((_, region) => bounds[region + 1]! - bounds[region]!);
  const groups = balanceGroups(balanceByDay(world.around, createYoung(world, individual).born, world.values), sites);
  const plasticity = Array.from({ length: scenario.days }, (_, day) => plasticityAt(day, world.values));
  const steps = expectedCourse(kinetics, plasticity, groups, settledLaw(kinetics));
  for (;;) {
    const step = steps.next();
    if (step.done) {
      const course = step.value;
      return {
        kind: 'expected',
        scenario,
        individual,
        ...course,
        luck: luckOf(course.sd, scenario.cells),
        exact: groups.sites.length === 1,
      };
    }
    if (step.value % DAYS_PER_STEP === 0) yield { done: step.value, total: scenario.days };
  }
}
