/** What the chart of one day takes in. All words arrive ready to print; minutes count from midnight, 0 to 1440. */

export interface DayPerson {
  id: string;
  label: string;
  /** in the blood, by sample */
  oxytocin: ArrayLike<number>;
  /** the slower central pool, by sample, in the unit of oxytocin */
  central: ArrayLike<number>;
  cortisol: ArrayLike<number>;
  /** values at the minute read out, with their units */
  oxytocinText: string;
  cortisolText: string;
}

export type BoutKind = 'contact' | 'play' | 'feeding' | 'voice' | 'care';

export interface DayBout {
  id: string;
  /** id of the person in whose lane it is drawn */
  giver: string;
  channel: string;
  /** accessible name: what, by whom, when, how long */
  label: string;
  /** a word or two, drawn in the pill where it fits and beside the beam */
  short: string;
  start: number;
  end: number;
  pressed: boolean;
  removed: boolean;
  kind: BoutKind;
}

export type SpanKind = 'apart' | 'stressor' | 'dose' | 'surge';

export interface DaySpan {
  id: string;
  label: string;
  start: number;
  end: number;
  kind: SpanKind;
}

export interface DayChartData {
  /** overrides the measured size of the host, in px */
  width?: number;
  height?: number;
  /** minutes between samples; sample 0 is midnight */
  step: number;
  /** the child first, then one giver for each lane */
  people: readonly DayPerson[];
  bouts: readonly DayBout[];
  spans: readonly DaySpan[];
  /** upper ends of the two axes; both begin at 0 */
  oxytocinMax: number;
  cortisolMax: number;
  /** the minute read out, or null */
  minute: number | null;
  words: {
    summary: string;
    oxytocin: string;
    central: string;
    cortisol: string;
    hours: string;
    oxytocinUnit: string;
    cortisolUnit: string;
    clock(minute: number): string;
  };
}

export interface DayChartCallbacks {
  onBout?(id: string): void;
  /** the pointer or the keyboard is at a minute, or has left */
  onMinute?(minute: number | null): void;
}
