/** Window, regions, receptors and response, each by itself. */
import { describe, expect, it } from 'vitest';
import { defaultValues, landmarkSites, regionMap, type ParamValues } from '../../../sim/page.ts';
import { receptorSettings, sharedReceptorPool } from '../../../sim/model/receptors.ts';
import { dyadWeights } from '../../../sim/model/regions.ts';
import { tissueResponse } from '../../../sim/model/response.ts';
import { plasticityAt, reachAt, windowAt } from '../../../sim/model/window.ts';
import { receptorsAfter } from '../../../sim/theory/telegraph.ts';
import { stillMarks } from '../../verification/checks/receptors.ts';

const values = defaultValues();
const withValues = (own: Partial<ParamValues>): ParamValues => ({ ...values, ...own });

describe('the sensitive window', () => {
  it('is open to day 14, then falls to 0 at day 28', () => {
    expect([0, 13, 14, 21, 28, 400].map((day) => windowAt(day, values))).toEqual([1, 1, 1, 0.5, 0, 0]);
  });
  it('leaves adults their plasticity and late care its share', () => {
    expect(plasticityAt(0, values)).toBe(1);
    expect(plasticityAt(50, values)).toBeCloseTo(0.1, 12);
    expect(reachAt(50, values)).toBeCloseTo(0.1, 12);
    expect(reachAt(50, withValues({ 'window.lateEffect': 0 }))).toBe(0);
  });
  it('may close at once', () => {
    const sharp = withValues({ 'window.fullUntil': 10, 'window.endsAt': 10 });
    expect([9, 10].map((day) => windowAt(day, sharp))).toEqual([1, 0]);
  });
});

describe('regions', () => {
  it('split 16 dyads at 5 and 11, with landmarks at 13, 14 and 16', () => {
    expect(regionMap(16).bounds).toEqual([0, 5, 11, 16]);
    expect(landmarkSites(16)).toEqual([12, 13, 15]);
  });
  it('weigh 1 together for every K', () => {
    for (let K = 2; K <= 32; K++) {
      const weights = dyadWeights(withValues({ 'site.dyads': K }));
      expect(weights.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
      expect(regionMap(K).bounds[3]).toBe(K);
    }
  });
});

describe('receptors', () => {
  it('hold 100 in balance in a cell of two open copies, 30.6 % of it with both closed', () => {
    const marks = stillMarks();
    const pool = sharedReceptorPool();
    marks.closed[0] = 0b1101;
    pool.begin(receptorSettings(values, 1), 64);
    expect(pool.perCell[2]).toBeCloseTo(100, 10);
    expect(pool.perCell[1]).toBeCloseTo(30.6, 10);
    expect(pool.perCell[0]).toBeCloseTo(65.3, 10);
  });
  it('follow a change of output by the exact daily step', () => {
    const marks = stillMarks();
    const settings = receptorSettings(values, 1.2);
    const pool = sharedReceptorPool();
    pool.begin(settings, 64);
    const decay = Math.LN2 / 3;
    let expected = 120;
    for (const closed of [0b11, 0b11, 0b01, 0b00, 0b11]) {
      marks.closed[0] = closed;
      const output = [2, 1.306, 1.306, 0.612][closed]!;
      pool.advance();
      expected = receptorsAfter(expected, 1, output, { production: 60 * decay, decay });
      expect(pool.perCell[0]).toBeCloseTo(expected, 10);
    }
    marks.closed[0] = 0;
    for (let day = 0; day < 200; day++) pool.advance();
    expect(pool.perCell[0]).toBeCloseTo(120, 8);
  });
  it('add up over the live cells only', () => {
    stillMarks();
    const pool = sharedReceptorPool();
    pool.begin(receptorSettings(values, 1), 3);
    expect(pool.sum()).toBe(300 * 65536);
  });
  it('in graded mode fall as e^-γψ, to the same end', () => {
    const marks = stillMarks();
    const settings = receptorSettings(withValues({ 'receptors.mode': 'graded' }), 1);
    const pool = sharedReceptorPool();
    pool.begin(settings, 64);
    marks.silencing.fill(2 ** 30, 0, 2);
    marks.silencing.fill(2 ** 29, 2, 4);
    pool.begin(settings, 64);
    expect(pool.perCell[0]).toBeCloseTo(100 * Math.exp(-1.184), 9);
    expect(Math.abs(pool.perCell[0]! - 30.6)).toBeLessThan(0.01);
    expect(pool.perCell[1]).toBeCloseTo(100 * Math.exp(-0.592), 9);
    expect(pool.perCell[2]).toBeCloseTo(100, 9);
  });
});

describe('tissue response', () => {
  it('has the reserve of the defaults: 100, 90, 30 receptors give .83, .82, .60 of full', () => {
    expect([100, 90, 30].map((r) => Math.round(100 * tissueResponse(r, values)))).toEqual([83, 82, 60]);
  });
  it('is nothing without receptors or oxytocin, and never above E_max', () => {
    expect(tissueResponse(0, values)).toBe(0);
    expect(tissueResponse(100, withValues({ 'response.oxytocin': 0 }))).toBe(0);
    expect(tissueResponse(1e9, values)).toBeLessThanOrEqual(1);
  });
});
