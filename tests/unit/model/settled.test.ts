/**
 * Where copies stand at birth: the stationary law against another solver, and typical care that leaves a tissue as it
 * was.
 */
import { describe, expect, it } from 'vitest';
import { runNow } from '../../../sim/engine.ts';
import { scenarioFromPreset, seriesOf } from '../../../sim/page.ts';
import { neutralRatio, type Kinetics } from '../../../sim/model/methylation.ts';
import { settledLaw, settledStart } from '../../../sim/model/settled.ts';
import { countStates, independentDyads, lumpedChain } from '../../../sim/theory/lumped-chain.ts';

function kinetics(dyads: number, collaboration: number, neutralLevel = 0.3, preference = 15): Kinetics {
  const lossRate = 0.05;
  return {
    dyads,
    lossRate,
    deNovoRate: lossRate * neutralRatio(neutralLevel, preference),
    preference,
    collaboration,
    neutralLevel,
  };
}

const meanOf = ({ methylated, hemimethylated, probability }: ReturnType<typeof settledLaw>, dyads: number) =>
  probability.reduce((sum, p, state) => sum + (p * (2 * methylated[state]! + hemimethylated[state]!)) / (2 * dyads), 0);

describe('the settled law', () => {
  it.each([
    [2, 0.5],
    [5, 0.3],
    [16, 0.5],
    [16, 0.95],
    [8, 0.8],
  ] as const)('is that of a plain linear system: %i dyads, c %f', (K, c) => {
    const k = kinetics(K, c);
    const law = settledLaw(k);
    const other = lumpedChain(k).stationary(law.balance);
    const { index } = countStates(K);
    law.probability.forEach((p, state) =>
      expect(
        Math.abs(p - other[index(law.methylated[state]!, K - law.methylated[state]! - law.hemimethylated[state]!)]!),
      ).toBeLessThan(1e-9),
    );
  });

  it.each([2, 16, 32])('has the mean level asked for, in every corner of the table: %i dyads', (K) => {
    for (const c of [0, 0.5, 1])
      for (const x0 of [0.05, 0.3, 0.95])
        for (const rho of [1, 15, 100]) {
          expect(Math.abs(meanOf(settledLaw(kinetics(K, c, x0, rho)), K) - x0)).toBeLessThan(1e-7);
          expect(Math.abs(meanOf(settledLaw(kinetics(K, c, x0, rho), 0.6), K) - 0.6)).toBeLessThan(1e-7);
        }
  });

  it('is that of independent dyads where neighbours do not act, and needs no balance', () => {
    const k = kinetics(16, 0);
    const law = settledLaw(k);
    const r = k.deNovoRate / k.lossRate;
    const total = 1 + 2 * r + k.preference * r * r;
    const alone = independentDyads(16, 1 / total, (2 * r) / total, (k.preference * r * r) / total);
    const { index } = countStates(16);
    expect(law.balance).toBe(0);
    law.probability.forEach((p, state) =>
      expect(p).toBeCloseTo(
        alone[index(law.methylated[state]!, 16 - law.methylated[state]! - law.hemimethylated[state]!)]!,
        12,
      ),
    );
  });

  it('gives every draw of 31 bits a state', () => {
    const { limits } = settledStart(settledLaw(kinetics(32, 0.8)));
    expect(limits.at(-1)).toBe(2 ** 31);
    for (let i = 1; i < limits.length; i++) expect(limits[i]!).toBeGreaterThanOrEqual(limits[i - 1]!);
  });
});

describe('typical care', () => {
  const flat = {
    'variation.individual': 0,
    'variation.region': 0,
    'care.dayNoise': 0,
    'dam.levelSpread': 0,
    'sire.levelSpread': 0,
    'giver.responseGain': 0,
    'giver.moodLoss': 0,
    'giver.twoWay': false,
    'genes.effect': 0,
  } as const;
  it.each([
    ['both-parents', 0.5],
    ['both-parents', 0.8],
    ['infant-both-parents', 0.5],
  ] as const)('leaves marks, closed copies and receptors where they were at birth: %s, c %f', (preset, c) => {
    const scenario = {
      ...scenarioFromPreset(preset, 'as born'),
      siblings: 1,
      cells: 8000,
      set: { ...flat, 'kinetics.collaboration': c },
    };
    const { methylation, receptors } = seriesOf(runNow({ kind: 'life', scenario, from: 0, to: 1 }), 0);
    const last = methylation.length - 1;
    // Four standard errors of the difference of two means of 16,000 copies whose spread is below 40 points.
    const luck = 4 * 40 * Math.sqrt(2 / 16000);
    expect(Math.abs(methylation[last]! - methylation[0]!)).toBeLessThan(luck);
    expect(Math.abs(methylation[last]! - 30)).toBeLessThan(luck);
    expect(Math.abs(receptors[last]! - receptors[0]!)).toBeLessThan(luck);
  });
});
