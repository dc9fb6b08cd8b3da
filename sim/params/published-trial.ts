import { TARGETS } from './targets.ts';

/** The published vole trial (Danoff et al. 2021): 14 animals moved in a cup in 7 litters, 12 moved by hand in 6. */
export const PUBLISHED_TRIAL = {
  source: 'danoff-2021',
  animals: [14, 12],
  litters: [7, 6],
  /** Standardised difference, derived from F(1, 72) = 22.41, with its 95 % interval if animals, or if litters, are the unit. */
  d: TARGETS['trial.d'].published,
  byAnimal: [0.25, 1.9],
  byLitter: [-0.09, 2.24],
  /** Chance that an animal moved in a cup reads higher than one moved by hand, derived from d. */
  superiority: 0.78,
  /** Rank correlation of methylation with expression. */
  rho: { region5: TARGETS['trial.rho5'].published, regionMiddle: TARGETS['trial.rhoMiddle'].published, region3: TARGETS['trial.rho3'].published },
} as const;
