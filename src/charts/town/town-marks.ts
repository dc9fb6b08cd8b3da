import type { PaintMarks } from '../parts/types.ts';

/** 2 = marked on both strands, 1 = on one (half-marked), 0 = unmarked; site i of masks p and q. */
export const markAt = (p: number, q: number, site: number): 0 | 1 | 2 =>
  (((p >>> site) & 1) + ((q >>> site) & 1)) as 0 | 1 | 2;

export interface MarkRow {
  /** device px between neighbouring sites */
  step: number;
  /** first site's left edge, relative to the row's left edge */
  from: number;
  /** dots need 6 CSS px to show half a filling; narrower rows are bars: full, lower half, none */
  dots: boolean;
}

/** How K sites stand in a row of this many device px. */
export const markRow = (width: number, sites: number, ratio = 1): MarkRow => {
  const step = Math.max(1, Math.floor(width / sites));
  return { step, from: Math.floor((width - step * sites) / 2), dots: step >= 6 * ratio };
};

const paintDot = (ink: CanvasRenderingContext2D, mark: 0 | 1 | 2, x: number, y: number, radius: number): void => {
  ink.beginPath();
  ink.arc(x, y, radius, 0, 2 * Math.PI);
  ink.stroke();
  if (mark === 0) return;
  ink.beginPath();
  ink.arc(x, y, radius, 0, mark === 2 ? 2 * Math.PI : Math.PI);
  ink.fill();
};

/** Paints one copy's sites as tiny lollipops (or bars) in a row whose foot is at y. */
export const paintMarks: PaintMarks = (ink, p, q, sites, x, foot, width, height, ratio, colours) => {
  const row = markRow(width, sites, ratio);
  ink.fillStyle = ink.strokeStyle = colours.onDusk;
  ink.lineWidth = Math.max(1, row.step / 9);
  ink.globalAlpha = 0.45;
  ink.fillRect(x + row.from, foot - 1, row.step * sites, 1);
  ink.globalAlpha = 1;
  const radius = Math.min(row.step * 0.36, height * 0.4);
  for (let site = 0; site < sites; site++) {
    const mark = markAt(p, q, site);
    const left = x + row.from + site * row.step;
    if (row.dots) paintDot(ink, mark, left + row.step / 2, foot - 1 - radius - 1, radius);
    else if (mark > 0) {
      const tall = mark === 2 ? height - 1 : Math.max(1, Math.round((height - 1) / 2));
      ink.fillRect(left, foot - tall, Math.max(1, row.step - 1), tall);
    }
  }
};
