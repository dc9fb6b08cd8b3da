import { differingSites } from './lollipop-layout.ts';
import type { LollipopLayout, LollipopRegion } from './lollipop-layout.ts';
import { markAt } from '../town/town-marks.ts';
import type { LollipopCopy } from '../parts/types.ts';
import { px } from '../parts/svg.ts';
import type { One } from '../parts/svg.ts';

/** One copy on one line of stems. */
export interface StemRow {
  key: string;
  label: string;
  copy: LollipopCopy;
  /** the cell's own copy, for rows of the twin */
  beside?: LollipopCopy;
  regions: readonly LollipopRegion[];
  y: number;
}

export interface Stem {
  x: number;
  y: number;
  mark: 0 | 1 | 2;
}

const FOOT = 21;

const sitesOf = (row: StemRow): number[] =>
  row.regions.flatMap((region) => Array.from({ length: region.to - region.from + 1 }, (_, k) => region.from + k));

const stemsOf = (row: StemRow, layout: LollipopLayout): Stem[] =>
  sitesOf(row).map((site) => ({ x: layout.x[site]!, y: row.y, mark: markAt(row.copy.p, row.copy.q, site) }));

/** The lower half of a disc, for a site marked on one strand. */
export const halfDisc = (x: number, y: number, r: number): string =>
  `M${px(x - r)} ${px(y)}A${px(r)} ${px(r)} 0 0 0 ${px(x + r)} ${px(y)}Z`;

const ticksOf = (row: StemRow, layout: LollipopLayout): string[] => {
  if (!row.beside) return [];
  const here = new Set(sitesOf(row));
  return differingSites(row.copy, row.beside, layout.x.length)
    .filter((site) => here.has(site))
    .map((site) => `M${px(layout.x[site]!)} ${px(row.y + FOOT + 5)}l5.5 9h-11z`);
};

/** Every row: its name, the strand it stands on, stems, dots, and a tick under each site where the twin differs. */
export const drawRows = (host: One, rows: readonly StemRow[], layout: LollipopLayout): void => {
  const stems = rows.flatMap((row) => stemsOf(row, layout));
  const r = layout.radius;
  host
    .selectAll<SVGTextElement, StemRow>('text.copy')
    .data(rows, (row) => row.key)
    .join('text')
    .attr('class', 'copy')
    .attr('text-anchor', 'end')
    .attr('x', layout.labelX)
    .attr('y', (row) => row.y + 5)
    .text((row) => row.label);
  host
    .selectAll<SVGLineElement, StemRow>('line.strand')
    .data(rows, (row) => row.key)
    .join('line')
    .attr('class', 'strand')
    .attr('x1', (row) => px(layout.x[row.regions[0]!.from]! - layout.half * 0.8))
    .attr('x2', (row) => px(layout.x[row.regions.at(-1)!.to]! + layout.half * 0.8))
    .attr('y1', (row) => row.y + FOOT)
    .attr('y2', (row) => row.y + FOOT);
  host
    .selectAll<SVGLineElement, Stem>('line.stem')
    .data(stems)
    .join('line')
    .attr('class', 'stem')
    .attr('x1', (at) => px(at.x))
    .attr('x2', (at) => px(at.x))
    .attr('y1', (at) => px(at.y + r))
    .attr('y2', (at) => at.y + FOOT);
  host
    .selectAll<SVGCircleElement, Stem>('circle')
    .data(stems)
    .join('circle')
    .attr('class', (at) => (at.mark === 2 ? 'mark full' : 'mark'))
    .attr('cx', (at) => px(at.x))
    .attr('cy', (at) => at.y)
    .attr('r', r);
  host
    .selectAll<SVGPathElement, Stem>('path.half')
    .data(stems.filter((at) => at.mark === 1))
    .join('path')
    .attr('class', 'half')
    .attr('d', (at) => halfDisc(at.x, at.y, r));
  host
    .selectAll<SVGPathElement, string>('path.differs')
    .data(rows.flatMap((row) => ticksOf(row, layout)))
    .join('path')
    .attr('class', 'differs')
    .attr('d', (d) => d);
};
