import type { BarcodeData } from './barcode-data.ts';
import { keepClear, textWidth } from '../parts/labels.ts';
import type { Box } from '../parts/box.ts';
import { realRegions } from './lollipop-layout.ts';
import type { LollipopRegion } from './lollipop-layout.ts';
import { markAt } from '../town/town-marks.ts';

/** A site that kept its marks over mornings from..to, both included. */
export interface MarkRun {
  site: number;
  mark: 1 | 2;
  from: number;
  to: number;
}

/** Mornings from..to on which the copy was closed, both included. */
export interface ClosedSpan {
  from: number;
  to: number;
}

export interface BarcodeLayout {
  width: number;
  height: number;
  frame: Box;
  /** height of one site's row */
  row: number;
  /** top of each site's row */
  y: number[];
  /** between neighbouring regions */
  rules: number[];
  regionLabels: { label: string; y: number }[];
  axisY: number;
}

const LABELS = 26;
const AXIS = 22;
const REGION_GAP = 3;

/** Where rows, rules and labels stand in a host of this size. */
export const barcodeLayout = (
  data: Pick<BarcodeData, 'regions' | 'dyads'>,
  width: number,
  height: number,
): BarcodeLayout => {
  const regions = realRegions(data);
  const left = Math.ceil(Math.max(...regions.map((region) => textWidth(region.label, 12)))) + 8;
  const frame = {
    left,
    right: Math.max(left + 40, width - 8),
    top: LABELS,
    bottom: Math.max(LABELS + 2 * data.dyads, height - AXIS),
  };
  const row = (frame.bottom - frame.top - REGION_GAP * (regions.length - 1)) / data.dyads;
  const before = (site: number): number => regions.filter((region) => region.from > 0 && region.from <= site).length;
  const y = Array.from({ length: data.dyads }, (_, site) => frame.top + site * row + REGION_GAP * before(site));
  const middle = (region: LollipopRegion): number => (y[region.from]! + y[region.to]! + row) / 2;
  return {
    width,
    height,
    frame,
    row,
    y,
    rules: regions.slice(1).map((region) => y[region.from]! - REGION_GAP / 2),
    regionLabels: regions.map((region) => ({ label: region.label, y: middle(region) + 4 })),
    axisY: height - 6,
  };
};

/** Runs of equal marks of every site, in order of site and day. */
export const markRuns = ({ p, q, days, dyads }: Pick<BarcodeData, 'p' | 'q' | 'days' | 'dyads'>): MarkRun[] => {
  const runs: MarkRun[] = [];
  for (let site = 0; site < dyads; site++) {
    let from = 0;
    for (let day = 1; day <= days + 1; day++) {
      const mark = markAt(p[from]!, q[from]!, site);
      if (day <= days && markAt(p[day]!, q[day]!, site) === mark) continue;
      if (mark !== 0) runs.push({ site, mark, from, to: day - 1 });
      from = day;
    }
  }
  return runs;
};

/** Spans of closed mornings. */
export const closedSpans = ({ closed, days }: Pick<BarcodeData, 'closed' | 'days'>): ClosedSpan[] => {
  const spans: ClosedSpan[] = [];
  for (let day = 0; day <= days; day++) {
    if (closed[day] !== 1) continue;
    const last = spans.at(-1);
    if (last && last.to === day - 1) last.to = day;
    else spans.push({ from: day, to: day });
  }
  return spans;
};

/** A morning's column reaches half a day to either side, and no further than life does. */
export const columnOf = (from: number, to: number, days: number): [number, number] => [
  Math.max(0, from - 0.5),
  Math.min(days, to + 0.5),
];

/** Outlines of all bars: the whole height of a row where both strands are marked, its lower half where one is. */
export const barsPath = (
  runs: readonly MarkRun[],
  layout: BarcodeLayout,
  days: number,
  x: (day: number) => number,
): string => {
  const gap = layout.row > 5 ? 1 : 0.5;
  const two = (value: number): number => Math.round(value * 100) / 100;
  return runs
    .map(({ site, mark, from, to }) => {
      const [left, right] = columnOf(from, to, days).map(x) as [number, number];
      const tall = layout.row - gap;
      const height = mark === 2 ? tall : tall / 2;
      const top = layout.y[site]! + gap / 2 + tall - height;
      return `M${two(left)} ${two(top)}H${two(right)}V${two(top + height)}H${two(left)}Z`;
    })
    .join('');
};

export interface SpanLabel {
  text: string;
  x: number;
}

/**
 * Labels of closed spans that fit over the frame: the longest spans first, none over another or under the copy's name.
 */
export const spanLabels = (
  spans: readonly ClosedSpan[],
  data: Pick<BarcodeData, 'label' | 'days' | 'words'>,
  layout: BarcodeLayout,
  x: (day: number) => number,
): SpanLabel[] => {
  const { frame } = layout;
  const order = [...spans].sort((a, b) => b.to - b.from - (a.to - a.from));
  const labels = order.map((span) => {
    const text = data.words.closedFrom(span.from);
    const width = textWidth(text, 12) * 1.15;
    const room = frame.right - textWidth(data.label, 13) * 1.15 - 10;
    return {
      text,
      x: Math.max(frame.left, Math.min(x(columnOf(span.from, span.to, data.days)[0]), room - width)),
      width,
      ends: room,
    };
  });
  const fits = labels.filter((label) => label.x + label.width <= label.ends);
  const clear = keepClear(
    fits.map((label) => ({ from: label.x, to: label.x + label.width })),
    8,
  );
  return fits.filter((_, i) => clear[i]);
};
