import { TWIN_GAP } from './lollipop-layout.ts';
import type { LollipopLayout } from './lollipop-layout.ts';
import type { LollipopCopy, LollipopData } from '../parts/types.ts';
import { px } from '../parts/svg.ts';
import type { One } from '../parts/svg.ts';

interface Gauge {
  copy: LollipopCopy;
  /** printed before the gauge where it does not stand beside its row */
  name: string;
  y: number;
}

/** A gauge for every copy: beside its row when there is room, else in a list under the stems. */
export const placeGauges = (data: LollipopData, layout: LollipopLayout): Gauge[] => {
  const copies = [...data.copies, ...(data.twin?.copies ?? [])];
  return copies.map((copy, i) => ({
    copy,
    name: layout.gauges.beside ? '' : copy.label,
    y: layout.gauges.beside ? layout.rows[i]! : layout.gauges.top + i * 26 + (i > 1 ? TWIN_GAP : 0),
  }));
};

/** How silenced each copy is, with the line from which it counts as closed, and the word for its state. */
export const drawGauges = (host: One, data: LollipopData, layout: LollipopLayout): void => {
  const gauges = placeGauges(data, layout);
  drawBars(host, gauges, layout, data.theta);
  nameGauges(host, gauges, data, layout);
};

/** Frame and filling of each gauge, and the line from which a copy counts as closed. */
const drawBars = (
  host: One,
  gauges: readonly Gauge[],
  { gauges: { x, width } }: LollipopLayout,
  theta: number,
): void => {
  const at = x + width * theta;
  host
    .selectAll<SVGRectElement, Gauge>('rect.gauge')
    .data(gauges)
    .join('rect')
    .attr('class', 'gauge')
    .attr('rx', 2)
    .attr('x', x - 0.5)
    .attr('width', width + 1)
    .attr('y', (g) => g.y - 4.5)
    .attr('height', 9);
  host
    .selectAll<SVGRectElement, Gauge>('rect.filled')
    .data(gauges)
    .join('rect')
    .attr('rx', 2)
    .attr('class', (g) => (g.copy.closed ? 'filled closed' : 'filled open'))
    .attr('x', x)
    .attr('width', (g) => px(width * Math.max(0, Math.min(1, g.copy.silencing))))
    .attr('y', (g) => g.y - 4)
    .attr('height', 8);
  host
    .selectAll<SVGLineElement, Gauge>('line.theta')
    .data(gauges)
    .join('line')
    .attr('class', 'theta')
    .attr('x1', px(at))
    .attr('x2', px(at))
    .attr('y1', (g) => g.y - 9)
    .attr('y2', (g) => g.y + 9);
};

/** The state of each copy, its name where the row is elsewhere, and what all of them show. */
const nameGauges = (host: One, gauges: readonly Gauge[], data: LollipopData, layout: LollipopLayout): void => {
  const { x, width, beside, top } = layout.gauges;
  host
    .selectAll<SVGTextElement, Gauge>('text.state')
    .data(gauges)
    .join('text')
    .attr('class', 'state')
    .attr('x', x + width + 10)
    .attr('y', (g) => g.y + 5)
    .text((g) => g.copy.stateText);
  host
    .selectAll<SVGTextElement, Gauge>('text.copy')
    .data(gauges.filter((g) => g.name !== ''))
    .join('text')
    .attr('class', 'copy')
    .attr('text-anchor', 'end')
    .attr('x', layout.labelX)
    .attr('y', (g) => g.y + 5)
    .text((g) => g.name);
  const twinName = !beside && data.twin ? [data.twin.label] : [];
  host
    .selectAll<SVGTextElement, string>('text.cell-name')
    .data(twinName)
    .join('text')
    .attr('class', 'cell-name')
    .attr('x', 4)
    .attr('y', top + 2 * 26 + TWIN_GAP - 20)
    .text((words) => words);
  host
    .selectAll<SVGTextElement, string>('text.gauge-title')
    .data([data.words.silencing])
    .join('text')
    .attr('class', 'gauge-title')
    .attr('x', x)
    .attr('y', beside ? 18 : top - 16)
    .text((words) => words);
};
