import type { CloudsCallbacks, CloudsData } from './clouds-data.ts';
import { cloudsHeight, cloudsLayout } from './clouds-layout.ts';
import type { CloudBand, CloudsLayout } from './clouds-layout.ts';
import type { Box } from '../parts/box.ts';
import { partsOf, wordsBox } from '../parts/clear-place.ts';
import { dotAfter, nearestDot } from '../parts/dot-order.ts';
import type { OpenDot } from '../parts/dot-order.ts';
import { drawRings } from '../parts/dot-surface.ts';
import { redrawn } from '../parts/host.ts';
import { pointIn } from '../parts/scale.ts';
import type { HostSize } from '../parts/host.ts';
import { spanAbout, textWidth } from '../parts/labels.ts';
import { layers } from '../parts/layers.ts';
import { drawBottomAxis } from '../parts/value-axis.ts';
import { pointPath } from '../parts/point-marks.ts';
import { openSvg, setPicture } from '../parts/opening.ts';
import { pictureSize } from '../parts/picture.ts';
import { writeWords } from '../parts/placed-words.ts';
import { crisp, place, px, rect, say, show, text, uprightPath } from '../parts/svg.ts';
import type { One } from '../parts/svg.ts';
import type { Chart } from '../parts/types.ts';

export type { CloudsCallbacks, CloudsData } from './clouds-data.ts';

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

/** Where the young ones of every row stand. */
const pupDots = (bands: readonly CloudBand[], { x }: CloudsLayout): RowDot[] =>
  bands.flatMap((band) =>
    band.row.pups.map(({ value, title }, id) => ({
      id,
      title,
      row: band.row.id,
      x: x(value),
      y: band.pupY + band.offsets[id]!,
    })),
  );

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

const drawMeans = (host: One, bands: readonly CloudBand[], { x }: CloudsLayout, words: readonly Box[]): void => {
  host
    .selectAll<SVGPathElement, CloudBand>('path')
    .data(
      bands.filter(({ row }) => Number.isFinite(row.mean)),
      (band) => (band as CloudBand).row.id,
    )
    .join('path')
    .attr('class', (band) => classOf('arm-mean', band))
    .attr('d', (band) => {
      const at = crisp(x(band.row.mean));
      return uprightPath(at, partsOf(at, band.base - band.cloudHeight, band.bottom - 4, words));
    });
};

/** A sample of the row's line under its name. */
const [SAMPLE, SAMPLE_UNDER] = [30, 9];

const drawWords = (host: One, bands: readonly CloudBand[], width: number): void => {
  const words = bands.flatMap((band) => [
    { text: band.label, kind: 'row-label', x: 8, y: band.labelY, anchor: 'start' },
    { text: band.row.meanText, kind: 'row-mean', x: width - 8, y: band.labelY + 1, anchor: 'end' },
  ]);
  writeWords(host, words);
  host
    .selectAll<SVGPathElement, CloudBand>('path')
    .data(bands.filter(({ row }) => row.dash !== undefined))
    .join('path')
    .attr('class', ({ row }) => `panel-line ${row.edited ? 'chosen' : 'own'} dash-${row.dash} sample`)
    .attr('d', (band) => `M8 ${px(band.labelY + SAMPLE_UNDER)}h${SAMPLE}`);
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

/** The row that is being changed, framed where there are others. */
const drawEdited = (frame: One, bands: readonly CloudBand[], width: number): void => {
  const own = bands.find(({ row }) => row.edited);
  show(frame, own !== undefined && bands.length > 1);
  if (own)
    frame
      .attr('x', 2)
      .attr('y', own.top + 1)
      .attr('width', width - 4)
      .attr('height', Math.max(0, own.bottom - own.top - 2))
      .attr('rx', 7);
};

/** What is said of the young one that is lit, over its dot in the first row. */
const drawReadout = (
  readout: One,
  words: string,
  pup: number | null,
  { bands, x }: CloudsLayout,
  width: number,
): Box[] => {
  const lit = pup === null ? undefined : bands[0];
  show(readout, lit !== undefined);
  say(readout, lit === undefined ? '' : words);
  if (lit === undefined) return [];
  const { from } = spanAbout(x(lit.row.pups[pup!]?.value ?? 0), textWidth(words, 13), 8, width - 8);
  const level = Math.max(30, lit.base - lit.cloudHeight);
  place(readout, from, level);
  return [wordsBox(words, { x: from, y: level, anchor: 'start' }, 13, 'bold')];
};

/** Px from the middle of a dot at which it is still meant: by a mouse that points, and by a finger that presses. */
const [POINTED, PRESSED] = [8, 24];

interface Ground {
  readonly data: CloudsData;
  readonly dots: readonly RowDot[];
}

/** A young one's dot, and the row it stands in. */
interface RowDot extends OpenDot {
  readonly row: string;
}

/** The row that the keyboard means: the one being changed, or else the first. */
const edited = (data: CloudsData | undefined): string =>
  (data?.rows.find((row) => row.edited) ?? data?.rows[0])?.id ?? '';

/**
 * Pointer and arrow keys lead from young one to young one; leaving and Escape let go of it. A press, and Enter on the
 * one that the keys are on, opens it.
 */
const listenForPups = (node: SVGElement, shown: () => Ground | undefined, { onPup, onOpen }: CloudsCallbacks): void => {
  const under = (event: MouseEvent, reach: number): RowDot | null => {
    const { x, y } = pointIn(node, event);
    const { dots = [] } = shown() ?? {};
    return dots[nearestDot(dots, x, y, reach)] ?? null;
  };
  node.addEventListener('pointermove', (event) => onPup?.(under(event, POINTED)?.id ?? null));
  node.addEventListener('click', (event) => {
    const pressed = under(event, PRESSED);
    if (pressed !== null) onOpen?.(pressed.id, pressed.row);
  });
  node.addEventListener('pointerleave', () => onPup?.(null));
  node.addEventListener('blur', () => onPup?.(null));
  node.addEventListener('keydown', (event) => {
    const now = shown()?.data;
    const count = now?.rows[0]?.pups.length ?? 0;
    const at = now?.pup ?? null;
    if (event.key === 'Escape') onPup?.(null);
    if (at !== null && (event.key === 'Enter' || event.key === ' ')) onOpen?.(at, edited(now));
    else {
      const next = dotAfter(event.key, at ?? -1, count);
      if (next === null) return;
      onPup?.(next);
    }
    event.preventDefault();
  });
};

/** As tall as its rows, and no less than its host. */
const cloudsTall = (data: CloudsData, width: number, host: HostSize): number =>
  Math.max(host.height, cloudsHeight(data, width));

/**
 * Every young one under every scenario: outline above, rings of litter means on the line, dots below, an upright for
 * the mean.
 */
export const createCloudsChart = (host: HTMLElement, callbacks: CloudsCallbacks = {}): Chart<CloudsData> => {
  const svg = openSvg(host, 'chart-svg clouds-svg').attr('tabindex', 0);
  const [rules, clouds, means, thread, dots, rings, axis, words, legend] = layers(
    svg,
    'rules',
    'clouds',
    'means',
    'thread',
    'dots',
    'rings',
    'axis',
    'words',
    'legend',
  );
  const edited = rect(svg, 'edited');
  const readout = text(svg, 'readout halo');
  let last: Ground | undefined;
  listenForPups(svg.node()!, () => last, callbacks);

  return redrawn<CloudsData>(host, svg, (data) => {
    const { width, height } = pictureSize(host, data, cloudsTall);
    if (width < 160 || height < 60) return;
    const layout = cloudsLayout(data, width, height);
    const { bands } = layout;
    const pup = data.pup ?? null;
    setPicture(svg, { width, height }, data.words.summary);
    drawRules(rules, bands, layout, width);
    drawClouds(clouds, bands, layout);
    drawMeans(means, bands, layout, drawReadout(readout, data.words.pupText, pup, layout, width));
    drawThread(thread, bands, layout, pup);
    drawDots(dots, bands, layout, pup);
    const young = pupDots(bands, layout);
    last = { data, dots: young };
    drawRings(rings, young, data.opened, layout.r);
    drawBottomAxis(axis, layout.ticks, '', layout.axisY - 2, layout.plot.to, width);
    drawWords(words, bands, width);
    drawLegend(legend, layout);
    drawEdited(edited, bands, width);
  });
};
