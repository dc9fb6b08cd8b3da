import type { ParamValues } from '../params/table.ts';
import { planOxytocin } from './oxytocin.ts';
import { cortisolCourse, stressWithLingering } from './cortisol.ts';
import { tissueResponse } from './response.ts';

/** Few cells or many: what silencing a share of the cells does to the tissue's response and to stress reactivity. */

/** A standard stressor: full strength for 15 minutes, followed for two hours, without comfort. */
const TEST = { from: 10, to: 25, end: 130 } as const;

/**
 * Stress reactivity: area under cortisol above rest in the standard test, daily means × minutes.
 * @param receptors mean per cell.
 */
export function stressReactivity(receptors: number, values: ParamValues): number {
  const stress = stressWithLingering(TEST.from, TEST.to, 1, TEST.end, values);
  const course = planOxytocin({ releases: [], boluses: [] }, 0, TEST.end, values, {
    breaks: stress.flatMap(({ from, to }) => [from, to]),
  }).run();
  const { cortisol } = cortisolCourse(course, stress, receptors, values, 0);
  let area = 0;
  for (let i = 0; i + 1 < cortisol.length; i++)
    area += ((course.times[i + 1]! - course.times[i]!) * (cortisol[i]! + cortisol[i + 1]! - 2)) / 2;
  return area;
}

export interface ReserveCurve {
  /** Shares of cells silenced, 0 to 1. */
  readonly shares: Float64Array;
  /** Tissue response and stress reactivity relative to nobody silenced. */
  readonly response: Float64Array;
  readonly reactivity: Float64Array;
}

/**
 * @param receptors mean per cell with nobody silenced.
 * @param silent receptors of a silenced cell: what the residual output holds.
 */
export function reserveCurve(receptors: number, silent: number, values: ParamValues, points = 21): ReserveCurve {
  const shares = Float64Array.from({ length: points }, (_, i) => i / (points - 1));
  const left = shares.map((share) => (1 - share) * receptors + share * silent);
  const relative = (value: (receptors: number) => number) => {
    const whole = value(receptors);
    return left.map((r) => (whole > 0 ? value(r) / whole : 1));
  };
  return {
    shares,
    response: relative((r) => tissueResponse(r, values)),
    reactivity: relative((r) => stressReactivity(r, values)),
  };
}
