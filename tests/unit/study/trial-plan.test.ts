/**
 * Who is in which arm: dealt by lot before anything is lived, alike for both arms, and where it is asked for by genes.
 */
import { describe, expect, it } from 'vitest';
import { newStudy, scenarioFromPreset, type Design, type TrialArm } from '../../../sim/page.ts';
import { drawParentAlleles } from '../../../sim/model/individual.ts';
import { resolveValues } from '../../../sim/params/scenario.ts';
import { familyKey, planLitters, planPups } from '../../../sim/study/vole-trial/plan.ts';
import { trialCauses, trialScenarios, worldTruth } from '../../../sim/study/vole-trial/worlds.ts';

const study = (design: Partial<Design<'vole-trial'>> = {}, seed = 'plan', set: object = {}) =>
  newStudy('vole-trial', { ...scenarioFromPreset('both-parents', seed), set }, design);
const litters = (design: Partial<Design<'vole-trial'>> = {}, seed = 'plan') => {
  const one = study(design, seed);
  return planLitters(one, trialScenarios(one).A);
};
const armsOf = (design: Partial<Design<'vole-trial'>> = {}, seed = 'plan') =>
  litters(design, seed)
    .map(({ arm }) => arm)
    .join('');

describe('the lot', () => {
  it('fills both arms and depends on the seed alone', () => {
    expect([...armsOf()].sort().join('')).toBe('AAAAAAABBBBBB');
    expect(armsOf({ worldA: 'high-care', lickingB: 2, pups: 5, mystery: true })).toBe(armsOf());
    expect(new Set(Array.from({ length: 20 }, (_, i) => armsOf({}, `seed ${i}`))).size).toBe(20);
  });
  it('gives every litter the same chance of either arm', () => {
    const size = 1000;
    const counts = new Array<number>(5).fill(0);
    for (let i = 0; i < size; i++)
      litters({ littersA: 2, littersB: 3 }, `lot ${i}`).forEach(({ arm }, litter) => {
        if (arm === 'A') counts[litter]!++;
      });
    for (const count of counts) expect(Math.abs(count - 0.4 * size)).toBeLessThan(4 * Math.sqrt(size * 0.24));
  });
});

describe('litters picked by genes', () => {
  it('put those with more copies into arm B, ties by lot', () => {
    const one = study({ assignment: 'genes', littersA: 10, littersB: 10 });
    const values = resolveValues(one.scenario);
    const copies = (arm: TrialArm) =>
      planLitters(one, trialScenarios(one).A)
        .filter((each) => each.arm === arm)
        .map(({ litter }) =>
          drawParentAlleles('plan', familyKey(litter), values).reduce((sum, allele) => sum + allele, 0),
        );
    expect(Math.max(...copies('A'))).toBeLessThanOrEqual(Math.min(...copies('B')));
    expect(Math.max(...copies('B'))).toBeGreaterThan(Math.min(...copies('A')));
  });
});

describe('pups', () => {
  it('stay with their litter unless half are fostered to the other arm', () => {
    const one = study({ crossFoster: true, pups: 5, littersA: 3, littersB: 2 });
    for (const litter of planLitters(one, trialScenarios(one).A)) {
      const pups = planPups(one, litter, 'plan');
      expect(pups.map(({ rearedIn }) => rearedIn === litter.arm)).toEqual([true, true, true, false, false]);
      expect(planLitters(one, trialScenarios(one).A)[pups[4]!.rearedBy]!.arm).not.toBe(litter.arm);
      expect(
        planPups({ ...one, design: { ...one.design, crossFoster: false } }, litter, 'plan').every(
          ({ rearedBy, rearedIn }) => rearedBy === litter.litter && rearedIn === litter.arm,
        ),
      ).toBe(true);
    }
  });
  it('are male half of the time', () => {
    const one = study({ pups: 10, littersA: 100, littersB: 100 });
    const males = planLitters(one, trialScenarios(one).A)
      .flatMap((litter) => planPups(one, litter, 'sex'))
      .filter(({ male }) => male).length;
    expect(Math.abs(males - 1000)).toBeLessThan(4 * Math.sqrt(500));
  });
});

describe('the world', () => {
  it('keeps its laws in both arms; a ready-made world decides the rearing alone', () => {
    const { A, B } = trialScenarios(
      study({ worldA: 'low-care', worldB: 'world', lickingB: 0.5 }, 'plan', {
        'kappa.care': 0.2,
        'care.licking': 50,
        'dam.present': false,
      }),
    );
    const [a, b] = [resolveValues(A), resolveValues(B)];
    expect([a['kappa.care'], b['kappa.care']]).toEqual([0.2, 0.2]);
    expect([a['care.licking'], a['dam.present'], b['care.licking'], b['dam.present']]).toEqual([20, true, 25, false]);
  });
  it('is without what is switched off', () => {
    const off = resolveValues(trialScenarios(study({ careEffect: false, geneEffect: false, handlingEffect: false })).B);
    expect([off['kappa.care'], off['genes.effect'], off['handling.low'], off['handling.high']]).toEqual([0, 0, 1, 1]);
  });
  it('draws a mystery from the seed, whatever the switches say, each cause about half of the time', () => {
    const draw = (seed: string, own: object = {}) => trialCauses(study({ mystery: true, ...own }, seed));
    expect(draw('one')).toEqual(draw('one', { careEffect: false }));
    const seeds = Array.from({ length: 400 }, (_, i) => draw(`mystery ${i}`));
    for (const cause of ['careEffect', 'geneEffect', 'handlingEffect'] as const)
      expect(Math.abs(seeds.filter((each) => each[cause]).length - 200)).toBeLessThan(40);
    const sealed = Array.from({ length: 40 }, (_, i) => study({ mystery: true }, `mystery ${i}`)).find(
      (each) => !trialCauses(each).careEffect,
    )!;
    expect(worldTruth(sealed).careEffect).toBe(0);
  });
});
