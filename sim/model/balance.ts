import type { ParamValues } from '../params/table.ts';
import { InputError } from '../params/types.ts';
import type { Individual } from './individual.ts';
import { dayActivity, type DayActivity } from './day-activity.ts';
import { REGION_COUNT } from './regions.ts';
import { blockCount, type Tissue } from './tissue.ts';
import { restingBalance } from './settled.ts';
import { reachAt } from './window.ts';

/** Care index and stress of one tissue's owner, by day. */
export interface DaysOfLife {
  readonly care: Float64Array;
  readonly stress: Float64Array;
}

export interface BalanceOptions {
  /** Effect of care on this tissue; that of the brain unless said otherwise. */
  readonly kappaCare?: number;
  /** Where e stops instead of being refused: see MOST_BALANCE. */
  readonly most?: number;
  /** Balance of a life that nothing pushes; that of the chain of marks unless said otherwise. */
  readonly resting?: number;
}

/**
 * Where e stops in dividing cells: care moves them strongly for how seldom they divide, and enzymes at their least are
 * nearly idle.
 */
export const MOST_BALANCE = 0.95;

/**
 * How many times stronger care and stress act under the teaching switch: it brings an infant's brain to the strengths
 * of this model's voles.
 */
export const ENLARGEMENT = 6.5;

/** Factor on what care and stress do to an infant's marks. */
export function enlargement(values: ParamValues): number {
  return values['human.enlarged'] && values['world.species'] === 'infant' ? ENLARGEMENT : 1;
}

/** The same for tissues that divide, in which care has an effect of its own size. */
export function dividingBalance(
  around: DaysOfLife,
  individual: Pick<Individual, 'variation' | 'regionVariation'>,
  values: ParamValues,
): Float64Array {
  return balanceByDay(around, individual, values, {
    kappaCare: values['division.kappaCare'],
    most: MOST_BALANCE,
    resting: 0,
  });
}

/**
 * e(t) of one young one by region and day, index region · days + day:
 * e = e₀ + w_e·[κ_s·stress - κ_c·(2·care - 1) + η + η_region], where e₀ is the resting balance (see settled.ts) and
 * care is x/(1 + x) of the day's oxytocin exposure x. Positive e closes (more DNMT, less TET).
 * |e| ≥ 1 would turn an enzyme's activity negative and is refused.
 */
export function balanceByDay(
  around: DaysOfLife,
  individual: Pick<Individual, 'variation' | 'regionVariation'>,
  values: ParamValues,
  {
    kappaCare = enlargement(values) * values['kappa.care'],
    most,
    resting = restingBalance(values),
  }: BalanceOptions = {},
): Float64Array {
  const days = around.care.length;
  const kappaStress = enlargement(values) * values['kappa.stress'];
  const balance = new Float64Array(REGION_COUNT * days);
  for (let day = 0; day < days; day++) {
    const shared = kappaStress * around.stress[day]! - kappaCare * (2 * around.care[day]! - 1) + individual.variation;
    const reach = reachAt(day, values);
    for (let region = 0; region < REGION_COUNT; region++) {
      const free = resting + reach * (shared + individual.regionVariation[region]!);
      const e = most === undefined ? free : Math.max(-most, Math.min(most, free));
      if (!(e > -1 && e < 1)) throw balanceProblem(e, day);
      balance[region * days + day] = e;
    }
  }
  return balance;
}

function balanceProblem(e: number, day: number): InputError {
  return new InputError([
    {
      code: 'balance-too-large',
      path: 'set.kappa.care',
      got: e,
      allowed: [-1, 1],
      detail: { day, kappaCare: 'kappa.care', kappaStress: 'kappa.stress' },
    },
  ]);
}

/** The days as the mark engine takes them. Days alike share one: a steady stretch of life costs nothing to lay out. */
export function dayActivities(balance: Float64Array, { marks: { rates }, candidates, cells }: Tissue): DayActivity[] {
  const days = balance.length / REGION_COUNT;
  const blocks = blockCount(cells);
  const today = new Float64Array(REGION_COUNT);
  const activities: DayActivity[] = [];
  for (let day = 0; day < candidates.length; day++) {
    let alike = day > 0;
    for (let region = 0; region < REGION_COUNT; region++) {
      const e = balance[region * days + day]!;
      alike = alike && e === today[region];
      today[region] = e;
    }
    activities.push(alike ? activities[day - 1]! : dayActivity(rates, today, blocks * candidates[day]!.mean));
  }
  return activities;
}
