/** What the chart of family lines takes in. All words arrive ready to print. */

export interface LineGroup {
  id: string;
  label: string;
  tone: 'open' | 'closed';
  /** [line][generation], generation 1 first */
  lines: readonly ArrayLike<number>[];
  mean: ArrayLike<number>;
  low: ArrayLike<number>;
  high: ArrayLike<number>;
  endText: string;
}

export interface LinesGap {
  mean: ArrayLike<number>;
  low: ArrayLike<number>;
  high: ArrayLike<number>;
  label: string;
  unit: string;
  /** one per generation; those that fit are printed at their dots */
  texts: readonly string[];
}

export interface LinesMark {
  generation: number;
  label: string;
}

export interface LinesChartData {
  /** overrides the measured width of the host, in px */
  width?: number;
  /** default: the height that suits the width */
  height?: number;
  generations: number;
  /** lowest and highest methylation of the frame */
  axis: readonly [number, number];
  groups: readonly LineGroup[];
  gap: LinesGap;
  /** events drawn at a generation: fostering or support */
  marks: readonly LinesMark[];
  /** `expected` is one sentence under the chart, in italics */
  words: { summary: string; x: string; y: string; generation(g: number): string; expected?: string };
}
