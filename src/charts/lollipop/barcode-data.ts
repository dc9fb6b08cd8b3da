import type { LollipopRegion } from './lollipop-layout.ts';
import type { SensitiveWindow } from '../parts/types.ts';

/** One gene copy's life: sites down, a column a day. */
export interface BarcodeData {
  /** overrides the measured size of the host, in px */
  width?: number;
  height?: number;
  days: number;
  /** the scrubbed day */
  day: number;
  /** days to one unit of the age axis; default 1 */
  unit?: number;
  /** sites on the copy, 2 to 32 */
  dyads: number;
  regions: readonly LollipopRegion[];
  window: SensitiveWindow;
  /** name of the copy */
  label: string;
  /** masks of the two strands by morning, 0 to days; bit i = site i */
  p: ArrayLike<number>;
  q: ArrayLike<number>;
  /** 1 on mornings on which it was closed */
  closed: ArrayLike<number>;
  /** first and last morning of the stretch that is told */
  stretch?: readonly [number, number];
  readout?: { day: number; text: string };
  words: {
    birth: string;
    /** name of the slider over the plot, and what it stands at */
    surface: string;
    value: string;
    summary: string;
    /** label of a closed span: its first morning */
    closedFrom: (day: number) => string;
  };
}

export interface BarcodeCallbacks {
  onHover?: (day: number | null) => void;
  onScrub?: (day: number) => void;
}
