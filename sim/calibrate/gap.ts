import { createWorld, createYoung, type World } from '../model/world.ts';
import { courseOf } from '../model/upbringing.ts';
import { fosterCare, type CareEvent } from '../params/events.ts';
import { presetValues, scenarioFromPreset, type Scenario } from '../params/scenario.ts';
import type { ParamValues } from '../params/table.ts';
import { mean } from '../stats/moments.ts';
import { CELLS } from './animals.ts';
import { meanOf, type Measured } from './measured.ts';

/** Targets 4 and 5: the gap between care groups over age, and what is left of it after fostering at birth. */
export function measureGap(set: Partial<ParamValues>, litters: number, seed: string): Measured {
  const name = `${seed} gap`;
  const [low, high, fostered] = [
    scenarioFromPreset('low-care', name),
    scenarioFromPreset('high-care', name),
    fosteredAtBirth(name),
  ].map((scenario) => levelsOf({ ...scenario, days: 90, siblings: 1, cells: CELLS, set }, litters)) as [
    Float64Array[],
    Float64Array[],
    Float64Array[],
  ];
  const gaps = (group: readonly Float64Array[], day: number) => group.map((one, i) => one[day]! - high[i]![day]!);
  const over = (values: readonly number[], base: number) => {
    const { value, error } = meanOf(values);
    return { value: value / base, error: error / Math.abs(base) };
  };
  const [at28, at90] = [gaps(low, 28), gaps(low, 90)];
  const drift = over(
    at90.map((value, i) => value - at28[i]!),
    mean(at28),
  );
  return {
    'gap.early': over(gaps(low, 14), mean(at90)),
    'gap.lasting': { ...drift, value: Math.abs(drift.value) },
    'gap.fostered': over(gaps(fostered, 90), mean(at90)),
  };
}

/** Young of low-care families, reared from birth to weaning on what a high-care family gives. */
function fosteredAtBirth(seed: string): Scenario {
  const rearing = presetValues('high-care');
  const event: CareEvent = {
    id: 'fostered',
    type: 'fostering',
    fromDay: 0,
    toDay: rearing['care.weaningDay'],
    ...fosterCare((channel) => rearing[`care.${channel}`]),
  };
  return { ...scenarioFromPreset('low-care', seed), events: [event] };
}

/** Percent of strands methylated by day, of the first young one of each family. */
function levelsOf(scenario: Scenario, families: number): Float64Array[] {
  let shared: World | null = null;
  return Array.from({ length: families }, (_, i) => {
    const world: World = createWorld(scenario, {
      family: `litter ${i}`,
      ...(shared === null ? {} : { tissue: shared }),
    });
    shared ??= world;
    return courseOf(world, createYoung(world, 0), 0).methylationByDay;
  });
}
