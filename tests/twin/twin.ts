/**
 * The readable twin of marks, silencing and receptors: the same biology as the engine, told slowly. One object per
 * cell, gene copy and dyad; Gillespie's direct method for every copy within every day; one call of seedrandom for every
 * decision. It takes the family's care,
 * stress, inborn traits and balance from the engine and does the rest itself, from the equations in MODEL.md rather
 * than from the engine's tables. Care, balance and all else that it takes over is held against the rebuild in
 * tests/independent.
 */
import seedrandom from 'seedrandom';
import type { ParamValues, Scenario } from '../../sim/page.ts';
import { regionMap, resolveValues } from '../../sim/page.ts';
import { balanceByDay } from '../../sim/model/balance.ts';
import { familyOf } from '../../sim/model/world.ts';
import { drawIndividual } from '../../sim/model/individual.ts';
import { countStates, lumpedChain } from '../../sim/theory/lumped-chain.ts';

type Draw = () => number;

/** One CpG dyad: whether each strand carries a mark. */
export class Dyad {
  constructor(
    public p: boolean,
    public q: boolean,
    readonly region: number,
    readonly weight: number,
  ) {}
  get marks(): number {
    return Number(this.p) + Number(this.q);
  }
}

/** Rates of the day for the dyads of one region. */
export interface Enzymes {
  /** a: activity of DNMT. */
  readonly adding: number;
  /** b: activity of TET. */
  readonly removing: number;
}

/** One gene copy. */
export class Allele {
  constructor(readonly dyads: readonly Dyad[]) {}

  get marks(): number {
    return this.dyads.reduce((sum, dyad) => sum + dyad.marks, 0);
  }

  get silencing(): number {
    return this.dyads.reduce((sum, dyad) => sum + (dyad.weight * dyad.marks) / 2, 0);
  }

  output(values: ParamValues): number {
    if (values['receptors.mode'] === 'graded') return Math.exp(-values['receptors.gradedSlope'] * this.silencing);
    // A hair of slack, since sums of weights meet the threshold only up to rounding.
    return this.silencing < values['receptors.threshold'] - 1e-7 ? 1 : values['receptors.residual'];
  }

  /** One day of exact events. */
  liveOneDay(regions: readonly Enzymes[], law: Law, draw: Draw): void {
    for (let time = 0; ;) {
      const all = this.dyads.map((dyad) => this.propensities(dyad, regions[dyad.region]!, law));
      const total = all.reduce((sum, [gain, loss]) => sum + gain + loss, 0);
      time += -Math.log(1 - draw()) / total;
      if (!(time < 1)) return;
      let left = draw() * total;
      for (const [i, [gain, loss]] of all.entries()) {
        if (left < gain + loss) {
          if (left < gain) addMark(this.dyads[i]!, draw);
          else removeMark(this.dyads[i]!, draw);
          break;
        }
        left -= gain + loss;
      }
    }
  }

  private propensities(dyad: Dyad, { adding, removing }: Enzymes, law: Law): readonly [gain: number, loss: number] {
    const x = (this.marks - dyad.marks) / (2 * (this.dyads.length - 1));
    const f = 1 - law.c + (law.c * x) / law.x0;
    const g = 1 - law.c + (law.c * (1 - x)) / (1 - law.x0);
    if (dyad.marks === 0) return [adding * 2 * law.kd * f, 0];
    if (dyad.marks === 1) return [adding * law.rho * law.kd * f, removing * law.kt * g];
    return [0, removing * 2 * law.kt * g];
  }
}

function addMark(dyad: Dyad, draw: Draw): void {
  if (dyad.p) dyad.q = true;
  else if (dyad.q) dyad.p = true;
  else if (draw() < 0.5) dyad.p = true;
  else dyad.q = true;
}

function removeMark(dyad: Dyad, draw: Draw): void {
  if (!dyad.p) dyad.q = false;
  else if (!dyad.q) dyad.p = false;
  else if (draw() < 0.5) dyad.p = false;
  else dyad.q = false;
}

interface Law {
  readonly kt: number;
  readonly kd: number;
  readonly rho: number;
  readonly c: number;
  readonly x0: number;
}

/** k_d such that an isolated dyad rests at x0: 1 : 2r : ρr² gives (r + ρr²)/(1 + 2r + ρr²) = x0, solved by halving. */
function lawOf(values: ParamValues): Law {
  const rho = values['kinetics.maintenancePreference'];
  const x0 = values['kinetics.neutralLevel'];
  let low = 0;
  let high = 1000;
  for (let i = 0; i < 100; i++) {
    const r = (low + high) / 2;
    if ((r + rho * r * r) / (1 + 2 * r + rho * r * r) < x0) low = r;
    else high = r;
  }
  const kt = values['kinetics.lossRate'];
  return { kt, kd: kt * low, rho, c: values['kinetics.collaboration'], x0 };
}

/** A copy at birth: dyads marked on both strands, on one, and how often copies are born so. */
interface Birth {
  readonly both: number;
  readonly one: number;
  readonly chance: number;
}

/**
 * Copies are born as an endless life leaves them under the balance e₀ for which their mean is x0: found by halving,
 * each time from the equations for the numbers of marked and bare dyads, solved as a plain system of linear equations.
 */
function birthsOf({ kt, kd, rho, c, x0 }: Law, K: number): Birth[] {
  const chain = lumpedChain({
    dyads: K,
    collaboration: Math.min(0.95, c),
    neutralLevel: x0,
    lossRate: kt,
    deNovoRate: kd,
    preference: rho,
  });
  let [low, high] = [-0.5, 0.5];
  for (let i = 0; i < 20; i++) {
    const middle = (low + high) / 2;
    if (chain.moments(chain.stationary(middle)).mean < x0) low = middle;
    else high = middle;
  }
  const settled = chain.stationary((low + high) / 2);
  const { index } = countStates(K);
  const births: Birth[] = [];
  for (let both = 0; both <= K; both++)
    for (let one = 0; both + one <= K; one++) births.push({ both, one, chance: settled[index(both, K - both - one)]! });
  return births;
}

/** One neuron: two gene copies and its receptors. */
export class Cell {
  receptors: number;
  constructor(
    readonly copies: readonly [Allele, Allele],
    private readonly values: ParamValues,
    private readonly geneFactor: number,
  ) {
    this.receptors = this.balance();
  }

  /** Receptors in balance with today's output. */
  balance(): number {
    const output = this.copies[0].output(this.values) + this.copies[1].output(this.values);
    return (this.values['receptors.fullyOpen'] / 2) * this.geneFactor * output;
  }

  liveOneDay(regions: readonly Enzymes[], law: Law, draw: Draw): void {
    const kept = Math.exp(-Math.LN2 / this.values['receptors.halfLife']);
    this.receptors = this.receptors * kept + (1 - kept) * this.balance();
    for (const copy of this.copies) copy.liveOneDay(regions, law, draw);
  }
}

/** One young one of the scenario, from birth; call `liveOneDay` as often as it has days. */
export class TwinYoung {
  readonly cells: readonly Cell[];
  private day = 0;
  private readonly values: ParamValues;
  private readonly balance: Float64Array;
  private readonly law: Law;
  private readonly draw: Draw;
  private readonly births: readonly Birth[];

  constructor(scenario: Scenario, number: number, seed: string) {
    const values = resolveValues(scenario);
    const individual = drawIndividual(scenario.seed, 0, number, values);
    this.values = values;
    this.law = lawOf(values);
    this.births = birthsOf(this.law, values['site.dyads']);
    this.balance = balanceByDay(
      familyOf(scenario.seed, 0, scenario.days + 1, values, scenario.events).around,
      individual,
      values,
    );
    this.draw = seedrandom.alea(`${seed} ${number}`);
    this.cells = Array.from(
      { length: scenario.cells },
      () => new Cell([this.newAllele(), this.newAllele()], values, individual.geneFactor),
    );
  }

  private newAllele(): Allele {
    const K = this.values['site.dyads'];
    const { regionOf } = regionMap(K);
    const weights = siteWeights(this.values, [...regionOf]);
    // How many dyads are marked on both strands and on one; then a shuffled row of them.
    let luck = this.draw();
    const born = this.births.find(({ chance }) => (luck -= chance) < 0) ?? this.births.at(-1)!;
    const marks: number[] = weights.map((_, i) => (i < born.both ? 2 : i < born.both + born.one ? 1 : 0));
    for (let i = K - 1; i > 0; i--) {
      const j = Math.floor(this.draw() * (i + 1));
      [marks[i], marks[j]] = [marks[j]!, marks[i]!];
    }
    return new Allele(
      weights.map((weight, i) => {
        const onP = marks[i] === 2 || (marks[i] === 1 && this.draw() < 0.5);
        return new Dyad(onP, marks[i] === 2 || (marks[i] === 1 && !onP), regionOf[i]!, weight);
      }),
    );
  }

  liveOneDay(): void {
    const days = this.balance.length / 3;
    const adult = this.values['window.adultPlasticity'];
    const [full, end] = [this.values['window.fullUntil'], this.values['window.endsAt']];
    const open = this.day < full ? 1 : this.day >= end ? 0 : (end - this.day) / (end - full);
    const plasticity = adult + (1 - adult) * open;
    const regions = [0, 1, 2].map((region) => {
      const e = this.balance[region * days + this.day]!;
      return { adding: plasticity * (1 + e), removing: plasticity * (1 - e) };
    });
    for (const cell of this.cells) cell.liveOneDay(regions, this.law, this.draw);
    this.day++;
  }
}

/** Each region's weight shared equally among its sites; regions without sites leave theirs to the others. */
function siteWeights(values: ParamValues, regionOf: readonly number[]): number[] {
  const five = values['receptors.weight5'];
  const middle = values['receptors.weightMiddle'];
  const totals = [five, middle, Math.max(0, 1 - five - middle)];
  const sites = totals.map((_, region) => regionOf.filter((at) => at === region).length);
  const raw = regionOf.map((region) => totals[region]! / sites[region]!);
  const sum = raw.reduce((a, b) => a + b, 0);
  return raw.map((weight) => weight / sum);
}
