import type { CloudsCallbacks, CloudsData } from './clouds-data.ts';
import { cloudsHeight, cloudsLayout } from './clouds-layout.ts';
import type { CloudBand, CloudsLayout } from './clouds-layout.ts';
import { hostSize, measureLetters, redrawn } from './host.ts';
import { spanAbout, textWidth } from './labels.ts';
import { drawBottomAxis } from './lines-axis.ts';
import { pointPath } from './lines-points.ts';
import { crisp, group, place, px, rect, say, show, svgIn, text } from './svg.ts';
import type { One } from './svg.ts';
import type { Chart } from './types.ts';

export type { CloudRow, CloudsCallbacks, CloudsData } from './clouds-data.ts';

const classOf = (kind: string, { row }: CloudBand): string => `${kind}${row.stale ? ' stale' : ''}`;

const drawClouds = (host: One, bands: readonly CloudBand[], { x }: CloudsLayout): void => {
  host
    .selectAll<SVGPathElement, CloudBand>('path')
    .data(
      bands.filter((band) => band.density.length > 0),
      (band) => (band as CloudBand).row.id,
    )
    .join('path')
    .attr('class', (band) => classOf('cloud tone-ink', band))
    .attr('d', ({ density, base, cloudHeight }) => {
      const along = density.map(({ value, height }) => `L${px(x(value))} ${px(base - height * cloudHeight)}`).join('');
      return `M${px(x(density[0]!.value))} ${px(base)}${along}L${px(x(density.at(-1)!.value))} ${px(base)}Z`;
    });
};

interface Dot {
  x: number;
  y: number;
  title: string;
  kind: string;
  r: number;
  at: number;
}

const drawDots = (host: One, bands: readonly CloudBand[], { x, r }: CloudsLayout, pup: number | null): void => {
  const dots = bands
    .flatMap((band): Dot[] => [
      ...band.row.pups.map((each, i) => ({
        x: x(each.value),
        y: band.pupY + band.offsets[i]!,
        title: each.title,
        kind: classOf(`pup${i === 0 ? ' curve' : ''}${i === pup ? ' lit' : ''}`, band),
        r: i === pup ? r + 2 : i === 0 ? r + 1.2 : r,
        at: i,
      })),
      ...band.row.litters.map((each) => ({
        x: x(each.value),
        y: band.base - 1,
        title: each.title,
        kind: classOf('litter', band),
        r: 4.5,
        at: -1,
      })),
    ])
    .filter((dot) => Number.isFinite(dot.x));
  host
    .selectAll<SVGCircleElement, Dot>('circle')
    .data(dots)
    .join((enter) => enter.append('circle').call((added) => added.append('title')))
    .attr('class', (dot) => dot.kind)
    .attr('cx', (dot) => px(dot.x))
    .attr('cy', (dot) => px(dot.y))
    .attr('r', (dot) => dot.r)
    .attr('data-pup', (dot) => (dot.at < 0 ? null : dot.at))
    .select('title')
    .text((dot) => dot.title);
};

/** The same young one in every row, joined. */
const drawThread = (host: One, bands: readonly CloudBand[], { x }: CloudsLayout, pup: number | null): void => {
  const points =
    pup === null
      ? []
      : bands.flatMap((band) =>
          band.row.pups[pup] === undefined
            ? []
            : [`${px(x(band.row.pups[pup]!.value))} ${px(band.pupY + band.offsets[pup]!)}`],
        );
  host
    .selectAll<SVGPathElement, string>('path')
    .data(points.length > 1 ? [`M${points.join('L')}`] : [])
    .join('path')
    .attr('class', 'twin-thread')
    .attr('d', (d) => d);
};

const drawMeans = (host: One, bands: readonly CloudBand[], { x }: CloudsLayout): void => {
  host
    .selectAll<SVGPathElement, CloudBand>('path')
    .data(
      bands.filter(({ row }) => Number.isFinite(row.mean)),
      (band) => (band as CloudBand).row.id,
    )
    .join('path')
    .attr('class', (band) => classOf('arm-mean', band))
    .attr('d', (band) => `M${crisp(x(band.row.mean))} ${px(band.base - band.cloudHeight)}V${px(band.bottom - 4)}`);
};

const drawWords = (host: One, bands: readonly CloudBand[], width: number): void => {
  const words = bands.flatMap((band) => [
    { text: band.label, kind: 'row-label', x: 8, y: band.labelY, anchor: 'start' },
    { text: band.row.meanText, kind: 'row-mean', x: width - 8, y: band.labelY + 1, anchor: 'end' },
  ]);
  host
    .selectAll<SVGTextElement, (typeof words)[number]>('text')
    .data(words)
    .join('text')
    .attr('class', (word) => word.kind)
    .attr('text-anchor', (word) => word.anchor)
    .attr('x', (word) => px(word.x))
    .attr('y', (word) => px(word.y))
    .text((word) => word.text);
};

const drawRules = (host: One, bands: readonly CloudBand[], { ticks, axisY }: CloudsLayout, width: number): void => {
  host
    .selectAll<SVGLineElement, { x: number }>('line.grid')
    .data(ticks)
    .join('line')
    .attr('class', 'grid')
    .attr('x1', (tick) => crisp(tick.x))
    .attr('x2', (tick) => crisp(tick.x))
    .attr('y1', bands[0]?.top ?? 0)
    .attr('y2', axisY);
  host
    .selectAll<SVGLineElement, CloudBand>('line.rule')
    .data(bands.slice(1))
    .join('line')
    .attr('class', 'rule')
    .attr('x1', 8)
    .attr('x2', width - 8)
    .attr('y1', (band) => crisp(band.top))
    .attr('y2', (band) => crisp(band.top));
};

const drawLegend = (host: One, { legend }: CloudsLayout): void => {
  type Entry = (typeof legend)[number];
  host
    .selectAll<SVGPathElement, Entry>('path')
    .data(legend)
    .join('path')
    .attr('class', (entry) => ({ curve: 'pup curve', pup: 'pup', litter: 'litter', mean: 'arm-mean' })[entry.mark])
    .attr('d', (entry) => (entry.mark === 'mean' ? 'M0 -6V6' : pointPath(0, entry.mark === 'litter' ? 4.5 : 3.5)))
    .attr('transform', (entry) => `translate(${px(entry.x)} ${entry.y})`);
  host
    .selectAll<SVGTextElement, Entry>('text')
    .data(legend)
    .join('text')
    .attr('class', 'legend')
    .attr('x', (entry) => px(entry.x + 9))
    .attr('y', (entry) => entry.y + 4)
    .text((entry) => entry.text);
};

/**
 * Every young one under every scenario: outline above, rings of litter means on the line, dots below, an upright for
 * the mean.
 */
export const createCloudsChart = (host: HTMLElement, { onPup }: CloudsCallbacks = {}): Chart<CloudsData> => {
  measureLetters(host);
  const svg = svgIn(host, 'chart-svg clouds-svg').attr('role', 'img').attr('tabindex', 0);
  const [rules, clouds, means, thread, dots, axis, words, legend] = [
    'rules',
    'clouds',
    'means',
    'thread',
    'dots',
    'axis',
    'words',
    'legend',
  ].map((name) => group(svg, name)) as [One, One, One, One, One, One, One, One];
  const edited = rect(svg, 'edited');
  const readout = text(svg, 'readout halo');
  let last: CloudsData | undefined;
  const node = svg.node()!;
  const pupOf = (event: Event): number | null => {
    const at = (event.target as Element).getAttribute('data-pup');
    return at === null ? null : Number(at);
  };
  node.addEventListener('pointermove', (event) => onPup?.(pupOf(event)));
  node.addEventListener('pointerleave', () => onPup?.(null));
  node.addEventListener('blur', () => onPup?.(null));
  node.addEventListener('keydown', (event) => {
    const count = last?.rows[0]?.pups.length ?? 0;
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (event.key === 'Escape') onPup?.(null);
    if (step === undefined || count === 0) return;
    event.preventDefault();
    onPup?.(((last?.pup ?? (step > 0 ? -1 : 0)) + step + count) % count);
  });

  return redrawn<CloudsData>(host, svg, (data) => {
    last = data;
    const width = data.width ?? hostSize(host).width;
    const height = data.height ?? Math.max(hostSize(host).height, cloudsHeight(data, width));
    if (width < 160 || height < 60) return;
    const layout = cloudsLayout(data, width, height);
    const pup = data.pup ?? null;
    svg.attr('width', width).attr('height', height).attr('aria-label', data.words.summary);
    drawRules(rules, layout.bands, layout, width);
    drawClouds(clouds, layout.bands, layout);
    drawMeans(means, layout.bands, layout);
    drawThread(thread, layout.bands, layout, pup);
    drawDots(dots, layout.bands, layout, pup);
    drawBottomAxis(axis, layout.ticks, '', layout.axisY - 2, layout.plot.to, width);
    drawWords(words, layout.bands, width);
    drawLegend(legend, layout);
    const own = layout.bands.find(({ row }) => row.edited);
    show(edited, own !== undefined && layout.bands.length > 1);
    if (own)
      edited
        .attr('x', 2)
        .attr('y', own.top + 1)
        .attr('width', width - 4)
        .attr('height', Math.max(0, own.bottom - own.top - 2))
        .attr('rx', 7);
    const lit = pup === null ? undefined : layout.bands[0];
    show(readout, lit !== undefined);
    if (lit)
      place(
        readout,
        spanAbout(layout.x(lit.row.pups[pup!]?.value ?? 0), textWidth(data.words.pupText, 13), 8, width - 8).from,
        Math.max(30, lit.base - lit.cloudHeight),
      );
    say(readout, lit === undefined ? '' : data.words.pupText);
  });
};
