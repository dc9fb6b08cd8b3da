/** How the model is fitted to what was published, and what the record of the last fit says. */
import { describe, expect, it } from 'vitest';
import { ENTRIES, MODEL_VERSION, SOURCES, STUDY_ENTRIES, type NumberEntry, type Tag } from '../../../sim/index.ts';
import { FITS, FIT_IDS } from '../../../sim/calibrate/procedure.ts';
import { fit, leastSquares, solve, type Aim, type Moved } from '../../../sim/calibrate/fit.ts';
import { TARGETS } from '../../../sim/params/targets.ts';
import { isFrom } from '../../golden/history.ts';
import record from '../../../sim/params/calibration.json' with { type: 'json' };

const moved: Moved[] = [
  { id: 'a', start: 0.2, step: 0.1, low: 0, high: 10 },
  { id: 'b', start: 3, step: 0.1, low: -10, high: 10 },
];
const exactly = (values: Record<string, number>) => Object.fromEntries(Object.entries(values).map(([id, value]) => [id, { value, error: 0.01 }]));
/** Two curved figures of two parameters; a = 1.5, b = -0.5 gives 2.25 + 1 and 1.5 · e^0.5. */
const figures = ([a, b]: readonly number[]) => exactly({ one: a! * a! - 2 * b!, two: a! * Math.exp(-b!) });
const aims: Aim[] = [{ id: 'one', value: 3.25, width: 1 }, { id: 'two', value: 1.5 * Math.exp(0.5), width: 1 }];

describe('fitting', () => {
  it('finds parameters that give the figures', () => {
    const { values } = fit(moved, aims, figures, { enough: 1e-6, most: 60 });
    expect(values[0]).toBeCloseTo(1.5, 4);
    expect(values[1]).toBeCloseTo(-0.5, 4);
  });

  it('stays within the limits of every parameter and keeps the best it found', () => {
    const seen: number[][] = [];
    const { values, measured } = fit([{ ...moved[0]!, high: 1 }, moved[1]!], aims, (at) => (seen.push([...at]), figures(at)), { most: 20 });
    expect(Math.max(...seen.map(([a]) => a!))).toBeLessThanOrEqual(1);
    const miss = (at: readonly number[]) => aims.reduce((sum, { id, value }) => sum + (figures(at)[id]!.value - value) ** 2, 0);
    expect(measured).toEqual(figures(values));
    expect(miss(values)).toBeLessThan(miss([0.2, 3]));
  });

  it('weighs aims by their widths when there are more of them than parameters', () => {
    const both: Aim[] = [{ id: 'x', value: 0, width: 1 }, { id: 'y', value: 10, width: 0.1 }];
    const { values } = fit([moved[1]!], both, ([b]) => exactly({ x: b!, y: b! }), { enough: 0, most: 40 });
    // (0·1 + 10·100)/101
    expect(values[0]).toBeCloseTo(1000 / 101, 3);
    expect(leastSquares([[1], [1]], [0, 10], both)[0]).toBeCloseTo(1000 / 101, 9);
  });

  it('solves with row exchange, and refuses what has no single solution', () => {
    expect(solve([[0, 2], [3, 0]], [4, 9])).toEqual([3, 2]);
    expect(() => solve([[1, 1], [1, 1]], [1, 2])).toThrow(RangeError);
  });
});

describe('the record of the last calibration', () => {
  const fitted = new Map(record.fits.flatMap(({ parameters }) => parameters.map(({ id, fitted: value }) => [id, value] as const)));

  it('holds every fit of the procedure, with a date and a model version', () => {
    expect(record.fits.map((one) => one.fit)).toEqual(FIT_IDS);
    expect(record.date).toMatch(/^20\d\d-\d\d-\d\d$/);
    expect(isFrom(MODEL_VERSION, record.modelVersion.split('.').map(Number))).toBe(true);
  });

  it('is where each calibrated value of the table comes from; a value fitted to an assumption alone is called assumed', () => {
    const tagged = (tag: Tag) => [...ENTRIES, ...Object.values(STUDY_ENTRIES).flat()].filter((entry) => entry.tag === tag && fitted.has(entry.id)) as readonly NumberEntry[];
    const aimsOf = (id: string) => Object.values(FITS).find(({ moved }) => Object.hasOwn(moved, id))!.aims;
    const published = [...fitted.keys()].filter((id) => aimsOf(id).some((aim) => TARGETS[aim].published !== null));
    expect(tagged('calibrated').map(({ id }) => id).sort()).toEqual(published.sort());
    expect([...tagged('calibrated'), ...tagged('assumed')].map(({ id }) => id).sort()).toEqual([...fitted.keys()].sort());
    expect([...ENTRIES, ...Object.values(STUDY_ENTRIES).flat()].filter(({ id, tag }) => tag === 'calibrated' && !fitted.has(id))).toEqual([]);
    for (const entry of [...tagged('calibrated'), ...tagged('assumed')]) expect(entry.default, entry.id).toBe(fitted.get(entry.id));
  });

  it('meets every published target within its limits', () => {
    const figuresByFit = record.fits.flatMap((one) => one.figures);
    const held = figuresByFit.filter(({ id }) => id in TARGETS);
    expect(held.map(({ id }) => id).sort()).toEqual(Object.keys(TARGETS).sort());
    for (const { id, value, low, high } of held) {
      expect(value, id).toBeGreaterThanOrEqual(low!);
      expect(value, id).toBeLessThanOrEqual(high!);
    }
  });

  it('says what every fit leans on and how each aim answers', () => {
    for (const one of record.fits) {
      const { aims: aimed, held, moved: free } = FITS[one.fit as keyof typeof FITS];
      expect(one.leaning.map((lean) => lean.held)).toEqual(held);
      expect(one.slopes).toHaveLength(aimed.length * Object.keys(free).length);
    }
  });

  it('names targets from known sources, with limits around what was published', () => {
    for (const [id, { source, published, low, high }] of Object.entries(TARGETS)) {
      expect(Object.keys(SOURCES), id).toContain(source);
      expect(low, id).toBeLessThan(high);
      if (published !== null) expect(published >= low && published <= high, id).toBe(true);
    }
  });
});
