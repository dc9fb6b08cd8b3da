import type { LollipopData } from '../parts/types.ts';

export interface LollipopRegion {
  label: string;
  from: number;
  to: number;
}

/** One line of stems: the regions it holds and how they stand. Narrow hosts get a line per region. */
export interface StemLine {
  regions: LollipopRegion[];
  /** top of the line, px */
  top: number;
}

export interface LollipopLayout {
  width: number;
  height: number;
  /** x of every site */
  x: number[];
  /** half the distance to the next stem */
  half: number;
  radius: number;
  lines: StemLine[];
  /** y of each row's dots, relative to the line's top: this cell's copies, then the twin's */
  rows: number[];
  lineHeight: number;
  /** y of the landmarks' names, relative to the line's top */
  landmarkY: number;
  gauges: { x: number; width: number; beside: boolean; top: number };
  labelX: number;
  keyY: number;
}

const ROW = 48;
const REGION_GAP = 0.35;
const SMALLEST_STEP = 19;
const HEAD = 34;
/** Between the gauges of the cell and those of its twin where they stand in a list. */
export const TWIN_GAP = 24;

/** Regions with at least one site; if none is given, all sites are one region. */
export const realRegions = (data: Pick<LollipopData, 'regions' | 'dyads'>): LollipopRegion[] => {
  const held = data.regions
    .map((region) => ({ label: region.label, from: Math.max(0, region.from), to: Math.min(data.dyads - 1, region.to) }))
    .filter((region) => region.to >= region.from);
  return held.length > 0 ? held : [{ label: '', from: 0, to: data.dyads - 1 }];
};

const sitesIn = (regions: readonly LollipopRegion[]): number =>
  regions.reduce((sum, region) => sum + region.to - region.from + 1, 0);
const units = (regions: readonly LollipopRegion[]): number => sitesIn(regions) + (regions.length - 1) * REGION_GAP;

/** Where every stem, row, gauge and label stands for a host of this width. */
export const lollipopLayout = (
  data: Pick<LollipopData, 'regions' | 'dyads' | 'twin'>,
  width: number,
): LollipopLayout => {
  const regions = realRegions(data);
  const copies = data.twin ? 4 : 2;
  const wide = width >= 620;
  const left = wide ? 118 : 64;
  const right = wide ? 178 : 8;
  const wrapped = (width - left - right) / units(regions) < SMALLEST_STEP;
  const groups = wrapped ? regions.map((region) => [region]) : [regions];
  const step = Math.min(46, ...groups.map((group) => (width - left - right) / units(group)));
  const rows = Array.from({ length: copies }, (_, row) => HEAD + 24 + row * ROW + (row > 1 ? 44 : 0));
  const lineHeight = rows.at(-1)! + 50 + (data.twin ? 0 : 10);
  const x: number[] = new Array(data.dyads).fill(left);
  for (const group of groups) {
    let at = left;
    for (const region of group) {
      for (let site = region.from; site <= region.to; site++, at += step) x[site] = at + step / 2;
      at += step * REGION_GAP;
    }
  }
  const linesEnd = groups.length * lineHeight;
  const gaugesHeight = wide ? 0 : copies * 26 + 34 + (data.twin ? TWIN_GAP + 22 : 0);
  return {
    width,
    x,
    half: step / 2,
    rows,
    lineHeight,
    height: linesEnd + gaugesHeight + 26,
    radius: Math.max(4.5, Math.min(8.5, step * 0.34)),
    lines: groups.map((group, i) => ({ regions: group, top: i * lineHeight })),
    landmarkY: rows[1]! + 40,
    gauges: wide
      ? { x: width - right + 26, width: 84, beside: true, top: 0 }
      : { x: left, width: Math.min(140, width - left - 90), beside: false, top: linesEnd + 30 },
    labelX: wide ? left - 14 : left - 8,
    keyY: linesEnd + gaugesHeight + 10,
  };
};

/** Sites at which two copies carry different marks. */
export const differingSites = (a: { p: number; q: number }, b: { p: number; q: number }, dyads: number): number[] =>
  Array.from({ length: dyads }, (_, site) => site).filter((site) => {
    const count = (copy: { p: number; q: number }): number => ((copy.p >>> site) & 1) + ((copy.q >>> site) & 1);
    return count(a) !== count(b);
  });
