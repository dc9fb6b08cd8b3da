/** What the chart of people as dots takes in. All words arrive ready to print. */

export interface DotsRow {
  id: string;
  label: string;
  values: ArrayLike<number>;
  /** what each dot opens, and what that is called; without them, or without a callback, dots are only drawn */
  dots?: readonly { id: number; title: string }[];
  /** index of the dot to ring, or -1 */
  focus?: number;
  mean: number;
  /** 95 % interval of the mean */
  low: number;
  high: number;
  text: string;
  tone: 'open' | 'closed' | 'ink';
}

export interface DotsChartData {
  /** overrides the measured width of the host, in px */
  width?: number;
  /** default: the height that suits the number of rows */
  height?: number;
  /** widened where a value or an interval lies outside */
  axis: readonly [number, number];
  rows: readonly DotsRow[];
  /** an axis for each row when rows measure different things */
  ownAxes?: readonly (readonly [number, number])[];
  reference?: { value: number; label: string };
  /** `dots` says what they are called together, where they can be opened */
  words: { summary: string; x: string; dots?: string };
}
