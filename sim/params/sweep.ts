import { resolveValues, type Scenario } from './scenario.ts';
import { ENTRY_BY_ID, type ParamId } from './table.ts';
import { InputError, type InputProblem, type NumberEntry } from './types.ts';
import type { Unit } from './units.ts';
import { checkValue, parseScenario } from './validate.ts';

/** One slider, or two, taken through a row of values while all else in a world stays as it is. */

export interface SweepAxis {
  readonly param: ParamId;
  /** Strictly rising. */
  readonly values: readonly number[];
}

/**
 * Replicate r is young one 0 of family r: family 0 lives on Play, the others are drawn from the same seed. The same
 * families with the same luck live at every point, so what differs between two points is the slider and never the draw.
 */
export interface Sweep {
  readonly scenario: Scenario;
  readonly x: SweepAxis;
  /** Null where one slider moves alone. */
  readonly y: SweepAxis | null;
  /** Age at which they are looked at, days; lives are simulated no further. */
  readonly day: number;
  readonly replicates: number;
  /** Brain cells of each replicate; may be fewer than the scenario's. */
  readonly cells: number;
}

/** Most points of a sweep, and limits of its replicates and their cells. */
export const SWEEP_LIMITS = { points: 100_000, replicates: [1, 1000], cells: [1, 1_000_000] } as const;
/**
 * What a replicate has where nobody says otherwise: luck of so many cells is small beside what tells families apart.
 */
export const SWEEP_CELLS = 256;

/** A parameter that can be swept: any number of the table. */
export function sweptEntry(param: string, path: string, problems: InputProblem[]): NumberEntry | null {
  const entry = ENTRY_BY_ID.get(param);
  if (entry === undefined)
    problems.push({ code: 'unknown-parameter', path: `set.${param}`, allowed: [...ENTRY_BY_ID.keys()] });
  else if (entry.kind === 'number' || entry.kind === 'integer') return entry;
  else problems.push({ code: 'not-swept', path, got: param });
  return null;
}

/**
 * Checks a sweep: axes, day and sizes. Whether the world accepts a value in range is found out point by point.
 * @throws InputError with every problem found.
 */
export function checkSweep({ scenario, x, y, day, replicates, cells }: Sweep): void {
  const problems: InputProblem[] = [];
  for (const [path, axis] of [
    ['x', x],
    ['y', y],
  ] as const)
    if (axis !== null) checkAxis(axis, path, problems);
  if (y !== null && y.param === x.param) problems.push({ code: 'swept-twice', path: 'y', got: y.param });
  const whole = (path: string, got: number, domain: readonly [number, number], unit: Unit) =>
    checkValue({ kind: 'integer', domain, unit }, got, path, problems);
  whole('day', day, [0, scenario.days], 'days');
  whole('replicates', replicates, SWEEP_LIMITS.replicates, 'families');
  whole('cells', cells, SWEEP_LIMITS.cells, 'cells');
  const points = x.values.length * (y?.values.length ?? 1);
  if (points > SWEEP_LIMITS.points)
    problems.push({ code: 'too-many-points', path: 'x', got: points, allowed: [1, SWEEP_LIMITS.points] });
  if (problems.length > 0) throw new InputError(problems);
}

function checkAxis({ param, values }: SweepAxis, path: string, problems: InputProblem[]): void {
  const entry = sweptEntry(param, path, problems);
  if (entry === null) return;
  const { domain, unit } = entry;
  if (values.length === 0) problems.push({ code: 'missing', path, allowed: domain, unit });
  for (const value of values) checkValue(entry, value, `set.${param}`, problems);
  const falling = values.find((value, i) => i > 0 && !(value > values[i - 1]!));
  if (falling !== undefined) problems.push({ code: 'not-rising', path, got: falling });
}

/** How many points a sweep has. */
export function pointCount({ x, y }: Pick<Sweep, 'x' | 'y'>): number {
  return x.values.length * (y?.values.length ?? 1);
}

/** The values at a point; points are numbered row by row, x first. */
export function valuesAt({ x, y }: Pick<Sweep, 'x' | 'y'>, point: number): readonly (readonly [ParamId, number])[] {
  const across = x.values.length;
  const at = [[x.param, x.values[point % across]!] as const];
  return y === null ? at : [...at, [y.param, y.values[Math.floor(point / across)]!] as const];
}

/** The world at a point, as a person would set it. @throws InputError where the table's rules refuse it. */
export function worldAt(sweep: Pick<Sweep, 'scenario' | 'x' | 'y'>, point: number): Scenario {
  return parseScenario({
    ...sweep.scenario,
    set: { ...sweep.scenario.set, ...Object.fromEntries(valuesAt(sweep, point)) },
  });
}

/**
 * About `count` evenly spaced values over what a slider offers, from end to end; whole numbers where the parameter is
 * whole.
 */
export function sliderGrid(param: ParamId, count: number): number[] {
  const {
    kind,
    explore: [low, high],
  } = ENTRY_BY_ID.get(param) as NumberEntry;
  const steps = kind === 'integer' ? Math.min(count - 1, high - low) : count - 1;
  const values = Array.from({ length: steps + 1 }, (_, i) => low + ((high - low) * i) / steps);
  return [...new Set(values.map((value) => (kind === 'integer' ? Math.round(value) : tidy(value))))];
}

/** Without the last digits that arithmetic leaves behind. */
export function tidy(value: number): number {
  return Number(value.toPrecision(10));
}

/** Where a world stands on an axis. */
export function standsAt(scenario: Scenario, param: ParamId): number {
  return resolveValues(scenario)[param] as number;
}
