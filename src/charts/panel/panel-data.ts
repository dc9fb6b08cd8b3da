import type { SensitiveWindow, SiblingBand } from '../parts/types.ts';

/** What one of several small charts on shared axes takes in. All words arrive ready to print. */

export interface PanelLine {
  id: string;
  /** value by day */
  values: ArrayLike<number>;
  /**
   * own: the scenario of this panel; other: the rest, faint; before: as it was before the drag; zero: what differences
   * are taken from
   */
  kind: 'own' | 'other' | 'before' | 'zero' | 'chosen';
  /** which of the dashes tells it from others in one frame, 0 a full line; a sample stands at its words */
  dash?: number;
  /** printed at the right-hand end where there is room */
  label?: string;
  /** its value at the scrubbed day, printed beside the upright where several lines are named */
  valueText?: string;
}

export interface PanelChartData {
  /** overrides the measured size of the host, in px */
  width?: number;
  height?: number;
  days: number;
  day: number;
  /** days to one unit of the age axis; default 1 */
  unit?: number;
  window: SensitiveWindow;
  /** lowest and highest value, the same in all panels */
  axis: readonly [number, number];
  /** whether the numbers of the value axis stand at the left */
  numbers: boolean;
  lines: readonly PanelLine[];
  band?: Pick<SiblingBand, 'low' | 'high' | 'stale'>;
  /** the value of the own line at the scrubbed day */
  valueText: string;
  /** the value from before a slider was moved, under its own name; small, beside the value */
  wasText?: string;
  /** a day that pointer or keyboard is on, in this panel or another */
  readout?: { day: number; text: string };
  /** caption: whose numbers these are and in what unit, over the plot */
  words: { summary: string; caption: string; birth: string; age: string; day: string; plot: string };
}

export interface PanelChartCallbacks {
  onHover?: (day: number | null) => void;
  onScrub?: (day: number) => void;
}
