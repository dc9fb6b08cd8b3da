/**
 * A day's rates: whatever the kinetics and the balance, loss and gain never outgrow the levels, and both ways of
 * keeping them run alike.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alleleRates } from '../../sim/model/allele-rates.ts';
import { neutralRatio } from '../../sim/model/methylation.ts';
import { dayActivity, WORTH_A_TABLE } from '../../sim/model/day-activity.ts';
import { sharedMarkBlock } from '../../sim/model/mark-block.ts';
import { markSettings } from '../../sim/model/tissue.ts';

const unit = fc.double({ min: 0, max: 1, noNaN: true });

describe('the bound on rates', () => {
  it('leaves quiet levels in every state', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 32 }),
        unit,
        fc.double({ min: 0.05, max: 0.95, noNaN: true }),
        fc.integer({ min: 1, max: 100 }),
        fc.double({ min: -0.999, max: 0.999, noNaN: true }),
        unit,
        unit,
        (dyads, collaboration, neutralLevel, preference, e, up, down) => {
          const lossRate = 0.05;
          const rates = alleleRates({
            dyads,
            collaboration,
            neutralLevel,
            preference,
            lossRate,
            deNovoRate: lossRate * neutralRatio(neutralLevel, preference),
          });
          const near = (step: number) => Math.min(0.999, Math.max(-0.999, e + step));
          const levels = dayActivity(rates, [e, near(0.25 * up), near(-0.25 * down)]).levels!;
          let least = Infinity;
          for (let m = 0; m <= dyads; m++) {
            for (let h = 0; m + h <= dyads; h++) {
              const state = m * rates.stride + h;
              // The second number of a state is kept less 2^31, as a signed word.
              const quiet = (levels[2 * state + 1]! ^ (1 << 31)) | 0;
              least = Math.min(least, quiet, levels[2 * state]!);
            }
          }
          expect(least).toBeGreaterThanOrEqual(0);
        },
      ),
      { numRuns: 200, seed: 7 },
    );
  });
});

describe('rates looked up one by one', () => {
  it('change the same strands as rates from a table', () => {
    const e = fc.double({ min: -0.9, max: 0.9, noNaN: true });
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 32 }),
        unit,
        e,
        unit,
        unit,
        fc.integer(),
        (dyads, collaboration, middle, up, down, word) => {
          const kinetics = {
            dyads,
            collaboration,
            neutralLevel: 0.3,
            preference: 15,
            lossRate: 0.05,
            deNovoRate: 0.05 * neutralRatio(0.3, 15),
          };
          const rates = alleleRates(kinetics);
          const regions = [middle, Math.min(0.99, middle + 0.25 * up), Math.max(-0.99, middle - 0.25 * down)];
          const block = sharedMarkBlock();
          const after = (candidates: number) => {
            const day = dayActivity(rates, regions, candidates);
            expect(day.levels === null).toBe(candidates < WORTH_A_TABLE);
            block.prepare(markSettings(kinetics, rates, new Float64Array(dyads).fill(1 / dyads), 0.5, 'neutral'), null);
            block.begin(
              Int32Array.from({ length: 9 }, (_, i) => Math.imul(word + i, 0x9e3779b1)),
              128,
            );
            for (let days = 0; days < 5; days++) block.advance(300, day);
            return [...block.p, ...block.q, ...block.closed, ...block.totals];
          };
          expect(after(0)).toEqual(after(Infinity));
        },
      ),
      { numRuns: 60, seed: 11 },
    );
  });
});
