/** The engine and its readable twin agree in distribution: every readout within four standard errors. */
import { describe, expect, it, vi } from 'vitest';
import type { ParamValues, Scenario } from '../../sim/page.ts';
import { meanOf, between, spreadOf } from '../verification/checks/row.ts';
import { live, smallWorld } from '../property/worlds.ts';
import { compareWithTwin } from './compare.ts';
import { TwinYoung } from './twin.ts';
import { every } from '../long.ts';

vi.setConfig({ testTimeout: 60_000 });

const LARGE_VARIATION = { 'variation.individual': 0.1, 'variation.region': 0.2 } as const;

function world(
  name: string,
  set: Partial<ParamValues>,
  own: Partial<Scenario> = {},
): { name: string; scenario: Scenario } {
  return {
    name,
    scenario: smallWorld({
      seed: name,
      days: 24,
      siblings: 1,
      cells: 600,
      set: { ...LARGE_VARIATION, ...set },
      ...own,
    }),
  };
}

const worlds = [
  world('2 dyads', { 'site.dyads': 2, 'care.licking': 10 }, { cells: 2000 }),
  world('5 dyads, c 0.8', { 'site.dyads': 5, 'kinetics.collaboration': 0.8 }, { cells: 1200 }),
  world('12 dyads, c 0', { 'site.dyads': 12, 'kinetics.collaboration': 0 }),
  world('16 dyads', {}),
  world('16 dyads, little care, stress', { 'care.licking': 5, 'care.huddling': 60, 'family.hardship': 0.8 }),
  world('16 dyads, much care, c 0.8, graded', {
    'care.licking': 120,
    'kinetics.collaboration': 0.8,
    'receptors.mode': 'graded',
  }),
  world('16 dyads, c 1', { 'kinetics.collaboration': 1, 'care.licking': 0 }),
  world('16 dyads, fast loss', { 'kinetics.lossRate': 0.3, 'receptors.mode': 'graded' }, { days: 8 }),
  world('16 dyads, half neutral, little preference', {
    'kinetics.neutralLevel': 0.5,
    'kinetics.maintenancePreference': 2,
  }),
  world('32 dyads, c 0.7', { 'site.dyads': 32, 'kinetics.collaboration': 0.7 }, { cells: 300 }),
  world(
    'window shut early, events',
    { 'window.fullUntil': 3, 'window.endsAt': 8 },
    {
      events: [
        { id: 'a', type: 'separation', fromDay: 1, toDay: 6, hoursPerDay: 12 },
        { id: 'b', type: 'enrichment', fromDay: 12, toDay: 20, strength: 3 },
      ],
    },
  ),
];

describe('engine and twin', () => {
  it.each(every(4, worlds))('agree on $name', ({ scenario }) => {
    const rows = compareWithTwin(scenario);
    expect(rows.filter((row) => !row.pass)).toEqual([]);
    // Over all readouts the distances must look like noise too.
    const squares = rows.reduce((sum, row) => sum + row.z * row.z, 0) / rows.length;
    expect(squares).toBeLessThan(3);
  });

  it('agree on the course of the mean', () => {
    const scenario = smallWorld({
      seed: 'course',
      days: 30,
      siblings: 1,
      cells: 800,
      set: { 'care.licking': 0, ...LARGE_VARIATION },
    });
    const { allelesByMarks } = live(scenario);
    const twin = new TwinYoung(scenario, 0, 'course twin');
    for (let day = 0; day <= 30; day++) {
      const levels = twin.cells.flatMap((cell) => cell.copies.map((allele) => allele.marks / 32));
      const engine = [...allelesByMarks.data.subarray(day * 33, (day + 1) * 33)].flatMap((count, marks) =>
        new Array<number>(count).fill(marks / 32),
      );
      expect(between(`day ${day}`, meanOf(levels), meanOf(engine)).pass).toBe(true);
      expect(between(`day ${day}`, spreadOf(levels), spreadOf(engine)).pass).toBe(true);
      twin.liveOneDay();
    }
  });
});
