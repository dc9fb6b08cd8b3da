/**
 * A short look at a whole model, right or faulty: a few exact figures, and the golden worlds. Bundled by
 * planted.test.ts.
 */
import { scenarioFromPreset } from '../../sim/page.ts';
import { answerOf, GOLDEN_WORLDS, type GoldenAnswer } from '../golden/worlds.ts';
import { checkCourse, checkTwoState } from './checks/chain.ts';
import { runNow } from '../../sim/engine.ts';
import { createWorld } from '../../sim/model/world.ts';
import { familyDay } from '../../sim/model/day.ts';
import { checkDivision } from './checks/division.ts';
import { checkRow, type CheckRow } from './checks/row.ts';
import { oracles } from './oracles.ts';

/** The exact figures that `tend chain` is checked against, on the cases that pull hardest. */
export function chainRows(): CheckRow[] {
  const hardest = oracles.course.cases.filter(
    ({ kappa, stress, care }) => kappa === 0.3 && (stress === 1 || care === 1),
  );
  return [...hardest.flatMap((one) => checkCourse(one, 12_800)), ...checkTwoState(16, 6400)];
}

/** Two facts about lives that need no golden file: dyads are treated alike, and copies close at half their weight. */
export function lifeRows(): CheckRow[] {
  const scenario = {
    ...scenarioFromPreset('both-parents', 'probe'),
    days: 20,
    siblings: 1,
    cells: 2000,
    set: { 'receptors.weight5': 5 / 16, 'receptors.weightMiddle': 6 / 16, 'variation.region': 0 },
  };
  // Not by the helpers of the property tests, which would bring fast-check into every bundle.
  const { strands, allelesByMarks, closedCopies } = runNow({ kind: 'life', scenario, from: 0, to: 1, histogram: true });
  const last = strands.data.subarray(20 * 16, 21 * 16);
  const mean = last.reduce((a, b) => a + b, 0) / last.length;
  // 8,000 strands stand at each dyad; the two of a dyad are marked together more often than not, hence the factor.
  const error = Math.sqrt(2 * mean * (1 - mean / 8000));
  const closed = allelesByMarks!.data.subarray(20 * 33 + 16, 21 * 33).reduce((a, b) => a + b, 0);
  return [
    ...Array.from(last, (found, dyad) => checkRow('exact', `dyad ${dyad} is like the others`, mean, found, error)),
    checkRow('exact', 'closed copies are those at half', closed, closedCopies.data[20]!, 1e-9),
  ];
}

/** @param most leaves off after so many worlds: a bug of the kernel shows in most of them */
export function goldenAnswers(most = Infinity): Record<string, GoldenAnswer> {
  return Object.fromEntries(GOLDEN_WORLDS.slice(0, most).map((world) => [world.name, answerOf(world)]));
}

/** Exact figures of dividing cells. */
export function divisionRows(): CheckRow[] {
  return checkDivision(12_800);
}

/** Facts about the body that need no golden file: a day adds up, and blocks of one tissue have luck of their own. */
export function bodyRows(): CheckRow[] {
  const scenario = { ...scenarioFromPreset('both-parents', 'probe'), days: 20, siblings: 1, cells: 1280 };
  const world = createWorld({
    ...scenario,
    events: [{ id: 'left', type: 'missed', fromDay: 4, toDay: 5, giver: 'dam', channel: 'licking', bout: 1 }],
  });
  const child = familyDay(
    world,
    [{ id: 'left', type: 'missed', fromDay: 4, toDay: 5, giver: 'dam', channel: 'licking', bout: 1 }],
    4,
    90,
  ).people[0]!;
  const { closedByDay } = runNow({ kind: 'life', scenario, from: 0, to: 1, closedByDay: true });
  const words = closedByDay!.dims[1]!.size;
  const last = closedByDay!.data.subarray(20 * words, 21 * words);
  const firstBlock = [...last.subarray(0, 4)].join();
  const alike = Array.from({ length: words / 4 }, (_, block) =>
    [...last.subarray(4 * block, 4 * block + 4)].join(),
  ).filter((block) => block === firstBlock).length;
  return [
    checkRow('exact', 'exposure of a day with a bout left out', world.around.exposure[4]!, child.exposure, 1e-6),
    checkRow('exact', 'blocks that share their luck', 1, alike, 1e-9),
  ];
}
