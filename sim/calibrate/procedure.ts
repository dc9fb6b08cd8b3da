import { TARGETS, type Target, type TargetId } from '../params/targets.ts';
import type { PresetId } from '../params/presets.ts';
import type { ParamId, ParamValues } from '../params/table.ts';
import { measureChange, measureInvolvement, measureLevels } from './cohort.ts';
import { measureGap } from './gap.ts';
import { measureHuman } from './human.ts';
import type { Aim, Moved } from './fit.ts';
import type { Measured } from './measured.ts';
import { measureBlood, measureCaregivers, measureDose } from './people.ts';
import { meansOfVoles, measureVoles, trialScatter, TRIAL_AIMS } from './voles.ts';

/**
 * How the model is calibrated: which parameters are moved, to meet which published figures, with what held fixed, and
 * what is then only looked at. Run again by `tend calibrate`. Nothing is fitted per scenario or per preset.
 */
export interface Fit {
  /**
   * Parameter → where the fit starts, how far it is moved to see what it does (both ways where figures answer along a
   * curve), and the digits a fitted value is given in.
   */
  readonly moved: Readonly<
    Partial<
      Record<
        ParamId,
        {
          readonly start: number;
          readonly step: number;
          readonly bothWays?: boolean;
          readonly digits: number;
          readonly least?: number;
          readonly most?: number;
        }
      >
    >
  >;
  /** Figures that should come out as published; a miss counts in half widths of the target's limits. */
  readonly aims: readonly TargetId[];
  /** Assumed parameters that the fitted ones lean on; the report says how far they would shift with each. */
  readonly held: readonly ParamId[];
  /** World whose defaults count. */
  readonly preset: PresetId;
  /** How many of what are measured at a size: 1 for a quick look, 5 for the record. */
  readonly sizes: (size: number) => Sizes;
  /** Measures under seeds that begin with `seed`. */
  readonly measure: (set: Partial<ParamValues>, sizes: Sizes, seed: string) => Measured;
  /**
   * The aims in several worlds under common luck, by figures that answer smoothly; `measure` of each unless said
   * otherwise. @param count what `leaning` of the sizes counts
   */
  readonly together?: (worlds: readonly Partial<ParamValues>[], count: number, seed: string) => readonly Measured[];
  /** Further figures, measured once after the fit. */
  readonly look?: (set: Partial<ParamValues>, sizes: Sizes, seed: string) => Measured;
  /** Aims that one published study reported together, and their covariances over repeats of it. */
  readonly scatter?: {
    readonly aims: readonly TargetId[];
    readonly of: (set: Partial<ParamValues>, sizes: Sizes, seed: string) => readonly (readonly number[])[];
  };
}

/**
 * How many of what: `fit` in each round of a fit, `leaning` in all blocks together, `look` and others once after it.
 */
export type Sizes = Readonly<Record<'fit' | 'leaning' | 'look', number> & Record<string, number>>;

export const FITS = {
  voles: {
    moved: {
      'variation.region': { start: 0.135, step: 0.04, bothWays: true, digits: 3, least: 0.02, most: 0.25 },
      'receptors.weight5': { start: 0.05, step: 0.1, digits: 3, least: 0, most: 0.3 },
      'receptors.weightMiddle': { start: 0.35, step: 0.1, digits: 3, least: 0.05, most: 0.6 },
      'genes.effect': { start: 0.08, step: 0.02, digits: 3, least: 0.01, most: 0.5 },
    },
    aims: ['trial.t', 'trial.rho3', 'trial.step5', 'trial.step3', 'colony.geneShare'],
    held: [
      'variation.litterShare',
      'handling.low',
      'handling.high',
      'assay.noise',
      'assay.expression',
      'kappa.care',
      'variation.individual',
      'kinetics.collaboration',
    ],
    preset: 'both-parents',
    // Trials; animals of the colony and litters of the gap beside them.
    sizes: (size) => ({
      fit: 50 * size,
      leaning: 400 * size,
      look: 100 * size,
      colony: 200 * size,
      litters: 40 * size,
    }),
    measure: (set, { fit, colony }, seed) => measureVoles(set, { trials: fit, colony: colony!, exon: false }, seed),
    together: (worlds, trials, seed) => meansOfVoles(worlds, { trials, colony: trials }, seed),
    look: (set, { look, colony, litters }, seed) => ({
      ...measureVoles(set, { trials: look, colony: 2 * colony!, exon: true }, seed),
      ...measureGap(set, litters!, seed),
    }),
    scatter: { aims: TRIAL_AIMS, of: (set, { fit }, seed) => trialScatter(set, fit, seed) },
  },
  caregivers: {
    moved: {
      'giver.moodLoss': { start: 0.04, step: 0.02, digits: 1, least: 0, most: 1 },
      'programme.gain': { start: 0.1, step: 0.02, digits: 1, least: 0, most: 1 },
    },
    aims: ['caregiver.mood', 'caregiver.programme'],
    held: ['dam.levelSpread', 'giver.responseGain', 'variation.region'],
    preset: 'infant-both-parents',
    // Families.
    sizes: (size) => ({ fit: 600 * size, leaning: 200 * size, look: 600 * size }),
    measure: (set, { fit }, seed) => measureCaregivers(set, fit, seed),
    together: (worlds, families, seed) => worlds.map((set) => measureCaregivers(set, families, seed)),
  },
  dose: {
    moved: { 'dose.central': { start: 1.6, step: 0.5, digits: 2, least: 0, most: 20 } },
    aims: ['dose.strong'],
    held: ['cortisol.damping', 'cortisol.oxytocin', 'cortisol.perStress'],
    preset: 'both-parents',
    // Children.
    sizes: (size) => ({ fit: 60 * size, leaning: 100 * size, look: 60 * size }),
    measure: (set, { fit }, seed) => measureDose(set, fit, seed),
    together: (worlds, children, seed) => worlds.map((set) => measureDose(set, children, seed, ['dose.strong'])),
  },
  blood: {
    moved: { 'division.clones': { start: 15, step: 4, digits: 2, least: 2, most: 200 } },
    aims: ['blood.siteSd'],
    held: ['leukocytes.maintenance', 'leukocytes.deNovo', 'assay.noise', 'assay.cells'],
    preset: 'infant-both-parents',
    // Persons.
    sizes: (size) => ({ fit: 500 * size, leaning: 800 * size, look: 500 * size }),
    measure: (set, { fit }, seed) => measureBlood(wholeClones(set), fit, seed),
    together: (worlds, persons, seed) => worlds.map((set) => measureBlood(wholeClones(set), persons, seed)),
  },
  cohort: {
    moved: { 'division.kappaCare': { start: 0.5, step: 0.1, digits: 2, least: 0, most: 0.95 } },
    aims: ['cohort.involvement'],
    held: [
      'variation.region',
      'saliva.drift',
      'assay.noise',
      'division.clones',
      'division.intervalAtBirth',
      'division.intervalLater',
    ],
    preset: 'infant-both-parents',
    // Cohorts of 101; families lived in full, and in cohorts of 1,000, beside them.
    sizes: (size) => ({
      fit: 250 * size,
      leaning: 200 * size,
      look: 250 * size,
      dyads: 40 * size,
      families: 2000 * size,
    }),
    measure: (set, { fit }, seed) => measureInvolvement(wholeClones(set), fit, seed),
    together: (worlds, cohorts, seed) => worlds.map((set) => measureInvolvement(wholeClones(set), cohorts, seed)),
    look: (set, { look, dyads, families }, seed) => ({
      ...measureInvolvement(set, look, seed),
      ...measureChange(set, dyads!, seed),
      ...measureLevels(set, families!, seed),
    }),
  },
  // Nothing is fitted to these: sizes that the human world must keep to.
  human: {
    moved: {},
    aims: [],
    held: [],
    preset: 'infant-both-parents',
    // Families.
    sizes: (size) => ({ fit: 0, leaning: 0, look: 400 * size }),
    measure: (set, { look }, seed) => measureHuman(set, look, seed),
  },
} as const satisfies Record<string, Fit>;

/** Stem cells are counted in whole numbers; a fit may try any. */
function wholeClones(set: Partial<ParamValues>): Partial<ParamValues> {
  return 'division.clones' in set ? { ...set, 'division.clones': Math.round(set['division.clones']!) } : set;
}

export type FitId = keyof typeof FITS;
export const FIT_IDS = Object.keys(FITS) as FitId[];

/** The aims of a fit with the figure wanted and the width a miss is counted in. */
export function aimsOf(one: Fit): Aim[] {
  return one.aims.map((id) => {
    const { published, assumed, low, high }: Target = TARGETS[id];
    return { id, value: (published ?? assumed)!, width: (high - low) / 2 };
  });
}

/** The parameters of a fit, in order. */
export function idsOf(one: Fit): ParamId[] {
  return Object.keys(one.moved) as ParamId[];
}

/** How each of them may be moved. */
export function movedOf(one: Fit): Moved[] {
  return idsOf(one).map((id) => {
    const { least, most, digits: _digits, ...how } = one.moved[id]!;
    return { id, ...how, low: least ?? -Infinity, high: most ?? Infinity };
  });
}
