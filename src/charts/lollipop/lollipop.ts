import { hostSize, redrawn } from '../parts/host.ts';
import { fitText, textWidth } from '../parts/labels.ts';
import { drawGauges } from './lollipop-gauges.ts';
import { lollipopLayout } from './lollipop-layout.ts';
import type { LollipopLayout, LollipopRegion } from './lollipop-layout.ts';
import { drawRows, halfDisc } from './lollipop-rows.ts';
import type { StemRow } from './lollipop-rows.ts';
import { openSvg, setPicture } from '../parts/opening.ts';
import type { Chart, LollipopData } from '../parts/types.ts';
import { group, line, place, px, say, segment, show, text } from '../parts/svg.ts';
import type { One } from '../parts/svg.ts';

const stemRows = (data: LollipopData, layout: LollipopLayout): StemRow[] =>
  layout.lines.flatMap((stemLine, l) => [
    ...data.copies.map((copy, c): StemRow => ({
      key: `${l} own ${c}`,
      label: copy.label,
      copy,
      regions: stemLine.regions,
      y: stemLine.top + layout.rows[c]!,
    })),
    ...(data.twin?.copies ?? []).map((copy, c): StemRow => ({
      key: `${l} twin ${c}`,
      label: copy.label,
      copy,
      beside: data.copies[c]!,
      regions: stemLine.regions,
      y: stemLine.top + layout.rows[c + 2]!,
    })),
  ]);

interface PlacedRegion {
  region: LollipopRegion;
  top: number;
}

const drawRegions = (host: One, layout: LollipopLayout): void => {
  const regions = layout.lines.flatMap(({ regions, top }) => regions.map((region): PlacedRegion => ({ region, top })));
  const from = (at: PlacedRegion): number => layout.x[at.region.from]! - layout.half;
  const to = (at: PlacedRegion): number => layout.x[at.region.to]! + layout.half;
  const spills = (at: PlacedRegion): boolean => textWidth(at.region.label, 13) > to(at) - from(at) + 8;
  const roomFor = (at: PlacedRegion, i: number): number => {
    const next = regions[i + 1];
    return (next && next.top === at.top ? from(next) : layout.width) - from(at) - 6;
  };
  host
    .selectAll<SVGRectElement, PlacedRegion>('rect')
    .data(regions)
    .join('rect')
    .attr('class', 'region')
    .attr('rx', 6)
    .attr('x', (at) => px(from(at)))
    .attr('width', (at) => px(to(at) - from(at)))
    .attr('y', (at) => at.top + 26)
    .attr('height', layout.lineHeight - 34);
  host
    .selectAll<SVGTextElement, PlacedRegion>('text')
    .data(regions)
    .join('text')
    .attr('class', 'region-label')
    .attr('text-anchor', (at) => (spills(at) ? 'start' : 'middle'))
    .attr('x', (at) => px(spills(at) ? from(at) : (from(at) + to(at)) / 2))
    .attr('y', (at) => at.top + 18)
    .text((at, i) => (spills(at) ? fitText(at.region.label, 13, roomFor(at, i)) : at.region.label));
};

const drawLandmarks = (host: One, data: LollipopData, layout: LollipopLayout): void => {
  const lineOf = (site: number): number =>
    layout.lines.find((at) => at.regions.some((region) => region.from <= site && site <= region.to))?.top ?? 0;
  const held = data.landmarks.filter((mark) => mark.site >= 0 && mark.site < data.dyads);
  const narrow = layout.half * 2 < 32;
  host
    .selectAll<SVGTextElement, LollipopData['landmarks'][number]>('text')
    .data(held)
    .join('text')
    .attr('class', 'landmark')
    .attr('text-anchor', 'middle')
    .attr('x', (mark) => px(layout.x[mark.site]!))
    .attr('y', (mark, i) => lineOf(mark.site) + layout.landmarkY + (narrow && i % 2 ? 12 : 0))
    .text((mark) => mark.label);
};

const drawKey = (host: One, data: LollipopData, layout: LollipopLayout): void => {
  const entries = [data.words.marked, data.words.halfMarked, data.words.unmarked].map((words, i) => ({
    words,
    mark: 2 - i,
  }));
  const from = layout.width < 420 ? 14 : layout.x[0]! - layout.half + 8;
  const at = entries.map(
    (_, i) => from + entries.slice(0, i).reduce((sum, entry) => sum + textWidth(entry.words, 12) + 38, 0),
  );
  const y = layout.keyY;
  host
    .selectAll('circle')
    .data(entries)
    .join('circle')
    .attr('class', (entry) => (entry.mark === 2 ? 'mark full' : 'mark'))
    .attr('r', 6)
    .attr('cx', (_, i) => px(at[i]!))
    .attr('cy', y - 4);
  host
    .selectAll('path')
    .data([0])
    .join('path')
    .attr('class', 'half')
    .attr('d', halfDisc(at[1]!, y - 4, 6));
  host
    .selectAll('text')
    .data(entries)
    .join('text')
    .attr('x', (_, i) => px(at[i]! + 12))
    .attr('y', y)
    .text((entry) => entry.words);
};

/** One cell's two copies, site by site, and its twin's below with the differing sites ticked. */
export const createLollipop = (host: HTMLElement): Chart<LollipopData> => {
  const svg = openSvg(host, 'lollipop-svg');
  const regions = group(svg, 'regions');
  const divide = line(svg, 'divide');
  const names = group(svg, 'cell-names');
  const rows = group(svg, 'rows');
  const landmarks = group(svg, 'landmarks');
  const gauges = group(svg, 'gauges');
  const differ = text(svg, 'differ-text');
  const key = group(svg, 'key-row');
  let data: LollipopData | undefined;

  const drawTwinWords = (layout: LollipopLayout): void => {
    const twinTop = layout.rows[1]! + 52;
    show(divide, data!.twin !== undefined && layout.lines.length === 1);
    segment(divide, 4, twinTop + 0.5, layout.width - 4, twinTop + 0.5);
    say(differ, data!.twin?.differText ?? '');
    place(differ, layout.gauges.x, layout.gauges.beside ? layout.rows.at(-1)! + 35 : layout.keyY - 24);
    const labels = layout.lines.flatMap(({ top }) => [
      { words: data!.label ?? '', y: top + layout.rows[0]! - 18 },
      { words: data!.twin?.label ?? '', y: top + twinTop + 22 },
    ]);
    names
      .selectAll<SVGTextElement, (typeof labels)[number]>('text')
      .data(labels.filter((label) => label.words !== ''))
      .join('text')
      .attr('class', 'cell-name')
      .attr('x', 4)
      .attr('y', (label) => label.y)
      .text((label) => label.words);
  };

  const draw = (): void => {
    if (!data) return;
    const width = data.width ?? hostSize(host).width;
    if (width < 120) return;
    const layout = lollipopLayout(data, width);
    setPicture(svg, layout, data.words.summary ?? data.words.sites);
    drawRegions(regions, layout);
    drawRows(rows, stemRows(data, layout), layout);
    drawLandmarks(landmarks, data, layout);
    drawGauges(gauges, data, layout);
    drawTwinWords(layout);
    drawKey(key, data, layout);
  };

  return redrawn<LollipopData>(host, svg, (next) => {
    data = next;
    draw();
  });
};
