import { presetValues } from '../params/scenario.ts';
import { ENTRY_BY_ID, type ParamId, type ParamValues } from '../params/table.ts';
import { TARGETS, type Target, type TargetId } from '../params/targets.ts';
import type { NumberEntry } from '../params/types.ts';
import { fit } from './fit.ts';
import { leastSpread } from './identified.ts';
import { leaningOf, type Beside, type Held, type Leaning } from './leaning.ts';
import type { Figure, Measured } from './measured.ts';
import { aimsOf, FITS, idsOf, movedOf, type Fit, type FitId, type Sizes } from './procedure.ts';

/** Runs the fits and says what came of them. */

/** Seeds of the fit, and others for the check: a fit that only suits its own seeds does not pass. */
export const FIT_SEED = 'calibrate';
export const CHECK_SEED = 'check';
/** Blocks of seeds, left out in turn for the standard errors of what the fit leans on. */
export const BLOCKS = 10;

/** One parameter as a fit leaves it. */
export interface FittedParameter {
  readonly id: ParamId;
  /** The table's value, and the fitted one in so many digits. */
  readonly table: number;
  readonly fitted: number;
  /**
   * How far it would scatter at least over repeats of the published studies, see `leastSpread`; null where an aim is
   * assumed, or nothing was fitted.
   */
  readonly spread: number | null;
  /** Whether the published figures tell it from 0: two such spreads are less than the value itself. */
  readonly identified: boolean;
}

/** A figure of the model beside what it is held against. */
export interface HeldFigure extends Figure {
  readonly id: string;
  readonly aim: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly inside: boolean | null;
}

export interface FitReport {
  readonly fit: FitId;
  readonly sizes: Sizes;
  readonly parameters: readonly FittedParameter[];
  /**
   * What the fit itself saw at the fitted values, under its own seeds. Empty after a check, or where nothing was
   * fitted.
   */
  readonly figures: readonly HeldFigure[];
  /** Every figure under fresh seeds: aims, and what is only looked at. */
  readonly check: readonly HeldFigure[];
  /** Change of each aim per unit of each parameter. */
  readonly slopes: readonly {
    readonly aim: string;
    readonly parameter: string;
    readonly slope: number;
    readonly error: number;
  }[];
  /** How far each fitted parameter would have to shift if a held one were moved on by a tenth of its slider. */
  readonly leaning: readonly {
    readonly held: ParamId;
    readonly value: number;
    readonly changed: number;
    readonly shifts: Readonly<Record<string, Figure>>;
  }[];
  readonly rounds: number;
}

/** Told of each measurement as it comes. */
export type Progress = (line: {
  readonly fit: FitId;
  readonly what: string;
  readonly values: Readonly<Record<string, number>>;
}) => void;

/** Only measures the table's values. @param size see Fit.sizes */
export function checkFit(id: FitId, size: number, seed = CHECK_SEED): FitReport {
  const one: Fit = FITS[id];
  const base = presetValues(one.preset);
  const sizes = one.sizes(size);
  const parameters = idsOf(one).map((parameter) => ({
    id: parameter,
    table: base[parameter] as number,
    fitted: base[parameter] as number,
    spread: null,
    identified: false,
  }));
  return {
    fit: id,
    sizes,
    parameters,
    figures: [],
    check: figuresOf(one, lookAt(one, {}, sizes, seed)),
    slopes: [],
    leaning: [],
    rounds: 0,
  };
}

/**
 * Fits, rounds the values as they would stand in the table, and measures those again, under the same seeds and under
 * fresh ones.
 */
export function runFit(
  id: FitId,
  size: number,
  { seed = FIT_SEED, check = CHECK_SEED, tell = () => {} }: { seed?: string; check?: string; tell?: Progress } = {},
): FitReport {
  const one: Fit = FITS[id];
  const sizes = one.sizes(size);
  const { rounded, rounds } = fittedValues(id, sizes, seed, tell);
  return { ...reportAt(id, rounded, sizes, { seed, check, tell }), rounds };
}

/** Everything that is said of given values of the fitted parameters. */
export function reportAt(
  id: FitId,
  values: readonly number[],
  sizes: Sizes,
  { seed, check, tell }: { seed: string; check: string; tell: Progress },
): FitReport {
  const one: Fit = FITS[id];
  const ids = idsOf(one);
  const base = presetValues(one.preset);
  const set = setOf(one, values);
  tell({ fit: id, what: 'figures', values: {} });
  const figures = ids.length === 0 ? [] : figuresOf(one, one.measure(set, sizes, seed));
  tell({ fit: id, what: 'check', values: {} });
  const checked = figuresOf(one, lookAt(one, set, sizes, check));
  tell({ fit: id, what: 'leaning', values: {} });
  const { slopes, shifts } = leaningAt(one, values, sizes, seed);
  const spreads = spreadsAt(one, values, slopes, sizes, seed);
  return {
    fit: id,
    sizes,
    parameters: ids.map((parameter, i) => {
      const spread = spreads?.[i] ?? null;
      return {
        id: parameter,
        table: base[parameter] as number,
        fitted: values[i]!,
        spread,
        identified: spread !== null && 2 * spread < Math.abs(values[i]!),
      };
    }),
    figures,
    check: checked,
    slopes: one.aims.flatMap((aim, row) =>
      ids.map((parameter, column) => ({
        aim,
        parameter,
        slope: slopes[row]![column]!.value,
        error: slopes[row]![column]!.error,
      })),
    ),
    leaning: shifts.map(({ by, ...lean }) => ({
      ...lean,
      shifts: Object.fromEntries(ids.map((parameter, i) => [parameter, by[i]!])),
    })),
    rounds: 0,
  };
}

function fittedValues(id: FitId, sizes: Sizes, seed: string, tell: Progress): { rounded: number[]; rounds: number } {
  const one: Fit = FITS[id];
  const ids = idsOf(one);
  if (ids.length === 0) return { rounded: [], rounds: 0 };
  const found = fit(movedOf(one), aimsOf(one), (values) => one.measure(setOf(one, values), sizes, seed), {
    forSlopes: (points) =>
      one.together!(
        points.map((values) => setOf(one, values)),
        sizes.fit,
        seed,
      ),
    onRound: (round, values) =>
      tell({ fit: id, what: `round ${round}`, values: setOf(one, values) as Record<string, number> }),
  });
  return {
    rounded: found.values.map((value, i) => Number(value.toPrecision(one.moved[ids[i]!]!.digits))),
    rounds: found.rounds,
  };
}

/** @param values of the fitted parameters. */
export function leaningAt(one: Fit, values: readonly number[], { leaning }: Sizes, seed: string): Leaning<ParamId> {
  if (one.together === undefined) return { slopes: [], shifts: [] };
  const base = presetValues(one.preset);
  const held = one.held.map((id): Held<ParamId> => ({
    id,
    value: base[id] as number,
    changed: aTenthOn(id, base[id] as number),
  }));
  const world = ({ values: own, held: other }: Beside) => ({
    ...setOf(one, own),
    ...(other === null ? {} : { [other.id]: other.value }),
  });
  return leaningOf({ moved: movedOf(one), aims: aimsOf(one), values, held, blocks: BLOCKS }, (worlds, block) =>
    one.together!(worlds.map(world), Math.max(4, Math.round(leaning / BLOCKS)), `${seed} block ${block}`),
  );
}

/**
 * Covariances of the published figures: over repeats of the simulated study where they come from one, else their
 * published errors, else half the limits' width.
 */
function spreadsAt(
  one: Fit,
  values: readonly number[],
  slopes: Leaning['slopes'],
  sizes: Sizes,
  seed: string,
): number[] | null {
  if (one.aims.length === 0 || one.aims.some((id) => (TARGETS[id] as Target).published === null)) return null;
  const aims = aimsOf(one);
  const errors = aims.map(({ id, width }) => (TARGETS[id as TargetId] as Target).error ?? width);
  const covariance = errors.map((error, i) => errors.map((_, j) => (i === j ? error * error : 0)));
  if (one.scatter !== undefined) {
    const places = one.scatter.aims.map((id) => one.aims.indexOf(id));
    one.scatter.of(setOf(one, values), sizes, seed).forEach((row, i) =>
      row.forEach((value, j) => {
        covariance[places[i]!]![places[j]!] = value;
      }),
    );
  }
  return leastSpread(
    slopes.map((row) => row.map(({ value }) => value)),
    covariance,
  );
}

function lookAt(one: Fit, set: Partial<ParamValues>, sizes: Sizes, seed: string): Measured {
  return (one.look ?? one.measure)(set, sizes, seed);
}

function setOf(one: Fit, values: readonly number[]): Partial<ParamValues> {
  return Object.fromEntries(idsOf(one).map((id, i) => [id, values[i]]));
}

function figuresOf(one: Fit, measured: Measured): HeldFigure[] {
  const aims = new Map(aimsOf(one).map(({ id, value }) => [id, value]));
  return Object.entries(measured).map(([id, figure]) => {
    const target = Object.hasOwn(TARGETS, id) ? TARGETS[id as TargetId] : null;
    return {
      id,
      ...figure,
      aim: aims.get(id) ?? null,
      low: target?.low ?? null,
      high: target?.high ?? null,
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
