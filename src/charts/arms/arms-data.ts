/** What the chart of a stress test takes in. All words arrive ready to print. */

export interface Arm {
  id: string;
  label: string;
  /** one value per entry of `minutes` */
  mean: ArrayLike<number>;
  low: ArrayLike<number>;
  high: ArrayLike<number>;
  endText: string;
}

export interface ArmsPanel {
  id: string;
  title: string;
  unit: string;
  axis: readonly [number, number];
  arms: readonly Arm[];
  /** one sentence, set in italics */
  note?: string;
}

export interface ArmsSpan {
  id: string;
  label: string;
  start: number;
  end: number;
}

export interface ArmsChartData {
  /** overrides the measured width of the host, in px */
  width?: number;
  /** default: the height that suits width and panels */
  height?: number;
  /** rising */
  minutes: ArrayLike<number>;
  panels: readonly ArmsPanel[];
  spans: readonly ArmsSpan[];
  /** the minute read out, or none */
  minute: number | null;
  words: { summary: string; x: string };
}

export interface ArmsChartCallbacks {
  /** the pointer or a key is at this minute, or has left */
  onMinute?(minute: number | null): void;
}
