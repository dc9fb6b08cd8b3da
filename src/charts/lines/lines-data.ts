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
  /** what was expected, at some generations, counted from 1 */
  sketch?: { knots: readonly { at: number; value: number }[]; label: string };
  /** one per generation; those that fit are printed at their dots */
  texts: readonly string[];
}

export interface LinesMark {
  generation: number;
  label: string;
}

/** One number for an animal of a line: its place in arrays of [group, line, generation]. Generations count from 0. */
export const animalOf = (
  { groups, generations }: Pick<LinesChartData, 'groups' | 'generations'>,
  group: number,
  line: number,
  generation: number,
): number => (group * (groups[0]?.lines.length ?? 0) + line) * generations + generation;

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
  /** the animal that is open: group, line and generation in one number, see `animalOf` */
  opened?: number | null;
  /** `dots` and `dot` say what the animals of the lines are called, where they can be opened */
  words: {
    summary: string;
    x: string;
    y: string;
    generation(g: number): string;
    expected?: string;
    dots?: string;
    dot?(group: number, line: number, generation: number): string;
  };
}
