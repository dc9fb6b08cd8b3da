import { enlargement, MOST_BALANCE } from '../model/balance.ts';
import { divisionInterval, DIVIDING_TISSUES } from '../model/blood.ts';
import { chancesUnder, dyadBalance } from '../model/division.ts';
import { careIndex } from '../model/exposure.ts';
import { familyOf } from '../model/world.ts';
import { reachAt } from '../model/window.ts';
import { FIRST_VISIT, LAST_VISIT } from '../params/designs/infant-cohort.ts';
import type { Scenario } from '../params/scenario.ts';
import type { ParamValues } from '../params/table.ts';
import { siteMoments } from '../theory/dividing-site.ts';

/**
 * The law of one infant's saliva at the site that stands for -924, at the first and the last visit, given how involved
 * its family is and
 * what pushes its balance besides. From `siteMoments` on a grid of both, straight lines between. The mean of thousands
 * of cells about
 * what their founders lead one to expect is taken as normal, with its exact variance; the day-to-day noise of care
 * counts by the mean care index it leaves. Verified against cohorts that were lived in full.
 */
export interface SalivaLaw {
  /** Pushes on e of the grid's columns. */
  readonly pushes: Grid;
  /** By tissue: shares of u, h, m among founders, and numbers by node; see NODE. */
  readonly tissues: readonly { readonly founders: readonly [number, number, number]; readonly nodes: Float64Array }[];
}

/**
 * Places in a node: mean kept and added at the first visit, from first to last; variances by founder state and pair
 * covariances at both.
 */
export const NODE = {
  kept: 0,
  added: 1,
  keptOn: 2,
  addedOn: 3,
  variance: 4,
  pair: 7,
  varianceOn: 10,
  pairOn: 13,
  size: 16,
} as const;

export interface Grid {
  readonly from: number;
  readonly step: number;
  readonly count: number;
}

/** Standing care indices of the grid's rows. */
export const LEVELS: Grid = { from: 0.05, step: 0.075, count: 13 };
/** About how far columns lie apart; straight lines between them err by less than a fiftieth of a point. */
const PUSH_STEP = 0.1;

/** Families whose days are averaged for the care index that a standing level leads to. */
const FAMILIES = 24;

/** @param most the furthest push on e, either way. */
export function salivaLaw(scenario: Scenario, values: ParamValues, most: number): SalivaLaw {
  const half = Math.ceil(most / PUSH_STEP);
  const pushes: Grid = { from: -half * PUSH_STEP, step: PUSH_STEP, count: 2 * half + 1 };
  const days = LAST_VISIT;
  const families = Array.from(
    { length: FAMILIES },
    (_, i) => familyOf(scenario.seed, `law ${i}`, days + 1, values, scenario.events).around,
  );
  const stress = families[0]!.stress;
  const kappaStress = enlargement(values) * values['kappa.stress'];
  const reach = Float64Array.from({ length: days }, (_, day) => reachAt(day, values));
  const careAt = (index: number) => {
    const factor = index / (1 - index);
    return Float64Array.from(
      { length: days },
      (_, day) => families.reduce((sum, { exposure }) => sum + careIndex(factor * exposure[day]!), 0) / FAMILIES,
    );
  };
  const tissues = DIVIDING_TISSUES.map((tissue) => ({
    founders: dyadBalance(values[`${tissue}.maintenance`], values[`${tissue}.deNovo`]),
    nodes: new Float64Array(LEVELS.count * pushes.count * NODE.size),
  }));
  for (let level = 0; level < LEVELS.count; level++) {
    const care = careAt(LEVELS.from + LEVELS.step * level);
    for (let push = 0; push < pushes.count; push++) {
      const e = reach.map((w, day) => {
        const free =
          w *
          (kappaStress * stress[day]! -
            values['division.kappaCare'] * (2 * care[day]! - 1) +
            pushes.from +
            pushes.step * push);
        return Math.max(-MOST_BALANCE, Math.min(MOST_BALANCE, free));
      });
      DIVIDING_TISSUES.forEach((tissue, t) =>
        fillNode(tissues[t]!.nodes, (level * pushes.count + push) * NODE.size, tissue, e, values),
      );
    }
  }
  return { pushes, tissues };
}

function fillNode(
  nodes: Float64Array,
  at: number,
  tissue: (typeof DIVIDING_TISSUES)[number],
  e: Float64Array,
  values: ParamValues,
): void {
  const days = Array.from(e, (balance, day) => {
    const { maintenance, deNovo } = chancesUnder(values[`${tissue}.maintenance`], values[`${tissue}.deNovo`], [
      balance,
    ]);
    return { maintenance: maintenance[0]!, deNovo: deNovo[0]!, rate: 1 / divisionInterval(day, values) };
  });
  const [first, last] = siteMoments(days, [FIRST_VISIT, LAST_VISIT]);
  const kept = first!.mean[2] - first!.mean[0];
  const keptOn = (last!.mean[2] - last!.mean[0]) / kept;
  nodes.set(
    [
      kept,
      first!.mean[0],
      keptOn,
      last!.mean[0] - keptOn * first!.mean[0],
      ...first!.variance,
      ...first!.pair,
      ...last!.variance,
      ...last!.pair,
    ],
    at,
  );
}

/** A node's numbers at any level and push, by straight lines; written into `into`. */
export function nodeAt(
  pushes: Grid,
  { nodes }: SalivaLaw['tissues'][number],
  index: number,
  push: number,
  into: Float64Array,
): void {
  const x = place(index, LEVELS);
  const y = place(push, pushes);
  const at = (Math.floor(x) * pushes.count + Math.floor(y)) * NODE.size;
  const [fx, fy] = [x - Math.floor(x), y - Math.floor(y)];
  const right = pushes.count * NODE.size;
  for (let i = 0; i < NODE.size; i++) {
    const low = (1 - fy) * nodes[at + i]! + fy * nodes[at + NODE.size + i]!;
    const high = (1 - fy) * nodes[at + right + i]! + fy * nodes[at + right + NODE.size + i]!;
    into[i] = (1 - fx) * low + fx * high;
  }
}

/** Place on a grid, a little short of its last point. */
function place(value: number, { from, step, count }: Grid): number {
  return Math.max(0, Math.min(count - 1 - 1e-9, (value - from) / step));
}
