import { createWorld } from '../model/world.ts';
import { InputError } from '../params/types.ts';
import { worldOfLine } from '../study/lineage/run.ts';
import { generationScenario } from '../study/lineage/live.ts';
import { pupOfTrial, type Home } from '../study/vole-trial/run.ts';
import type { AnimalJob, AnimalOf, AnimalResult, Progress } from './protocol.ts';
import { seriesOf } from './series.ts';
import { livesIn } from './simulate.ts';

/**
 * Lives a young one of a study or of a comparison once more, with its cells. Its streams bear the name of its family,
 * so it is the very same life.
 */
export function* liveAgain({ of }: AnimalJob): Generator<Progress, AnimalResult> {
  const { world, scenario, pup } = homeOf(of);
  // A study may rear more young ones than a litter on Play has: only this one is lived.
  const alone = { scenario: { ...scenario, siblings: pup + 1 }, from: pup, to: pup + 1 };
  const life = yield* livesIn({ kind: 'life', ...alone, closedByDay: true }, world);
  return {
    kind: 'animal',
    scenario,
    series: seriesOf(life, 0, world.values),
    closedByDay: life.closedByDay!,
  };
}

function homeOf(of: AnimalOf): Home {
  switch (of.in) {
    case 'litters':
      return litterHome(of);
    case 'vole-trial':
      return pupOfTrial(of.study, of.animal);
    default: {
      const { study, group, line, generation } = of;
      refuse('generation', generation, [1, study.design.generations]);
      refuse('line', line, [0, study.design.lines - 1]);
      return {
        world: worldOfLine(study, group, line, generation),
        scenario: generationScenario(study.scenario, study.design, group, generation),
        pup: 0,
      };
    }
  }
}

function litterHome({ scenario, litter, pup }: Extract<AnimalOf, { in: 'litters' }>): Home {
  refuse('litter', litter, [0, Number.MAX_SAFE_INTEGER]);
  refuse('pup', pup, [0, scenario.siblings - 1]);
  return { world: createWorld(scenario, { family: litter }), scenario, pup };
}

function refuse(path: string, got: number, [low, high]: readonly [number, number]): void {
  if (!(Number.isInteger(got) && got >= low && got <= high))
    throw new InputError([{ code: 'out-of-range', path, got, allowed: [low, high] }]);
}
