import {
  renderProblem,
  SERIES,
  standsAt,
  summariseReplicates,
  valuesAt,
  type ParamId,
  type ReplicateSummary,
  type SeriesId,
  type Sweep,
} from '../../../sim/page.ts';
import { niceTicks } from '../../charts/parts/axis.ts';
import type { HeatData } from '../../charts/sweep/heat-chart.ts';
import type { SweepData } from '../../charts/sweep/sweep-chart.ts';
import { displayOf, shownNumber, shownUnit } from '../../controls/display.ts';
import { speciesOf } from '../../state/species.ts';
import { sliderEntry } from '../../state/sweep.ts';
import { ageText } from '../../words/age.ts';
import type { Say } from '../../words/say.ts';
import { fixed } from '../../parts/numbers.ts';
import { unitText } from '../../parts/numbers.ts';
import type { Found } from './sweeper.ts';
import { remembered } from '../../parts/remembered.ts';

/** What is drawn and said of a sweep. */

/** Bands of the heat map, about, and the least that one spans: what hardly changes gets few. */
const BANDS = 8;
const NARROWEST = 0.25;

export function sliderName(id: ParamId, say: Say): string {
  return say(say.has(`short.${id}`) ? `short.${id}` : `param.${id}.label`);
}

export function sliderUnit(id: ParamId, say: Say): string {
  return shownUnit(sliderEntry(id), say);
}

/** "45 min" */
export function sliderValue(id: ParamId, value: number, say: Say): string {
  return `${shownNumber(value, displayOf(sliderEntry(id)))} ${sliderUnit(id, say)}`.trim();
}

/** "Licking & grooming 45 min, Hardship 20 %" */
export function whereOf(sweep: Sweep, point: number, say: Say): string {
  return valuesAt(sweep, point)
    .map(([id, value]) => say('sweep.at', { name: sliderName(id, say), value: sliderValue(id, value, say) }))
    .join(', ');
}

const shown = (id: ParamId, value: number) => value * displayOf(sliderEntry(id)).factor;
const axisName = (id: ParamId, say: Say) => `${sliderName(id, say)}, ${sliderUnit(id, say)}`.replace(/, $/, '');

export function outcomeUnit(outcome: SeriesId, say: Say): string {
  return unitText(SERIES.find(({ id }) => id === outcome)!.unit, say);
}

/** "Methylation over Licking & grooming" */
export function titleOf({ x, y }: Sweep, outcome: SeriesId, say: Say): string {
  const what = say(`series.${outcome}`);
  return y === null
    ? say('sweep.title', { what, x: sliderName(x.param, say) })
    : say('sweep.titleTwo', { what, x: sliderName(x.param, say), y: sliderName(y.param, say) });
}

/** "Methylation, marked strands, %, day 60: mean of 20 families" */
function outcomeAt({ day, scenario, replicates }: Sweep, outcome: SeriesId, say: Say): string {
  return say('sweep.axis', {
    families: replicates,
    what: say(`series.${outcome}`),
    unit: outcomeUnit(outcome, say),
    age: ageText(day, speciesOf(scenario), say),
  });
}

/** What replicates show at a point; null where it is not known. */
export const summaryAt = remembered(
  ({ sweep, values, known, refused }: Found, outcome: SeriesId, point: number): ReplicateSummary | null => {
    if (known[point] === 0 || refused.some((each) => each.point === point)) return null;
    return summariseReplicates(values[outcome], point * sweep.replicates, sweep.replicates);
  },
);

export function reasonAt({ refused }: Found, point: number, say: Say): string | null {
  const problem = refused.find((each) => each.point === point)?.problems[0];
  return problem === undefined ? null : renderProblem(say, problem);
}

/** Mean by point, NaN where it is not known. */
export function meansOf(found: Found, outcome: SeriesId): Float64Array {
  const { replicates } = found.sweep;
  const values = found.values[outcome];
  return Float64Array.from(found.known, (_, point) => {
    let sum = 0;
    for (let r = 0; r < replicates; r++) sum += values[point * replicates + r]!;
    return sum / replicates;
  });
}

/** One sentence on a point, for readouts and screen readers. */
export function readingOf(found: Found, outcome: SeriesId, point: number, say: Say): string {
  const where = whereOf(found.sweep, point, say);
  const reason = reasonAt(found, point, say);
  if (reason !== null) return say('sweep.readingRefused', { where, reason });
  const summary = summaryAt(found, outcome, point);
  if (summary === null) return say('sweep.readingWaiting', { where });
  const { mean, low, high } = summary;
  return say('sweep.reading', {
    where,
    families: found.sweep.replicates,
    what: say(`sweep.what.${outcome}`),
    value: fixed(mean, 1),
    low: fixed(low, 1),
    high: fixed(high, 1),
  });
}

export interface Curve {
  readonly name: string;
  readonly found: Found | null;
}

/** The curve over one slider. @param others scenarios that stand behind it */
export function sweepData(
  found: Found,
  name: string,
  others: readonly Curve[],
  outcome: SeriesId,
  picked: number | null,
  say: Say,
): SweepData | null {
  const { sweep } = found;
  const id = sweep.x.param;
  const places = sweep.x.values.map((_, place) => place).filter((place) => found.known[place] === 1);
  if (places.length < 2) return null;
  const summaries = places.map((place) => summaryAt(found, outcome, place));
  const of = (key: 'mean' | 'low' | 'high') => summaries.map((summary) => summary?.[key] ?? NaN);
  const own = { id: 'own', label: name, mean: of('mean'), low: of('low'), high: of('high') };
  const behind = others.flatMap((other, i) =>
    other.found === null || other.found.done === 0
      ? []
      : [{ id: `other-${i}`, label: other.name, mean: thinned(meansOf(other.found, outcome), places) }],
  );
  const stands = standsAt(sweep.scenario, id);
  const inside = stands >= sweep.x.values[0]! && stands <= sweep.x.values.at(-1)!;
  const chosen =
    picked === null || !places.includes(picked)
      ? null
      : { place: places.indexOf(picked), text: shortReading(found, outcome, picked, say) };
  return {
    xs: places.map((place) => shown(id, sweep.x.values[place]!)),
    own,
    others: behind,
    axis: roomy([...own.low, ...own.high, ...behind.flatMap(({ mean }) => mean)]),
    refused: places.flatMap((place, i) => (reasonAt(found, place, say) === null ? [] : [i])),
    now: inside ? { x: shown(id, stands), label: say('sweep.now', { value: sliderValue(id, stands, say) }) } : null,
    chosen,
    words: {
      summary: sentenceOf(found, outcome, say),
      x: axisName(id, say),
      y: outcomeAt(sweep, outcome, say),
      band: say('sweep.band'),
      refused: say('sweep.refusedHere'),
    },
  };
}

/** "45 min: 28.1" */
function shortReading(found: Found, outcome: SeriesId, point: number, say: Say): string {
  const [[id, value]] = valuesAt(found.sweep, point) as [readonly [ParamId, number]];
  const summary = summaryAt(found, outcome, point);
  return summary === null
    ? say('sweep.refusedHere')
    : say('sweep.short', { where: sliderValue(id, value, say), value: fixed(summary.mean, 1) });
}

/**
 * Values of another scenario at the same places; those not yet known lie between their neighbours by a straight line.
 */
function thinned(values: Float64Array, places: readonly number[]): number[] {
  return places.map((place) => {
    if (Number.isFinite(values[place])) return values[place]!;
    const before = values.subarray(0, place).findLastIndex(Number.isFinite);
    const after = values.findIndex((value, at) => at > place && Number.isFinite(value));
    return before < 0 || after < 0
      ? NaN
      : values[before]! + ((values[after]! - values[before]!) * (place - before)) / (after - before);
  });
}

/** From the lowest to the highest with a little room; values are never squeezed to start at 0. */
function roomy(values: readonly number[]): readonly [number, number] {
  const real = values.filter(Number.isFinite);
  const [low, high] = [Math.min(...real), Math.max(...real)];
  const room = Math.max((high - low) * 0.06, 0.2);
  return [low - room, high + room];
}

/** The heat map of two sliders. @param thresholds between its bands, see thresholdsOf */
export function heatData(
  found: Found,
  outcome: SeriesId,
  thresholds: readonly number[],
  picked: number | null,
  say: Say,
): HeatData {
  const { sweep, level } = found;
  const [idX, idY] = [sweep.x.param, sweep.y!.param];
  const nx = sweep.x.values.length;
  const means = meansOf(found, outcome);
  const stands = { x: standsAt(sweep.scenario, idX), y: standsAt(sweep.scenario, idY) };
  const within = (value: number, values: readonly number[]) => value >= values[0]! && value <= values.at(-1)!;
  return {
    xs: sweep.x.values.map((value) => shown(idX, value)),
    ys: sweep.y!.values.map((value) => shown(idY, value)),
    values: painted(found, means),
    refused: found.refused.map(({ point }) => point),
    lines:
      level === null
        ? null
        : { ...level, values: level.rows.flatMap((row) => level.columns.map((column) => means[row * nx + column]!)) },
    thresholds,
    tone: outcome === 'receptors' || outcome === 'response' ? 'open' : 'closed',
    now:
      within(stands.x, sweep.x.values) && within(stands.y, sweep.y!.values)
        ? { x: shown(idX, stands.x), y: shown(idY, stands.y) }
        : null,
    chosen: picked,
    words: {
      summary: sentenceOf(found, outcome, say),
      x: axisName(idX, say),
      y: axisName(idY, say),
      legend: outcomeAt(sweep, outcome, say),
      refused: say('sweep.refusedHere'),
      now: say('sweep.nowHere'),
      reading: say('sweep.keys'),
      format: plain,
    },
  };
}

const plain = (value: number) => String(Math.round(value * 100) / 100).replace('-', '−');

/** Round values between the bands, from the last level that is whole, so that colours do not jump with every point. */
export function thresholdsOf(found: Found, outcome: SeriesId): number[] {
  const means = meansOf(found, outcome);
  const nx = found.sweep.x.values.length;
  const real =
    found.level === null
      ? means.filter(Number.isFinite)
      : Float64Array.from(
          found.level.rows.flatMap((row) => found.level!.columns.map((column) => means[row * nx + column]!)),
        ).filter(Number.isFinite);
  if (real.length === 0) return [];
  const [low, high] = [real.reduce((a, b) => Math.min(a, b)), real.reduce((a, b) => Math.max(a, b))];
  return niceTicks(low, high, Math.max(1, Math.min(BANDS, Math.floor((high - low) / NARROWEST)))).filter(
    (tick) => tick > low && tick < high,
  );
}

/**
 * Each point, or in its place the nearest one of the coarser level below and to the left, so that the picture is whole
 * from the start.
 */
function painted({ sweep, level, known, refused }: Found, means: Float64Array): Float64Array {
  const nx = sweep.x.values.length;
  const out = new Set(refused.map(({ point }) => point));
  const near = (places: readonly number[], at: number) =>
    places.reduce((best, place) => (Math.abs(place - at) < Math.abs(best - at) ? place : best), places[0]!);
  return means.map((mean, point) => {
    if (known[point] === 1 || level === null) return mean;
    const stand = near(level.rows, Math.floor(point / nx)) * nx + near(level.columns, point % nx);
    return out.has(stand) ? NaN : means[stand]!;
  });
}

/** What the sweep comes to, in one sentence. */
export function sentenceOf(found: Found, outcome: SeriesId, say: Say): string {
  return found.sweep.y === null ? sentenceOfOne(found, outcome, say) : sentenceOfTwo(found, outcome, say);
}

/** Two points of a sweep that are told apart: the ends of one slider, or the lowest and the highest point of two. */
export interface Apart {
  readonly first: number;
  readonly last: number;
  /** Change from the first to the last within each family, and its standard error. */
  readonly change: number;
  readonly error: number;
}

export const apartOf = remembered((found: Found, outcome: SeriesId): Apart | null => {
  const {
    sweep: { replicates, y },
    values,
  } = found;
  const means = meansOf(found, outcome);
  const real = Array.from(means.keys()).filter((point) => Number.isFinite(means[point]));
  const [first, last] =
    y === null
      ? [real[0], real.at(-1)]
      : [best(real, (a, b) => means[a]! < means[b]!), best(real, (a, b) => means[a]! > means[b]!)];
  if (first === undefined || last === undefined || first === last) return null;
  const differences = Float64Array.from(
    { length: replicates },
    (_, r) => values[outcome][last * replicates + r]! - values[outcome][first * replicates + r]!,
  );
  const { mean, standardError } = summariseReplicates(differences);
  return { first, last, change: mean, error: standardError };
});

function best(points: readonly number[], better: (a: number, b: number) => boolean): number | undefined {
  return points.reduce<number | undefined>(
    (so, point) => (so === undefined || better(point, so) ? point : so),
    undefined,
  );
}

function sentenceOfOne(found: Found, outcome: SeriesId, say: Say): string {
  const ends = apartOf(found, outcome);
  if (ends === null) return say('sweep.waiting');
  const { sweep } = found;
  const id = sweep.x.param;
  const value = (point: number) => fixed(summaryAt(found, outcome, point)!.mean, 1);
  return say('sweep.sentence', {
    families: sweep.replicates,
    name: sliderName(id, say),
    from: sliderValue(id, sweep.x.values[ends.first]!, say),
    to: sliderValue(id, sweep.x.values[ends.last]!, say),
    what: say(`sweep.what.${outcome}`),
    first: value(ends.first),
    last: value(ends.last),
    unit: outcomeUnit(outcome, say),
    age: ageText(sweep.day, speciesOf(sweep.scenario), say),
  });
}

function sentenceOfTwo(found: Found, outcome: SeriesId, say: Say): string {
  const ends = apartOf(found, outcome);
  if (ends === null) return say('sweep.waiting');
  const where = (point: number) => whereOf(found.sweep, point, say);
  const value = (point: number) => fixed(summaryAt(found, outcome, point)!.mean, 1);
  return say('sweep.sentenceTwo', {
    families: found.sweep.replicates,
    what: say(`series.${outcome}`),
    age: ageText(found.sweep.day, speciesOf(found.sweep.scenario), say),
    low: value(ends.first),
    high: value(ends.last),
    atLow: where(ends.first),
    atHigh: where(ends.last),
    unit: outcomeUnit(outcome, say),
  });
}
