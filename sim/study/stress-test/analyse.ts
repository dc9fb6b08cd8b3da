import {
  ARMS,
  BASELINE_UNTIL,
  COMFORT_FROM,
  READOUTS,
  REST,
  TEST_MINUTES,
  type Arm,
  type Readout,
} from '../../params/studies.ts';
import type { Study } from '../../params/study-types.ts';
import { differenceInterval, meanInterval, type MeanInterval } from '../../stats/interval.ts';

/** [child, minute] of children [from, to). */
export interface StressTestPiece {
  readonly from: number;
  readonly to: number;
  readonly receptors: Float64Array;
  readonly truth: Readonly<Record<Readout, Float64Array>>;
  readonly observed: Readonly<Record<Readout, Float64Array>>;
}

/** [child, minute] of children [from, to), true and as an assay reads it. */
export interface StressTestResult extends StressTestPiece {
  readonly kind: 'stress-test';
  readonly study: Study<'stress-test'>;
}

/** What was read in one arm of the stress test: means with their 95 % intervals. */
export interface ArmSummary {
  readonly arm: Arm;
  readonly children: number;
  /** By readout and minute. */
  readonly course: Readonly<
    Record<Readout, { readonly mean: Float64Array; readonly low: Float64Array; readonly high: Float64Array }>
  >;
  /** By readout: area above rest from the stressor on, and the level an hour after comfort began. */
  readonly area: Readonly<Record<Readout, MeanInterval>>;
  readonly late: Readonly<Record<Readout, MeanInterval>>;
}

/** Minutes over which readings are averaged at the end. */
const LATE_FROM = COMFORT_FROM + 60;

/** What was observed in each arm; children are dealt to the arms in turn. */
export function stressTestSummary(piece: StressTestPiece): ArmSummary[] {
  const minutes = TEST_MINUTES + 1;
  return ARMS.map((arm, a) => {
    const rows = Array.from({ length: piece.to - piece.from }, (_, i) => i).filter(
      (i) => (piece.from + i) % ARMS.length === a,
    );
    const of = (id: Readout, i: number) => piece.observed[id].subarray(i * minutes, (i + 1) * minutes);
    const byReadout = <T>(value: (id: Readout) => T) =>
      Object.fromEntries(READOUTS.map(({ id }) => [id, value(id)])) as Record<Readout, T>;
    return {
      arm,
      children: rows.length,
      course: byReadout((id) => {
        const at = Array.from({ length: minutes }, (_, minute) => meanInterval(rows.map((i) => of(id, i)[minute]!)));
        const pick = (field: 'mean' | 'low' | 'high') => Float64Array.from(at, (interval) => interval[field]);
        return { mean: pick('mean'), low: pick('low'), high: pick('high') };
      }),
      area: byReadout((id) => meanInterval(rows.map((i) => areaAboveRest(of(id, i))))),
      late: byReadout((id) => meanInterval(rows.map((i) => meanOf(of(id, i).subarray(LATE_FROM))))),
    };
  });
}

/** How far two arms lie apart in the area above rest, first minus second, with its 95 % interval. */
export function areaGap(
  summary: readonly Pick<ArmSummary, 'arm' | 'area'>[],
  readout: Readout,
  [first, second]: readonly [Arm, Arm],
): MeanInterval {
  const of = (arm: Arm) => summary.find((each) => each.arm === arm)!.area[readout];
  return differenceInterval(of(first), of(second));
}

/** Area above the mean of the baseline readings, from the stressor on, by trapezoids of a minute. */
export function areaAboveRest(course: Float64Array): number {
  const rest = meanOf(course.subarray(0, BASELINE_UNTIL));
  let area = 0;
  for (let minute = REST; minute + 1 < course.length; minute++)
    area += (course[minute]! + course[minute + 1]!) / 2 - rest;
  return area;
}

function meanOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
