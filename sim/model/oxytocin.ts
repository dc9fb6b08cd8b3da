import { exp } from '../numeric/elementary.ts';
import { timesBetween } from '../numeric/times.ts';
import type { ParamValues } from '../params/table.ts';

/**
 * Oxytocin of one person by the minute. Release runs through a short first-order onset into plasma and into the
 * slower central pool, each with first-order loss; both are counted above their basal level, in units of a typical
 * day's mean:
 *
 *   F' = r_touch - k_touch F,  V' = r_voice - k_voice V,  P' = (k_P/k_C)(k_touch F + k_voice V) - k_P P,
 *   C' = k_touch F + k_voice V - k_C C
 *
 * Release is steady within a step, so each step is solved in closed form and its length does not matter.
 * The factor k_P/k_C gives plasma and the central pool the same area under a bout; plasma is only sharper.
 */

const LN2 = 0.6931471805599453;
/** Longest step, minutes; steps also end at every bout's start and end. */
export const LONGEST_STEP = 1;

/** Release at a steady rate, in units of the central pool per minute. */
export interface Release {
  readonly from: number;
  readonly to: number;
  readonly rate: number;
  readonly onset: 'touch' | 'voice';
}
/** A sudden rise at one moment, in the same units. */
export interface Bolus {
  readonly at: number;
  readonly plasma: number;
  readonly central: number;
}
export interface Releases {
  readonly releases: readonly Release[];
  readonly boluses: readonly Bolus[];
}

/** Above basal, at `times`. */
export interface OxytocinCourse {
  readonly times: Float64Array;
  readonly plasma: Float64Array;
  readonly central: Float64Array;
  /** Central pool just before a sudden rise at each time; elsewhere the same. */
  readonly arriving: Float64Array;
  /** What flows into the central pool per minute. */
  readonly inflow: Float64Array;
}

export function lossPerMinute(halfLife: number): number {
  return LN2 / halfLife;
}

/** Area under the central pool that a typical day's exposure stands for: what brings its daily mean to 1. */
export function typicalArea(values: ParamValues): number {
  return (1 - values['oxytocin.basal']) * 1440;
}

/** Steady release that adds up to `exposure` typical days over the stretch. */
export function releaseOf(
  exposure: number,
  from: number,
  to: number,
  onset: Release['onset'],
  values: ParamValues,
): Release {
  const central = lossPerMinute(values['oxytocin.centralHalfLife']);
  return { from, to, onset, rate: to > from ? (exposure * typicalArea(values) * central) / (to - from) : 0 };
}

/** A stretch of time with its releases laid out step by step, ready to be run from any start. */
export interface OxytocinPlan {
  readonly times: Float64Array;
  run(start?: Float64Array): OxytocinCourse & { readonly end: Float64Array };
}

/**
 * `run` takes the state at `from`: onset by touch, onset by voice, plasma, central; nothing by default.
 * @param extra.step longest step, minutes. @param extra.breaks further times that must be among `times`.
 */
export function planOxytocin(
  { releases, boluses }: Releases,
  from: number,
  to: number,
  values: ParamValues,
  extra: { readonly step?: number; readonly breaks?: readonly number[] } = {},
): OxytocinPlan {
  const breaks = [
    ...(extra.breaks ?? []),
    ...releases.flatMap((one) => [one.from, one.to]),
    ...boluses.map((one) => one.at),
  ];
  const times = timesBetween(from, to, extra.step ?? LONGEST_STEP, breaks);
  const speeds = speedsOf(values);
  const steady = steadyRates(times, releases);
  const sudden = bolusAt(times, boluses);
  return {
    times,
    run(start = new Float64Array(4)) {
      const row = () => new Float64Array(times.length);
      const course = { times, plasma: row(), central: row(), arriving: row(), inflow: row() };
      const state = Float64Array.from(start);
      let carry = carryOver(speeds, LONGEST_STEP);
      for (let i = 0; ; i++) {
        course.arriving[i] = state[3]!;
        course.inflow[i] = speeds.touch * state[0]! + speeds.voice * state[1]!;
        state[2]! += sudden.plasma[i]!;
        state[3]! += sudden.central[i]!;
        course.plasma[i] = state[2]!;
        course.central[i] = state[3]!;
        if (i === times.length - 1) return { ...course, end: state };
        const length = times[i + 1]! - times[i]!;
        if (length !== carry.length) carry = carryOver(speeds, length);
        advance(state, steady.touch[i]!, steady.voice[i]!, speeds, carry);
      }
    },
  };
}

/** Rates of loss per minute of the four compartments. */
interface Speeds {
  readonly touch: number;
  readonly voice: number;
  readonly plasma: number;
  readonly central: number;
}

function speedsOf(values: ParamValues): Speeds {
  return {
    touch: lossPerMinute(values['oxytocin.touchOnset']),
    voice: lossPerMinute(values['oxytocin.voiceOnset']),
    plasma: lossPerMinute(values['oxytocin.plasmaHalfLife']),
    central: lossPerMinute(values['oxytocin.centralHalfLife']),
  };
}

/** What a step of one length leaves of each compartment, and passes from each onset on to each pool. */
interface CarryOver extends Speeds {
  readonly length: number;
  readonly touchToPlasma: number;
  readonly voiceToPlasma: number;
  readonly touchToCentral: number;
  readonly voiceToCentral: number;
}

function carryOver(speeds: Speeds, length: number): CarryOver {
  const left = (speed: number) => exp(-speed * length);
  const passed = (onset: number, pool: number) => onset * handedOn(onset, pool, length);
  return {
    length,
    touch: left(speeds.touch),
    voice: left(speeds.voice),
    plasma: left(speeds.plasma),
    central: left(speeds.central),
    touchToPlasma: passed(speeds.touch, speeds.plasma),
    voiceToPlasma: passed(speeds.voice, speeds.plasma),
    touchToCentral: passed(speeds.touch, speeds.central),
    voiceToCentral: passed(speeds.voice, speeds.central),
  };
}

/** (e^-at - e^-bt) / (b - a): Bateman's function, with its limit t·e^-bt where both speeds agree. */
function handedOn(a: number, b: number, t: number): number {
  const d = (b - a) * t;
  const growth = Math.abs(d) < 1e-3 ? 1 + d / 2 + (d * d) / 6 + (d * d * d) / 24 : (exp(d) - 1) / d;
  return t * exp(-b * t) * growth;
}

/**
 * One step under steady release, exact for any length: each onset decays to its balance, each pool follows by Bateman's
 * function.
 */
function advance(state: Float64Array, byTouch: number, byVoice: number, speeds: Speeds, carry: CarryOver): void {
  const sharper = speeds.plasma / speeds.central;
  const [touchRest, voiceRest] = [byTouch / speeds.touch, byVoice / speeds.voice];
  const [touchAway, voiceAway] = [state[0]! - touchRest, state[1]! - voiceRest];
  const steady = byTouch + byVoice;
  state[0] = touchRest + touchAway * carry.touch;
  state[1] = voiceRest + voiceAway * carry.voice;
  state[2] =
    state[2]! * carry.plasma +
    sharper *
      (touchAway * carry.touchToPlasma +
        voiceAway * carry.voiceToPlasma +
        (steady * (1 - carry.plasma)) / speeds.plasma);
  state[3] =
    state[3]! * carry.central +
    touchAway * carry.touchToCentral +
    voiceAway * carry.voiceToCentral +
    (steady * (1 - carry.central)) / speeds.central;
}

/** Total rate of each onset over the step that begins at each time. */
function steadyRates(times: Float64Array, releases: readonly Release[]): Record<Release['onset'], Float64Array> {
  const rates = { touch: new Float64Array(times.length), voice: new Float64Array(times.length) };
  for (const { from, to, rate, onset } of releases) {
    for (let i = firstAtOrAfter(times, from); i < times.length - 1 && times[i]! < to - 1e-9; i++)
      rates[onset][i]! += rate;
  }
  return rates;
}

function bolusAt(times: Float64Array, boluses: readonly Bolus[]): { plasma: Float64Array; central: Float64Array } {
  const sudden = { plasma: new Float64Array(times.length), central: new Float64Array(times.length) };
  for (const bolus of boluses) {
    const i = firstAtOrAfter(times, bolus.at);
    if (i >= times.length) continue;
    sudden.plasma[i]! += bolus.plasma;
    sudden.central[i]! += bolus.central;
  }
  return sudden;
}

/** Index of the first time that is not before `time`. */
export function firstAtOrAfter(times: Float64Array, time: number): number {
  let [low, high] = [0, times.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (times[middle]! < time - 1e-9) low = middle + 1;
    else high = middle;
  }
  return low;
}
