/**
 * The general event stepper on processes whose answers are known: recruitment, the pitchfork, and the three-state
 * chain.
 */
import { birthRate, deathRate } from '../../../sim/theory/birth-death.ts';
import { chainCourse, neutralShares } from '../../../sim/theory/chain-course.ts';
import type { ChainLaw } from '../../../sim/theory/lumped-chain.ts';
import { criticalCollaboration, restingLevels } from '../../../sim/theory/mean-field.ts';
import { walk, type Reaction, type Uniform } from '../../../sim/theory/stepper.ts';
import { neutralRatio } from '../../../sim/model/methylation.ts';
import { openStream } from '../../../sim/random/streams.ts';
import { LAW_OF_COURSE, oracles } from '../oracles.ts';
import { against, checkRow, meanOf, shareOf, spreadOf, varianceOf, type CheckRow } from './row.ts';

function uniforms(name: string): Uniform {
  const stream = openStream(`stepper ${name}`, 'marks', { family: 'theory' });
  return () => stream.uniform();
}

export function checkBirthDeath(alleles: number): CheckRow[] {
  const { K, a0, b0, c, ...expected } = oracles.birthDeath;
  const site = { size: K, gain: a0, loss: b0, recruitment: c };
  const uniform = uniforms('birth and death');
  const reactions: Reaction<{ n: number }>[] = [
    { rate: ({ n }) => birthRate(site, n), apply: (state) => state.n++ },
    { rate: ({ n }) => deathRate(site, n), apply: (state) => state.n-- },
  ];
  const totals = Array.from({ length: K + 1 }, (_, n) => birthRate(site, n) + deathRate(site, n));
  const bound = Math.max(...totals);
  const marksAt = (start: number, days: number) =>
    Float64Array.from({ length: alleles }, () => {
      const state = { n: start };
      walk({ state, uniform, bound, reactions }, days);
      return state.n / K;
    });
  const passage = (start: number, end: number) =>
    Float64Array.from({ length: alleles }, () =>
      walk({ state: { n: start }, uniform, bound, reactions }, Infinity, ({ n }) => n === end),
    );

  const settled = marksAt(0, 400);
  const count = (value: number) => settled.reduce((sum, x) => sum + Number(x === value), 0);
  const variance = varianceOf(settled);
  return [
    ...Object.entries(expected.relaxation).map(([day, level]) =>
      against(`recruitment: mean on day ${day}`, level, meanOf(marksAt(K, Number(day)))),
    ),
    against('recruitment: stationary mean', expected.mean, meanOf(settled)),
    checkRow(
      'exact',
      'recruitment: stationary variance',
      expected.variance,
      variance.value * K * K,
      variance.error * K * K,
    ),
    against('recruitment: none', expected.none, shareOf(count(0), alleles)),
    against('recruitment: all', expected.all, shareOf(count(1), alleles)),
    against('recruitment: days from none to all', expected.daysUp, meanOf(passage(0, K))),
    against('recruitment: days from all to none', expected.daysDown, meanOf(passage(K, 0))),
  ];
}

interface Counts {
  u: number;
  h: number;
  m: number;
}

/**
 * The three-state chain as reactions on counts. @param self whether a dyad counts among its own neighbours (mean
 * field).
 */
function chainReactions(law: ChainLaw, self: boolean): Reaction<Counts>[] {
  const { dyads: K, collaboration: c, neutralLevel: x0, lossRate, deNovoRate, preference } = law;
  const field = ({ m, h }: Counts, own: number) => (2 * m + h - (self ? 0 : own)) / (2 * (self ? K : K - 1));
  const f = (x: number) => 1 - c + (c * x) / x0;
  const g = (x: number) => 1 - c + (c * (1 - x)) / (1 - x0);
  return [
    { rate: (s) => (s.u > 0 ? s.u * 2 * deNovoRate * f(field(s, 0)) : 0), apply: (s) => void (s.u--, s.h++) },
    { rate: (s) => (s.h > 0 ? s.h * preference * deNovoRate * f(field(s, 1)) : 0), apply: (s) => void (s.h--, s.m++) },
    { rate: (s) => (s.m > 0 ? s.m * 2 * lossRate * g(field(s, 2)) : 0), apply: (s) => void (s.m--, s.h++) },
    { rate: (s) => (s.h > 0 ? s.h * lossRate * g(field(s, 1)) : 0), apply: (s) => void (s.h--, s.u++) },
  ];
}

function boundOn(law: ChainLaw): number {
  const { dyads, collaboration: c, neutralLevel: x0, lossRate, deNovoRate, preference } = law;
  const gain = Math.max(2, preference) * deNovoRate * (1 - c + c / x0);
  return dyads * (gain + 2 * lossRate * (1 - c + c / (1 - x0)));
}

/** Few dyads, many alleles: the stepper must agree with the master equation of the engine's own chain. */
export function checkStepperOnChain(alleles: number): CheckRow[] {
  const law = { ...LAW_OF_COURSE(0.6), dyads: 5 };
  const days = 12;
  const uniform = uniforms('three states');
  const [u, h] = neutralShares(law);
  const reactions = chainReactions(law, false);
  const fractions = Float64Array.from({ length: alleles }, () => {
    const state = { u: 0, h: 0, m: 0 };
    for (let dyad = 0; dyad < law.dyads; dyad++) {
      const draw = uniform();
      state[draw < u ? 'u' : draw < u + h ? 'h' : 'm']++;
    }
    walk({ state, uniform, bound: boundOn(law), reactions }, days);
    return (2 * state.m + state.h) / (2 * law.dyads);
  });
  const exact = chainCourse(
    law,
    Array.from({ length: days }, () => ({ plasticity: 1, balance: 0 })),
  )[days]!;
  return [
    against('stepper on the chain: mean', exact.mean, meanOf(fractions)),
    against('stepper on the chain: SD', exact.sd, spreadOf(fractions)),
  ];
}

/** One well-mixed allele of very many dyads, below and above the critical collaboration. */
export function checkPitchfork(replicates: number): CheckRow[] {
  const { x0, rho, critical } = oracles.pitchfork;
  const ratio = neutralRatio(x0, rho);
  const field = { ratio, preference: rho, neutralLevel: x0 };
  const found = criticalCollaboration(field);
  const rows = [checkRow('exact', 'pitchfork: critical collaboration', critical, found, 0.00005)];
  for (const c of [0.5, 0.75]) {
    const levels = restingLevels({ ...field, collaboration: c });
    for (const [name, start, end] of [
      ['above', levels.at(-1)! + 0.06, levels.at(-1)!],
      ['below', levels[0]! - 0.06, levels[0]!],
    ] as const) {
      const reached = Array.from({ length: replicates }, (_, i) => levelAfter(c, start, `${c} ${name} ${i}`));
      rows.push(against(`pitchfork: c ${c} from ${name}`, end, meanOf(reached)));
    }
  }
  return rows;

  function levelAfter(c: number, start: number, name: string): number {
    const dyads = 3000;
    const law: ChainLaw = {
      dyads,
      collaboration: c,
      neutralLevel: x0,
      lossRate: 0.05,
      deNovoRate: 0.05 * ratio,
      preference: rho,
    };
    const m = Math.round(start * dyads);
    const state = { u: dyads - m, h: 0, m };
    walk(
      { state, uniform: uniforms(`pitchfork ${name}`), bound: boundOn(law), reactions: chainReactions(law, true) },
      400,
    );
    return (2 * state.m + state.h) / (2 * dyads);
  }
}
