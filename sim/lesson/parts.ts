/**
 * Parts of the page that a hint can outline: each is the `data-part` of one element. What a lesson points at stands
 * here, so that a part that nobody draws is refused before anyone is told to look at it.
 */
export const PARTS = [
  'answer',
  'run',
  'town.shuttered',
  'town.line',
  'town.changed',
  'cell.marks',
  'cell.letters',
  'cell.receptors',
  'cell.life',
  'timeline.block',
  'curve',
  'curve.gap',
  'window.fullUntil',
  'arms.axis',
  'arms.zero',
  'arms.bar',
  'arms.exon3',
  'marks.rho',
  'cohort.axes',
  'cohort.r',
  'cohort.measured',
  'design.assignment',
  'generations.second',
  'generations.third',
  'labbook',
  'labbook.halfWidth',
  'labbook.last',
  'labbook.lot',
  'board.diamond',
  'board.means',
  'board.table',
] as const;

/** A part of the page that a hint can outline. */
export type Part = (typeof PARTS)[number];
