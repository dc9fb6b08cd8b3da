import { bisectCenter } from 'd3';
import { niceTicks, plainNumber } from '../parts/axis.ts';
import { spanAbout, textWidth } from '../parts/labels.ts';
import type { Span } from '../parts/labels.ts';
import type { Box } from '../parts/box.ts';
import type { ToPx } from '../parts/line.ts';
import type { ArmsChartData, ArmsPanel } from './arms-data.ts';
import { axisHeight, leftFor } from '../parts/value-axis.ts';
import type { Tick } from '../parts/value-axis.ts';
import { endGutter } from '../lines/lines-ends.ts';
import { looksOf } from '../parts/point-marks.ts';
import type { Look, Tone } from '../parts/point-marks.ts';
import { BOLD, stackRows, wrapWords } from '../parts/chart-words.ts';

export interface PanelBox {
  /** baseline of the title */
  titleY: number;
  /** the unit stands under the title where both are too wide for one line */
  unitBelow: boolean;
  notes: { text: string; y: number }[];
  frame: Box;
}

export interface PlacedSpan {
  id: string;
  label: string;
  /** px of its start and end */
  from: number;
  to: number;
  /** of its label */
  words: Span;
  /** baseline, px */
  y: number;
}

export interface ArmsLayout {
  width: number;
  height: number;
  panels: PanelBox[];
  spans: PlacedSpan[];
  x: ToPx;
  ticks: Tick[];
}

const TITLE = 22;
/** more where the frame follows at once */
const TITLE_ALONE = 30;
const ROW = 17;
const GAP = 26;
const PLOT = 150;

/** First and last minute. */
export const minuteRange = (minutes: ArrayLike<number>): [number, number] => [
  minutes[0] ?? 0,
  minutes[minutes.length - 1] ?? 0,
];

/** The index of the sample nearest to a minute. */
export const sampleAt = (minutes: ArrayLike<number>, minute: number): number => bisectCenter(minutes, minute);

/** Each arm keeps its look in every panel; the order is that of their first mention. */
export const armLooks = (panels: readonly ArmsPanel[]): Map<string, Look> => {
  const ids = [...new Set(panels.flatMap((panel) => panel.arms.map((arm) => arm.id)))];
  const tones: Tone[] = ['open', 'closed', 'ink', 'quiet'];
  const looks = looksOf(ids.map((_, i) => tones[i % tones.length]!));
  return new Map(ids.map((id, i) => [id, looks[i]!]));
};

interface Head {
  unitBelow: boolean;
  notes: string[];
  height: number;
}

const headOf = (panel: ArmsPanel, width: number, spansFollow: boolean): Head => {
  const unitBelow = textWidth(panel.title, 14) * BOLD + 6 + textWidth(panel.unit, 12) > width - 8;
  const notes = panel.note ? wrapWords(panel.note, 13, width - 8, 3) : [];
  return { unitBelow, notes, height: (spansFollow ? TITLE : TITLE_ALONE) + (unitBelow ? ROW : 0) + notes.length * ROW };
};

const headsOf = (data: ArmsChartData, width: number): Head[] =>
  data.panels.map((panel, i) => headOf(panel, width, i === 0 && data.spans.length > 0));

const placeSpans = (
  data: ArmsChartData,
  x: ToPx,
  left: number,
  right: number,
  top: number,
): { spans: PlacedSpan[]; height: number } => {
  const words = data.spans.map((span) =>
    spanAbout((x(span.start) + x(span.end)) / 2, textWidth(span.label, 12) * BOLD, left, right),
  );
  const rows = stackRows(words, 8);
  const count = Math.max(0, ...rows.map((row) => row + 1));
  const spans = data.spans.map((span, i): PlacedSpan => ({
    id: span.id,
    label: span.label,
    from: x(span.start),
    to: x(span.end),
    words: words[i]!,
    y: top + (count - rows[i]!) * ROW - 4,
  }));
  return { spans, height: count > 0 ? count * ROW + 8 : 0 };
};

/** The height that suits when none is given. */
export const armsHeight = (data: ArmsChartData, width: number): number => {
  const heads = headsOf(data, width).reduce((sum, head) => sum + head.height, 0);
  const plot = width < 520 ? PLOT + 20 : PLOT;
  return Math.round(
    heads +
      data.panels.length * plot +
      Math.max(0, data.panels.length - 1) * GAP +
      (data.spans.length > 0 ? 2 * ROW : 0) +
      44,
  );
};

export const armsLayout = (data: ArmsChartData, width: number, height: number): ArmsLayout => {
  const left = leftFor(data.panels.flatMap((panel) => niceTicks(panel.axis[0], panel.axis[1], 4)));
  const right = Math.max(
    left + 60,
    width -
      endGutter(
        data.panels.flatMap((panel) => panel.arms),
        width,
      ),
  );
  const [first, last] = minuteRange(data.minutes);
  const x = (minute: number): number =>
    last > first ? left + ((minute - first) / (last - first)) * (right - left) : (left + right) / 2;
  const inside = data.spans
    .map((span) => ({ ...span, start: Math.max(first, span.start), end: Math.min(last, span.end) }))
    .filter((span) => span.end >= span.start);
  const heads = headsOf(data, width);
  const placed = placeSpans({ ...data, spans: inside }, x, left, width - 4, heads[0]?.height ?? 0);
  const ticks = niceTicks(first, last, Math.max(2, Math.min(9, Math.floor((right - left) / 60)))).map(
    (minute): Tick => ({ x: x(minute), text: plainNumber(minute) }),
  );
  const foot = axisHeight(ticks, data.words.x, width);
  const fixed = heads.reduce((sum, head) => sum + head.height, 0) + placed.height + foot + (heads.length - 1) * GAP;
  const each = Math.max(40, (height - fixed) / Math.max(1, heads.length));
  let y = 0;
  const panels = heads.map((head, i): PanelBox => {
    const top = y + head.height + (i === 0 ? placed.height : 0);
    const titleY = y + 15;
    const notes = head.notes.map((text, k) => ({ text, y: titleY + ROW * (k + (head.unitBelow ? 2 : 1)) }));
    y = top + each + GAP;
    return {
      titleY,
      unitBelow: head.unitBelow,
      notes,
      frame: { left, right, top: Math.round(top), bottom: Math.round(top + each) },
    };
  });
  return { width, height, panels, spans: placed.spans, x, ticks };
};
