import { VARIATION_CUT } from '../params/table.ts';
import { changesOfCopy, type Kinetics } from './methylation.ts';

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
  const reachable: number[] = [];
  let mostTotal = 0;
  for (let m = 0; m <= K; m++) {
    for (let h = 0; m + h <= K; h++) {
      const i = m * stride + h;
      const { deNovo, maintenance, lossFromMethylated: fromM, lossFromHemimethylated: fromH } = changesOfCopy(k, m, h);
      reachable.push(i);
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
