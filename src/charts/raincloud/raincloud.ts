import { textWidth } from '../parts/labels.ts';
import { layers } from '../parts/layers.ts';
import { drawBottomAxis } from '../parts/value-axis.ts';
import { pointPath } from '../parts/point-marks.ts';
import { inReadingOrder } from '../parts/dot-order.ts';
import type { OpenDot } from '../parts/dot-order.ts';
import { createDotSurface, drawRings } from '../parts/dot-surface.ts';
import type { DotCallbacks } from '../parts/dot-surface.ts';
import { openSvg, wrapIn } from '../parts/opening.ts';
import { picture } from '../parts/picture.ts';
import { boxesOf, writeWords } from '../parts/placed-words.ts';
import type { Box } from '../parts/box.ts';
import { partsOf } from '../parts/clear-place.ts';
import type { CloudArm, RaincloudData } from './raincloud-data.ts';
import { isNarrowCloud, raincloudHeight, raincloudLayout } from './raincloud-layout.ts';
import type { CloudBox, RaincloudLayout } from './raincloud-layout.ts';
import { crisp, px, uprightPath } from '../parts/svg.ts';
import type { One } from '../parts/svg.ts';
import type { Chart } from '../parts/types.ts';

export type { RaincloudData } from './raincloud-data.ts';

interface Row {
  arm: CloudArm;
  box: CloudBox;
}

/** Outline, rings and dots of every arm. Males are filled, females are not. */
const drawClouds = (host: One, rows: readonly Row[], { x, r }: RaincloudLayout): void => {
  const outlines = rows.filter(({ box }) => box.density.length > 0);
  host
    .selectAll<SVGPathElement, Row>('path.cloud')
    .data(outlines)
    .join('path')
    .attr('class', ({ arm }) => `cloud tone-${arm.tone}`)
    .attr('d', ({ box }) => {
      const [first, last] = [box.density[0]!, box.density.at(-1)!];
      const along = box.density
        .map(({ value, height }) => `L${px(x(value))} ${px(box.cloudY - height * box.cloudHeight)}`)
        .join('');
      return `M${px(x(first.value))} ${px(box.cloudY)}${along}L${px(x(last.value))} ${px(box.cloudY)}Z`;
    });
  const pups = rows.flatMap(({ arm, box }) =>
    arm.pups.map((pup, i) => ({ ...pup, tone: arm.tone, y: box.pupY + box.offsets[i]! })),
  );
  host
    .selectAll<SVGCircleElement, (typeof pups)[number]>('circle.pup')
    .data(pups)
    .join((enter) => enter.append('circle').call((added) => added.append('title')))
    .attr('class', (pup) => `pup ${pup.male ? 'male' : 'female'} tone-${pup.tone}`)
    .attr('r', (pup) => (pup.male ? r : Math.max(1, r - 0.75)))
    .attr('cx', (pup) => px(x(pup.value)))
    .attr('cy', (pup) => px(pup.y))
    .select('title')
    .text((pup) => pup.title);
  const litters = rows.flatMap(({ arm, box }) =>
    arm.litters.map((litter) => ({ ...litter, tone: arm.tone, y: box.litterY })),
  );
  host
    .selectAll<SVGCircleElement, (typeof litters)[number]>('circle.litter')
    .data(litters)
    .join((enter) => enter.append('circle').call((added) => added.append('title')))
    .attr('class', (litter) => `litter tone-${litter.tone}`)
    .attr('r', 5)
    .attr('cx', (litter) => px(x(litter.value)))
    .attr('cy', (litter) => px(litter.y))
    .select('title')
    .text((litter) => litter.title);
};

/** Where every pup's dot stands, row by row. */
const dotsOf = (rows: readonly Row[], { x }: RaincloudLayout): OpenDot[] =>
  inReadingOrder(
    rows.map(({ arm, box }) =>
      arm.pups.map(({ value, title, id }, i) => ({ id: id ?? i, x: x(value), y: box.pupY + box.offsets[i]!, title })),
    ),
  );

/** Each arm's mean, and where it leads on the axis of the difference. */
const drawMeans = (host: One, rows: readonly Row[], layout: RaincloudLayout, words: readonly Box[]): void => {
  const known = rows.filter(({ arm }) => Number.isFinite(arm.mean));
  host
    .selectAll<SVGPathElement, Row>('path.arm-mean')
    .data(known)
    .join('path')
    .attr('class', 'arm-mean')
    .attr('d', ({ arm, box }) => `M${crisp(layout.x(arm.mean))} ${px(box.cloudY - 2)}V${px(box.bottom - 6)}`);
  host
    .selectAll<SVGPathElement, Row>('path.mean-lead')
    .data(layout.gap ? known : [])
    .join('path')
    .attr('class', 'mean-lead')
    .attr('d', ({ arm, box }, i) => {
      const [x, end] = [crisp(layout.x(arm.mean)), i === 0 ? layout.gap!.y : layout.gap!.axisY];
      return uprightPath(x, partsOf(x, box.bottom - 6, end, words));
    });
  const sketched = rows.filter(({ arm }) => arm.sketch !== undefined);
  host
    .selectAll<SVGPathElement, Row>('path.sketched')
    .data(sketched)
    .join('path')
    .attr('class', 'sketched')
    .attr('d', pointPath(3, 7))
    .attr('transform', ({ arm, box }) => `translate(${px(layout.x(arm.sketch!))} ${px(box.bottom - 10)})`);
};

const bar = (y: number, from: number, to: number, cap: number): string =>
  `M${px(from)} ${px(y)}H${px(to)}M${px(from)} ${px(y - cap)}v${2 * cap}M${px(to)} ${px(y - cap)}v${2 * cap}`;

const drawGap = (host: One, data: RaincloudData, layout: RaincloudLayout): void => {
  const { gap } = layout;
  const at = gap && data.difference;
  host
    .selectAll<SVGPathElement, string>('path.strip-rule')
    .data(gap ? [`M4 ${crisp(gap.y - (isNarrowCloud(layout.width) ? 42 : 22))}H${layout.width - 4}`] : [])
    .join('path')
    .attr('class', 'strip-rule')
    .attr('d', (d) => d);
  host
    .selectAll<SVGPathElement, string>('path.strip-axis')
    .data(gap ? [`M${layout.plot.from} ${crisp(gap.axisY)}H${layout.plot.to}`] : [])
    .join('path')
    .attr('class', 'strip-axis')
    .attr('d', (d) => d);
  host
    .selectAll<SVGPathElement, string>('path.mean-whisker')
    .data(at ? [bar(gap.y, gap.x(at.low), gap.x(at.high), 6)] : [])
    .join('path')
    .attr('class', 'mean-whisker')
    .attr('d', (d) => d);
  host
    .selectAll<SVGPathElement, number>('path.mean-point')
    .data(at ? [gap!.x(at.value)] : [])
    .join('path')
    .attr('class', 'mean-point')
    .attr('d', pointPath(3, 7))
    .attr('transform', (value) => `translate(${px(value)} ${px(gap!.y)})`);
  const naive = at?.naive;
  host
    .selectAll<SVGPathElement, string>('path.naive')
    .data(naive ? [bar(gap!.naiveY, gap!.x(naive.low), gap!.x(naive.high), 4)] : [])
    .join('path')
    .attr('class', 'naive')
    .attr('d', (d) => d);
};

const LINE = 17;

const drawWords = (host: One, data: RaincloudData, layout: RaincloudLayout): Box[] => {
  const narrow = isNarrowCloud(layout.width);
  const { gap } = layout;
  const words = layout.boxes.flatMap(({ label }) =>
    label.lines.map((text, k) => ({ text, kind: 'row-label', x: 4, y: label.y + k * LINE, anchor: 'start' })),
  );
  if (gap) {
    const first = narrow ? gap.y - 22 : gap.y - ((gap.label.length - 1) / 2) * LINE + 8;
    words.push(
      ...gap.label.map((text, k) => ({ text, kind: 'row-label', x: 4, y: first + k * LINE, anchor: 'start' })),
    );
    if (data.difference) {
      const right = gap.x(data.difference.high) + 10;
      const wide = textWidth(data.difference.text, 13) * 1.08;
      const left = gap.x(data.difference.low) - 10;
      const beside = right + wide < layout.width - 4;
      const before = narrow || left - wide > layout.plot.from;
      const place = beside
        ? { x: right, y: gap.y + 5, anchor: 'start' }
        : before
          ? { x: Math.max(wide + 4, left), y: gap.y + 5, anchor: 'end' }
          : { x: gap.x(data.difference.value) + 10, y: gap.y - 9, anchor: 'start' };
      words.push({ text: data.difference.text, kind: 'row-value', ...place });
      const naive = data.difference.naive;
      if (naive) {
        const from = gap.x(naive.high) + 10;
        const fits = from + textWidth(naive.label, 12) < layout.width - 4;
        const left = gap.x(naive.low) - 10;
        const besideLeft = left - textWidth(naive.label, 12) > layout.plot.from;
        const place = fits
          ? { x: from, y: gap.naiveY + 4, anchor: 'start' }
          : besideLeft
            ? { x: left, y: gap.naiveY + 4, anchor: 'end' }
            : { x: layout.width - 4, y: gap.naiveY + 16, anchor: 'end' };
        words.push({ text: naive.label, kind: 'naive-label', ...place });
      }
    }
  }
  writeWords(host, words);
  return boxesOf(words);
};

/** What the marks stand for, in a row above the arms; two rows where it is narrow. */
const drawLegend = (host: One, data: RaincloudData, layout: RaincloudLayout): void => {
  let x = isNarrowCloud(layout.width) ? 10 : layout.plot.from;
  let y = 12;
  const sketched = data.arms.some((arm) => arm.sketch !== undefined);
  const entries = [
    ...data.words.legend.map(({ mark, text }) => ({ mark: mark as string, text })),
    ...(sketched ? [{ mark: 'sketch', text: data.words.sketch }] : []),
  ].map((entry) => {
    const wide = textWidth(entry.text, 12) + 30;
    if (x + wide > layout.width && x > layout.plot.from) [x, y] = [10, y + 18];
    const place = { ...entry, x: x + 6, y };
    x += wide;
    return place;
  });
  type Entry = (typeof entries)[number];
  host
    .selectAll<SVGPathElement, Entry>('path')
    .data(entries)
    .join('path')
    .attr(
      'class',
      (entry) =>
        ({ male: 'pup male', female: 'pup female', litter: 'litter', mean: 'arm-mean', sketch: 'sketched' })[
          entry.mark
        ]!,
    )
    .attr('d', (entry) =>
      entry.mark === 'mean' ? 'M0 -7V7' : pointPath(entry.mark === 'sketch' ? 3 : 0, entry.mark === 'litter' ? 5 : 4.5),
    )
    .attr('transform', (entry) => `translate(${px(entry.x)} ${entry.y})`);
  host
    .selectAll<SVGTextElement, Entry>('text')
    .data(entries)
    .join('text')
    .attr('class', 'legend')
    .attr('x', (entry) => px(entry.x + 11))
    .attr('y', (entry) => entry.y + 4)
    .text((entry) => entry.text);
};

/**
 * Pups and litters of two arms as rainclouds, and the difference of their means on an axis of its own below (Gardner &
 * Altman).
 */
export const createRaincloud = (host: HTMLElement, callbacks: DotCallbacks = {}): Chart<RaincloudData> => {
  const wrap = wrapIn(host, 'dots-chart');
  const svg = openSvg(wrap, 'chart-svg study-svg trial-svg');
  const [grid, gap, clouds, means, rings, axis, gapAxis, words, legend] = layers(
    svg,
    'grid-lines',
    'gap',
    'clouds',
    'means',
    'rings',
    'axis',
    'axis',
    'words',
    'legend',
  );
  const cover = createDotSurface(wrap, callbacks);
  return picture<RaincloudData>(
    host,
    { svg, wrap, tall: raincloudHeight, least: [160, 60] },
    (data, { width, height }) => {
      const layout = raincloudLayout(data, width, height);
      const rows = data.arms.map((arm, i): Row => ({ arm, box: layout.boxes[i]! }));
      grid
        .selectAll<SVGLineElement, { x: number }>('line')
        .data(layout.ticks)
        .join('line')
        .attr('class', 'grid')
        .attr('x1', (tick) => crisp(tick.x))
        .attr('x2', (tick) => crisp(tick.x))
        .attr('y1', layout.boxes[0]!.top)
        .attr('y2', layout.axisY);
      drawClouds(clouds, rows, layout);
      const dots = dotsOf(rows, layout);
      drawRings(rings, dots, data.opened, layout.r);
      cover(dots, { left: 0, right: width, top: layout.boxes[0]!.top, bottom: layout.axisY }, data.words.dots ?? '');
      drawGap(gap, data, layout);
      const named = [
        ...drawBottomAxis(axis, layout.ticks, data.words.x, layout.axisY, layout.plot.to, width),
        ...(layout.gap
          ? drawBottomAxis(gapAxis, layout.gap.ticks, data.words.difference, layout.gap.axisY, layout.plot.to, width)
          : []),
        ...drawWords(words, data, layout),
      ];
      drawMeans(means, rows, layout, named);
      drawLegend(legend, data, layout);
    },
  );
};
