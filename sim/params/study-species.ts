import type { Species } from './channels.ts';
import type { StudyKind } from './study-types.ts';

/**
 * Worlds that a study can take place in, the usual one first. A rat's world shows another gene, on which neither how
 * mothers care nor how comfort works depends. Who splits money is drawn anew, whatever the world.
 */
export const STUDY_SPECIES: Readonly<Record<StudyKind, readonly Species[]>> = {
  lineage: ['vole', 'infant'],
  'stress-test': ['infant', 'vole'],
  giving: ['vole', 'infant', 'rat'],
  'infant-cohort': ['infant'],
  'vole-trial': ['vole'],
};
