/** The exact answers agree with the published figures, and with each other. */
import { describe, expect, it } from 'vitest';
import {
  betaBinomial,
  birthRate,
  deathRate,
  passageDown,
  passageUp,
  stationaryCounts,
} from '../../../sim/theory/birth-death.ts';
import {
  chainCourse,
  neutralShares,
  plainWindow,
  stationaryAutocorrelation,
} from '../../../sim/theory/chain-course.ts';
import { lumpedChain } from '../../../sim/theory/lumped-chain.ts';
import { criticalCollaboration, heldLevel, restingLevels } from '../../../sim/theory/mean-field.ts';
import { receptorsAfter, telegraphMean, telegraphVariance } from '../../../sim/theory/telegraph.ts';
import { twoStateMean } from '../../../sim/theory/two-state.ts';
import { alleleRates } from '../../../sim/model/allele-rates.ts';
import { neutralRatio, startingShares } from '../../../sim/model/methylation.ts';
import { LAW_OF_COURSE, LAW_OF_SWITCHING, oracles } from '../../verification/oracles.ts';

/** The figures were rounded to six digits after the point. */
const ROUNDED = 6e-7;

describe('two-state site', () => {
  it.each(Object.entries(oracles.twoState.days))('day %s', (day, expected) => {
    const { alpha, beta, start } = oracles.twoState;
    expect(Math.abs(twoStateMean(alpha, beta, start, Number(day)) - expected)).toBeLessThan(ROUNDED);
  });
});

describe('lumped chain', () => {
  it.each(oracles.course.cases)(
    'course c $c care $care stress $stress κ $kappa',
    ({ c, care, stress, kappa, days }) => {
      const { windowFullUntil, windowEndsAt, piAdult } = oracles.course.shared;
      const push = kappa * stress - kappa * (2 * care - 1);
      const course = chainCourse(
        LAW_OF_COURSE(c),
        Array.from({ length: 90 }, (_, day) => {
          const w = plainWindow(day, windowFullUntil, windowEndsAt);
          return { plasticity: piAdult + (1 - piAdult) * w, balance: w * push };
        }),
      );
      for (const [day, expected] of Object.entries(days)) {
        const found = course[Number(day)]!;
        expect(Math.abs(found.mean - expected.mean)).toBeLessThan(ROUNDED);
        expect(Math.abs(found.sd - expected.sd)).toBeLessThan(ROUNDED);
        expect(Math.abs(found.belowHalf - expected.belowHalf)).toBeLessThan(ROUNDED);
      }
    },
  );

  it.each(oracles.switching.cases)('switching c $c', (expected) => {
    const law = LAW_OF_SWITCHING(expected.c);
    const chain = lumpedChain(law);
    const { mean, sd } = chain.moments(chain.stationary(0));
    expect(Math.abs(mean - expected.mean)).toBeLessThan(ROUNDED);
    expect(Math.abs(sd - expected.sd)).toBeLessThan(ROUNDED);
    const K = law.dyads;
    const from = (start: Float64Array, days: Float64Array) => days[start.indexOf(1)]!;
    const up = from(
      chain.startUnmethylated(),
      chain.meanPassage(0, (marks) => marks >= 0.7 * 2 * K),
    );
    const down = from(
      chain.startMethylated(),
      chain.meanPassage(0, (marks) => marks <= 0.3 * 2 * K),
    );
    // k_d was rounded to nine digits, which shows in times of thousands of days.
    expect(Math.abs(up / expected.daysUp - 1)).toBeLessThan(3e-6);
    expect(Math.abs(down / expected.daysDown - 1)).toBeLessThan(3e-6);
    for (const [lag, r] of Object.entries(expected.autocorrelation))
      expect(Math.abs(stationaryAutocorrelation(law, 0, Number(lag)) - r)).toBeLessThan(6e-6);
  });

  it('keeps all probability and stays at the neutral mean without collaboration', () => {
    const law = LAW_OF_COURSE(0);
    const chain = lumpedChain(law);
    const later = chain.advance(chain.startIndependent(...neutralShares(law)), 40, 1, 0);
    expect(later.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
    expect(chain.moments(later).mean).toBeCloseTo(0.3, 7);
  });

  it.each([2, 5, 16, 32])("the engine's rate table holds the same rates at K = %i", (K) => {
    const law = { ...LAW_OF_COURSE(0.7), dyads: K };
    const rates = alleleRates(law);
    const chain = lumpedChain(law);
    // From one state for a very short time, the flow to S+1 and S-1 is gain and loss.
    const dt = 1e-6;
    for (const start of [chain.startMethylated(), chain.startUnmethylated(), allHalf(K)]) {
      const from = start.indexOf(1);
      const marks = chain.marks[from]!;
      const m = marks === 2 * K ? K : 0;
      const h = marks === K ? K : 0;
      const later = chain.advance(start, dt, 1, 0);
      const flow = (step: number) =>
        later.reduce((sum, p, s) => sum + (chain.marks[s]! === marks + step ? p : 0), 0) / dt;
      expect(flow(1)).toBeCloseTo(rates.gain[m * rates.stride + h]!, 3);
      expect(flow(-1)).toBeCloseTo(rates.loss[m * rates.stride + h]!, 3);
    }
    function allHalf(dyads: number): Float64Array {
      return chain.startIndependent(0, 1, 0).map((p) => (p > 0.5 && dyads > 0 ? 1 : 0));
    }
  });

  it('starting shares are those of the engine', () => {
    const shares = startingShares({ ...LAW_OF_COURSE(0) });
    neutralShares(LAW_OF_COURSE(0)).forEach((share, i) => expect(share).toBeCloseTo(shares[i]!, 12));
  });
});

describe('birth and death with recruitment', () => {
  const { K, a0, b0, c, ...expected } = oracles.birthDeath;
  const site = { size: K, gain: a0, loss: b0, recruitment: c };
  const counts = stationaryCounts(site);
  it('is stationary as beta-binomial', () => {
    betaBinomial(K, (a0 * K) / c, (b0 * K) / c).forEach((p, n) => expect(counts[n]!).toBeCloseTo(p, 13));
    const mean = counts.reduce((sum, p, n) => sum + p * n, 0);
    const variance = counts.reduce((sum, p, n) => sum + p * (n - mean) * (n - mean), 0);
    expect(mean / K).toBeCloseTo(expected.mean, 12);
    expect(variance).toBeCloseTo(expected.variance, 10);
    expect(counts[0]).toBeCloseTo(expected.none, 6);
    expect(counts[K]).toBeCloseTo(expected.all, 6);
  });
  it('has its first passages', () => {
    expect(Math.abs(passageUp(site) - expected.daysUp)).toBeLessThan(1e-6);
    expect(Math.abs(passageDown(site) - expected.daysDown)).toBeLessThan(1e-6);
  });
  it('relaxes at a0 + b0 whatever the recruitment', () => {
    for (let n = 0; n <= K; n++)
      expect(birthRate(site, n) - deathRate(site, n)).toBeCloseTo(K * a0 - n * (a0 + b0), 12);
    for (const [day, level] of Object.entries(expected.relaxation))
      expect(twoStateMean(a0, b0, 1, Number(day))).toBeCloseTo(level, 6);
  });
});

describe('mean field', () => {
  it('splits at the critical collaboration', () => {
    const { x0, rho, critical } = oracles.pitchfork;
    const field = { ratio: neutralRatio(x0, rho), preference: rho, neutralLevel: x0 };
    expect(field.ratio).toBeCloseTo(1 / Math.sqrt(15), 12);
    expect(criticalCollaboration(field)).toBeCloseTo(critical, 4);
    const c = criticalCollaboration(field);
    expect(restingLevels({ ...field, collaboration: c - 0.002 })).toHaveLength(1);
    expect(restingLevels({ ...field, collaboration: c + 0.002 })).toHaveLength(3);
    // A pitchfork: the outer branches open as the square root of the distance.
    const gap = (over: number) => restingLevels({ ...field, collaboration: c + over })[2]! - x0;
    expect(gap(0.004) / gap(0.001)).toBeCloseTo(2, 1);
  });
  it('is metastable at c = 0.8 in the default world, as MODEL.md says', () => {
    const { x0, rho, c, levels } = oracles.metastable;
    const found = restingLevels({ ratio: neutralRatio(x0, rho), preference: rho, neutralLevel: x0, collaboration: c });
    expect(found.map((level) => Math.round(level * 1000) / 1000)).toEqual(levels);
  });
  it('holds the neutral level at any collaboration', () => {
    for (const c of [0, 0.3, 0.6, 0.9])
      expect(
        heldLevel({ ratio: neutralRatio(0.3, 15), preference: 15, neutralLevel: 0.3, collaboration: c }, 0.3),
      ).toBeCloseTo(0.3, 12);
  });
});

describe('receptor telegraph', () => {
  const { opening, closing, production, halfLife, mean, variance } = oracles.telegraph;
  const telegraph = { opening, closing, production, decay: Math.LN2 / halfLife };
  it('has the published moments', () => {
    expect(telegraphMean(telegraph)).toBeCloseTo(mean, 4);
    expect(telegraphVariance(telegraph)).toBeCloseTo(variance, 2);
  });
  it('updates the same in one stretch as in two', () => {
    const half = receptorsAfter(receptorsAfter(30, 1.3, 1, telegraph), 0.9, 1, telegraph);
    expect(half).toBeCloseTo(receptorsAfter(30, 2.2, 1, telegraph), 10);
  });
});
