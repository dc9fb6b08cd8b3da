/** The rate bound holds: whatever the kinetics and the balance, loss and gain together never outgrow the levels. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alleleRates, neutralRatio } from '../../sim/model/kinetics.ts';
import { dayActivity } from '../../sim/model/methylation.ts';

const unit = fc.double({ min: 0, max: 1, noNaN: true });

describe('the bound on rates', () => {
  it('leaves quiet levels in every state', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 32 }), unit, fc.double({ min: 0.05, max: 0.95, noNaN: true }), fc.integer({ min: 1, max: 100 }), fc.double({ min: -0.999, max: 0.999, noNaN: true }), unit, unit,
        (dyads, collaboration, neutralLevel, preference, e, up, down) => {
          const lossRate = 0.05;
          const rates = alleleRates({ dyads, collaboration, neutralLevel, preference, lossRate, deNovoRate: lossRate * neutralRatio(neutralLevel, preference) });
          const near = (step: number) => Math.min(0.999, Math.max(-0.999, e + step));
          const { levels } = dayActivity(rates, [e, near(0.25 * up), near(-0.25 * down)]);
          for (let m = 0; m <= dyads; m++) {
            for (let h = 0; m + h <= dyads; h++) {
              const state = m * rates.stride + h;
              // The second number of a state is kept less 2^31, as a signed word.
              const quiet = (levels[2 * state + 1]! ^ (1 << 31)) | 0;
              expect(quiet).toBeGreaterThanOrEqual(0);
              expect(levels[2 * state]!).toBeGreaterThanOrEqual(0);
            }
          }
        }),
      { numRuns: 200, seed: 7 },
    );
  });
});
