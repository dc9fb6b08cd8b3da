/** Litters side by side: the same numbers however they are run, and the family on Play among them. */
import { describe, expect, it } from 'vitest';
import { joinPieces, scenarioFromPreset, seriesOf, type LittersResult } from '../../../sim/page.ts';
import { runNow } from '../../../sim/engine.ts';

const scenario = { ...scenarioFromPreset('both-parents', 'litters'), cells: 128, days: 20, siblings: 4 };
const job = { kind: 'litters', scenario, from: 0, to: 3, pups: 2 } as const;
const whole = runNow(job);
const at = (result: LittersResult, litter: number, pup: number) => {
  const rows = scenario.days + 1;
  return result.series.methylation.data.subarray(
    (litter * result.pups + pup) * rows,
    (litter * result.pups + pup + 1) * rows,
  );
};

describe('litters', () => {
  it('begin with the family on Play, number for number', () => {
    const life = runNow({ kind: 'life', scenario, from: 0, to: 2 });
    for (const pup of [0, 1]) expect(at(whole, 0, pup)).toEqual(seriesOf(life, pup).methylation);
  });
  it('are other families after that, each with young ones of its own', () => {
    const courses = [0, 1, 2].flatMap((litter) => [0, 1].map((pup) => Array.from(at(whole, litter, pup)).join()));
    expect(new Set(courses).size).toBe(6);
  });
  it('join to the same whole from pieces in any order', () => {
    const pieces = [
      [2, 3],
      [0, 1],
      [1, 2],
    ].map(([from, to]) => runNow({ ...job, from: from!, to: to! }));
    expect(joinPieces(job, pieces)).toEqual(whole);
  });
  it('meet another scenario with the same luck', () => {
    const more = runNow({ ...job, scenario: { ...scenario, set: { 'care.licking': 44 } } });
    const apart = runNow({ ...job, scenario: { ...scenario, seed: 'other' } });
    const distance = (other: LittersResult) =>
      at(other, 1, 1).reduce((sum, value, day) => sum + (value - at(whole, 1, 1)[day]!) ** 2, 0);
    expect(distance(more)).toBeLessThan(distance(apart) / 5);
  });
  it('refuses a range that holds none', () => {
    expect(() => runNow({ ...job, from: 2, to: 2 })).toThrow();
    expect(() => runNow({ ...job, pups: 9 })).toThrow();
  });
});
