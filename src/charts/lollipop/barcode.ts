import { fitText, wordsWidth } from '../parts/labels.ts';
import { linear } from '../parts/linear.ts';
import { drawDayAxis } from '../parts/axis.ts';
import { barcodeLayout, barsPath, closedSpans, columnOf, markRuns, spanLabels } from './barcode-layout.ts';
import type { BarcodeLayout, ClosedSpan, SpanLabel } from './barcode-layout.ts';
import type { BarcodeCallbacks, BarcodeData } from './barcode-data.ts';
import { cover } from '../parts/clip.ts';
import { redrawn } from '../parts/host.ts';
import { layers } from '../parts/layers.ts';
import { openSvg, setPicture, wrapIn } from '../parts/opening.ts';
import { pictureSize } from '../parts/picture.ts';
import { createScrubSurface } from '../parts/scrub-surface.ts';
import { crisp, group, line, path, place, px, rect, say, segment, show, text } from '../parts/svg.ts';
import type { One } from '../parts/svg.ts';
import type { Chart } from '../parts/types.ts';
import { createWash } from '../parts/wash.ts';

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

const boldWidth = (text: string, size: number): number => wordsWidth(text, size, 'bold');

/** The copy's name, the spans' names where no day is read out, and the readout instead of them. */
const createWords = (svg: One) => {
  const name = text(svg, 'copy-name').attr('text-anchor', 'end');
  const labels = group(svg, 'span-labels');
  const readout = text(svg, 'readout');
  return (data: BarcodeData, layout: BarcodeLayout, closed: readonly ClosedSpan[], x: X): void => {
    const { left, right } = layout.frame;
    place(worded(name, data.label), right, 12);
    labels
      .selectAll<SVGTextElement, SpanLabel>('text')
      .data(data.readout ? [] : spanLabels(closed, data, layout, x))
      .join('text')
      .attr('class', 'span-label')
      .attr('x', (label) => px(label.x))
      .attr('y', 13)
      .text((label) => label.text);
    const room = right - left - wordsWidth(data.label, 13, 'bold') - 8;
    place(worded(readout, fitText(data.readout?.text ?? '', 13, room, boldWidth)), left, 13);
  };
};

/** The scrubbed day, and the one read out. */
const createUprights = (svg: One) => {
  const [upright, hovered] = [line(svg, 'scrubber'), line(svg, 'hover-line')];
  return ({ day, readout }: BarcodeData, { top, bottom }: BarcodeLayout['frame'], x: X): void => {
    const other = readout?.day ?? 0;
    segment(upright, crisp(x(day)), top - 3, crisp(x(day)), bottom + 3);
    show(hovered, readout !== undefined);
    segment(hovered, crisp(x(other)), top, crisp(x(other)), bottom);
  };
};

/** One copy's marks over its life: sites down, a column a day; full bars marked, lower halves half-marked. */
export const createBarcode = (host: HTMLElement, callbacks: BarcodeCallbacks = {}): Chart<BarcodeData> => {
  const wrap = wrapIn(host, 'life-charts barcode');
  const svg = openSvg(wrap, 'chart-svg barcode-svg');
  const box = rect(group(svg, 'box'), 'barcode-frame');
  const wash = createWash(svg);
  const stretch = line(svg, 'told-stretch');
  const bars = path(svg, 'bars');
  const [regions, spans] = layers(svg, 'region-names', 'spans');
  const drawUprights = createUprights(svg);
  const drawWords = createWords(svg);
  const ages = group(svg, 'day-axis');
  let data: BarcodeData | undefined;
  let layout: BarcodeLayout | undefined;
  const describe = createScrubSurface(wrap, callbacks, () =>
    data && layout ? { data, frame: layout.frame } : undefined,
  );

  return redrawn<BarcodeData>(host, wrap, (next) => {
    data = next;
    const { width, height } = pictureSize(host, next);
    if (width < 60 || height < 60) return;
    layout = barcodeLayout(next, width, height);
    const { frame } = layout;
    const x = linear([0, next.days], [frame.left, frame.right]);
    setPicture(svg, { width, height }, next.words.summary);
    cover(box, frame.left - 0.5, frame.top - 0.5, frame.right - frame.left + 1, frame.bottom - frame.top + 1);
    wash.draw([frame], next.window, next.days, x);
    bars.attr('d', barsPath(markRuns(next), layout, next.days, x));
    drawRegions(regions, layout);
    const closed = closedSpans(next);
    drawSpans(spans, closed, next.days, layout, x);
    const told = next.stretch ?? [0, 0];
    show(stretch, next.stretch !== undefined);
    segment(stretch, x(told[0]), frame.bottom + 3, x(told[1]), frame.bottom + 3);
    drawUprights(next, frame, x);
    drawWords(next, layout, closed, x);
    drawDayAxis(ages, next.days, x, layout.axisY, width, { birth: next.words.birth, age: '' }, next.unit);
    describe({ data: next, frame }, next.words.surface, next.words.value);
  });
};

const worded = (node: One, words: string): One => {
  say(node, words);
  return node;
};
