/** What the lab book must hold: each rule met and not met. */
import { describe, expect, it } from 'vitest';
import { byLot, differing, rowFaults, type LabRow } from '../../../sim/lessons.ts';
import { row } from './rows.ts';

function life(fromDay: number, set: Record<string, number> = {}, day = 90): LabRow {
  const events = [{ id: 'extra', type: 'enrichment', fromDay, toDay: fromDay + 14, strength: 2 }];
  return row({ day, made: { screen: 'play', preset: 'both-parents', cells: 1000, set, events } });
}

describe('rows', () => {
  it.each([
    ['enough of them', { least: 2 }, [row(), row()], [row()]],
    ['finished ones alone', { finished: true }, [row()], [row(), row({ finished: false })]],
    ['one of a step', { from: 's2' }, [row({ step: 's3' }), row()], [row({ step: 's3' })]],
    ['one with a lot', { drawn: 'lot' }, [row()], [row({}, { assignment: 'genes' })]],
    ['one with a setting', { where: { pups: 8 } }, [row({}, { pups: 8 })], [row()]],
    ['one near a setting', { where: { start: 42 }, give: 1 }, [life(43)], [life(44)]],
    ['one with a switch', { where: { transmitCare: 1 } }, [row()], [row({}, { transmitCare: false })]],
    ['one with a field of both arms', { where: { litters: 10 } }, [row({}, { littersA: 10, littersB: 10 })], [row()]],
  ] as const)('may have to be %s', (_, rule, good, bad) => {
    expect(rowFaults([rule], good, {})).toEqual([]);
    expect(rowFaults([rule], bad, {})).toHaveLength(1);
  });

  it('say what is missing', () => {
    expect(rowFaults([{ least: 4 }, { from: 's5' }], [row()], {})).toEqual([
      { lacks: 'least', need: 4, got: 1 },
      { lacks: 'from', need: 1, got: 0, step: 's5' },
    ]);
  });

  it('need not come from a step that the plan leaves out', () => {
    expect(rowFaults([{ from: 's5' }, { least: 2 }], [row()], { left: ['s5'] })).toEqual([]);
  });

  it('with a lot are those in which one was drawn', () => {
    expect([byLot(row()), byLot(row({}, { assignment: 'genes' })), byLot(life(0))]).toEqual([true, false, false]);
  });
});

describe('two rows', () => {
  it('differ in settings, both arms of a field counted once', () => {
    expect(differing(row(), row({ seed: 'other' }))).toEqual([]);
    expect(differing(row(), row({}, { littersA: 8, littersB: 8, pups: 4 }))).toEqual(['litters', 'pups']);
  });

  it('of lives differ in parameters, in the start of the one event, and in the day', () => {
    expect(differing(life(0), life(42))).toEqual(['start']);
    expect(differing(life(0), life(0, { 'care.licking': 75 }, 60)).toSorted()).toEqual(['care.licking', 'day']);
  });
});
