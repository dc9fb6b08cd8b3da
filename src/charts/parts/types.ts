/**
 * What every chart takes in and hands back. Nothing here knows the simulation: a view turns results into these shapes.
 * All words arrive ready to print; all days are whole days from birth (0) to `days` (the last one drawn).
 */

/** A chart lives in its host until destroyed; update may be called on every frame. */
export interface Chart<Data> {
  update(data: Data): void;
  destroy(): void;
}

/** A chart in which something moves before all else is drawn anew. */
export interface LeadingChart<Data, Lead> extends Chart<Data> {
  /** Draws what moves alone, on the frame and beside the words of the last update. */
  lead(lead: Lead): void;
}

/** A chart painted on a canvas has to be told when the colour tokens changed. */
export interface PaintedChart<Data> extends Chart<Data> {
  refreshTheme(): void;
}

/** Care counts in full until `fullUntil` and fades to its adult weight at `endsAt` (days). */
export interface SensitiveWindow {
  fullUntil: number;
  endsAt: number;
}

/* ---- the curves of one life ---- */

export interface SiblingBand {
  /** lowest and highest value by day; the rest of the siblings lie between */
  low: ArrayLike<number>;
  high: ArrayLike<number>;
  /** true while the band still belongs to earlier slider positions */
  stale: boolean;
  label: string;
  /** shown as a second line when the frame cuts the band, for example "siblings reach 18 to 44" */
  clippedLabel?: string;
}

export interface LifeSeries {
  id: string;
  title: string;
  unit: string;
  /** value by day, index 0 to days */
  now: ArrayLike<number>;
  before?: ArrayLike<number>;
  kept?: { label: string; values: ArrayLike<number> };
  band?: undefined | SiblingBand;
  /** what is expected of endless cells, and how far luck takes so few from it */
  expected?:
    | undefined
    | { values: ArrayLike<number>; low: ArrayLike<number>; high: ArrayLike<number>; endText: string };
  /** lowest and highest value of the frame */
  axis: readonly [number, number];
  /** dotted lines: where the two ends of the slider lead */
  ends?: undefined | readonly { label: string; value: number }[];
  /** the value at the scrubbed day, with its unit if it needs one */
  valueText: string;
  beforeText?: string;
  /** the line from before is another animal with the same care, so the difference is luck */
  luck?: boolean;
  /** ten other animals with the same care; `stale` while they belong to earlier slider positions */
  others?: undefined | { values: readonly ArrayLike<number>[]; label: string; stale: boolean };
  /** where a person expected the curve to end, as a line */
  drawn?: undefined | { values: ArrayLike<number>; label: string };
  /** one sentence, set in italics: "It hardly changed." */
  note?: string;
  /** a question after the note, to be pressed: "Why so flat?" */
  ask?: string;
  /** change from before to now at the scrubbed day: "−4 points" */
  differenceText?: string;
  /** direct labels at the right-hand ends of the lines */
  endText: string;
  beforeEndText?: string;
  tone: 'ink' | 'closed';
}

export interface LifeChartsData {
  /** overrides the measured width of the host, in px */
  width?: number;
  height?: number;
  /** 'stack' (default): large chart and strips; 'single': only the large one, at full height */
  layout?: 'stack' | 'single';
  days: number;
  /** the scrubbed day */
  day: number;
  /** days to one unit of the age axis; default 1, a month for long lives */
  unit?: number;
  window: SensitiveWindow;
  /** id of the series drawn large */
  large: string;
  series: readonly LifeSeries[];
  /** a readout drawn at a day the pointer or the keyboard is on */
  readout?: { day: number; text: string };
  /** prints an axis number; default: plain digits with a true minus */
  formatTick?: (value: number) => string;
  words: { birth: string; age: string; day: string; summary: string };
}

export interface LifeChartsCallbacks {
  onSwap?: (seriesId: string) => void;
  /** the question after a note was pressed */
  onAsk?: (seriesId: string) => void;
  onHover?: (day: number | null) => void;
  onScrub?: (day: number) => void;
}

/* ---- the town of cells ---- */

/** Screen = world × scale + (x, y), in CSS px. { scale: 1, x: 0, y: 0 } shows the whole town. */
export interface TownView {
  scale: number;
  x: number;
  y: number;
}

/**
 * Paints over the town what only a later view shows. `houseOf` is where a house stands, in device px, or null where it
 * is not drawn; `ratio` is how many of them a CSS px has.
 */
export type TownOver = (
  ink: CanvasRenderingContext2D,
  houseOf: (cell: number) => { x: number; y: number; width: number; height: number } | null,
  ratio: number,
  colours: { readonly dusk: string; readonly onDusk: string },
) => void;

/** Paints the sites of one copy in a row whose foot is at y, in device px. */
export type PaintMarks = (
  ink: CanvasRenderingContext2D,
  p: number,
  q: number,
  sites: number,
  x: number,
  foot: number,
  width: number,
  height: number,
  ratio: number,
  colours: { readonly onDusk: string },
) => void;

export interface TownData {
  /** cells simulated; as many as fit whole rows are drawn */
  cells: number;
  /** bit cell × 2 + copy, lowest bit first; 1 = closed */
  closed: Uint32Array;
  /** same order; 1 = ring this copy */
  changed?: Uint32Array;
  /**
   * the marks of each copy (index cell × 2 + copy), for houses larger than 40 px, and how they are painted: that is
   * loaded with them
   */
  masks?: { p: Uint32Array; q: Uint32Array; paint: PaintMarks };
  /** sites on one copy, K */
  dyads?: number;
  /** cell with the keyboard ring */
  selected?: number;
  over?: TownOver | undefined;
  zoom?: TownView;
  /** in place of zoom, the middle of the town: 1 with some two hundred houses in sight, 0 whole */
  nearness?: number;
  /** what it shows, for a screen reader and beside pictures */
  label?: string;
  /** how to use it by keyboard; for a screen reader only */
  keys?: string;
}

export interface TownCallbacks {
  onPick?: (cell: number) => void;
  /** the person zoomed or panned: hand the view back in as data.zoom */
  onZoom?: (view: TownView) => void;
  /** how many cells are drawn; called when that number changes */
  onShown?: (cells: number) => void;
  /** arrow keys on the focused canvas move the selection */
  onSelect?: (cell: number) => void;
}

/* ---- the timeline ---- */

export interface TimelineEvent {
  id: string;
  label: string;
  fromDay: number;
  toDay: number;
  ariaLabel: string;
  /** a single moment rather than a span */
  instant?: boolean;
}

export interface TimelineData {
  days: number;
  day: number;
  /** days to one unit of the marks along the line; default 1 */
  unit?: number;
  window: SensitiveWindow;
  weaningDay?: number;
  events: readonly TimelineEvent[];
  words: {
    birth: string;
    /** bold part of the label of the wash: "sensitive window" */
    window: string;
    /** the rest of it: "fades day 14 to 28" */
    fades: string;
    /** under the knob: "21" or "day 21" */
    dayLabel: string;
    /** under the weaning mark: "21 · weaned" */
    weaned?: string;
    /** a mark of so many units; default: plain digits */
    mark?(units: number): string;
  };
}

export interface TimelineCallbacks {
  onScrub?: (day: number) => void;
  onEventChange?: (id: string, fromDay: number, toDay: number) => void;
  onEventCommit?: (id: string, fromDay: number, toDay: number) => void;
  /** an event was pressed without being moved, or Enter was struck on it */
  onEventOpen?: (id: string) => void;
}

/* ---- one cell ---- */

export interface LollipopCopy {
  label: string;
  /** marks on the two strands: marked = p AND q, half-marked = p XOR q; bit i = site i */
  p: number;
  q: number;
  /** 0 to 1 */
  silencing: number;
  closed: boolean;
  stateText: string;
}

export interface LollipopData {
  width?: number;
  /** sites on one copy, 2 to 32 */
  dyads: number;
  /** sites counted from 0, both ends included; a region with to < from is empty */
  regions: readonly { label: string; from: number; to: number }[];
  landmarks: readonly { site: number; label: string }[];
  /** name of this cell, above its rows */
  label?: string;
  copies: readonly LollipopCopy[];
  /** a copy counts as closed from this silencing on */
  theta: number;
  twin?: {
    label: string;
    copies: readonly LollipopCopy[];
    /** "8 of 32 sites differ" */
    differText?: string;
  };
  words: { marked: string; halfMarked: string; unmarked: string; silencing: string; sites: string; summary?: string };
}
