/** How the model is fitted to what was published, and what the record of the last fit says. */
import { describe, expect, it } from 'vitest';
import { ENTRIES, MODEL_VERSION, SOURCES, STUDY_ENTRIES, type NumberEntry, type Tag } from '../../../sim/page.ts';
import { FITS, FIT_IDS, type Fit } from '../../../sim/calibrate/procedure.ts';
import { BLOCKS, CHECK_SEED, checkFit, FIT_SEED } from '../../../sim/calibrate/report.ts';
import { fit, leastSquares, neighbours, slopesOf, solve, type Aim, type Moved } from '../../../sim/calibrate/fit.ts';
import { leastSpread } from '../../../sim/calibrate/identified.ts';
import { leaningOf, type Beside } from '../../../sim/calibrate/leaning.ts';
import { quantileOf } from '../../../sim/calibrate/measured.ts';
import { trialsUnder } from '../../../sim/calibrate/trials.ts';
import { isComputed, publishedAnalysis, PUBLISHED_TRIAL } from '../../../sim/page.ts';
import { asObserved } from '../../../sim/study/truth.ts';
import { TARGETS } from '../../../sim/params/targets.ts';
import { isFrom } from '../../golden/history.ts';
import { every } from '../../long.ts';
import record from '../../../sim/params/calibration.json' with { type: 'json' };

const moved: Moved[] = [
  { id: 'a', start: 0.2, step: 0.1, low: 0, high: 10 },
  { id: 'b', start: 3, step: 0.1, low: -10, high: 10 },
];
const exactly = (values: Record<string, number>) =>
  Object.fromEntries(Object.entries(values).map(([id, value]) => [id, { value, error: 0.01 }]));
/** Two curved figures of two parameters; a = 1.5, b = -0.5 gives 2.25 + 1 and 1.5 · e^0.5. */
const figures = ([a, b]: readonly number[]) => exactly({ one: a! * a! - 2 * b!, two: a! * Math.exp(-b!) });
const aims: Aim[] = [
  { id: 'one', value: 3.25, width: 1 },
  { id: 'two', value: 1.5 * Math.exp(0.5), width: 1 },
];

describe('fitting', () => {
  it('finds parameters that give the figures', () => {
    const { values } = fit(moved, aims, figures, { enough: 1e-6, most: 60 });
    expect(values[0]).toBeCloseTo(1.5, 4);
    expect(values[1]).toBeCloseTo(-0.5, 4);
  });

  it('stays within the limits of every parameter and keeps the best it found', () => {
    const seen: number[][] = [];
    const { values, measured } = fit(
      [{ ...moved[0]!, high: 1 }, moved[1]!],
      aims,
      (at) => (seen.push([...at]), figures(at)),
      { most: 20 },
    );
    expect(Math.max(...seen.map(([a]) => a!))).toBeLessThanOrEqual(1);
    const miss = (at: readonly number[]) =>
      aims.reduce((sum, { id, value }) => sum + (figures(at)[id]!.value - value) ** 2, 0);
    expect(measured).toEqual(figures(values));
    expect(miss(values)).toBeLessThan(miss([0.2, 3]));
  });

  it('weighs aims by their widths when there are more of them than parameters', () => {
    const both: Aim[] = [
      { id: 'x', value: 0, width: 1 },
      { id: 'y', value: 10, width: 0.1 },
    ];
    const { values } = fit([moved[1]!], both, ([b]) => exactly({ x: b!, y: b! }), { enough: 0, most: 40 });
    // (0·1 + 10·100)/101
    expect(values[0]).toBeCloseTo(1000 / 101, 3);
    expect(leastSquares([[1], [1]], [0, 10], both)[0]).toBeCloseTo(1000 / 101, 9);
  });

  it('solves with row exchange, and refuses what has no single solution', () => {
    expect(
      solve(
        [
          [0, 2],
          [3, 0],
        ],
        [4, 9],
      ),
    ).toEqual([3, 2]);
    expect(() =>
      solve(
        [
          [1, 1],
          [1, 1],
        ],
        [1, 2],
      ),
    ).toThrow(RangeError);
  });
});

describe('slopes', () => {
  const moves: Moved[] = [
    { id: 'a', start: 1, step: 0.5, bothWays: true, low: 0.75, high: 9 },
    { id: 'b', start: 1, step: 0.5, low: 0, high: 1.2 },
  ];
  it('are taken both ways where that is asked for, and never beyond a limit', () => {
    const around = neighbours(moves, [1, 1]);
    expect(around).toEqual({
      points: [
        [1, 1],
        [0.75, 1],
        [1.5, 1],
        [1, 0.5],
      ],
      pairs: [
        [1, 2],
        [3, 0],
      ],
    });
    const measured = around.points.map(([a, b]) => exactly({ y: a! * a! + 3 * b! }));
    // (1.5² - .75²)/.75 and 3.
    expect(slopesOf(around, [{ id: 'y' }], measured)[0]).toEqual([2.25, 3]);
  });
  it('come from figures of their own where the others answer in steps', () => {
    const stepwise = ([a]: readonly number[]) => exactly({ y: Math.round(a!) });
    const one: [Moved[], Aim[]] = [
      [{ id: 'a', start: 0, step: 0.4, low: -9, high: 9 }],
      [{ id: 'y', value: 2, width: 1 }],
    ];
    expect(
      fit(...one, stepwise, { forSlopes: (points) => points.map(([a]) => exactly({ y: a! })) }).measured['y']!.value,
    ).toBe(2);
    // A step of .4 moves the figure itself by nothing.
    expect(() => fit(...one, stepwise)).toThrow(RangeError);
  });
});

/**
 * Two figures in closed form: an effect k of arms in spreads of a, and a plain share. Blocks have luck of their own,
 * common to all worlds or not.
 */
const world = ({ values: [a, b], held }: Beside, luck: readonly number[]) => {
  const k = held?.id === 'k' ? held.value : 0.45;
  return exactly({ d: k / Math.sqrt(a! * a! + 0.04) + luck[0]!, share: 2 * b! - a! + luck[1]! });
};
const leaningToy = (luck: (block: number, world: number) => readonly number[]) =>
  leaningOf(
    {
      moved: [
        { id: 'a', start: 0.15, step: 0.001, bothWays: true, low: 0, high: 9 },
        { id: 'b', start: 1, step: 0.001, low: 0, high: 9 },
      ],
      aims: [
        { id: 'd', value: 1, width: 0.3 },
        { id: 'share', value: 1, width: 0.1 },
      ],
      values: [0.15, 1],
      blocks: 10,
      held: [{ id: 'k', value: 0.45, changed: 0.46 }],
    },
    (worlds, block) => worlds.map((one, w) => world(one, luck(block, w))),
  );
/** Draws that only look like luck. */
const wobble = (block: number, w: number) => Math.sin(12.9898 * block + 78.233 * w) * 0.0002;

describe('what a fit leans on', () => {
  // d back to where it was: da = (∂d/∂k · dk) / -(∂d/∂a) = dk · (a² + .04)/(a · k); b follows by half of it.
  const shift = (0.01 * (0.0225 + 0.04)) / (0.15 * 0.45);
  it('has the closed form’s size and sign, and no error under common luck', () => {
    const { shifts, slopes } = leaningToy((block) => [wobble(block, 1), wobble(block, 2)]);
    const [a, b] = shifts[0]!.by;
    expect(a!.value).toBeGreaterThan(0);
    expect(a!.value).toBeCloseTo(shift, 5);
    expect(b!.value).toBeCloseTo(shift / 2, 5);
    expect(a!.error).toBeLessThan(1e-12);
    expect(slopes[1]![1]!.value).toBeCloseTo(2, 9);
  });
  it('is uncertain where worlds have luck of their own, and its error says how far', () => {
    const [a] = leaningToy((block, w) => [wobble(block, w), wobble(block + 50, w)]).shifts[0]!.by;
    expect(a!.error).toBeGreaterThan(1e-5);
    expect(Math.abs(a!.value - shift)).toBeLessThan(4 * a!.error);
  });
});

describe('how well published figures pin down a parameter', () => {
  it('follows errors in proportion, and the information of several figures adds up', () => {
    expect(leastSpread([[2]], [[0.25]])).toEqual([0.25]);
    // 1/(4/.25 + 1/1)
    expect(
      leastSpread(
        [[2], [1]],
        [
          [0.25, 0],
          [0, 1],
        ],
      )[0],
    ).toBeCloseTo(Math.sqrt(1 / 17), 12);
  });
  it('knows figures of one study that stray together', () => {
    const [together] = leastSpread(
      [[1], [1]],
      [
        [1, 0.9],
        [0.9, 1],
      ],
    );
    expect(together).toBeCloseTo(Math.sqrt(1.9 / 2), 12);
    expect(
      leastSpread(
        [
          [1, 0],
          [1, 1],
        ],
        [
          [1, 0.9],
          [0.9, 1],
        ],
      )[1],
    ).toBeCloseTo(Math.sqrt(0.2), 12);
    expect(() =>
      leastSpread(
        [
          [1, 1],
          [1, 1],
        ],
        [
          [1, 0],
          [0, 1],
        ],
      ),
    ).toThrow(RangeError);
  });
});

describe('the published trial', () => {
  const trials = trialsUnder(
    [{}, { 'assay.noise': 0 }, { 'kappa.care': 0.6 }],
    ['published design 1', 'published design 2'],
    { cells: 64 },
  );
  it('has an effect size that is its t in spreads of single readings: √F (1/42 + 1/36)', () => {
    for (const { t, readingD } of trials.flat()) expect(readingD).toBeCloseTo(t * Math.sqrt(1 / 42 + 1 / 36), 12);
    expect(PUBLISHED_TRIAL.d).toBeCloseTo(Math.sqrt(PUBLISHED_TRIAL.f * (1 / 42 + 1 / 36)), 2);
    expect(PUBLISHED_TRIAL.readings).toBe(3 * (PUBLISHED_TRIAL.animals[0] + PUBLISHED_TRIAL.animals[1]));
  });
  it('meets the same luck in every world, and the same in company as alone', () => {
    for (const [usual, steady, caring] of trials[0]!.map((_, i) => trials.map((world) => world[i]!))) {
      expect(steady!.t).not.toBe(usual!.t);
      expect(caring!.t).toBeGreaterThan(usual!.t);
    }
    expect(trialsUnder([{ 'kappa.care': 0.6 }], ['published design 2'], { cells: 64 })[0]![0]).toEqual(trials[2]![1]);
    expect(trialsUnder([{}], ['published design 3'], { cells: 64 })[0]![0]!.t).not.toBe(trials[0]![0]!.t);
  });
  it('is analysed as published: arm and region, 78 readings, 72 degrees of freedom, as R’s drop1 of type III', () => {
    const y = [
      [9, 11, 14, 6, 8],
      [3, 5, 4, 2, 1],
      [20, 26, 22, 15, 17],
    ].map((row) => Float64Array.from(row));
    const readings = {
      region5: y[0],
      regionMiddle: y[1],
      region3: y[2],
      reared: Float64Array.of(0, 0, 0, 1, 1),
      litter: Float64Array.of(0, 1, 2, 3, 4),
    };
    const found = publishedAnalysis(asObserved(readings) as never);
    if (!isComputed(found)) throw new Error(found.notComputable);
    // R 4.2.2: drop1(lm(y ~ arm * region), . ~ ., test = "F") under sum contrasts.
    expect(found.f).toBeCloseTo(17.34185, 4);
    expect(found.p).toBeCloseTo(0.0024319, 6);
    expect(found.sd).toBeCloseTo(2.05029356525, 9);
    expect(found).toMatchObject({ df: 9, n: 15 });
    expect(found.statistic).toBeGreaterThan(0);
  });
  it('has quantiles whose errors suppose nothing of the shape', () => {
    const skewed = Array.from({ length: 401 }, (_, i) => (i / 400) ** 4);
    const { value, error } = quantileOf(skewed, 0.5);
    expect(value).toBeCloseTo(1 / 16, 12);
    // Density of the median there: dx = 4 u³ du, and du = .5/√401.
    expect(error).toBeCloseTo((4 * 0.125 * 0.5) / Math.sqrt(401), 4);
  });
});

describe('a check', () => {
  it.each(every(3, FIT_IDS))('of %s hears its seed in every figure', (id) => {
    const few = { fit: 3, leaning: 3, look: 3, colony: 6, litters: 2, dyads: 5, families: 12 };
    // Shares of so few are often alike.
    const counted = ['trial.fReached', 'trial.inOrder', 'cohort.power'];
    const one: Fit = FITS[id];
    const [a, b] = ['a', 'b'].map((seed) => (one.look ?? one.measure)({}, few, seed));
    for (const [name, { value }] of Object.entries(a!))
      if (!counted.includes(name)) expect(value, name).not.toBe(b![name]!.value);
  });
  it('takes other seeds than the fit unless told', () => {
    const { measure, sizes } = FITS.blood;
    const value = (seed: string) => measure({}, sizes(1), seed)['blood.siteSd']!.value;
    expect(checkFit('blood', 1).check[0]!.value).toBe(value(CHECK_SEED));
    expect(value(CHECK_SEED)).not.toBe(value(FIT_SEED));
  });
});

describe('the record of the last calibration', () => {
  const fitted = new Map(
    record.fits.flatMap(({ parameters }) => parameters.map(({ id, fitted: value }) => [id, value] as const)),
  );

  it('holds every fit of the procedure, with a date and a model version', () => {
    expect(record.fits.map((one) => one.fit)).toEqual(FIT_IDS);
    expect(record.date).toMatch(/^20\d\d-\d\d-\d\d$/);
    expect(isFrom(MODEL_VERSION, record.modelVersion.split('.').map(Number))).toBe(true);
  });

  it('is where each calibrated value of the table comes from; a value fitted to an assumption alone is called assumed', () => {
    const tagged = (tag: Tag) =>
      [...ENTRIES, ...Object.values(STUDY_ENTRIES).flat()].filter(
        (entry) => entry.tag === tag && fitted.has(entry.id),
      ) as readonly NumberEntry[];
    const aimsOf = (id: string) => Object.values(FITS).find(({ moved }) => Object.hasOwn(moved, id))!.aims;
    const published = [...fitted.keys()].filter((id) => aimsOf(id).some((aim) => TARGETS[aim].published !== null));
    expect(
      tagged('calibrated')
        .map(({ id }) => id)
        .sort(),
    ).toEqual(published.sort());
    expect([...tagged('calibrated'), ...tagged('assumed')].map(({ id }) => id).sort()).toEqual(
      [...fitted.keys()].sort(),
    );
    expect(
      [...ENTRIES, ...Object.values(STUDY_ENTRIES).flat()].filter(
        ({ id, tag }) => tag === 'calibrated' && !fitted.has(id),
      ),
    ).toEqual([]);
    for (const entry of [...tagged('calibrated'), ...tagged('assumed')])
      expect(entry.default, entry.id).toBe(fitted.get(entry.id));
  });

  it('meets every published target within its limits, under seeds that the fit did not see', () => {
    expect(record.seeds.check).not.toBe(record.seeds.fit);
    const held = record.fits.flatMap(({ check }) => check).filter(({ id }) => id in TARGETS);
    expect(held.map(({ id }) => id).sort()).toEqual(Object.keys(TARGETS).sort());
    for (const { id, value } of held) {
      const { low, high } = TARGETS[id as keyof typeof TARGETS];
      expect(value, id).toBeGreaterThanOrEqual(low);
      expect(value, id).toBeLessThanOrEqual(high);
    }
  });
  it('is of the full size: at least 2,000 trials behind what the voles lean on', () => {
    expect(record.size).toBeGreaterThanOrEqual(5);
    expect(record.fits[0]!.sizes.leaning).toBeGreaterThanOrEqual(2000);
    expect(record.seeds.blocks).toBe(BLOCKS);
  });
  it('has the signs that it must have, beyond its errors', () => {
    const shiftOf = (held: string) => {
      const lean = record.fits[0]!.leaning.find((each) => each.held === held)!.shifts as unknown as Record<
        string,
        { value: number; error: number }
      >;
      return lean['variation.region']!;
    };
    // Arms would differ more: wider spread brings them back. Less: narrower.
    for (const [held, sign] of [
      ['kappa.care', 1],
      ['handling.high', 1],
      ['handling.low', -1],
      ['variation.individual', -1],
    ] as const)
      expect(sign * shiftOf(held).value, held).toBeGreaterThan(4 * shiftOf(held).error);
    const slope = record.fits[0]!.slopes.find(
      ({ aim, parameter }) => aim === 'trial.t' && parameter === 'variation.region',
    )!;
    expect(slope.slope).toBeLessThan(-4 * slope.error);
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
