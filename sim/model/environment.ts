import type { CareEvent } from '../params/events.ts';
import type { ParamValues } from '../params/table.ts';
import { InputError } from '../params/types.ts';
import { receiveCare, type CareReceived } from './care.ts';
import { drawCaregivers } from './caregivers.ts';
import type { Individual } from './individual.ts';
import type { DayActivity } from './methylation.ts';
import { REGION_COUNT } from './regions.ts';
import { stressByDay } from './stress.ts';
import { reachAt } from './window.ts';

const WORD = 2 ** 32;

/** What surrounds the litter, shared by all its young. */
export interface Surroundings extends CareReceived {
  readonly stress: Float64Array;
}

export function surroundingsOf(
  seed: string,
  family: number,
  days: number,
  values: ParamValues,
  events: readonly CareEvent[],
): Surroundings {
  const own = drawCaregivers(seed, family, days, values);
  const fostered = events.some((event) => event.type === 'fostering');
  const foster = fostered ? drawCaregivers(seed, `foster of ${family}`, days, values) : null;
  return { ...receiveCare(values, events, own, foster), stress: stressByDay(days, values, events) };
}

/**
 * e(t) of one young one by region and day, index region · days + day:
 * e = w_e·[κ_s·stress - κ_c·(2·care - 1) + η + η_region]. Positive e closes (more DNMT, less TET).
 * |e| ≥ 1 would turn an enzyme's activity negative and is refused.
 */
export function balanceByDay(around: Surroundings, individual: Individual, values: ParamValues): Float64Array {
  const days = around.care.length;
  const balance = new Float64Array(REGION_COUNT * days);
  for (let day = 0; day < days; day++) {
    const shared =
      values['kappa.stress'] * around.stress[day]! -
      values['kappa.care'] * (2 * around.care[day]! - 1) +
      individual.variation;
    const reach = reachAt(day, values);
    for (let region = 0; region < REGION_COUNT; region++) {
      const e = reach * (shared + individual.regionVariation[region]!);
      if (!(e > -1 && e < 1)) throw balanceProblem(e, day);
      balance[region * days + day] = e;
    }
  }
  return balance;
}

function balanceProblem(e: number, day: number): InputError {
  return new InputError([
    { code: 'balance-too-large', path: 'set.kappa.care', got: e, allowed: [-1, 1], detail: { day, kappaCare: 'kappa.care', kappaStress: 'kappa.stress' } },
  ]);
}

/**
 * The days as the mark engine takes them. Activities are a = π(1+e) and b = π(1-e); π cancels against the day's
 * candidate rate, so only 1 ± e appear here. Regions differ, so the engine proposes at the largest activity and
 * each region keeps its own share of the proposals.
 */
export function dayActivities(balance: Float64Array): DayActivity[] {
  const days = balance.length / REGION_COUNT;
  return Array.from({ length: days }, (_, day) => {
    let highest = -1;
    let lowest = 1;
    for (let region = 0; region < REGION_COUNT; region++) {
      const e = balance[region * days + day]!;
      if (e > highest) highest = e;
      if (e < lowest) lowest = e;
    }
    const activity: DayActivity = {
      gain: 1 + highest,
      loss: 1 - lowest,
      keepGain: new Float64Array(REGION_COUNT),
      keepLoss: new Float64Array(REGION_COUNT),
    };
    for (let region = 0; region < REGION_COUNT; region++) {
      const e = balance[region * days + day]!;
      activity.keepGain[region] = ((1 + e) / (1 + highest)) * WORD;
      activity.keepLoss[region] = ((1 - e) / (1 - lowest)) * WORD;
    }
    return activity;
  });
}
