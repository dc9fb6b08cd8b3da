import type { SourceId } from './sources.ts';

/**
 * Published figures that the model was fitted to or is held against. `published` is the figure itself, where there is
 * one; `low` and `high` are the limits within which the model counts as agreeing. A target is never changed to fit.
 */
export interface Target {
  readonly source: SourceId;
  readonly published: number | null;
  /** What the model aims at where a direction was published and no figure. */
  readonly assumed?: number;
  readonly low: number;
  readonly high: number;
}

/** All published figures that the model is held against, by name. */
export const TARGETS = {
  // Vole trial: 14 animals moved in a cup in 7 litters against 12 moved by hand in 6; medians over trials.
  'trial.d': { source: 'danoff-2021', published: 1.08, low: 0.8, high: 1.4 },
  'trial.inside': { source: 'danoff-2021', published: null, low: 0.85, high: 1 },
  'trial.litterShare': { source: 'danoff-2021', published: null, low: -1, high: 0.6 },
  'trial.rho5': { source: 'danoff-2021', published: -0.29, low: -0.45, high: -0.1 },
  'trial.rhoMiddle': { source: 'danoff-2021', published: -0.37, low: -0.55, high: -0.2 },
  'trial.rho3': { source: 'danoff-2021', published: -0.47, low: -0.6, high: -0.35 },
  'trial.step5': { source: 'danoff-2021', published: 0.08, low: 0.05, high: 0.2 },
  'trial.step3': { source: 'danoff-2021', published: 0.1, low: 0.05, high: 0.2 },
  'trial.exon3': { source: 'danoff-2021', published: null, low: 0, high: 0.25 },
  'colony.geneShare': { source: 'king-2016', published: 0.74, low: 0.65, high: 0.8 },
  // How a gap between care groups comes and stays; the shape is the rat's.
  'gap.early': { source: 'weaver-2004', published: null, low: 0.8, high: 1.3 },
  'gap.lasting': { source: 'weaver-2004', published: null, low: 0, high: 0.15 },
  'gap.fostered': { source: 'weaver-2004', published: null, low: -0.2, high: 0.2 },
  // Caregivers, oxytocin through the nose, people's blood.
  'caregiver.mood': { source: 'depression-sensitivity', published: -0.16, low: -0.21, high: -0.11 },
  'caregiver.programme': { source: 'programmes', published: 0.33, low: 0.25, high: 0.4 },
  'dose.strong': { source: 'nasal-cortisol', published: -0.43, low: -0.84, high: -0.03 },
  'dose.weak': { source: 'nasal-cortisol', published: -0.15, low: -0.4, high: 0 },
  // Cohort of 101 mothers and infants: coefficients were not published, so the size of the association is assumed; see the design prior of -.30 to 0.
  'cohort.involvement': { source: 'krol-2019', published: null, assumed: -0.2, low: -0.23, high: -0.17 },
  'cohort.behaviour': { source: 'krol-2019', published: null, low: -0.02, high: 0.02 },
  'cohort.caregiverChange': { source: 'krol-2019', published: null, low: 0, high: 1 / 3 },
  'cohort.power': { source: 'krol-2019', published: null, low: 0.42, high: 0.62 },
  'blood.siteSd': { source: 'assay-924', published: 8.2, low: 7, high: 9 },
} as const satisfies Record<string, Target>;

/** Names of the targets. */
export type TargetId = keyof typeof TARGETS;
