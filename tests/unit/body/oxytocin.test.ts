/** Oxytocin and cortisol by the minute, against closed forms written out here. */
import { describe, expect, it } from 'vitest';
import { defaultValues, type ParamValues } from '../../../sim/page.ts';
import { cortisolCourse, follow, rhythmAt, stressWithLingering } from '../../../sim/model/cortisol.ts';
import { planOxytocin, releaseOf, typicalArea, type Releases } from '../../../sim/model/oxytocin.ts';

const values = defaultValues();
const withValues = (own: Partial<ParamValues>): ParamValues => ({ ...values, ...own });
const nothing: Releases = { releases: [], boluses: [] };
const rate = (halfLife: number) => Math.LN2 / halfLife;
const STEPS = [1, 0.5, 0.13, 7];

/** Greatest distance of a course from a function of time, relative to the function's own greatest value. */
function distance(times: Float64Array, course: Float64Array, exact: (t: number) => number): number {
  const wanted = [...times].map(exact);
  const size = Math.max(...wanted.map(Math.abs));
  return Math.max(...wanted.map((value, i) => Math.abs(course[i]! - value))) / size;
}

describe('a bolus', () => {
  it.each(STEPS)('decays with its half-life, whatever the step (%f min)', (step) => {
    for (const halfLife of [3, 4, 5]) {
      const own = withValues({ 'oxytocin.plasmaHalfLife': halfLife });
      const { times, plasma, central } = planOxytocin(
        { releases: [], boluses: [{ at: 0, plasma: 2, central: 3 }] },
        0,
        120,
        own,
        { step },
      ).run();
      expect(distance(times, plasma, (t) => 2 * Math.exp(-rate(halfLife) * t))).toBeLessThan(1e-6);
      expect(distance(times, central, (t) => 3 * Math.exp(-rate(25) * t))).toBeLessThan(1e-6);
    }
  });
  it('halves in plasma in 3 to 5 minutes, as published', () => {
    const { times, plasma } = planOxytocin(
      { releases: [], boluses: [{ at: 10, plasma: 1, central: 0 }] },
      0,
      60,
      values,
      { step: 0.01 },
    ).run();
    const start = times.findIndex((t) => t >= 10 - 1e-9);
    const half = times.findIndex((t, i) => t > 10 && plasma[i]! <= plasma[start]! / 2);
    expect(times[half]! - 10).toBeGreaterThanOrEqual(3);
    expect(times[half]! - 10).toBeLessThanOrEqual(5);
  });
});

describe('two compartments', () => {
  const release = { from: 0, to: 20, rate: 1, onset: 'touch' as const };
  /**
   * Onset F under unit rate over [0, 20], and a pool filled by it: Bateman's function, by superposition of two steps.
   */
  const filled = (onset: number, pool: number) => {
    const [a, b] = [rate(onset), rate(pool)];
    const step = (t: number) =>
      t <= 0 ? 0 : (1 - Math.exp(-b * t)) / b - (Math.exp(-a * t) - Math.exp(-b * t)) / (b - a);
    return (t: number) => step(t) - step(t - 20);
  };
  it.each(STEPS)("follow Bateman's function through a release (step %f min)", (step) => {
    const { times, central, plasma } = planOxytocin({ releases: [release], boluses: [] }, 0, 200, values, {
      step,
    }).run();
    expect(distance(times, central, filled(2, 25))).toBeLessThan(1e-6);
    // The same area in plasma, only sharper.
    expect(distance(times, plasma, (t) => (25 / 4) * filled(2, 4)(t))).toBeLessThan(1e-6);
  });
  it('hold when onset and pool are equally fast', () => {
    const same = withValues({ 'oxytocin.touchOnset': 25 });
    const near = withValues({ 'oxytocin.touchOnset': 25.0001 });
    const run = (own: ParamValues) => planOxytocin({ releases: [release], boluses: [] }, 0, 200, own).run().central;
    const [a, b] = [run(same), run(near)];
    expect(Math.max(...a.map((value, i) => Math.abs(value - b[i]!)))).toBeLessThan(1e-3);
    expect(a.every(Number.isFinite)).toBe(true);
    const k = rate(25);
    const step = (t: number) => (t <= 0 ? 0 : (1 - Math.exp(-k * t)) / k - t * Math.exp(-k * t));
    const { times } = planOxytocin({ releases: [release], boluses: [] }, 0, 200, same);
    expect(distance(times, a, (t) => step(t) - step(t - 20))).toBeLessThan(1e-6);
  });
  it('leave an area that is the release over the loss, wherever the release stands', () => {
    for (const from of [3, 250.7]) {
      const one = releaseOf(0.4, from, from + 12.3, 'voice', values);
      const { times, central } = planOxytocin({ releases: [one], boluses: [] }, 0, 2000, values, { step: 0.5 }).run();
      let area = 0;
      for (let i = 0; i + 1 < times.length; i++)
        area += ((times[i + 1]! - times[i]!) * (central[i]! + central[i + 1]!)) / 2;
      expect(area / typicalArea(values)).toBeCloseTo(0.4, 4);
    }
  });
});

describe('cortisol', () => {
  const undamped = withValues({ 'cortisol.damping': 0 });
  const [a, h] = [rate(10), rate(66)];
  /** Rise above rest under u = 1 + S·strength from minute 10 on, both stages at rest before. */
  const risen = (t: number) => (t <= 0 ? 0 : 1 - (h * Math.exp(-a * t) - a * Math.exp(-h * t)) / (h - a));
  it.each([1, 0.5, 0.25])('rises and falls as two first-order stages do, to 1e-6 (step %f min)', (step) => {
    const plan = planOxytocin(nothing, 0, 240, undamped, { step, breaks: [10, 40] });
    const { cortisol } = cortisolCourse(plan.run(), [{ from: 10, to: 40, stress: 0.7 }], 90, undamped, 0);
    expect(distance(plan.times, cortisol, (t) => 1 + 0.7 * 4 * (risen(t - 10) - risen(t - 40)))).toBeLessThan(1e-6);
  });
  it('does not depend on the step with damping and a dose either', () => {
    const stress = stressWithLingering(20, 35, 1, 240, values);
    const breaks = stress.flatMap(({ from, to }) => [from, to]);
    const course = (step: number) => {
      const plan = planOxytocin(
        { releases: [releaseOf(0.3, 25, 40, 'touch', values)], boluses: [{ at: 30, plasma: 1, central: 1 }] },
        0,
        240,
        values,
        { step, breaks },
      );
      const { cortisol } = cortisolCourse(plan.run(), stress, 90, values, values['cortisol.rhythm']);
      return [60, 120, 240].map((minute) => cortisol[plan.times.findIndex((t) => Math.abs(t - minute) < 1e-9)]!);
    };
    const fine = course(0.05);
    course(1).forEach((level, i) => expect(Math.abs(level / fine[i]! - 1)).toBeLessThan(1e-6));
  });
  it('is damped by oxytocin times receptors, and relatively more when stress is strong', () => {
    const area = (stress: number, receptors: number, release: number) => {
      const plan = planOxytocin(
        { releases: [releaseOf(release, 0, 30, 'touch', values)], boluses: [] },
        0,
        120,
        values,
        { breaks: [10, 40] },
      );
      const { cortisol } = cortisolCourse(plan.run(), [{ from: 10, to: 40, stress }], receptors, values, 0);
      return cortisol.reduce((sum, level) => sum + level - 1, 0);
    };
    expect(area(1, 90, 0.3)).toBeLessThan(area(1, 90, 0));
    expect(area(1, 90, 0.3)).toBeLessThan(area(1, 30, 0.3));
    const relief = (stress: number) => 1 - area(stress, 90, 0.3) / area(stress, 90, 0);
    expect(relief(1)).toBeGreaterThan(2 * relief(0.2));
  });
  it('has a rhythm with mean 1 that peaks in the morning', () => {
    const day = Array.from({ length: 1440 }, (_, minute) => rhythmAt(minute, values['cortisol.rhythm']));
    expect(day.reduce((sum, x) => sum + x, 0) / 1440).toBeCloseTo(1, 10);
    expect(day.indexOf(Math.max(...day))).toBe(420);
    expect(rhythmAt(1440 + 100, values['cortisol.rhythm'])).toBeCloseTo(rhythmAt(100, values['cortisol.rhythm']), 12);
  });
});

describe('readouts that follow', () => {
  it('approach a steady load exponentially', () => {
    const times = Float64Array.from({ length: 60 }, (_, i) => i);
    const course = follow(times, new Float64Array(60).fill(0.5), 3);
    expect(course[30]).toBeCloseTo(0.5 * (1 - Math.exp(-rate(3) * 30)), 12);
  });
});
