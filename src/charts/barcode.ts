import { scaleLinear } from 'd3';
import { drawDayAxis } from './axis.ts';
import { barcodeLayout, barsPath, closedSpans, columnOf, markRuns, spanLabels } from './barcode-layout.ts';
import type { BarcodeLayout, ClosedSpan, SpanLabel } from './barcode-layout.ts';
import type { BarcodeCallbacks, BarcodeData } from './barcode-data.ts';
import { hostSize, measureLetters, redrawn } from './host.ts';
import { createScrubSurface } from './scrub-surface.ts';
import { crisp, group, line, path, place, px, say, segment, show, svgIn, text } from './svg.ts';
import type { One } from './svg.ts';
import type { Chart } from './types.ts';
import { createWash } from './wash.ts';

type X = (day: number) => number;

/** The ribbon over the closed mornings, and an upright where the copy closed or opened. */
const drawSpans = (host: One, spans: readonly ClosedSpan[], days: number, layout: BarcodeLayout, x: X): void => {
  const { frame } = layout;
  const ends = (span: ClosedSpan): [number, number] => columnOf(span.from, span.to, days).map(x) as [number, number];
  host
    .selectAll<SVGRectElement, ClosedSpan>('rect')
    .data(spans)
    .join('rect')
    .attr('class', 'closed-span')
    .attr('x', (span) => px(ends(span)[0]))
    .attr('width', (span) => Math.max(1, px(ends(span)[1] - ends(span)[0])))
    .attr('y', frame.top - 6)
    .attr('height', 5);
  const flips = spans.flatMap((span) => [
    ...(span.from > 0 ? [ends(span)[0]] : []),
    ...(span.to < days ? [ends(span)[1]] : []),
  ]);
  host
    .selectAll<SVGLineElement, number>('line')
    .data(flips)
    .join('line')
    .attr('class', 'flip')
    .attr('x1', (at) => crisp(at))
    .attr('x2', (at) => crisp(at))
    .attr('y1', frame.top - 8)
    .attr('y2', frame.bottom);
};

const drawRegions = (host: One, layout: BarcodeLayout): void => {
  const { frame } = layout;
  host
    .selectAll<SVGLineElement, number>('line')
    .data(layout.rules)
    .join('line')
    .attr('class', 'region-rule')
    .attr('x1', frame.left - 6)
    .attr('x2', frame.right)
    .attr('y1', (y) => crisp(y))
    .attr('y2', (y) => crisp(y));
  host
    .selectAll<SVGTextElement, BarcodeLayout['regionLabels'][number]>('text')
    .data(layout.regionLabels)
    .join('text')
    .attr('text-anchor', 'end')
    .attr('x', frame.left - 8)
    .attr('y', (at) => px(at.y))
    .text((at) => at.label);
};

/** One copy's marks over its life: sites down, a column a day; full bars marked, lower halves half-marked. */
export const createBarcode = (host: HTMLElement, callbacks: BarcodeCallbacks = {}): Chart<BarcodeData> => {
  measureLetters(host);
  const wrap = document.createElement('div');
  wrap.className = 'life-charts barcode';
  host.append(wrap);
  const svg = svgIn(wrap, 'chart-svg barcode-svg').attr('role', 'img');
  const box = group(svg, 'box').append<SVGRectElement>('rect').attr('class', 'barcode-frame');
  const wash = createWash(svg);
  const stretch = line(svg, 'told-stretch');
  const bars = path(svg, 'bars');
  const regions = group(svg, 'region-names');
  const spans = group(svg, 'spans');
  const upright = line(svg, 'scrubber');
  const hovered = line(svg, 'hover-line');
  const name = text(svg, 'copy-name').attr('text-anchor', 'end');
  const labels = group(svg, 'span-labels');
  const readout = text(svg, 'readout');
  const ages = group(svg, 'day-axis');
  let data: BarcodeData | undefined;
  let layout: BarcodeLayout | undefined;
  const describe = createScrubSurface(wrap, callbacks, () =>
    data && layout ? { data, frame: layout.frame } : undefined,
  );

  const drawWords = (now: BarcodeData, at: BarcodeLayout, closed: readonly ClosedSpan[], x: X): void => {
    place(worded(name, now.label), at.frame.right, 12);
    const words = now.readout ? [] : spanLabels(closed, now, at, x);
    labels
      .selectAll<SVGTextElement, SpanLabel>('text')
      .data(words)
      .join('text')
      .attr('class', 'span-label')
      .attr('x', (label) => px(label.x))
      .attr('y', 13)
      .text((label) => label.text);
    place(worded(readout, now.readout?.text ?? ''), at.frame.left, 13);
    const day = now.readout?.day ?? 0;
    show(hovered, now.readout !== undefined);
    segment(hovered, crisp(x(day)), at.frame.top, crisp(x(day)), at.frame.bottom);
  };

  return redrawn<BarcodeData>(host, { remove: () => wrap.remove() }, (next) => {
    data = next;
    const size = hostSize(host);
    const [width, height] = [next.width ?? size.width, next.height ?? size.height];
    if (width < 60 || height < 60) return;
    layout = barcodeLayout(next, width, height);
    const { frame } = layout;
    const x = scaleLinear([0, next.days], [frame.left, frame.right]);
    svg.attr('width', width).attr('height', height).attr('aria-label', next.words.summary);
    box
      .attr('x', frame.left - 0.5)
      .attr('y', frame.top - 0.5)
      .attr('width', frame.right - frame.left + 1)
      .attr('height', frame.bottom - frame.top + 1);
    wash.draw([frame], next.window, next.days, x);
    bars.attr('d', barsPath(markRuns(next), layout, next.days, x));
    drawRegions(regions, layout);
    const closed = closedSpans(next);
    drawSpans(spans, closed, next.days, layout, x);
    const told = next.stretch ?? [0, 0];
    show(stretch, next.stretch !== undefined);
    segment(stretch, x(told[0]), frame.bottom + 3, x(told[1]), frame.bottom + 3);
    segment(upright, crisp(x(next.day)), frame.top - 3, crisp(x(next.day)), frame.bottom + 3);
    drawWords(next, layout, closed, x);
    drawDayAxis(ages, next.days, x, layout.axisY, width, { birth: next.words.birth, age: '' }, next.unit);
    describe({ data: next, frame }, next.words.surface, next.words.value);
  });
};

const worded = (node: One, words: string): One => {
  say(node, words);
  return node;
};
