import type { Box } from '../parts/box.ts';
import { wordsBox } from '../parts/clear-place.ts';
import { inReadingOrder } from '../parts/dot-order.ts';
import type { OpenDot } from '../parts/dot-order.ts';
import type { DotsRow } from './dots-data.ts';
import { isNarrow } from './dots-layout.ts';
import type { DotsLayout, RowBox } from './dots-layout.ts';
import { pointPath } from '../parts/point-marks.ts';
import { crisp, px } from '../parts/svg.ts';
import type { One } from '../parts/svg.ts';

interface Dot {
  x: number;
  y: number;
  tone: DotsRow['tone'];
  focus: boolean;
}

/** Every person of every row; the ringed ones last, so that they lie on top. */
export const dotsOf = (rows: readonly DotsRow[], layout: DotsLayout): Dot[] =>
  rows
    .flatMap((row, i) =>
      Array.from(row.values, (value, k): Dot => ({
        x: layout.rows[i]!.x(value),
        y: layout.rows[i]!.middle + layout.offsets[i]![k]!,
        tone: row.tone,
        focus: k === row.focus,
      })),
    )
    .filter((dot) => Number.isFinite(dot.x) && Number.isFinite(dot.y))
    .sort((a, b) => Number(a.focus) - Number(b.focus));

/** The dots that can be opened, as arrow keys walk them. */
export const openDotsOf = (rows: readonly DotsRow[], layout: DotsLayout): OpenDot[] =>
  inReadingOrder(
    rows.map(({ values, dots = [] }, i) => {
      const { x, middle } = layout.rows[i]!;
      return dots.map((dot, k) => ({ ...dot, x: x(values[k]!), y: middle + layout.offsets[i]![k]! }));
    }),
  );

export const drawDots = (host: One, rows: readonly DotsRow[], layout: DotsLayout): void => {
  const dots = dotsOf(rows, layout);
  const rings = dots.filter((dot) => dot.focus);
  host
    .selectAll<SVGCircleElement, Dot>('circle.person')
    .data(dots)
    .join('circle')
    .attr('class', (dot) => `person tone-${dot.tone}`)
    .attr('r', layout.r)
    .attr('cx', (dot) => px(dot.x))
    .attr('cy', (dot) => px(dot.y));
  for (const [kind, more] of [
    ['ring-gap', 2],
    ['ring', 3.5],
  ] as const) {
    host
      .selectAll<SVGCircleElement, Dot>(`circle.${kind}`)
      .data(rings)
      .join('circle')
      .attr('class', kind)
      .attr('r', layout.r + more)
      .attr('cx', (dot) => px(dot.x))
      .attr('cy', (dot) => px(dot.y))
      .raise();
  }
};

interface Mean {
  row: DotsRow;
  box: RowBox;
}

const CAP = 5;
const whisker = ({ row, box }: Mean): string | null => {
  if (!Number.isFinite(row.low) || !Number.isFinite(row.high)) return null;
  const [from, to, y] = [px(box.x(row.low)), px(box.x(row.high)), px(box.meanY)];
  return `M${from} ${y}H${to}M${from} ${y - CAP}v${2 * CAP}M${to} ${y - CAP}v${2 * CAP}`;
};

/** The mean under each row's dots, with its interval. */
export const drawMeans = (host: One, rows: readonly DotsRow[], layout: DotsLayout): void => {
  const means = rows
    .map((row, i): Mean => ({ row, box: layout.rows[i]! }))
    .filter(({ row }) => Number.isFinite(row.mean));
  host
    .selectAll<SVGPathElement, Mean>('path.mean-whisker')
    .data(means)
    .join('path')
    .attr('class', 'mean-whisker')
    .attr('d', whisker);
  host
    .selectAll<SVGPathElement, Mean>('path.mean-point')
    .data(means)
    .join('path')
    .attr('class', 'mean-point')
    .attr('d', pointPath(3, 6.5))
    .attr('transform', ({ row, box }) => `translate(${px(box.x(row.mean))} ${px(box.meanY)})`);
};

/** Lines between the rows, and under each row its own axis if it has one. */
export const drawRules = (host: One, layout: DotsLayout): void => {
  const inner = layout.rows.slice(1);
  host
    .selectAll<SVGLineElement, RowBox>('line.strip-rule')
    .data(inner)
    .join('line')
    .attr('class', 'strip-rule')
    .attr('x1', 4)
    .attr('x2', layout.width - 4)
    .attr('y1', (box) => crisp(box.top))
    .attr('y2', (box) => crisp(box.top));
  const own = layout.rows.filter((box) => box.ticks.length > 0);
  host
    .selectAll<SVGPathElement, RowBox>('path.own-axis')
    .data(own)
    .join('path')
    .attr('class', 'strip-axis own-axis')
    .attr(
      'd',
      (box) =>
        `M${layout.plot.from} ${crisp(box.axisY)}H${layout.plot.to}${box.ticks.map((tick) => `M${crisp(tick.x)} ${crisp(box.axisY)}v-4`).join('')}`,
    );
  const ticks = own.flatMap((box) => box.ticks.map((tick) => ({ ...tick, y: box.axisY + 14 })));
  host
    .selectAll<SVGTextElement, (typeof ticks)[number]>('text')
    .data(ticks)
    .join('text')
    .attr('class', 'tick')
    .attr('text-anchor', 'middle')
    .attr('x', (tick) => px(tick.x))
    .attr('y', (tick) => px(tick.y))
    .text((tick) => tick.text);
};

const LINE = 17;

/**
 * Labels at the left and values at the right; in a narrow chart a value that is too long starts at the left as well.
 * Hands back where they stand.
 */
export const drawWords = (host: One, layout: DotsLayout): Box[] => {
  const narrow = isNarrow(layout.width);
  const words = layout.rows.flatMap(({ label, value }) => {
    const under = narrow && value.y > label.y;
    return [
      ...label.lines.map((text, k) => ({ text, kind: 'row-label', end: false, y: label.y + k * LINE })),
      ...value.lines.map((text, k) => ({
        text,
        kind: value.size > 16 ? 'row-value large' : 'row-value',
        end: !under,
        y: value.y + k * LINE,
      })),
    ];
  });
  host
    .selectAll<SVGTextElement, (typeof words)[number]>('text')
    .data(words)
    .join('text')
    .attr('class', (at) => at.kind)
    .attr('text-anchor', (at) => (at.end ? 'end' : 'start'))
    .attr('x', (at) => (at.end ? layout.width - 4 : 4))
    .attr('y', (at) => px(at.y))
    .text((at) => at.text);
  return words.map(({ text, kind, end, y }) => {
    const size = kind.endsWith('large') ? 20 : kind === 'row-label' ? 14 : 13;
    return wordsBox(text, { x: end ? layout.width - 4 : 4, y, anchor: end ? 'end' : 'start' }, size, 'bold');
  });
};
