import { exp } from '../numeric/elementary.ts';
import type { ParamValues } from '../params/table.ts';
import { firstAtOrAfter, lossPerMinute, type OxytocinCourse } from './oxytocin.ts';
import { tissueResponse } from './response.ts';

/**
 * The stress axis of one person by the minute, in units of the daily mean: a drive, then two first-order stages
 * (the pituitary's answer A, cortisol H):
 *
 *   A' = k_A (u - A),  H' = k_H (A - H),  u = rhythm + gain · S · (1 - damping · S₀ · E)
 *
 * S is the stress of the moment, 0 to 1, S₀ the strength of the stressor it stems from, and E the tissue's response to
 * the oxytocin of the moment through its receptors. The damping grows with S₀: published effects are larger under
 * strong stressors.
 */

/** Stress between two minutes; stretches add up. */
export interface StressSpan {
  readonly from: number;
  readonly to: number;
  readonly stress: number;
  /** Strength of the stressor it stems from; its own unless it lingers. */
  readonly strength?: number;
}

const LN2 = 0.6931471805599453;

/** Minute of the day at which the rhythm peaks: 7 in the morning. Assumed. */
export const PEAK = 420;
const HALF_DAY = 720;

/** Daily rhythm of the drive: a triangle about 1, highest at PEAK by `amplitude`, lowest half a day later. */
export function rhythmAt(minute: number, amplitude: number): number {
  const away = Math.abs(((((minute - PEAK) % 1440) + 1440 + HALF_DAY) % 1440) - HALF_DAY);
  return 1 + amplitude * (1 - (2 * away) / HALF_DAY);
}

/** Amplitude of the rhythm in a young one: none at birth, growing in a straight line until `cortisol.rhythmDay`. */
export function youngRhythm(day: number, values: ParamValues): number {
  return values['cortisol.rhythm'] * Math.min(1, day / values['cortisol.rhythmDay']);
}

/** Length of the pieces that lingering stress is cut into, minutes, and how many half-lives it is followed for. */
const PIECE = 2;
const HALF_LIVES = 6;

/** Stress between two minutes, and what lingers after it: it halves every `cortisol.lingering` minutes. */
export function stressWithLingering(
  from: number,
  to: number,
  stress: number,
  end: number,
  values: ParamValues,
): StressSpan[] {
  const halfLife = values['cortisol.lingering'];
  const pieces = Math.ceil((HALF_LIVES * halfLife) / PIECE);
  const spans: StressSpan[] = [{ from, to, stress }];
  for (let i = 0; i < pieces && to + i * PIECE < end; i++) {
    const at = to + i * PIECE;
    spans.push({
      from: at,
      to: Math.min(end, at + PIECE),
      stress: stress * exp((-LN2 * (i + 0.5) * PIECE) / halfLife),
      strength: stress,
    });
  }
  return spans;
}

/** A readout that follows the load with first-order delay, such as the heart: 0 at rest. */
export function follow(times: Float64Array, load: Float64Array, halfLife: number): Float64Array {
  const speed = lossPerMinute(halfLife);
  const course = new Float64Array(times.length);
  for (let i = 0; i + 1 < times.length; i++)
    course[i + 1] = load[i]! + (course[i]! - load[i]!) * exp(-speed * (times[i + 1]! - times[i]!));
  return course;
}

export interface StressAxis {
  readonly cortisol: Float64Array;
  /**
   * Stress of the moment after damping, S · (1 - damping · S₀ · E), in the middle of the step that begins at each time.
   */
  readonly load: Float64Array;
  readonly end: Float64Array;
}

/**
 * Cortisol at the times of an oxytocin course, which must include every start and end in `spans`.
 * @param rhythm amplitude of the daily rhythm; at 0 the drive's rest is 1, as in a short test.
 */
export function cortisolCourse(
  course: OxytocinCourse,
  spans: readonly StressSpan[],
  receptors: number,
  values: ParamValues,
  rhythm: number,
  start: Float64Array = new Float64Array([1, 1]),
): StressAxis {
  const { times, central, arriving, inflow } = course;
  const poolLoss = lossPerMinute(values['oxytocin.centralHalfLife']);
  const [stage, loss] = [lossPerMinute(values['cortisol.onset']), lossPerMinute(values['cortisol.halfLife'])];
  const basal = values['oxytocin.basal'];
  const answer = (above: number) =>
    tissueResponse(receptors, values, values['cortisol.oxytocin'] * (basal + above)) / values['response.maximum'];
  const { stress, soothable } = spansByTime(times, spans);
  const damping = values['cortisol.damping'];
  const state = Float64Array.from(start);
  const cortisol = new Float64Array(times.length);
  const load = new Float64Array(times.length);
  const gain = values['cortisol.perStress'];
  const drive = new Float64Array(3);
  for (let i = 0; ; i++) {
    cortisol[i] = state[1]!;
    if (i === times.length - 1) return { cortisol, load, end: state };
    const [now, step] = [times[i]!, times[i + 1]! - times[i]!];
    for (let k = 0; k < 3; k++) drive[k] = rhythmAt(now + (k * step) / 2, rhythm);
    if (stress[i]! > 0) {
      const [from, to] = [central[i]!, arriving[i + 1]!];
      const [rise, fall] = [inflow[i]! - poolLoss * from, inflow[i + 1]! - poolLoss * to];
      const left = (above: number) => stress[i]! - damping * soothable[i]! * answer(above);
      // Middle of the cubic through both ends and their slopes.
      load[i] = left((from + to) / 2 + (step / 8) * (rise - fall));
      drive[0]! += gain * left(from);
      drive[1]! += gain * load[i]!;
      drive[2]! += gain * left(to);
    }
    advance(state, drive, stage, loss, step);
  }
}

/**
 * One step of the classical Runge-Kutta method of fourth order; `drive` holds u at the start, the middle and the end.
 */
function advance(state: Float64Array, drive: Float64Array, stage: number, loss: number, step: number): void {
  const [a, h] = [state[0]!, state[1]!];
  const half = step / 2;
  const a1 = stage * (drive[0]! - a);
  const h1 = loss * (a - h);
  const a2 = stage * (drive[1]! - (a + half * a1));
  const h2 = loss * (a + half * a1 - (h + half * h1));
  const a3 = stage * (drive[1]! - (a + half * a2));
  const h3 = loss * (a + half * a2 - (h + half * h2));
  const a4 = stage * (drive[2]! - (a + step * a3));
  const h4 = loss * (a + step * a3 - (h + step * h3));
  state[0] = a + (step / 6) * (a1 + 2 * a2 + 2 * a3 + a4);
  state[1] = h + (step / 6) * (h1 + 2 * h2 + 2 * h3 + h4);
}

/** Over the step that begins at each time: S, at most 1, and the part of it that can be soothed, S · S₀. */
function spansByTime(
  times: Float64Array,
  spans: readonly StressSpan[],
): { stress: Float64Array; soothable: Float64Array } {
  const [stress, soothable] = [new Float64Array(times.length), new Float64Array(times.length)];
  for (const { from, to, stress: own, strength = own } of spans)
    for (let i = firstAtOrAfter(times, from); i < times.length && times[i]! < to - 1e-9; i++) {
      const added = Math.min(own, 1 - stress[i]!);
      stress[i]! += added;
      soothable[i]! += added * strength;
    }
  return { stress, soothable };
}
