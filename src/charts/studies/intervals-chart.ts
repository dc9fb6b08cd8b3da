import { openSvg } from '../parts/opening.ts';
import { picture } from '../parts/picture.ts';
import { createPlot } from '../parts/plot-frame.ts';
import { crisp, group, px, say, text } from '../parts/svg.ts';
import type { Chart } from '../parts/types.ts';

export interface IntervalRow {
  id: string;
  /** at the left; empty where rows are too many to be named */
  label: string;
  value: number;
  low: number;
  high: number;
  /** clear: leaves zero out; firm: still does after correction; quiet: holds zero */
  kind: 'quiet' | 'clear' | 'firm';
  /** stands out from the others */
  marked?: boolean;
}

export interface IntervalsData {
  /** overrides the measured size of the host, in px */
  width?: number;
  height?: number;
  rows: readonly IntervalRow[];
  /** rows there is room for; the last ones are drawn */
  room: number;
  axis: readonly [number, number];
  /** an upright with a name, beside the one at zero */
  reference: { value: number; label: string } | null;
  words: { summary: string; x: string; y: string };
}

const HEIGHT = 400;

interface Placed extends IntervalRow {
  y: number;
  x: number;
  from: number;
  to: number;
}

const SHAPES = {
  quiet: 'M0,-4A4,4 0 1 0 0.01,-4Z',
  clear: 'M0,-5.5L5.5,0L0,5.5L-5.5,0Z',
  firm: 'M-5,-5H5V5H-5Z',
} as const;

/** Estimates and their intervals in rows over one axis: sites of a gene, or one study after another. */
export const createIntervalsChart = (host: HTMLElement): Chart<IntervalsData> => {
  const svg = openSvg(host, 'chart-svg study-svg intervals-svg');
  const plot = createPlot(svg);
  const zero = svg.append('path').attr('class', 'zero-line');
  const reference = svg.append('path').attr('class', 'reference-line');
  const rows = group(svg, 'interval-rows');
  const name = text(svg, 'note halo');

  return picture<IntervalsData>(host, { svg, tall: () => HEIGHT, least: [160] }, (data, { width, height }) => {
    const shown = data.rows.slice(-data.room);
    const named = shown.filter(({ label }) => label !== '');
    const { frame, x, y } = plot({
      width,
      height,
      x: data.axis,
      y: [data.room, 0],
      names: data.words,
      yMarks: named.map((row) => ({ value: shown.indexOf(row) + 0.5, label: row.label })),
    });
    const kept = (value: number): number => Math.max(frame.left, Math.min(frame.right, x(value)));
    const placed = shown.map((row, i): Placed => ({
      ...row,
      y: y(i + 0.5),
      x: kept(row.value),
      from: kept(row.low),
      to: kept(row.high),
    }));
    zero.attr('d', `M${crisp(x(0))},${frame.top}V${frame.bottom}`);
    reference.attr(
      'd',
      data.reference === null ? null : `M${crisp(x(data.reference.value))},${frame.top - 4}V${frame.bottom}`,
    );
    say(name.attr('x', px(x(data.reference?.value ?? 0) + 5)).attr('y', frame.top - 1), data.reference?.label ?? '');
    const each = rows
      .selectAll<SVGGElement, Placed>('g')
      .data(placed, ({ id }) => id)
      .join((enter) => {
        const added = enter.append('g');
        added.append('path').attr('class', 'whisker');
        added.append('path').attr('class', 'mark');
        return added;
      });
    each.attr('class', ({ kind, marked }) => `interval-row ${kind}${marked === true ? ' marked' : ''}`);
    each.select('.whisker').attr('d', ({ from, to, y: at }) => `M${px(from)},${crisp(at)}H${px(to)}`);
    each
      .select('.mark')
      .attr('d', ({ kind }) => SHAPES[kind])
      .attr('transform', ({ x: across, y: at }) => `translate(${px(across)},${crisp(at)})`);
  });
};
