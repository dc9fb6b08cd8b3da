import type { ParamValues } from '../params/table.ts';

/**
 * DNA methylation as a process: how a gene copy gains and loses marks.
 *
 * A copy has K CpG dyads. Each is unmethylated (u), hemimethylated (h: one strand marked) or methylated (m: both).
 * Four changes happen to a dyad, each at a random moment and at its own rate per day:
 *
 *   de novo          u → h   a · 2 k_d · f(x)    DNMT marks either of the two bare strands
 *   maintenance      h → m   a · ρ k_d · f(x)    DNMT copies the mark to the bare strand, ρ times as readily
 *   demethylation    m → h   b · 2 k_t · g(x)    TET takes either of the two marks away
 *   demethylation    h → u   b · k_t · g(x)      TET takes the last mark away
 *
 * Dyads collaborate: a neighbourhood rich in marks speeds gain (f), a bare one speeds loss (g). x is the methylated
 * share of the strands of all other dyads of the copy (Haerter 2014, model class). a and b are the DNMT and TET
 * multipliers of the day (balance.ts).
 *
 * This file says what happens and how fast. mark-block.ts makes it happen to 128 copies at once, on bits. settled.ts
 * finds where it comes to rest. Cells that divide follow division.ts.
 */

/** The constants of the process. */
export interface Kinetics {
  /** Dyads per allele, K. */
  readonly dyads: number;
  /** Loss rate k_t of one methylated strand, per day. */
  readonly lossRate: number;
  /** De novo rate k_d of one bare strand of an unmethylated dyad, per day. */
  readonly deNovoRate: number;
  /** Preference ρ of maintenance for the bare strand of a hemimethylated dyad. */
  readonly preference: number;
  /** Collaboration c, 0 to 1. */
  readonly collaboration: number;
  /** Neutral level x0: the methylated strand fraction at which f = g = 1. */
  readonly neutralLevel: number;
}

export function kineticsOf(values: ParamValues): Kinetics {
  const lossRate = values['kinetics.lossRate'];
  const neutralLevel = values['kinetics.neutralLevel'];
  const preference = values['kinetics.maintenancePreference'];
  return {
    dyads: values['site.dyads'],
    lossRate,
    deNovoRate: lossRate * neutralRatio(neutralLevel, preference),
    preference,
    collaboration: values['kinetics.collaboration'],
    neutralLevel,
  };
}

/**
 * The ratio r = k_d / k_t that makes x0 the stationary methylated strand fraction of an isolated dyad.
 * Stationary weights are u : h : m = 1 : 2r : ρr²; (h/2 + m)/(u + h + m) = x0 is a quadratic in r.
 */
export function neutralRatio(x0: number, preference: number): number {
  const a = preference * (1 - x0);
  const b = 1 - 2 * x0;
  return (-b + Math.sqrt(b * b + 4 * a * x0)) / (2 * a);
}

/**
 * Shares of u, h and m of a dyad by itself, at rest at the neutral level. Copies that start as independent dyads (start
 * "neutral") draw from them; those of a life start settled instead (see settled.ts).
 */
export function startingShares(k: Kinetics): readonly [number, number, number] {
  const h = (2 * k.deNovoRate) / k.lossRate;
  const m = h * ((k.preference * k.deNovoRate) / (2 * k.lossRate));
  const total = 1 + h + m;
  return [1 / total, h / total, m / total];
}

/** f(x): how much a neighbourhood with methylated fraction x speeds the gain of marks. */
export function gainField(k: Kinetics, x: number): number {
  return 1 - k.collaboration + (k.collaboration * x) / k.neutralLevel;
}

/** g(x): how much it speeds their loss. */
export function lossField(k: Kinetics, x: number): number {
  return 1 - k.collaboration + (k.collaboration * (1 - x)) / (1 - k.neutralLevel);
}

/** Share x of marked strands among the other dyads of a copy, where the copy has `marks` and the dyad `own` of them. */
export function markedNeighbours(k: Kinetics, marks: number, own: number): number {
  return (marks - own) / (2 * (k.dyads - 1));
}

/** How often each of the four changes comes to a copy, over all of its dyads, per day at a = b = 1. */
export interface CopyChanges {
  /** u → h */
  readonly deNovo: number;
  /** h → m */
  readonly maintenance: number;
  /** m → h */
  readonly lossFromMethylated: number;
  /** h → u */
  readonly lossFromHemimethylated: number;
}

/** The changes of a copy with `m` methylated and `h` hemimethylated dyads. Its dyads are alike but for their marks. */
export function changesOfCopy(k: Kinetics, m: number, h: number): CopyChanges {
  const u = k.dyads - m - h;
  const marks = 2 * m + h;
  return {
    deNovo: u > 0 ? 2 * u * k.deNovoRate * gainField(k, markedNeighbours(k, marks, 0)) : 0,
    maintenance: h > 0 ? h * k.preference * k.deNovoRate * gainField(k, markedNeighbours(k, marks, 1)) : 0,
    lossFromMethylated: m > 0 ? 2 * m * k.lossRate * lossField(k, markedNeighbours(k, marks, 2)) : 0,
    lossFromHemimethylated: h > 0 ? h * k.lossRate * lossField(k, markedNeighbours(k, marks, 1)) : 0,
  };
}
