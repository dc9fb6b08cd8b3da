import { useEffect } from 'react';
import type { Part } from '../../../sim/lessons.ts';

/**
 * Where parts are that the page draws without knowing of lessons. All others have their name with them (`data-part`).
 */
const DRAWN: Readonly<Partial<Record<Part, string>>> = {
  'arms.axis': '.found .card',
  'arms.zero': '.raincloud .strip-axis, .found .strip-axis',
  'arms.bar': '.found .mean-whisker, .found .mean-point',
  'arms.exon3': '.found .card',
  'marks.rho': '.findings.in-lesson .sentence',
  'cohort.axes': '.found .card',
  'cohort.r': '.findings.in-lesson .sentence',
  'cohort.measured': '.found .card',
  'generations.second': '.findings.in-lesson .sentence',
  'generations.third': '.found .card-body',
  'town.shuttered': '.town .field',
  'town.line': '.town .says',
  'town.changed': '.town .says',
  'cell.marks': '.cell-picture',
  'cell.letters': '.cell-picture',
  'cell.receptors': '.cell-picture',
  'cell.life': '.cell-story',
  curve: '#charts .chart',
  'curve.gap': '#charts .chart',
  'board.diamond': '.lesson-board',
  'board.means': '.lesson-board',
  'board.table': '.lesson-board',
};

/** Outlines the part of the page that a hint points at. */
export function useOutline(point: Part | null): void {
  useEffect(() => {
    if (point === null) return;
    const drawn = DRAWN[point];
    const named = document.querySelectorAll(`[data-part~="${point}"]`);
    const parts = [...(named.length > 0 || drawn === undefined ? named : document.querySelectorAll(drawn))];
    for (const part of parts) part.setAttribute('data-pointed', '');
    parts[0]?.scrollIntoView({ block: 'nearest' });
    return () => {
      for (const part of parts) part.removeAttribute('data-pointed');
    };
  }, [point]);
}
