import type { Rows } from './day-layout.ts';
import { fitText, textWidth } from '../parts/labels.ts';
import type { ToPx } from '../parts/line.ts';
import { placeEventLabels } from '../timeline/timeline-layout.ts';
import type { DaySpan } from './day-types.ts';
import type { One } from '../parts/svg.ts';
import { crisp, definitions, freshId, group, px } from '../parts/svg.ts';

export interface SpanLabel {
  text: string;
  x: number;
}

/** The names of spans in their row, none covering another; cut where room is short. */
export const spanLabels = (spans: readonly DaySpan[], x: ToPx, width: number): SpanLabel[] => {
  const events = spans.map(({ id, label, start, end }) => ({
    id,
    label,
    ariaLabel: label,
    fromDay: start,
    toDay: end,
  }));
  return placeEventLabels(events, x, width, [[]])
    .filter((label) => label !== null)
    .map(({ text, span }) => ({ text, x: (span.from + span.to) / 2 }))
    .filter(({ text }) => textWidth(fitText(text, 12, width), 12) > 0);
};

const HATCH = 6;

/** Shades parts of the day behind the curves: time apart is hatched through the lanes too, the rest is a tint. */
export const createDaySpans = (svg: One) => {
  const id = freshId('apart');
  const pattern = definitions(svg)
    .append('pattern')
    .attr('id', id)
    .attr('width', HATCH)
    .attr('height', HATCH)
    .attr('patternUnits', 'userSpaceOnUse')
    .attr('patternTransform', 'rotate(45)');
  pattern.append('line').attr('class', 'day-hatch').attr('x1', 0.5).attr('x2', 0.5).attr('y2', HATCH);
  const shades = group(svg, 'day-spans');
  const names = group(svg, 'day-span-names');

  return (
    spans: readonly DaySpan[],
    x: ToPx,
    through: { frame: Rows; bottom: number; labelY: number; width: number },
  ): void => {
    const width = ({ start, end }: DaySpan): number => Math.max(2, px(x(end) - x(start)));
    const lowest = ({ kind }: DaySpan): number => (kind === 'apart' ? through.bottom : through.frame.bottom);
    shades
      .selectAll<SVGRectElement, DaySpan>('rect')
      .data(spans, (span) => span.id)
      .join('rect')
      .attr('class', (span) => `day-span ${span.kind}`)
      .attr('fill', (span) => (span.kind === 'apart' ? `url(#${id})` : null))
      .attr('x', (span) => px(x(span.start)))
      .attr('width', width)
      .attr('y', through.frame.top)
      .attr('height', (span) => px(Math.max(0, lowest(span) - through.frame.top)));
    shades
      .selectAll<SVGPathElement, DaySpan>('path')
      .data(spans, (span) => span.id)
      .join('path')
      .attr('class', (span) => `day-span-top ${span.kind}`)
      .attr('d', (span) => `M${px(x(span.start))},${crisp(through.frame.top)}h${width(span)}`);
    names
      .selectAll<SVGTextElement, SpanLabel>('text')
      .data(spanLabels(spans, x, through.width))
      .join('text')
      .attr('class', 'day-span-name')
      .attr('text-anchor', 'middle')
      .attr('x', (label) => px(label.x))
      .attr('y', through.labelY)
      .text((label) => label.text);
  };
};
