/**
 * Published figures that the model was fitted to or is held against, measured as the calibration measures them, with
 * seeds of this check's own.
 */
import { FITS, type FitId } from '../../../sim/calibrate/procedure.ts';
import { checkFit, leaningAt } from '../../../sim/calibrate/report.ts';
import { ENTRY_BY_ID } from '../../../sim/params/table.ts';
import { TARGETS, type Target, type TargetId } from '../../../sim/params/targets.ts';
import { SOURCES } from '../../../sim/params/sources.ts';
import { atLeast, reported, within, type CheckRow } from './row.ts';

/** Told in other words by another row: one published figure counts once. */
const SAME_DATUM: readonly string[] = ['trial.f', 'trial.readingD'] satisfies TargetId[];

/** Neither the seeds of the fit nor those of the record's check. */
const SEED = 'verify calibration';

/**
 * The limits are the published targets, not four standard errors; where no figure was published, they are our own. What
 * has no limits is only reported.
 * @param size see Fit.sizes
 */
export function checkCalibration(fit: FitId, size: number): CheckRow[] {
  return checkFit(fit, size, SEED).check.map(({ id, value }) => {
    if (!Object.hasOwn(TARGETS, id)) return reported(id, value);
    const { low, high, source, published }: Target = TARGETS[id as TargetId];
    const [kind, named] =
      published === null || SAME_DATUM.includes(id)
        ? (['own limit', ''] as const)
        : (['published', `, published ${rounded(published)}`] as const);
    return within(kind, `${id}, ${SOURCES[source].label}${named}`, value, rounded(low), rounded(high));
  });
}

/** How an aim must answer to a parameter: what is known without any fit. */
const ANSWERS: readonly (readonly [aim: TargetId, parameter: string, sign: 1 | -1])[] = [
  ['trial.t', 'variation.region', -1],
  ['colony.geneShare', 'genes.effect', 1],
  ['trial.rho3', 'genes.effect', 1],
  ['trial.step3', 'receptors.weightMiddle', -1],
];
/**
 * And which way the spread of regions must shift for the arms to differ as before: wider where they would differ more.
 */
const SHIFTS: readonly (readonly [held: string, sign: 1 | -1])[] = [
  ['kappa.care', 1],
  ['handling.low', -1],
  ['handling.high', 1],
  ['variation.individual', -1],
  ['assay.noise', -1],
];

/**
 * Whether what the fit of the voles leans on has the signs that it must have, each beyond four standard errors. @param
 * trials under each world
 */
export function checkLeaning(trials: number): CheckRow[] {
  const { aims, moved } = FITS.voles;
  const parameters = Object.keys(moved);
  const values = parameters.map((id) => ENTRY_BY_ID.get(id as never)!.default as number);
  const { slopes, shifts } = leaningAt(FITS.voles, values, { fit: 0, look: 0, leaning: trials }, SEED);
  const signed = (name: string, { value, error }: { value: number; error: number }, sign: number) =>
    atLeast('own limit', `${name}: standard errors ${sign > 0 ? 'above' : 'below'} 0`, (sign * value) / error, 4);
  return [
    ...ANSWERS.map(([aim, parameter, sign]) =>
      signed(
        `${aim} per ${parameter}`,
        slopes[(aims as readonly string[]).indexOf(aim)]![parameters.indexOf(parameter)]!,
        sign,
      ),
    ),
    ...SHIFTS.map(([held, sign]) =>
      signed(
        `shift of variation.region when ${held} rises`,
        shifts.find((shift) => shift.held === held)!.by[parameters.indexOf('variation.region')]!,
        sign,
      ),
    ),
  ];
}

function rounded(value: number): number {
  return Number(value.toPrecision(4));
}
