import type { LineageGroup } from '../../params/designs/lineage.ts';
import type { Study } from '../../params/study-types.ts';
import { differenceInterval, meanInterval, type MeanInterval } from '../../stats/interval.ts';

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

/** [group, line, generation] of lines [from, to). */
export interface LineageResult extends LineagePiece {
  readonly kind: 'lineage';
  readonly study: Study<'lineage'>;
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
