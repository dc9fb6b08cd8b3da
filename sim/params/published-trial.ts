import { TARGETS } from './targets.ts';

/**
 * The published vole trial (Danoff et al. 2021): 14 animals moved in a cup in 7 litters, 12 moved by hand in 6, three
 * regions read in each.
 */
export const PUBLISHED_TRIAL = {
  source: 'danoff-2021',
  animals: [14, 12],
  litters: [7, 6],
  /** Region readings, all counted as if independent: arm and region as factors leave 72 degrees of freedom. */
  readings: 78,
  /** F(1, 72) of the arm, the only figure of it that was published. */
  f: TARGETS['trial.f'].published,
  df: 72,
  /**
   * Standardised difference in SDs of single region readings, derived: √(F · (1/42 + 1/36)). In SDs of animals it
   * follows only
   * with the correlation between an animal's regions, which was not published; no interval by animal or by litter can
   * be had from F alone.
   */
  d: TARGETS['trial.readingD'].published,
  /** Rank correlation of methylation with expression. */
  rho: {
    region5: TARGETS['trial.rho5'].published,
    regionMiddle: TARGETS['trial.rhoMiddle'].published,
    region3: TARGETS['trial.rho3'].published,
  },
} as const;
