import { MARKED_STRANDS } from '../data/provenance.ts';

/** What can be drawn against age, by name and unit. */

/** What can be drawn against age. Order is the order of columns in every table. */
export const SERIES = [
  { id: 'methylation', unit: MARKED_STRANDS },
  { id: 'hemimethylated', unit: '% of dyads' },
  { id: 'closedCopies', unit: '% of copies' },
  { id: 'receptors', unit: 'per cell' },
  { id: 'response', unit: '% of full' },
] as const;
/** Names of the series, such as 'methylation'. */
export type SeriesId = (typeof SERIES)[number]['id'];
