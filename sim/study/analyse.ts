import {
  ARMS,
  BASELINE_UNTIL,
  COMFORT_FROM,
  GIVING_ARMS,
  READOUTS,
  REST,
  TEST_MINUTES,
  type Arm,
  type GivingArm,
  type LineageGroup,
  type Readout,
} from '../params/studies.ts';
import { differenceInterval, meanInterval, type MeanInterval } from '../stats/interval.ts';

/** Reads what studies observed. Results come as plain arrays, so that page and command line analyse alike. */

/** Numbers of one piece of a lineage run: [group, line, generation] of lines [from, to). */
export interface LineagePiece {
  readonly from: number;
  readonly to: number;
  /**
   * Percent of strands when the young one is grown, receptors per cell, care received (mean index), the mother's
   * responsiveness.
   */
  readonly methylation: Float64Array;
  readonly receptors: Float64Array;
  readonly care: Float64Array;
  readonly responsiveness: Float64Array;
}

/** One generation of family lines: mean with its 95 % interval by group, and the gap between them. */
export interface GenerationSummary {
  readonly generation: number;
  readonly groups: Readonly<Record<LineageGroup, MeanInterval>>;
  /** Low founders less high founders. */
  readonly gap: MeanInterval;
}

/** One line of a group, by generation. */
export function lineOf(
  values: Float64Array,
  lines: number,
  generations: number,
  group: number,
  line: number,
): Float64Array {
  return values.subarray((group * lines + line) * generations, (group * lines + line + 1) * generations);
}

/** Mean and gap by generation of any of the piece's arrays. */
export function lineageSummary(values: Float64Array, lines: number, generations: number): GenerationSummary[] {
  const column = (group: number, generation: number) =>
    Float64Array.from({ length: lines }, (_, line) => values[(group * lines + line) * generations + generation]!);
  return Array.from({ length: generations }, (_, i) => {
    const [high, low] = [meanInterval(column(0, i)), meanInterval(column(1, i))];
    return { generation: i + 1, groups: { high, low }, gap: differenceInterval(low, high) };
  });
}

/** [child, minute] of children [from, to). */
export interface StressTestPiece {
  readonly from: number;
  readonly to: number;
  readonly receptors: Float64Array;
  readonly truth: Readonly<Record<Readout, Float64Array>>;
  readonly observed: Readonly<Record<Readout, Float64Array>>;
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

/** Means of both games by arm with their 95 % intervals, percent of the stake. */
export interface GivingSummary {
  readonly arms: Readonly<Record<GivingArm, { readonly generosity: MeanInterval; readonly transfer: MeanInterval }>>;
  /** Dose over placebo, less one. */
  readonly gain: { readonly generosity: number; readonly transfer: number };
  readonly difference: { readonly generosity: MeanInterval; readonly transfer: MeanInterval };
}

/** What both arms gave, and how they differ. Values are percent of the stake, one a person. */
export function givingSummary(
  arms: Readonly<Record<GivingArm, { readonly generosity: Float64Array; readonly transfer: Float64Array }>>,
): GivingSummary {
  const of = (arm: GivingArm) => ({
    generosity: meanInterval(arms[arm].generosity),
    transfer: meanInterval(arms[arm].transfer),
  });
  const [dose, placebo] = GIVING_ARMS.map(of) as [ReturnType<typeof of>, ReturnType<typeof of>];
  const gain = (game: 'generosity' | 'transfer') => dose[game].mean / placebo[game].mean - 1;
  return {
    arms: { dose, placebo },
    gain: { generosity: gain('generosity'), transfer: gain('transfer') },
    difference: {
      generosity: differenceInterval(dose.generosity, placebo.generosity),
      transfer: differenceInterval(dose.transfer, placebo.transfer),
    },
  };
}
