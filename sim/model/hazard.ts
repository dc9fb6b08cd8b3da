import { balanceByDay } from './balance.ts';
import { gainField, kineticsOf, lossField, markedNeighbours, type Kinetics } from './methylation.ts';
import type { World, Young } from './world.ts';
import { REGION_COUNT } from './regions.ts';
import { plasticityAt } from './window.ts';

/** All that decides how fast the marks of one young one change, day by day. */
export interface DailyRates {
  readonly kinetics: Kinetics;
  /** π by day. */
  readonly plasticity: Float64Array;
  /** e by region, then day. */
  readonly balance: readonly Float64Array[];
}

export function dailyRatesOf(world: World, young: Young): DailyRates {
  const balance = balanceByDay(world.around, young.born, world.values);
  const rows = balance.length / REGION_COUNT;
  return {
    kinetics: kineticsOf(world.values),
    plasticity: Float64Array.from({ length: world.days }, (_, day) => plasticityAt(day, world.values)),
    balance: Array.from({ length: REGION_COUNT }, (_, region) => balance.slice(region * rows, (region + 1) * rows)),
  };
}

/** One change of one dyad, and the allele it happens on. */
export interface Change {
  /** Index into EVENT_KINDS. */
  readonly kind: number;
  /** Region of the dyad. */
  readonly region: number;
  /** Whole day on which it happens. */
  readonly day: number;
  /** Methylated strands of the allele just before. */
  readonly marks: number;
}

/** Marks that a dyad carries before each kind of change, in the order of EVENT_KINDS: m → h, h → u, h → m, u → h. */
const OWN_MARKS = [2, 1, 1, 0];

/** How often one dyad makes this change under a life's rates, per day. See MODEL.md, "Marks". */
export function hazardOf(
  { kinetics: k, plasticity, balance }: DailyRates,
  { kind, region, day, marks }: Change,
): number {
  const x = markedNeighbours(k, marks, OWN_MARKS[kind]!);
  const e = balance[region]![day]!;
  const pace = [2 * k.lossRate, k.lossRate, k.preference * k.deNovoRate, 2 * k.deNovoRate][kind]!;
  return plasticity[day]! * pace * (kind < 2 ? (1 - e) * lossField(k, x) : (1 + e) * gainField(k, x));
}
