/** Litters, exon 3, and what a laboratory reads of an animal. */
import { describe, expect, it } from 'vitest';
import { resolveValues, scenarioFromPreset, type ParamValues, type PresetId } from '../../../sim/page.ts';
import { exonTissue } from '../../../sim/model/exon3.ts';
import { drawIndividual } from '../../../sim/model/individual.ts';
import { createWorld, createYoung } from '../../../sim/model/world.ts';
import { liveAnimal } from '../../../sim/study/vole-trial/live.ts';
import { rawCorrelation } from '../../../sim/stats/correlation.ts';
import { mean, variance } from '../../../sim/stats/moments.ts';
import { readAnimal, type AnimalReading } from '../../../sim/study/animals.ts';
import type { Observed } from '../../../sim/study/truth.ts';

const values = resolveValues(scenarioFromPreset('both-parents', 'animals'));

describe('litter-mates', () => {
  const pairs = (share: number) => {
    const own: ParamValues = { ...values, 'variation.individual': 0.05, 'variation.litterShare': share };
    return Array.from({ length: 3000 }, (_, family) =>
      [0, 1].map((pup) => drawIndividual('litters', family, pup, own).variation),
    );
  };

  it.each([0, 0.4, 0.8])('share %s of what care does not explain', (share) => {
    const drawn = pairs(share);
    // Standard error of r at n = 3000: below 0.02.
    expect(
      rawCorrelation(
        drawn.map(([a]) => a!),
        drawn.map(([, b]) => b!),
      ),
    ).toBeCloseTo(share, 1);
    expect(
      Math.abs(
        rawCorrelation(
          drawn.map(([a]) => a!),
          drawn.map(([, b]) => b!),
        ) - share,
      ),
    ).toBeLessThan(0.06);
    expect(Math.sqrt(variance(drawn.map(([a]) => a!)))).toBeGreaterThan(0.047);
    expect(Math.sqrt(variance(drawn.map(([a]) => a!)))).toBeLessThan(0.053);
  });

  it('never differ by more than the cut allows', () => {
    const wild: ParamValues = { ...values, 'variation.individual': 0.25, 'variation.region': 0.25 };
    for (let family = 0; family < 400; family++) {
      const { variation, regionVariation } = drawIndividual('cut', family, 0, wild);
      for (const eta of [variation, ...regionVariation]) expect(Math.abs(eta)).toBeLessThanOrEqual(0.25);
    }
  });
});

describe('exon 3', () => {
  const animals = (preset: PresetId, set: Partial<ParamValues> = {}) => {
    const scenario = { ...scenarioFromPreset(preset, 'exon'), days: 40, siblings: 12, cells: 256, set };
    const world = createWorld(scenario);
    const exon = exonTissue(world);
    return Array.from({ length: 12 }, (_, n) => liveAnimal(world, createYoung(world, n), exon));
  };

  it('moves with care as the promoter does', () => {
    const gap =
      mean(animals('low-care').map(({ exon3 }) => exon3!)) - mean(animals('high-care').map(({ exon3 }) => exon3!));
    expect(gap).toBeGreaterThan(5);
  });

  it('has no say in receptors or in the promoter', () => {
    const [few, many] = [animals('low-care', { 'exon3.dyads': 4 }), animals('low-care', { 'exon3.dyads': 20 })];
    expect(few.map(({ exon3 }) => exon3)).not.toEqual(many.map(({ exon3 }) => exon3));
    for (const what of ['receptors', 'sites'] as const)
      expect(few.map((animal) => animal[what])).toEqual(many.map((animal) => animal[what]));
  });
});

describe('a reading', () => {
  const scenario = { ...scenarioFromPreset('both-parents', 'reading'), days: 5, siblings: 1, cells: 64 };
  const world = createWorld(scenario);
  const state = liveAnimal(world, createYoung(world, 0), exonTissue(world));
  const readings = Array.from({ length: 400 }, (_, animal) => readAnimal(state, 'reading', 0, animal, world.values));

  it('scatters about the truth as the assay does', () => {
    const truth = mean(
      [
        [0, 5],
        [5, 11],
        [11, 16],
      ].map(([from, to]) => mean(state.sites.subarray(from, to))),
    );
    expect(Math.abs(mean(readings.map((one) => one.mean)) - truth)).toBeLessThan(0.2);
    const site = Math.sqrt(variance(readings.map((one) => one.site)));
    expect(site).toBeGreaterThan(3);
    expect(site).toBeLessThan(4.2);
    expect(Math.sqrt(variance(readings.map((one) => one.expression))) / state.receptors).toBeCloseTo(
      values['assay.expression'],
      2,
    );
  });

  it('is not the truth: the compiler keeps the two apart', () => {
    const take = (reading: Observed<AnimalReading>) => reading.mean;
    expect(take(readings[0]!)).toBe(readings[0]!.mean);
    // @ts-expect-error Truth is not Observed.
    expect(() => take(state)).not.toThrow();
  });
});
