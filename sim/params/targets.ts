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
  /** Standard error of `published`, where it can be had. */
  readonly error?: number;
}

/** Student's t of the published F(1, 72), and the limits of a median F of 17 to 29. */
const [T, T_LOW, T_HIGH] = [22.41, 17, 29].map(Math.sqrt) as [number, number, number];
/** What a t of this design is in SDs of single region readings: 42 against 36 of them. */
const PER_T = Math.sqrt(1 / 42 + 1 / 36);

/** All published figures that the model is held against, by name. */
export const TARGETS = {
  // Vole trial: 14 animals moved in a cup in 7 litters against 12 moved by hand in 6; medians over trials, but for t.
  // The published analysis: F(1, 72) of the arm over 78 region readings, all counted as if independent.
  'trial.f': { source: 'danoff-2021', published: 22.41, low: 17, high: 29 },
  // Its root, which scatters evenly about its mean over trials (F itself is skewed): what the fit aims at.
  'trial.t': { source: 'danoff-2021', published: T, low: T_LOW, high: T_HIGH },
  // Share of trials with an F as large as the published one: that one lies within the middle 60 % of seeds.
  'trial.fReached': { source: 'danoff-2021', published: null, low: 0.2, high: 0.8 },
  // In SDs of single region readings, not of animals.
  'trial.readingD': {
    source: 'danoff-2021',
    published: Math.round(100 * T * PER_T) / 100,
    low: T_LOW * PER_T,
    high: T_HIGH * PER_T,
  },
  'trial.litterShare': { source: 'danoff-2021', published: null, low: 0, high: 0.6 },
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
  // Caregivers, oxytocin through the nose, people's blood. Errors: (1 - r²)/√4,934; a quarter of the 95 % interval -.84
  // to -.03; 8.2/√(2·110).
  'caregiver.mood': { source: 'depression-sensitivity', published: -0.16, low: -0.21, high: -0.11, error: 0.014 },
  'caregiver.programme': { source: 'programmes', published: 0.33, low: 0.25, high: 0.4 },
  'dose.strong': { source: 'nasal-cortisol', published: -0.43, low: -0.84, high: -0.03, error: 0.207 },
  'dose.weak': { source: 'nasal-cortisol', published: -0.15, low: -0.4, high: 0 },
  // Cohort of 101 mothers and infants: its coefficients were not read, so the size of the association is assumed; see
  // the design prior of -.30 to 0.
  'cohort.involvement': { source: 'krol-2019', published: null, assumed: -0.2, low: -0.23, high: -0.17 },
  'cohort.behaviour': { source: 'krol-2019', published: null, low: -0.02, high: 0.02 },
  'cohort.caregiverChange': { source: 'krol-2019', published: null, low: 0, high: 1 / 3 },
  'cohort.power': { source: 'krol-2019', published: null, low: 0.42, high: 0.62 },
  // Involvement with the level at 18 months, as read; the limits are the design's.
  'cohort.level': { source: 'krol-2019', published: null, low: -0.3, high: 0 },
  // Adversity and methylation go together next to not at all (r .02). The limits are the design's: r within .1 as
  // saliva is read, and no hard times or missing care move brain marks by more than .3 SD between families.
  'human.hardshipR': { source: 'ellis-2021', published: 0.02, low: -0.1, high: 0.1 },
  'human.oneCaregiver': { source: 'ellis-2021', published: null, low: -0.3, high: 0.3 },
  'human.hardship': { source: 'ellis-2021', published: null, low: -0.3, high: 0.3 },
  'human.noFeeding': { source: 'ellis-2021', published: null, low: -0.3, high: 0.3 },
  'blood.siteSd': { source: 'assay-924', published: 8.2, low: 7, high: 9, error: 0.55 },
} as const satisfies Record<string, Target>;

/** Names of the targets. */
export type TargetId = keyof typeof TARGETS;
