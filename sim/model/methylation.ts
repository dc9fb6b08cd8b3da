import { VARIATION_CUT, type ParamValues } from '../params/table.ts';

/**
 * The rates of the three-state collaborative chain on one allele. A dyad is unmethylated (u), hemimethylated (h)
 * or methylated (m); a neighbourhood rich in marks speeds gain, a bare one speeds loss (Haerter 2014, model class).
 *
 *   u → h   a · 2 k_d · f(x)        h → m   a · ρ k_d · f(x)
 *   m → h   b · 2 k_t · g(x)        h → u   b · k_t · g(x)
 *
 * x is the methylated share of the other dyads' strands; a and b are the DNMT and TET multipliers of the day.
 */
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

/** Probabilities of u, h, m for independent dyads at the neutral level: where every cell starts. */
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

/**
 * Total rates of one allele, per day at a = b = 1. Sites are exchangeable, so they depend on the counts of m and h
 * only: index m·(K+1) + h. The two kinds of gain and of loss are kept as a total and a share, because a methylated
 * dyad leaves S-2 marks outside itself and a hemimethylated one S-1: their fields differ a little.
 */
export interface AlleleRates {
  /** K + 1. */
  readonly stride: number;
  /** Indexes of the states that exist: m + h ≤ K. */
  readonly reachable: Int32Array;
  readonly loss: Float64Array;
  readonly gain: Float64Array;
  /** Share of `gain` that is maintenance (h → m); the rest is de novo (u → h). */
  readonly maintenanceShare: Float64Array;
  /** Share of `loss` that is m → h; the rest is h → u. */
  readonly lossFromMethylated: Float64Array;
  /** Bound on gain + loss over every state and every allowed activity, per day in the open window. */
  readonly mostTotal: number;
}

/** How far apart the activities of two regions can be in units of e: twice the cut on unexplained variation. */
const REGION_SPREAD = 2 * VARIATION_CUT;

export function alleleRates(k: Kinetics): AlleleRates {
  const K = k.dyads;
  const stride = K + 1;
  const size = stride * stride;
  const loss = new Float64Array(size);
  const gain = new Float64Array(size);
  const lossFromMethylated = new Float64Array(size);
  const maintenanceShare = new Float64Array(size);
  const others = 2 * (K - 1);
  const reachable: number[] = [];
  let mostTotal = 0;
  for (let m = 0; m <= K; m++) {
    for (let h = 0; m + h <= K; h++) {
      const u = K - m - h;
      const marks = 2 * m + h;
      const i = m * stride + h;
      reachable.push(i);
      const fromM = m > 0 ? 2 * m * k.lossRate * lossField(k, (marks - 2) / others) : 0;
      const fromH = h > 0 ? h * k.lossRate * lossField(k, (marks - 1) / others) : 0;
      const maintenance = h > 0 ? h * k.preference * k.deNovoRate * gainField(k, (marks - 1) / others) : 0;
      const deNovo = u > 0 ? 2 * u * k.deNovoRate * gainField(k, marks / others) : 0;
      loss[i] = fromM + fromH;
      lossFromMethylated[i] = loss[i]! > 0 ? fromM / loss[i]! : 0;
      gain[i] = maintenance + deNovo;
      maintenanceShare[i] = gain[i]! > 0 ? maintenance / gain[i]! : 0;
      mostTotal = Math.max(mostTotal, boundOn(gain[i]!, loss[i]!));
    }
  }
  return { stride, reachable: Int32Array.from(reachable), loss, gain, maintenanceShare, lossFromMethylated, mostTotal };
}

/**
 * Largest possible (1+e₁)·G + (1-e₂)·L with every |e| < 1 and e₁ - e₂ at most REGION_SPREAD. It depends on
 * the limits of the world, never on its care or stress, so that all scenarios under one seed meet the same candidates.
 */
function boundOn(gain: number, loss: number): number {
  return Math.max(2 * gain + REGION_SPREAD * loss, REGION_SPREAD * gain + 2 * loss);
}
