/** Power, agreement, many tests at once, and what unreliable measures do. */
import { describe, expect, it } from 'vitest';
import { agreement } from '../../../sim/stats/agreement.ts';
import {
  attenuated,
  disattenuated,
  regressionToTheMean,
  type Selection,
} from '../../../sim/stats/measurement-error.ts';
import { benjaminiHochberg, bonferroni, holm } from '../../../sim/stats/multiplicity.ts';
import { correlationPower, criticalR, detectableD, detectableR, tTestPower } from '../../../sim/stats/power.ts';
import reference from '../../fixtures/stats/reference.json' with { type: 'json' };
import { numbers } from '../../fixtures/stats/tables.ts';
import { computed, expectClose, expectDigits, expectNot } from './close.ts';

describe('power', () => {
  it('of the t test, as R has it', () => {
    const { n, d, power } = reference.power;
    power.forEach((expected, i) => expectClose(computed(tTestPower(d[i]!, n[i]!)), expected, 1e-9));
    expectDigits(computed(tTestPower(0.5, 64)), '0.8014586');
    expect(tTestPower(-0.5, 64)).toBe(tTestPower(0.5, 64));
    expectClose(computed(tTestPower(0, 30)), 0.025);
    expect(tTestPower(50, 64)).toBe(1);
  });
  it('turned round', () => {
    const d = computed(detectableD(64, 0.8));
    expectClose(computed(tTestPower(d, 64)), 0.8);
    const r = computed(detectableR(101));
    expectClose(computed(correlationPower(r, 101)), 0.8);
  });
  it('of a correlation', () => {
    expectDigits(computed(criticalR(101)), '0.1956');
    expectDigits(computed(detectableR(101)), '0.2757');
    expectDigits(computed(correlationPower(0.2, 101)), '0.519');
  });
  it('has limits', () => {
    expectNot(tTestPower(0.5, 1), 'out-of-range', { name: 'n', low: 1 });
    expectNot(correlationPower(1, 50), 'out-of-range', { name: 'r' });
    expectNot(criticalR(50, 0), 'out-of-range', { name: 'alpha' });
    expectNot(detectableD(30, 0.01), 'out-of-range', { name: 'power' });
    expectNot(detectableR(3), 'out-of-range', { name: 'n' });
    expectNot(tTestPower(NaN, 20), 'not-finite', { name: 'd' });
  });
});

it('agreement of judges, with intervals', () => {
  const got = computed(agreement([1, 2, 3, 4].map((judge) => numbers('ratings', `judge${judge}`))));
  [got.oneWay, got.twoWayRandom, got.twoWayFixed].forEach((one, i) => {
    expectClose(one.estimate, reference.icc.icc[i]!);
    expectClose(one.statistic, reference.icc.F[i]!);
    expectClose(one.p, reference.icc.p[i]!);
    expectClose(one.interval[0], reference.icc.low[i]!);
    expectClose(one.interval[1], reference.icc.high[i]!);
  });
  ['0.165742', '0.289764', '0.714841'].forEach((printed, i) =>
    expectDigits([got.oneWay, got.twoWayRandom, got.twoWayFixed][i]!.estimate, printed),
  );
});

describe('many tests at once', () => {
  const { p, bh, bonferroni: strict } = reference.multiplicity;
  it('as R adjusts them, in any order', () => {
    const order = [7, 0, 14, 3, 9, 1, 12, 5, 2, 11, 4, 13, 6, 10, 8];
    const shuffled = order.map((i) => p[i]!);
    computed(benjaminiHochberg(shuffled)).adjusted.forEach((value, i) => expectClose(value, bh[order[i]!]!));
    computed(bonferroni(shuffled)).adjusted.forEach((value, i) => expectClose(value, strict[order[i]!]!));
  });
  it('by Holm as R’s p.adjust does, never more strictly than Bonferroni', () => {
    // p.adjust(c(.01, .02, .03, .04, .05), "holm").
    const got = computed(holm([0.04, 0.01, 0.05, 0.03, 0.02]));
    [0.09, 0.05, 0.09, 0.09, 0.08].forEach((value, i) => expect(got.adjusted[i]).toBeCloseTo(value, 14));
    computed(holm(p)).adjusted.forEach((value, i) =>
      expect(value).toBeLessThanOrEqual(computed(bonferroni(p)).adjusted[i]!),
    );
    expect(computed(holm([0.9, 0.8])).adjusted).toEqual([1, 1]);
  });
  it('rejects 4 against 3', () => {
    expect(computed(benjaminiHochberg(p)).rejections).toBe(4);
    expect(computed(bonferroni(p)).rejections).toBe(3);
    expect(computed(benjaminiHochberg(p)).rejected.slice(0, 5)).toEqual([true, true, true, true, false]);
  });
  it('refuses what is no p-value', () => {
    expectNot(benjaminiHochberg([0.1, 1.2]), 'out-of-range', { got: 1.2 });
    expectNot(bonferroni([]), 'too-few');
    expectNot(holm([0.1, -1]), 'out-of-range', { got: -1 });
    expectNot(bonferroni([0.1, NaN]), 'not-finite', { row: 2 });
  });
});

describe('unreliable measures', () => {
  it('hide a correlation, and how much can be undone', () => {
    expectDigits(computed(attenuated(0.5, 0.5, 0.8)), '0.31623');
    expectClose(computed(disattenuated(computed(attenuated(0.5, 0.5, 0.8)), 0.5, 0.8)), 0.5);
    expectNot(disattenuated(0.9, 0.5, 0.8), 'out-of-range', { name: 'r' });
    expectNot(attenuated(0.5, 0, 0.8), 'out-of-range');
  });
  const chosen: Selection = { mean: 60, sd: 15, cut: 40, chosen: 'below', reliability: 0.5, measures: 1 };
  it('let extremes move back', () => {
    expectDigits(computed(regressionToTheMean(chosen)), '13.4860');
    expect(computed(regressionToTheMean({ ...chosen, cut: 80, chosen: 'above' }))).toBeCloseTo(13.486, 3);
    expect(computed(regressionToTheMean({ ...chosen, measures: 4 }))).toBeLessThan(13);
    expect(computed(regressionToTheMean({ ...chosen, reliability: 1 }))).toBe(0);
    // Far out, nearly the whole distance to the cut, times 1 - reliability.
    expectClose(computed(regressionToTheMean({ ...chosen, cut: -540 })), 0.5 * 15 * (40 + 1 / 40), 1e-4);
    expectNot(regressionToTheMean({ ...chosen, sd: 0 }), 'out-of-range', { name: 'sd' });
  });
});
