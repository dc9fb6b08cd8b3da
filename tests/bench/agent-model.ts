/**
 * The benchmark's rival: AgentScript (an established agent-based modelling library for JavaScript) doing the same
 * three-state work, one turtle per cell, the direct method on every copy within each day. Two ways, since the library
 * leaves the step to its user: 'by dyad' takes each dyad's rate from its own field, as an agent model is usually
 * written;
 * 'on counts' uses that dyads are exchangeable, and is as fast as we could make it. Randomness is Math.random, which
 * is cheaper than any seeded generator.
 */
import './no-canvas.ts';
import { Model } from 'agentscript';
import { resolveValues, type Scenario } from '../../sim/page.ts';
import { balanceByDay } from '../../sim/model/balance.ts';
import { familyOf } from '../../sim/model/world.ts';
import { drawIndividual } from '../../sim/model/individual.ts';
import { gainField, kineticsOf, lossField, startingShares, type Kinetics } from '../../sim/model/methylation.ts';
import { dyadWeights } from '../../sim/model/regions.ts';
import { plasticityAt } from '../../sim/model/window.ts';

interface Copy {
  /** Marks by dyad: 0, 1 or 2. */
  readonly dyads: Uint8Array;
  m: number;
  h: number;
  silencing: number;
}
interface CellTurtle {
  copies: [Copy, Copy];
  receptors: number;
}

export class CellsModel extends Model {
  private readonly kinetics: Kinetics;
  private readonly weights: Float64Array;
  private readonly balance: Float64Array;
  private readonly plasticity: number[];
  private readonly kept: number;
  private readonly gains: number[];
  private readonly losses: number[];
  private day = 0;
  private readonly days: number;

  constructor(
    scenario: Scenario,
    young: number,
    private readonly way: 'by dyad' | 'on counts',
  ) {
    super({ minX: 0, maxX: 1, minY: 0, maxY: 1 });
    this.setAutoTick(false);
    const values = resolveValues(scenario);
    this.days = scenario.days;
    this.kinetics = kineticsOf(values);
    this.weights = dyadWeights(values);
    const { around } = familyOf(scenario.seed, 0, scenario.days + 1, values, scenario.events);
    this.balance = balanceByDay(around, drawIndividual(scenario.seed, 0, young, values), values);
    this.plasticity = Array.from({ length: scenario.days }, (_, day) => plasticityAt(day, values));
    this.gains = new Array<number>(this.kinetics.dyads).fill(0);
    this.losses = [...this.gains];
    this.kept = Math.exp(-Math.LN2 / values['receptors.halfLife']);
    this.turtles.create<CellTurtle>(scenario.cells, (turtle) => {
      turtle.copies = [this.newCopy(), this.newCopy()];
      turtle.receptors = 50 * this.output(turtle);
    });
  }

  private newCopy(): Copy {
    const [u, h] = startingShares(this.kinetics);
    const copy: Copy = { dyads: new Uint8Array(this.kinetics.dyads), m: 0, h: 0, silencing: 0 };
    for (let i = 0; i < copy.dyads.length; i++) {
      const luck = Math.random();
      const marks = luck < u ? 0 : luck < u + h ? 1 : 2;
      copy.dyads[i] = marks;
      if (marks === 1) copy.h++;
      if (marks === 2) copy.m++;
      copy.silencing += (marks * this.weights[i]!) / 2;
    }
    return copy;
  }

  private output({ copies }: CellTurtle): number {
    return (copies[0].silencing < 0.5 ? 1 : 0.306) + (copies[1].silencing < 0.5 ? 1 : 0.306);
  }

  step(): void {
    this.turtles.ask<CellTurtle>((turtle) => {
      turtle.receptors = turtle.receptors * this.kept + (1 - this.kept) * 50 * this.output(turtle);
      for (const copy of turtle.copies) {
        if (this.way === 'by dyad') this.liveByDyad(copy);
        else this.liveOnCounts(copy);
      }
    });
    this.day++;
    this.tick();
  }

  private liveByDyad(copy: Copy): void {
    const { dyads } = copy;
    const K = dyads.length;
    const pi = this.plasticity[this.day]!;
    const e = this.balance[this.day]!;
    for (let time = 0; ;) {
      const marks = 2 * copy.m + copy.h;
      let total = 0;
      for (let i = 0; i < K; i++) {
        const x = (marks - dyads[i]!) / (2 * (K - 1));
        this.gains[i] = pi * (1 + e) * this.gainOf(dyads[i]!) * gainField(this.kinetics, x);
        this.losses[i] = pi * (1 - e) * this.lossOf(dyads[i]!) * lossField(this.kinetics, x);
        total += this.gains[i]! + this.losses[i]!;
      }
      time -= Math.log(1 - Math.random()) / total;
      if (time >= 1) return;
      let luck = Math.random() * total;
      let i = 0;
      while (i < K - 1 && luck >= this.gains[i]! + this.losses[i]!) {
        luck -= this.gains[i]! + this.losses[i]!;
        i++;
      }
      this.set(copy, i, dyads[i]! + (luck < this.gains[i]! ? 1 : -1));
    }
  }

  private gainOf(marks: number): number {
    const { deNovoRate, preference } = this.kinetics;
    return marks === 0 ? 2 * deNovoRate : marks === 1 ? preference * deNovoRate : 0;
  }

  private lossOf(marks: number): number {
    return marks * this.kinetics.lossRate;
  }

  private liveOnCounts(copy: Copy): void {
    const { dyads: K, collaboration: c, neutralLevel: x0, lossRate, deNovoRate, preference } = this.kinetics;
    const pi = this.plasticity[this.day]!;
    const e = this.balance[this.day]!;
    const gain = pi * (1 + e);
    const loss = pi * (1 - e);
    const others = 2 * (K - 1);
    for (let time = 0; ;) {
      const { m, h } = copy;
      const u = K - m - h;
      const S = 2 * m + h;
      const deNovo = gain * u * 2 * deNovoRate * (1 - c + (c * S) / others / x0);
      const maintenance = h === 0 ? 0 : gain * h * preference * deNovoRate * (1 - c + (c * (S - 1)) / others / x0);
      const fromM = m === 0 ? 0 : loss * m * 2 * lossRate * (1 - c + (c * (1 - (S - 2) / others)) / (1 - x0));
      const fromH = h === 0 ? 0 : loss * h * lossRate * (1 - c + (c * (1 - (S - 1) / others)) / (1 - x0));
      const total = deNovo + maintenance + fromM + fromH;
      time -= Math.log(1 - Math.random()) / total;
      if (time >= 1) return;
      const luck = Math.random() * total;
      if (luck < deNovo) this.change(copy, 0, 1);
      else if (luck < deNovo + maintenance) this.change(copy, 1, 2);
      else if (luck < deNovo + maintenance + fromM) this.change(copy, 2, 1);
      else this.change(copy, 1, 0);
    }
  }

  private change(copy: Copy, from: number, to: number): void {
    const { dyads } = copy;
    const size = from === 0 ? dyads.length - copy.m - copy.h : from === 1 ? copy.h : copy.m;
    let left = Math.floor(Math.random() * size);
    let place = 0;
    for (; dyads[place] !== from || left-- > 0;) place++;
    this.set(copy, place, to);
  }

  private set(copy: Copy, place: number, to: number): void {
    const from = copy.dyads[place]!;
    copy.dyads[place] = to;
    copy.m += (to === 2 ? 1 : 0) - (from === 2 ? 1 : 0);
    copy.h += (to === 1 ? 1 : 0) - (from === 1 ? 1 : 0);
    copy.silencing += ((to - from) * this.weights[place]!) / 2;
  }

  /** Mean methylated share of strands, to compare with the engine. */
  level(): number {
    let marks = 0;
    let strands = 0;
    this.turtles.ask<CellTurtle>(({ copies }) => {
      for (const { m, h, dyads } of copies) {
        marks += 2 * m + h;
        strands += 2 * dyads.length;
      }
    });
    return marks / strands;
  }

  run(): void {
    for (let day = 0; day < this.days; day++) this.step();
  }
}
