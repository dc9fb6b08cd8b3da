/**
 * Parts of the page that a hint can outline: each is the `data-part` of one element. What a lesson points at stands
 * here, so that a part that nobody draws is refused before anyone is told to look at it.
 */
export const PARTS = [
  'answer',
  'run',
  'town',
  'town.shuttered',
  'town.line',
  'town.changed',
  'cells.list',
  'cell.marks',
  'cell.letters',
  'cell.receptors',
  'cell.life',
  'day',
  'timeline.block',
  'curve',
  'curve.gap',
  'care.licking',
  'sure',
  'arms.axis',
  'arms.zero',
  'arms.bar',
  'arms.exon3',
  'marks.view',
  'marks.panels',
  'marks.rho',
  'marks.map',
  'cohort.axes',
  'cohort.r',
  'cohort.measured',
  'design.assignment',
  'generations.chart',
  'generations.second',
  'generations.third',
  'labbook',
  'labbook.halfWidth',
  'labbook.last',
  'labbook.lot',
  'board',
  'board.diamond',
  'board.means',
  'board.table',
] as const;

/** A part of the page that a hint can outline. */
export type Part = (typeof PARTS)[number];
