import type { ParameterEntry } from '../types.ts';
import { cells, teaching, type StudyForm } from './kit.ts';

/** Design of family lines: its entries, as in the table of parameters. */
export const LINEAGE_ENTRIES = [
  {
    ...teaching,
    id: 'lines',
    kind: 'integer',
    unit: 'linesInGroup',
    default: 100,
    domain: [10, 1000],
    explore: [10, 200],
    step: 10,
  },
  {
    ...teaching,
    id: 'generations',
    kind: 'integer',
    unit: 'generations',
    default: 6,
    domain: [1, 20],
    explore: [2, 12],
    step: 1,
  },
  // As many as other caregivers are given: today's young one is tomorrow's mother.
  { ...cells, default: 128 },
  {
    ...teaching,
    id: 'high',
    kind: 'number',
    unit: 'timesTypicalCare',
    default: 1.6,
    domain: [0, 3],
    explore: [0, 2],
    step: 0.1,
  },
  {
    ...teaching,
    id: 'low',
    kind: 'number',
    unit: 'timesTypicalCare',
    default: 0.4,
    domain: [0, 3],
    explore: [0, 2],
    step: 0.1,
  },
  { ...teaching, id: 'transmitCare', kind: 'boolean', unit: '', default: true },
  { ...teaching, id: 'transmitGenes', kind: 'boolean', unit: '', default: true },
  { ...teaching, id: 'germlineReset', kind: 'boolean', unit: '', default: true },
  {
    ...teaching,
    id: 'fosterAt',
    kind: 'integer',
    unit: 'generationOrNever',
    default: 0,
    domain: [0, 20],
    explore: [0, 12],
    step: 1,
  },
  {
    ...teaching,
    id: 'supportAt',
    kind: 'integer',
    unit: 'generationOrNever',
    default: 0,
    domain: [0, 20],
    explore: [0, 12],
    step: 1,
  },
] as const satisfies readonly ParameterEntry[];

/** The two kinds of founders. */
export const LINEAGE_GROUPS = ['high', 'low'] as const;
/** A kind of founders. */
export type LineageGroup = (typeof LINEAGE_GROUPS)[number];

/**
 * What is known of family lines before a study is open. A result holds the lines of one group, then those of the
 * other.
 */
export const LINEAGE_FORM = {
  entries: LINEAGE_ENTRIES,
  link: 'generations',
  species: ['vole', 'infant'],
  pieces: { blocks: LINEAGE_GROUPS.length },
} as const satisfies StudyForm;
