/**
 * Marks, silencing and receptors of a tissue, rebuilt from the text of sim/MODEL.md alone ("The window", "Balance of
 * DNMT and TET", "Marks", "From marks to receptors"). A copy is simulated by itself: waiting times from the fastest
 * pace its present state allows, and each change accepted with the share of that pace which its day and region give it.
 */
import type { Values } from './care.ts';
import type { Uniform } from './random.ts';
import { settledLaw, type Law } from './settled.ts';

/** e by region (0 is 5') on a day. */
export type Balance = (region: number, day: number) => number;

export function windowOn(day: number, values: Values): number {
  const [full, end, floor] = ['fullUntil', 'endsAt', 'floor'].map((name) => values[`window.${name}`] as number) as [
    number,
    number,
    number,
  ];
  if (day < full) return 1;
  return day >= end ? floor : floor + (1 - floor) * ((end - day) / (end - full));
}

/** π: how fast marks turn over. */
export function plasticityOn(day: number, values: Values): number {
  const grown = values['window.adultPlasticity'] as number;
  return grown + (1 - grown) * windowOn(day, values);
}

/** w_e: how much of a day's care and stress reaches the marks. */
export function reachOn(day: number, values: Values): number {
  return windowOn(day, values) + (values['window.lateEffect'] as number) * (1 - windowOn(day, values));
}

/** What makes one individual differ from others under the same care: shared by all regions, and by region. */
export interface Inborn {
  readonly shared: number;
  readonly regions: readonly number[];
}

/** How much stronger care and stress act on an infant's brain under the teaching switch. */
const ENLARGED = 6.5;

/** e on a day of given care and stress: what keeps a copy at rest, and what reaches it of the day and of its own. */
export function balanceOn(
  day: number,
  region: number,
  care: number,
  stress: number,
  inborn: Inborn,
  values: Values,
  resting: number,
): number {
  const size = values['human.enlarged'] === true && values['world.species'] === 'infant' ? ENLARGED : 1;
  const pushed =
    size * ((values['kappa.stress'] as number) * stress - (values['kappa.care'] as number) * (2 * care - 1));
  return resting + reachOn(day, values) * (pushed + inborn.shared + inborn.regions[region]!);
}

/** e₀ of a world. */
export function restingBalance(values: Values): number {
  return settledLaw(chainOf(values)).resting;
}

/** Region of each site: 5' up to 5 of 16, middle up to 11, then 3'. */
export function regionsOfSites(K: number): number[] {
  const [first, second] = [Math.round((5 * K) / 16), Math.round((11 * K) / 16)];
  return Array.from({ length: K }, (_, site) => (site < first ? 0 : site < second ? 1 : 2));
}

/**
 * Each region's weight shared equally among its sites; what belongs to a region without sites goes to the others in
 * proportion.
 */
export function weightsOfSites(values: Values): number[] {
  const [five, middle] = [values['receptors.weight5'] as number, values['receptors.weightMiddle'] as number];
  const totals = [five, middle, Math.max(0, 1 - five - middle)];
  const regions = regionsOfSites(values['site.dyads'] as number);
  const raw = regions.map((region) => totals[region]! / regions.filter((other) => other === region).length);
  const all = raw.reduce((a, b) => a + b, 0);
  return raw.map((weight) => weight / all);
}

/** Share of the full output of a copy with so many marks (0, 1, 2) at each site. */
export function outputOf(marks: ArrayLike<number>, weights: readonly number[], values: Values): number {
  const silencing = weights.reduce((total, weight, site) => total + (weight * marks[site]!) / 2, 0);
  if (values['receptors.mode'] === 'graded') return Math.exp(-(values['receptors.gradedSlope'] as number) * silencing);
  // Sums of weights meet the threshold only up to rounding.
  return silencing >= (values['receptors.threshold'] as number) - 1e-7 ? (values['receptors.residual'] as number) : 1;
}

/** One step of a cell's receptors by a day. @param outputs of both copies together, as they stood in the morning. */
export function receptorsNextDay(receptors: number, outputs: number, gene: number, values: Values): number {
  const kept = Math.exp(-Math.LN2 / (values['receptors.halfLife'] as number));
  return receptors * kept + (1 - kept) * restingReceptors(outputs, gene, values);
}

export function restingReceptors(outputs: number, gene: number, values: Values): number {
  return ((values['receptors.fullyOpen'] as number) / 2) * gene * outputs;
}

export interface Tissue {
  /** Share of strands that are marked, on the mornings of day 0 to the last. */
  readonly methylation: Float64Array;
  /** Per cell. */
  readonly receptors: Float64Array;
}

export function liveTissue(
  values: Values,
  days: number,
  cells: number,
  balance: Balance,
  gene: number,
  uniform: Uniform,
): Tissue {
  const chain = chainOf(values);
  const law = settledLaw(chain);
  const methylation = new Float64Array(days + 1);
  const receptors = new Float64Array(days + 1);
  const plasticity = Float64Array.from({ length: days }, (_, day) => plasticityOn(day, values));
  const e = [0, 1, 2].map((region) => Float64Array.from({ length: days }, (_, day) => balance(region, day)));
  const outputs = new Float64Array(days + 1);
  for (let cell = 0; cell < cells; cell++) {
    outputs.fill(0);
    for (let copy = 0; copy < 2; copy++)
      liveCopy(chain, law, plasticity, e, uniform, (from, to, marks, share) => {
        const output = outputOf(marks, chain.weights, values);
        for (let day = from; day <= to; day++) {
          methylation[day]! += share;
          outputs[day]! += output;
        }
      });
    let held = restingReceptors(outputs[0]!, gene, values);
    for (let day = 0; day <= days; day++) {
      receptors[day]! += held;
      held = receptorsNextDay(held, outputs[day]!, gene, values);
    }
  }
  return {
    methylation: methylation.map((total) => total / (2 * cells)),
    receptors: receptors.map((total) => total / cells),
  };
}

export interface Chain {
  readonly K: number;
  readonly regions: readonly number[];
  readonly weights: readonly number[];
  readonly kt: number;
  readonly kd: number;
  readonly rho: number;
  readonly c: number;
  readonly x0: number;
}

/** k_d is such that an isolated dyad rests at x0; found by halving. */
export function chainOf(values: Values): Chain {
  const v = (name: string) => values[`kinetics.${name}`] as number;
  const [rho, x0, kt] = [v('maintenancePreference'), v('neutralLevel'), v('lossRate')];
  let [low, high] = [0, 1000];
  for (let i = 0; i < 200; i++) {
    const r = (low + high) / 2;
    if ((r + rho * r * r) / (1 + 2 * r + rho * r * r) < x0) low = r;
    else high = r;
  }
  const K = values['site.dyads'] as number;
  return {
    K,
    regions: regionsOfSites(K),
    weights: weightsOfSites(values),
    kt,
    kd: kt * low,
    rho,
    c: v('collaboration'),
    x0,
  };
}

/**
 * Marks per site of a copy before the first day: how many are full and half marked from the stationary law, which ones
 * by lot.
 */
function newborn(K: number, { states }: Law, uniform: Uniform): Uint8Array {
  let luck = uniform();
  const [full, half] = states.find(([, , chance]) => (luck -= chance) < 0) ?? states.at(-1)!;
  const marks = Uint8Array.from({ length: K }, (_, site) => (site < full ? 2 : site < full + half ? 1 : 0));
  for (let site = K - 1; site > 0; site--) {
    const other = Math.floor(uniform() * (site + 1));
    [marks[site], marks[other]] = [marks[other]!, marks[site]!];
  }
  return marks;
}

/** Shows the copy for the mornings `from` to `to` on which it stood so. */
type Show = (from: number, to: number, marks: Uint8Array, share: number) => void;

function liveCopy(
  chain: Chain,
  law: Law,
  plasticity: Float64Array,
  e: readonly Float64Array[],
  uniform: Uniform,
  show: Show,
): void {
  const { K, kt, kd, rho, c, x0, regions } = chain;
  const days = plasticity.length;
  const marks = newborn(K, law, uniform);
  let total = 0;
  const count = [0, 0, 0];
  for (const own of marks) {
    total += own;
    count[own]!++;
  }
  const f = (x: number) => 1 - c + (c * x) / x0;
  const g = (x: number) => 1 - c + (c * (1 - x)) / (1 - x0);
  const others = 2 * (K - 1);
  let [time, shown] = [0, 0];
  for (;;) {
    // Paces at a = b = 1: new marks on bare sites, on half marked ones; lost from half marked ones, from full ones.
    const paces = [
      count[0]! * 2 * kd * f(total / others),
      count[1]! * rho * kd * f((total - 1) / others),
      count[1]! * kt * g((total - 1) / others),
      count[2]! * 2 * kt * g((total - 2) / others),
    ] as const;
    const pace = paces[0] + paces[1] + paces[2] + paces[3];
    // No enzyme works at more than twice its neutral pace, and plasticity never rises with age.
    const day0 = Math.floor(time);
    const most = 2 * pace * plasticity[day0]!;
    time += -Math.log(1 - uniform()) / most;
    const day = Math.floor(time);
    if (!(time < days)) return show(shown, days, marks, total / (2 * K));
    let luck = uniform() * pace;
    let kind = 0;
    while (kind < 3 && luck >= paces[kind]!) luck -= paces[kind++]!;
    const from = kind === 0 ? 0 : kind === 3 ? 2 : 1;
    const site = nthWith(marks, from, Math.floor(uniform() * count[from]!));
    const gains = kind < 2;
    const own = e[regions[site]!]![day]!;
    if (uniform() * 2 * plasticity[day0]! >= plasticity[day]! * (gains ? 1 + own : 1 - own)) continue;
    // Mornings up to this day were spent as before.
    if (day >= shown) {
      show(shown, day, marks, total / (2 * K));
      shown = day + 1;
    }
    const to = gains ? from + 1 : from - 1;
    marks[site] = to;
    count[from]!--;
    count[to]!++;
    total += to - from;
  }
}

function nthWith(marks: Uint8Array, value: number, n: number): number {
  for (let site = 0; ; site++) if (marks[site] === value && n-- === 0) return site;
}
