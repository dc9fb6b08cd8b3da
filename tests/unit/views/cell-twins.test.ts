/** The list of cells, and the worlds in which a cell's twin is looked for. */
import { describe, expect, it } from 'vitest';
import {
  createWords,
  ENGLISH,
  resolveValues,
  scenarioFromPreset,
  twinProblem,
  type CellsResult,
} from '../../../sim/page.ts';
import { listed, PAGE, pageStart } from '../../../src/views/cell/cell-list.ts';
import { presetTwin, presetTwins, worldName } from '../../../src/views/cell/twins.ts';

const cells = {
  closed: Uint8Array.of(0, 3, 1, 2, 0),
  receptors: Float64Array.of(100, 30, 65, 65, 99),
  differing: Uint8Array.of(0, 4, 4, 9, 1),
  twinClosed: Uint8Array.of(0, 3, 0, 2, 1),
} as unknown as CellsResult;

describe('the list of cells', () => {
  it('shows the cells that are asked for', () => {
    const shown = (['All', 'Open', 'One', 'Both', 'State', 'Marks'] as const).map((filter) =>
      listed(cells, filter, 'Number').join(),
    );
    expect(shown).toEqual(['0,1,2,3,4', '0,4', '2,3', '1', '2,4', '1,2,3,4']);
    expect(listed({ ...cells, twinClosed: new Uint8Array(0) }, 'State', 'Number')).toEqual([]);
  });
  it('in the order asked for, equals by number', () => {
    expect(listed(cells, 'All', 'Receptors')).toEqual([0, 4, 2, 3, 1]);
    expect(listed(cells, 'Marks', 'Differing')).toEqual([3, 1, 2, 4]);
  });
  it('turns to the page of a cell, and to the last page beyond the end', () => {
    expect([
      pageStart(0, 2000),
      pageStart(PAGE, 2000),
      pageStart(1999, 2000),
      pageStart(120, 60),
      pageStart(9, 0),
      pageStart(-3, 2000),
    ]).toEqual([0, PAGE, 2000 - PAGE, PAGE, 0, 0]);
  });
});

describe('a twin proposed by the page', () => {
  const say = Object.assign(createWords({ ...ENGLISH, 'cell.changed': '{name} (changed)' }));
  const own = {
    ...scenarioFromPreset('both-parents', 'seed 9'),
    days: 40,
    cells: 300,
    siblings: 3,
    set: { 'site.dyads': 24, 'kappa.care': 0, 'care.licking': 55, 'family.hardship': 0.4 },
  } as const;

  it('has the preset’s care, and this world’s seed, sizes, kinetics and switches', () => {
    const twin = presetTwin('low-care', own);
    const values = resolveValues(twin);
    expect(twin).toMatchObject({ preset: 'low-care', seed: 'seed 9', days: 40, cells: 300, siblings: 3 });
    expect(values).toMatchObject({ 'site.dyads': 24, 'kappa.care': 0, 'care.licking': 20, 'family.hardship': 0 });
    expect(twinProblem(own, twin, 40)).toBe(null);
    expect(resolveValues(presetTwin('high-care', scenarioFromPreset('care-without-effect')))['kappa.care']).toBe(0);
  });
  it('is first the preset further away', () => {
    const order = (licking: number) =>
      presetTwins({ ...own, set: { 'care.licking': licking } }, say).map(({ id }) => id);
    expect(order(25)).toEqual(['high-care', 'low-care']);
    expect(order(90)).toEqual(['low-care', 'high-care']);
    expect(presetTwins(scenarioFromPreset('infant-both-parents'), say).map(({ id }) => id)).toContain(
      'infant-much-play',
    );
  });
  it('is named by its preset, with a word where it was changed', () => {
    expect(worldName(scenarioFromPreset('infant-supported'), say)).toBe('Hardship with a programme');
    expect(worldName({ ...scenarioFromPreset('infant-supported'), events: [] }, say)).toBe(
      'Hardship with a programme (changed)',
    );
    expect(worldName(own, say)).toBe('Both parents (changed)');
  });
});
