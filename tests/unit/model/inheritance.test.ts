/** Genotypes follow Mendel; traits that care does not explain stay within their cuts. */
import { describe, expect, it } from 'vitest';
import { defaultValues } from '../../../sim/page.ts';
import { drawIndividual } from '../../../sim/model/individual.ts';

const values = defaultValues();

describe('genotype', () => {
  it.each([0.5, 0.2])('has Hardy-Weinberg shares over families at frequency %f', (frequency) => {
    const families = 12_000;
    const counts = [0, 0, 0];
    for (let family = 0; family < families; family++)
      counts[drawIndividual('mendel', family, 0, { ...values, 'genes.frequency': frequency }).highAlleles]!++;
    const shares = [(1 - frequency) ** 2, 2 * frequency * (1 - frequency), frequency ** 2];
    shares.forEach((share, copies) => {
      const error = Math.sqrt((share * (1 - share)) / families);
      expect(Math.abs(counts[copies]! / families - share)).toBeLessThan(4 * error);
    });
  });
  it('is as alike between sibs as parents passing on one allele each make it: r = ½', () => {
    const families = 12_000;
    let product = 0;
    for (let family = 0; family < families; family++) {
      const [a, b] = [0, 1].map((young) => drawIndividual('sibs', family, young, values).highAlleles - 1) as [
        number,
        number,
      ];
      product += a * b;
    }
    // Var = ½ at frequency ½, so the covariance is ¼; the SE of a product of these is about ½/√n.
    expect(Math.abs(product / families - 0.25)).toBeLessThan((4 * 0.5) / Math.sqrt(families));
  });
  it('can be fixed, and scales receptors per allele', () => {
    const factor = (genotype: 'AA' | 'AB' | 'BB') =>
      drawIndividual('x', 0, 0, { ...values, 'genes.genotype': genotype }).geneFactor;
    expect(factor('AB')).toBe(1);
    expect(factor('BB')).toBeCloseTo(Math.exp(values['genes.effect']), 12);
    expect(factor('AA') * factor('BB')).toBeCloseTo(1, 12);
  });
});

describe('variation', () => {
  it('has its spread, stays within ±0.25 and is 0 when turned off', () => {
    const draws = Array.from({ length: 4000 }, (_, young) =>
      drawIndividual('variation', 0, young, { ...values, 'variation.region': 0.2 }),
    );
    const regions = draws.flatMap(({ regionVariation }) => regionVariation);
    expect(Math.max(...regions.map(Math.abs))).toBeLessThanOrEqual(0.25);
    const sd = Math.sqrt(draws.reduce((sum, { variation }) => sum + variation * variation, 0) / draws.length);
    expect(sd).toBeCloseTo(values['variation.individual'], 2);
    expect(drawIndividual('variation', 0, 0, { ...values, 'variation.individual': 0 }).variation).toBe(0);
  });
});
