import { drawValueAxis, niceTicks, plainNumber } from '../parts/axis.ts';
import { fitText, textWidth } from '../parts/labels.ts';
import { layers } from '../parts/layers.ts';
import { pointPath } from '../parts/point-marks.ts';
import { BOLD } from '../parts/chart-words.ts';
import { openSvg } from '../parts/opening.ts';
import { picture } from '../parts/picture.ts';
import { writeWords } from '../parts/placed-words.ts';
import { crisp, px } from '../parts/svg.ts';
import type { One } from '../parts/svg.ts';
import type { Chart } from '../parts/types.ts';

export interface StripSite {
  label: string;
  /** NaN where it cannot be computed */
  value: number;
  low: number;
  high: number;
  /** holds after correction for the number of sites */
  found: boolean;
  title: string;
}

export interface StripRegion {
  label: string;
  /** said where the label has no room */
  short: string;
  /** sites from, to (excluded); exon 3 stands apart after the last site */
  from: number;
  to: number;
  value: number;
  found: boolean;
  published: number | null;
  text: string;
}

export interface MarksStripData {
  width?: number;
  height?: number;
  sites: readonly StripSite[];
  regions: readonly StripRegion[];
  words: { summary: string; y: string; published: string; site: string };
}

/**
 * Correlation of every site with expression: stems in the order of the gene, regions named above, published values
 * dashed.
 */
export const createMarksStrip = (host: HTMLElement): Chart<MarksStripData> => {
  const svg = openSvg(host, 'chart-svg study-svg trial-svg');
  const [bands, grid, published, stems, names] = layers(svg, 'bands', 'value-axis', 'published', 'stems', 'names');
  return picture<MarksStripData>(host, { svg, tall: () => 340, least: [200, 120] }, (data, { width, height }) => {
    const titles = textWidth(data.words.y, 12) + textWidth(data.words.site, 12) + 20 < width - 48;
    const frame = { left: 40, right: width - EDGE, top: 74, bottom: height - (titles ? 40 : 58) };
    // What stands last stands apart (exon 3) and has room for its name.
    const last = data.sites.length - 1;
    const step = (frame.right - frame.left) / (last + APART);
    const x = (site: number) => frame.left + step * (site + (site === last ? APART / 2 : 0.5));
    const ends = [
      ...data.sites.flatMap(({ low, high }) => [low, high]),
      ...data.regions.map((region) => region.published ?? 0),
      0,
    ].filter(Number.isFinite);
    const [low, high] = [Math.max(-1, Math.min(-0.6, ...ends)), Math.min(1, Math.max(0.4, ...ends))];
    const y = (value: number) => frame.bottom - ((value - low) / (high - low)) * (frame.bottom - frame.top);
    drawValueAxis(grid, niceTicks(low, high, 6), y, frame.left, frame.right, plainNumber);
    drawBands(bands, data, frame, step);
    drawStems(stems, data.sites, x, y);
    const lines = data.regions.filter((region) => region.published !== null);
    published
      .selectAll<SVGPathElement, StripRegion>('path')
      .data(lines)
      .join('path')
      .attr('class', 'published-line')
      .attr(
        'd',
        (region) =>
          `M${px(x(region.from) - step * 0.4)} ${crisp(y(region.published!))}H${px(x(region.to - 1) + step * 0.4)}`,
      );
    drawNames(names, data, frame, x, step, titles);
  });
};

/** Room at the right of the frame, px. */
const EDGE = 8;

/** Width of the last band, in sites. */
const APART = 2.6;

interface Frame {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

const edges = (
  region: StripRegion,
  data: MarksStripData,
  frame: Frame,
  step: number,
): { from: number; room: number } => {
  const from = frame.left + region.from * step;
  return { from, room: region.to === data.sites.length ? frame.right - from : (region.to - region.from) * step };
};

const drawBands = (host: One, data: MarksStripData, frame: Frame, step: number): void => {
  host
    .selectAll<SVGRectElement, StripRegion>('rect')
    .data(data.regions)
    .join('rect')
    .attr('class', (_, i) => `span-wash turn-${i % 2}`)
    .attr('x', (region) => px(edges(region, data, frame, step).from))
    .attr('width', (region) => px(edges(region, data, frame, step).room - 2))
    .attr('y', 4)
    .attr('height', frame.bottom - 4);
};

const drawStems = (
  host: One,
  sites: readonly StripSite[],
  x: (site: number) => number,
  y: (value: number) => number,
): void => {
  const known = sites.map((site, i) => ({ ...site, at: x(i) })).filter(({ value }) => Number.isFinite(value));
  type Stem = (typeof known)[number];
  host
    .selectAll<SVGPathElement, Stem>('path.stem')
    .data(known)
    .join('path')
    .attr('class', 'stem')
    .attr('d', (site) => `M${crisp(site.at)} ${px(y(0))}V${px(y(site.value))}`);
  host
    .selectAll<SVGPathElement, Stem>('path.reach')
    .data(known)
    .join('path')
    .attr('class', 'reach')
    .attr('d', (site) => `M${crisp(site.at)} ${px(y(site.low))}V${px(y(site.high))}`);
  host
    .selectAll<SVGPathElement, Stem>('path.site')
    .data(known)
    .join((enter) => enter.append('path').call((added) => added.append('title')))
    .attr('class', (site) => `site ${site.found ? 'found' : ''}`)
    .attr('d', (site) => pointPath(site.found ? 3 : 0, site.found ? 7 : 5))
    .attr('transform', (site) => `translate(${px(site.at)} ${px(y(site.value))})`)
    .select('title')
    .text((site) => site.title);
};

/** The value of a region. Where the last band is too narrow for its own, it is written whole up to the edge. */
const valueOf = (region: StripRegion, last: boolean, frame: Frame, { from, room }: { from: number; room: number }) => {
  const kind = region.found ? 'row-value' : 'legend';
  return last && textWidth(region.text, 13) * BOLD > room
    ? { text: region.text, kind, x: frame.right + EDGE, y: 42, anchor: 'end' }
    : { text: fitText(region.text, 13, room), kind, x: from, y: 42, anchor: 'start' };
};

const drawNames = (
  host: One,
  data: MarksStripData,
  frame: Frame,
  x: (site: number) => number,
  step: number,
  titles: boolean,
): void => {
  const fits = (text: string, size: number, room: number) => textWidth(text, size) <= room;
  const words = [
    ...data.regions.flatMap((region) => {
      const { from: edge, room: whole } = edges(region, data, frame, step);
      const [from, room] = [edge + 5, whole - 8];
      const published = region.published === null ? '' : `${data.words.published} ${plainNumber(region.published)}`;
      return [
        {
          text: fits(region.label, 14 * BOLD, room) ? region.label : region.short,
          kind: 'row-label',
          x: from,
          y: 22,
          anchor: 'start',
        },
        valueOf(region, region.to === data.sites.length, frame, { from, room: room + 8 }),
        {
          text:
            fits(published, 12, room) || region.published === null ? published : `(${plainNumber(region.published)})`,
          kind: 'legend',
          x: from,
          y: 60,
          anchor: 'start',
        },
      ];
    }),
    ...data.sites.map((site, i) => ({
      text: step > 22 || i % 2 === 0 ? site.label : '',
      kind: 'tick',
      x: x(i),
      y: frame.bottom + 16,
      anchor: 'middle',
    })),
    { text: data.words.y, kind: 'axis-title', x: frame.right, y: frame.bottom + (titles ? 34 : 50), anchor: 'end' },
    { text: data.words.site, kind: 'axis-title', x: frame.left, y: frame.bottom + 34, anchor: 'start' },
  ].filter(({ text }) => text !== '');
  writeWords(host, words);
};
