import { TARGETS, type Target, type TargetId } from '../params/targets.ts';
import { presetValues } from '../params/scenario.ts';
import type { PresetId } from '../params/presets.ts';
import { ENTRY_BY_ID, type ParamId, type ParamValues } from '../params/table.ts';
import type { NumberEntry } from '../params/types.ts';
import { fit, leastSquares, slopesAt, type Aim, type Moved } from './fit.ts';
import { measureChange, measureInvolvement } from './cohort.ts';
import type { Figure, Measured } from './measured.ts';
import { measureBlood, measureCaregivers, measureDose } from './people.ts';
import { measureGap, measureVoles } from './voles.ts';

/**
 * How the model is calibrated: which parameters are moved, to meet which published figures, with what held fixed, and
 * what is then only looked at. Run again by `tend calibrate`. Nothing is fitted per scenario or per preset.
 */
export interface Fit {
  /** Parameter → where the fit starts, how far it is moved to see what it does, and the digits a fitted value is given in. */
  readonly moved: Readonly<Partial<Record<ParamId, { readonly start: number; readonly step: number; readonly digits: number; readonly least?: number; readonly most?: number }>>>;
  /** Figures that should come out as published; a miss counts in half widths of the target's limits. */
  readonly aims: readonly TargetId[];
  /** Assumed parameters that the fitted ones lean on; the report says how far they would shift with each. */
  readonly held: readonly ParamId[];
  /** World whose defaults count. */
  readonly preset: PresetId;
  /** Measures at a size: 1 for a quick look, 5 for the record. */
  readonly measure: (set: Partial<ParamValues>, size: number) => Measured;
  /** Further figures, measured once after the fit. */
  readonly look?: (set: Partial<ParamValues>, size: number) => Measured;
}

export const FITS = {
  voles: {
    moved: {
      'variation.region': { start: 0.16, step: 0.02, digits: 3, least: 0.02, most: 0.25 },
      'receptors.weight5': { start: 0.01, step: 0.05, digits: 3, least: 0, most: 0.3 },
      'receptors.weightMiddle': { start: 0.35, step: 0.08, digits: 3, least: 0.05, most: 0.6 },
      'genes.effect': { start: 0.085, step: 0.01, digits: 3, least: 0.01, most: 0.5 },
    },
    aims: ['trial.d', 'trial.rho3', 'trial.step5', 'trial.step3', 'colony.geneShare'],
    held: ['kappa.care', 'variation.individual', 'variation.litterShare', 'handling.low', 'handling.high', 'assay.noise', 'assay.expression', 'kinetics.collaboration'],
    preset: 'both-parents',
    measure: (set, size) => measureVoles(set, { trials: 50 * size, colony: 200 * size, exon: false }),
    // Medians are wanted over 500 trials, which is 5 of these.
    look: (set, size) => ({ ...measureVoles(set, { trials: 100 * size, colony: 400 * size, exon: true }), ...measureGap(set, 40 * size) }),
  },
  caregivers: {
    moved: { 'giver.moodLoss': { start: 0.05, step: 0.02, digits: 1, least: 0, most: 1 }, 'programme.gain': { start: 0.1, step: 0.02, digits: 1, least: 0, most: 1 } },
    aims: ['caregiver.mood', 'caregiver.programme'],
    held: ['dam.levelSpread', 'giver.responseGain', 'variation.region'],
    preset: 'infant-both-parents',
    measure: (set, size) => measureCaregivers(set, 600 * size),
  },
  dose: {
    moved: { 'dose.central': { start: 2, step: 0.5, digits: 2, least: 0, most: 20 } },
    aims: ['dose.strong'],
    held: ['cortisol.damping', 'cortisol.oxytocin', 'cortisol.perStress'],
    preset: 'both-parents',
    measure: (set, size) => measureDose(set, 60 * size),
  },
  blood: {
    moved: { 'division.clones': { start: 18, step: 4, digits: 2, least: 2, most: 200 } },
    aims: ['blood.siteSd'],
    held: ['leukocytes.maintenance', 'leukocytes.deNovo', 'assay.noise', 'assay.cells'],
    preset: 'infant-both-parents',
    measure: (set, size) => measureBlood(wholeClones(set), 500 * size),
  },
  cohort: {
    moved: { 'division.kappaCare': { start: 0.5, step: 0.1, digits: 2, least: 0, most: 0.95 } },
    aims: ['cohort.involvement'],
    held: ['variation.region', 'saliva.drift', 'assay.noise', 'division.clones', 'division.intervalAtBirth', 'division.intervalLater'],
    preset: 'infant-both-parents',
    measure: (set, size) => measureInvolvement(wholeClones(set), 250 * size),
    look: (set, size) => ({ ...measureInvolvement(set, 250 * size), ...measureChange(set, 40 * size) }),
  },
} as const satisfies Record<string, Fit>;

/** Stem cells are counted in whole numbers; a fit may try any. */
function wholeClones(set: Partial<ParamValues>): Partial<ParamValues> {
  return 'division.clones' in set ? { ...set, 'division.clones': Math.round(set['division.clones']!) } : set;
}

export type FitId = keyof typeof FITS;
export const FIT_IDS = Object.keys(FITS) as FitId[];

/** One parameter as a fit leaves it. */
export interface FittedParameter {
  readonly id: ParamId;
  /** The table's value, and the fitted one in so many digits. */
  readonly table: number;
  readonly fitted: number;
}

export interface FitReport {
  readonly fit: FitId;
  readonly parameters: readonly FittedParameter[];
  /** Every figure at the fitted values: aims, and what was only looked at. */
  readonly figures: readonly ({ readonly id: string; readonly aim: number | null; readonly low: number | null; readonly high: number | null; readonly inside: boolean | null } & Figure)[];
  /** Change of each aim per unit of each parameter. */
  readonly slopes: readonly { readonly aim: string; readonly parameter: string; readonly slope: number }[];
  /** How far each fitted parameter would have to shift if a held one were moved on by a tenth of its slider. */
  readonly leaning: readonly { readonly held: ParamId; readonly value: number; readonly changed: number; readonly shifts: Readonly<Record<string, number>> }[];
  readonly rounds: number;
}

/** Told of each measurement as it comes. */
export type Progress = (line: { readonly fit: FitId; readonly what: string; readonly values: Readonly<Record<string, number>> }) => void;

/** Only measures the table's values. @param size see Fit.measure */
export function checkFit(id: FitId, size: number): FitReport {
  const one: Fit = FITS[id];
  const base = presetValues(one.preset);
  const measured = (one.look ?? one.measure)({}, size);
  const parameters = idsOf(one).map((parameter) => ({ id: parameter, table: base[parameter] as number, fitted: base[parameter] as number }));
  return { fit: id, parameters, figures: figuresOf(one, measured), slopes: [], leaning: [], rounds: 0 };
}

/** Fits, rounds the values as they would stand in the table, and measures those again. */
export function runFit(id: FitId, size: number, tell: Progress = () => {}): FitReport {
  const one: Fit = FITS[id];
  const base = presetValues(one.preset);
  const ids = idsOf(one);
  const moved = ids.map((parameter): Moved => {
    const { start, step, least, most } = one.moved[parameter]!;
    return { id: parameter, start, step, low: least ?? -Infinity, high: most ?? Infinity };
  });
  const aims = aimsOf(one);
  const setOf = (values: readonly number[]) => Object.fromEntries(ids.map((parameter, i) => [parameter, values[i]])) as Partial<ParamValues>;
  const measure = (values: readonly number[], more: Partial<ParamValues> = {}) => one.measure({ ...setOf(values), ...more }, size);
  const found = fit(moved, aims, (values) => measure(values), {
    onRound: (round, values) => tell({ fit: id, what: `round ${round}`, values: setOf(values) as Record<string, number> }),
  });
  const rounded = found.values.map((value, i) => toDigits(value, one.moved[ids[i]!]!.digits));
  const there = one.measure(setOf(rounded), size);
  const slopes = slopesAt(moved, aims, rounded, there, (values) => measure(values));
  const leaning = one.held.map((held) => {
    tell({ fit: id, what: `leaning on ${held}`, values: {} });
    const value = base[held] as number;
    const changed = aTenthOn(held, value);
    const beside = measure(rounded, { [held]: changed });
    const shifts = leastSquares(slopes, aims.map((aim) => there[aim.id]!.value - beside[aim.id]!.value), aims);
    return { held, value, changed, shifts: Object.fromEntries(ids.map((parameter, i) => [parameter, shifts[i]!])) };
  });
  return {
    fit: id,
    parameters: ids.map((parameter, i) => ({ id: parameter, table: base[parameter] as number, fitted: rounded[i]! })),
    figures: figuresOf(one, one.look === undefined ? there : one.look(setOf(rounded), size)),
    slopes: aims.flatMap((aim, row) => ids.map((parameter, column) => ({ aim: aim.id, parameter, slope: slopes[row]![column]! }))),
    leaning,
    rounds: found.rounds,
  };
}

function idsOf(one: Fit): ParamId[] {
  return Object.keys(one.moved) as ParamId[];
}

function aimsOf(one: Fit): Aim[] {
  return one.aims.map((id) => {
    const { published, assumed, low, high }: Target = TARGETS[id];
    return { id, value: (published ?? assumed)!, width: (high - low) / 2 };
  });
}

function figuresOf(one: Fit, measured: Measured): FitReport['figures'] {
  const aims = new Map(aimsOf(one).map(({ id, value }) => [id, value]));
  return Object.entries(measured).map(([id, figure]) => {
    const target = Object.hasOwn(TARGETS, id) ? TARGETS[id as TargetId] : null;
    return {
      id, ...figure, aim: aims.get(id) ?? null, low: target?.low ?? null, high: target?.high ?? null,
      inside: target === null ? null : figure.value >= target.low && figure.value <= target.high,
    };
  });
}

/** A tenth of the slider further on, or back where the domain ends. */
function aTenthOn(id: ParamId, value: number): number {
  const { explore, domain } = ENTRY_BY_ID.get(id) as NumberEntry;
  const tenth = (explore[1] - explore[0]) / 10;
  return value + tenth <= domain[1] ? value + tenth : value - tenth;
}

/** So many significant digits. */
function toDigits(value: number, digits: number): number {
  return Number(value.toPrecision(digits));
}
