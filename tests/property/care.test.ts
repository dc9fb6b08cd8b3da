/** What care does to the marks, and what it leaves alone. */
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { checksum } from '../../sim/engine.ts';
import { MODEL_VERSION, resolveValues, type ParamValues, type Scenario } from '../../sim/page.ts';
import { balanceByDay } from '../../sim/model/balance.ts';
import { familyOf } from '../../sim/model/world.ts';
import { drawIndividual } from '../../sim/model/individual.ts';
import { anyWorld, everything, levelOn, live, smallWorld } from './worlds.ts';
import { long, thorough, tries } from '../long.ts';

vi.setConfig({ testTimeout: 60_000 });

function withCare(scenario: Scenario, set: Partial<ParamValues>): Scenario {
  return { ...scenario, set: { ...scenario.set, ...set } };
}
function balance(scenario: Scenario): Float64Array {
  const values = resolveValues(scenario);
  const { around } = familyOf(scenario.seed, 0, scenario.days + 1, values, scenario.events);
  return balanceByDay(around, drawIndividual(scenario.seed, 0, 0, values), values);
}
const sumOf = (scenario: Scenario) => checksum(MODEL_VERSION, live(scenario, { digest: true }).digests);

describe('care', () => {
  it('changes nothing at all when κ_c is 0', () => {
    fc.assert(
      fc.property(
        anyWorld,
        fc.integer({ min: 0, max: 120 }),
        fc.integer({ min: 0, max: 720 }),
        fc.boolean(),
        (scenario, licking, nursing, dam) => {
          // Somebody stays: being left all alone is stress, whatever care does.
          const without = withCare(scenario, { 'kappa.care': 0, 'sire.present': true });
          const other = withCare(without, { 'care.licking': licking, 'care.nursing': nursing, 'dam.present': dam });
          expect(everything(live(other))).toEqual(everything(live(without)));
          expect(sumOf(other)).toBe(sumOf(without));
        },
      ),
      { numRuns: 15, seed: 7 },
    );
  });

  it('never raises e when licking goes up', () => {
    fc.assert(
      fc.property(anyWorld, fc.integer({ min: 0, max: 120 }), fc.integer({ min: 0, max: 120 }), (scenario, a, b) => {
        const low = balance(withCare(scenario, { 'care.licking': Math.min(a, b) }));
        const high = balance(withCare(scenario, { 'care.licking': Math.max(a, b) }));
        low.forEach((e, i) => expect(high[i]!).toBeLessThanOrEqual(e));
      }),
      { numRuns: tries(60), seed: 7 },
    );
  });

  it('brings the checksum back when it comes back', () => {
    const forty = smallWorld();
    const before = sumOf(forty);
    expect(sumOf(withCare(forty, { 'care.licking': 10 }))).not.toBe(before);
    expect(sumOf(withCare(forty, { 'care.licking': 40 }))).toBe(before);
  });

  it('lowers methylation at day 21 when licking goes up', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 10 }), fc.integer({ min: 0, max: 60 }), (seed, licking) => {
        const world = smallWorld({ seed, days: 21, siblings: 1, cells: 600 });
        const level = (minutes: number) => levelOn(live(withCare(world, { 'care.licking': minutes })), 0, 21);
        expect(level(licking + 40)).toBeLessThan(level(licking));
      }),
      { numRuns: 30, seed: 7 },
    );
  });
});

describe('twins', () => {
  /**
   * Variance over seeds of the difference in day-21 level between licking 40 and 44 min: separate over shared seeds.
   */
  function ratio(seeds: number, cells: number, set: Partial<ParamValues>): number {
    const world = smallWorld({ days: 21, siblings: 1, cells, set });
    const level = (seed: string, licking: number) =>
      levelOn(live({ ...withCare(world, { 'care.licking': licking }), seed }), 0, 21);
    const shared: number[] = [];
    const separate: number[] = [];
    for (let i = 0; i < seeds; i++) {
      const forty = level(`twin ${i}`, 40);
      shared.push(level(`twin ${i}`, 44) - forty);
      separate.push(level(`stranger ${i}`, 44) - forty);
    }
    return variance(separate) / variance(shared);
  }
  function variance(values: readonly number[]): number {
    const mean = values.reduce((a, b) => a + b, 0) / values.length;
    return values.reduce((sum, x) => sum + (x - mean) * (x - mean), 0) / (values.length - 1);
  }
  const ALIKE = {
    'variation.individual': 0,
    'variation.region': 0,
    'care.dayNoise': 0,
    'dam.levelSpread': 0,
    'sire.levelSpread': 0,
    'helpers.levelSpread': 0,
  };

  long('differ at least five times less (in variance) than strangers', () => {
    expect(ratio(40, 2000, {})).toBeGreaterThan(5);
  });
  it("differ at least five times less even where only the cells' luck is left", () => {
    // About 115 when this was written.
    expect(ratio(thorough ? 40 : 24, 2000, ALIKE)).toBeGreaterThan(5);
  });
});
