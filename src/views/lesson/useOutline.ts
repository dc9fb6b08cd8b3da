import { useEffect } from 'react';
import type { Part } from '../../../sim/lessons.ts';

/**
 * Where parts are that the page draws without knowing of lessons. All others have their name with them (`data-part`).
 */
const DRAWN: Readonly<Partial<Record<Part, readonly string[]>>> = {
  'arms.axis': ['.found .strip-axis', '.found .card'],
  'arms.zero': ['.raincloud .strip-axis, .found .strip-axis'],
  'arms.bar': ['.found .mean-whisker, .found .mean-point'],
  'arms.exon3': ['.found .mean-whisker, .found .mean-point', '.findings.in-lesson .sentence'],
  'marks.rho': ['.findings.in-lesson .sentence'],
  'cohort.axes': ['.found .scatter-svg .axis-title', '.lesson .direction-sketch'],
  'cohort.r': ['.findings.in-lesson .sentence'],
  'cohort.measured': ['.found .card'],
  'generations.second': ['.findings.in-lesson .sentence'],
  'generations.third': ['.found .gap-dots :is(circle, path):nth-of-type(3)', '.found .card-body'],
  'town.shuttered': ['.town .field'],
  'town.line': ['.town .says'],
  'town.changed': ['.town .says'],
  'cell.marks': ['.cell-picture'],
  'cell.letters': ['.cell-picture'],
  'cell.receptors': ['.cell-story .fact', '.cell-picture'],
  'cell.life': ['.cell-life', '.cell-story'],
  curve: ['#charts .chart .line-now', '#panels .panel-host'],
  'curve.gap': ['#charts .chart :is(.line-now, .line-before)', '#panels .panel-host'],
  'labbook.halfWidth': ['.lab-book'],
  'labbook.last': ['.lab-book'],
  'labbook.lot': ['.lab-book'],
  'board.diamond': ['.lesson-board'],
  'board.means': ['.lesson-board'],
  'board.table': ['.lesson-board'],
};

/** Elements of a part: those that bear its name, else the first of the ways to find it that finds anything. */
function partsOf(point: Part): readonly Element[] {
  const ways = [`[data-part~="${point}"]`, ...(DRAWN[point] ?? [])];
  for (const way of ways) {
    const found = [...document.querySelectorAll(way)];
    if (found.length > 0) return found;
  }
  return [];
}

/** Outlines the part of the page that a hint points at. */
export function useOutline(point: Part | null): void {
  useEffect(() => {
    if (point === null) return;
    const parts = partsOf(point);
    // What is folded away cannot be looked at.
    for (const part of parts) part.closest('details:not([open])')?.setAttribute('open', '');
    for (const part of parts) part.setAttribute('data-pointed', '');
    parts[0]?.scrollIntoView({ block: 'nearest' });
    return () => {
      for (const part of parts) part.removeAttribute('data-pointed');
    };
  }, [point]);
}
