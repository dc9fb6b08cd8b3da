import { decodeFile } from '../../params/codec/file.ts';
import type { Scenario } from '../../params/scenario.ts';
import {
  checkSweep,
  pointCount,
  SWEEP_CELLS,
  SWEEP_LIMITS,
  sweptEntry,
  tidy,
  valuesAt,
  type Sweep,
  type SweepAxis,
} from '../../params/sweep.ts';
import type { ParamId } from '../../params/table.ts';
import { InputError, type InputProblem } from '../../params/types.ts';
import { MODEL_VERSION } from '../../params/version.ts';
import type { RefusedPoint, SweepJob, SweepResult } from '../../run/protocol.ts';
import { SERIES, type SeriesId } from '../../run/series.ts';
import { sweepChecksum, sweepCsv } from '../../run/sweep-csv.ts';
import { summariseReplicates } from '../../study/analyse/replicates.ts';
import { ENGLISH } from '../../words/english.ts';
import { renderProblem } from '../../words/render.ts';
import { createWords, unitWords } from '../../words/say.ts';
import { runDesign } from '../design.ts';
import { readWorldOrTable } from '../input.ts';
import { worldOf } from '../origin.ts';
import { choose, option, readArguments, typed, type Arguments } from '../options.ts';
import { deliver } from '../output.ts';
import { READING } from '../reading.ts';
import { runShared, threadsFor } from '../share.ts';
import { targetsOf, type Target } from '../target.ts';
import { withOptions } from '../world.ts';

const OPTIONS = {
  x: 'one',
  y: 'one',
  outcome: 'one',
  day: 'one',
  replicates: 'one',
  base: 'one',
  shard: 'one',
  ...READING,
  seed: 'one',
  siblings: 'one',
  cells: 'one',
  days: 'one',
  set: 'many',
  out: 'one',
  format: 'one',
  threads: 'one',
} as const;

const OUTCOMES = SERIES.map(({ id }) => id);
const REPLICATES = 20;
const say = createWords(ENGLISH);

/**
 * `tend sweep WORLD.json --x …` takes one slider or two through their values; `tend sweep design.csv` runs a table of
 * worlds.
 */
export async function sweep(args: readonly string[]): Promise<void> {
  const given = readArguments(args, OPTIONS, ['WORLD.json|DESIGN.csv']);
  const { out } = targetsOf(given);
  const { kind, text } = await readWorldOrTable(given.positionals[0]!);
  if (kind === 'table') return runDesign(text, given, out);
  await sweepWorld(worldOf(decodeFile(text), given.positionals[0]!), given, out);
}

async function sweepWorld(file: Scenario, given: Arguments, out: Target | undefined): Promise<void> {
  const misplaced = ['base', 'shard', ...Object.keys(READING)].find((name) => option(given, name) !== undefined);
  if (misplaced !== undefined) throw new InputError([{ code: 'bad-option', path: 'arguments', got: `--${misplaced}` }]);
  const format = choose(given, 'format', ['csv', 'json'], 'csv');
  const outcome = choose(given, 'outcome', OUTCOMES, 'methylation');
  const plan = sweepOf(withOptions(file, given, ['siblings', 'days']), given);
  const { cells, replicates, day } = plan;
  const result = await runShared(
    (from, to): SweepJob => ({ kind: 'sweep', sweep: plan, from, to }),
    pointCount(plan),
    threadsFor(given, pointCount(plan) * cells * replicates * Math.max(1, day)),
  );
  const checksum = sweepChecksum(result);
  const table =
    format === 'csv'
      ? sweepCsv(result, outcome, checksum, reasonOf, (unit) => unitWords(say, unit))
      : sweepJson(result, outcome, checksum);
  await deliver(out, [table], checksum);
  tellRefused(result);
}

/** The sweep that the options describe. @throws InputError */
function sweepOf(scenario: Scenario, given: Arguments): Sweep {
  const x = option(given, 'x');
  if (x === undefined) throw new InputError([{ code: 'missing-argument', path: '--x' }]);
  const y = option(given, 'y');
  const number = (name: string, otherwise: number) => {
    const text = option(given, name);
    return text === undefined ? otherwise : (typed(text, `--${name}`) as number);
  };
  const plan: Sweep = {
    scenario,
    x: readAxis(x, '--x'),
    y: y === undefined ? null : readAxis(y, '--y'),
    day: number('day', scenario.days),
    replicates: number('replicates', REPLICATES),
    cells: number('cells', Math.min(scenario.cells, SWEEP_CELLS)),
  };
  checkSweep(plan);
  return plan;
}

/**
 * `care.licking=0:80:5`, both ends included where the steps reach them, or `care.licking=0,20,80`. @throws InputError
 */
function readAxis(text: string, path: string): SweepAxis {
  const wrong = () => new InputError([{ code: 'not-a-range', path, got: text }]);
  const cut = text.indexOf('=');
  if (cut < 1) throw wrong();
  const param = text.slice(0, cut) as ParamId;
  const problems: InputProblem[] = [];
  sweptEntry(param, path, problems);
  if (problems.length > 0) throw new InputError(problems);
  const range = text.slice(cut + 1);
  const parts = range.split(range.includes(':') ? ':' : ',').map((part) => typed(part, path));
  if (!parts.every((part) => typeof part === 'number')) throw wrong();
  if (!range.includes(':')) return { param, values: parts };
  const [from, to, step] = parts as [number, number, number];
  if (parts.length !== 3 || !(step > 0) || to < from) throw wrong();
  const steps = Math.floor((to - from) / step + 1e-9);
  if (steps >= SWEEP_LIMITS.points)
    throw new InputError([{ code: 'too-many-points', path, got: steps + 1, allowed: [1, SWEEP_LIMITS.points] }]);
  return { param, values: Array.from({ length: steps + 1 }, (_, i) => tidy(from + i * step)) };
}

function reasonOf({ problems }: RefusedPoint): string {
  return renderProblem(say, problems[0]!);
}

function sweepJson(result: SweepResult, outcome: SeriesId, checksum: string): string {
  const { sweep: plan, values, refused } = result;
  const why = new Map(refused.map((each) => [each.point, reasonOf(each)]));
  const points = result.points.map((point, place) => {
    const set = Object.fromEntries(valuesAt(plan, point));
    const reason = why.get(point);
    if (reason !== undefined) return { set, refused: reason };
    const own = values[outcome].data.slice(place * plan.replicates, (place + 1) * plan.replicates);
    return { set, ...summariseReplicates(own), values: [...own] };
  });
  const { unit } = SERIES.find(({ id }) => id === outcome)!;
  return `${JSON.stringify({ schema: 'tend.sweep/1', modelVersion: MODEL_VERSION, checksum, sweep: plan, outcome, unit, points })}\n`;
}

/** Refused points are part of the table; that there are any is told, and by the exit code too. */
function tellRefused({ sweep: plan, points, refused }: SweepResult): void {
  const [first] = refused;
  if (first === undefined) return;
  const at = valuesAt(plan, first.point)
    .map(([id, value]) => `${id}=${value}`)
    .join(', ');
  process.stderr.write(
    `tend: ${say('error.points-refused', { count: refused.length, points: points.length, at, reason: reasonOf(first) })}\n`,
  );
  process.exitCode = 2;
}
