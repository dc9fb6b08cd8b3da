/** What lies behind a cohort's readings: noise, truth without it, and finds that are chance. */
import { describe, expect, it } from 'vitest';
import { runNow } from '../../../sim/engine.ts';
import {
  behindCohort,
  chanceFinds,
  COHORT_LOOKED,
  cohortAnalysis,
  cohortSample,
  createWords,
  ENGLISH,
  isComputed,
  newStudy,
  noiseOfChange,
  resolveValues,
  scenarioFromPreset,
  whoChangesMore,
  type CohortAnalysis,
  type CohortCauses,
  type Design,
  type InfantCohortResult,
} from '../../../sim/page.ts';
import { normal } from '../../../sim/random/normal.ts';
import { openStream } from '../../../sim/random/streams.ts';
import { asObserved } from '../../../sim/study/truth.ts';
import en from '../../../src/words/en.json' with { type: 'json' };

const NONE: CohortCauses = { careEffect: false, hardship: false, sharedGenes: false, reverse: false };
const live = (design: Partial<Design<'infant-cohort'>> = {}, seed = 'behind'): InfantCohortResult => {
  const study = newStudy('infant-cohort', scenarioFromPreset('infant-both-parents', seed), {
    dyads: 12,
    cells: 64,
    ...design,
  });
  return runNow({ kind: 'infant-cohort', study, from: 0, to: study.design.dyads });
};
const r = (x: readonly number[], y: readonly number[]) => {
  const mean = (v: readonly number[]) => v.reduce((a, b) => a + b, 0) / v.length;
  const [mx, my] = [mean(x), mean(y)];
  const sum = (f: (i: number) => number) => x.reduce((total, _, i) => total + f(i), 0);
  return (
    sum((i) => (x[i]! - mx) * (y[i]! - my)) / Math.sqrt(sum((i) => (x[i]! - mx) ** 2) * sum((i) => (y[i]! - my) ** 2))
  );
};

describe('the noise of a change', () => {
  it('is that of two readings, and what the laboratory makes of it', () => {
    const { study } = live();
    const one = resolveValues(study.scenario)['assay.noise'];
    expect(noiseOfChange(study)).toBeCloseTo(Math.sqrt(one * one + one * one), 12);
    expect(noiseOfChange(study)).toBeCloseTo(4.67, 2);
    expect(noiseOfChange({ ...study, design: { ...study.design, noise: 0 } })).toBe(0);
    expect(noiseOfChange({ ...study, design: { ...study.design, noise: 2 } })).toBeCloseTo(
      2 * noiseOfChange(study),
      12,
    );
  });

  it('hides who changes more unless spreads lie apart by more than chance lets them', () => {
    const analysis = (n: number, infants: number, mothers: number) =>
      ({ n, people: [{ sd: infants }, { sd: mothers }] }) as unknown as CohortAnalysis;
    expect(whoChangesMore(analysis(101, 5.8, 5))).toBe('neither');
    expect(whoChangesMore(analysis(101, 7, 5))).toBe('infants');
    expect(whoChangesMore(analysis(101, 5, 7))).toBe('mothers');
    expect(whoChangesMore(analysis(1000, 5.8, 5))).toBe('infants');
    expect(whoChangesMore(analysis(2, 9, 1))).toBe('neither');
  });
});

describe('what was so', () => {
  it('is that of the families who came, without an error, whatever the laboratory', () => {
    for (const design of [{}, { dropOut: 0.4 }, { twelve: true, father: true }]) {
      const result = live(design);
      const { rows } = cohortSample(result.observed, result.study.design);
      const [people, visits] = [design === undefined || !('father' in design) ? 2 : 3, 'twelve' in design ? 3 : 2];
      const level = (row: number, person: number, visit: number) =>
        result.truth.saliva[(row * people + person) * visits + visit]!;
      const care = rows.map((row) => result.truth.careIndex[row]!);
      const change = (person: number) => rows.map((row) => level(row, person, visits - 1) - level(row, person, 0));
      const behind = behindCohort(result, rows, result.study);
      expect(behind.changeSd).toHaveLength(people);
      expect(behind.change).toBeCloseTo(r(care, change(0)), 10);
      expect(behind.level).toBeCloseTo(
        r(
          care,
          rows.map((row) => level(row, 0, visits - 1)),
        ),
        10,
      );
      const mothers = change(1);
      const mean = mothers.reduce((a, b) => a + b, 0) / mothers.length;
      expect(behind.changeSd[1]).toBeCloseTo(
        Math.sqrt(mothers.reduce((sum, each) => sum + (each - mean) ** 2, 0) / (mothers.length - 1)),
        10,
      );
    }
    const noisy = (noise: number) => {
      const result = live({ noise });
      return behindCohort(result, cohortSample(result.observed, result.study.design).rows, result.study);
    };
    expect(noisy(0)).toEqual(noisy(3));
  });

  it('stands beside the level as read: r of involvement with the reading at 18 months', () => {
    const result = live();
    const sample = cohortSample(result.observed, result.study.design);
    const { level } = cohortAnalysis(sample);
    expect(isComputed(level) && level.estimate).toBeCloseTo(r([...sample.engagement], [...sample.last]), 10);
  });
});

describe('chance finds', () => {
  const found = (estimate: number, half: number) => ({
    estimate,
    interval: [estimate - half, estimate + half],
    p: 0.02,
    n: 101,
    standardError: half / 2,
  });
  const quiet = found(0.05, 0.2);
  const analysis = (own: object) =>
    ({
      change: quiet,
      level: quiet,
      behaviour: quiet,
      panel: { stabilityOfX: quiet, stabilityOfY: quiet, xToY: quiet, yToX: quiet },
      ...own,
    }) as unknown as CohortAnalysis;

  it('are those with nothing behind them whose interval leaves zero out', () => {
    const irritable = analysis({ behaviour: found(0.24, 0.2) });
    expect(chanceFinds(irritable, { ...NONE, careEffect: true }).map(({ id }) => id)).toEqual(['behaviour']);
    expect(chanceFinds(irritable, { ...NONE, reverse: true })).toEqual([]);
    expect(chanceFinds(analysis({}), NONE)).toEqual([]);
    const involved = analysis({ change: found(-0.3, 0.2), level: found(-0.4, 0.2) });
    expect(chanceFinds(involved, NONE).map(({ id }) => id)).toEqual(['change', 'level']);
    for (const cause of Object.keys(NONE)) expect(chanceFinds(involved, { ...NONE, [cause]: true }), cause).toEqual([]);
  });

  it('come in about 1 of 20 looks where nothing is so, and each has its name', () => {
    const say = createWords({ ...ENGLISH, ...en });
    const names = new Set<string>();
    let [looks, finds] = [0, 0];
    for (let study = 0; study < 400; study++) {
      const stream = openStream(`nothing ${study}`, 'play-session', { family: 'any' });
      const column = () => Float64Array.from({ length: 40 }, () => normal(stream));
      const person = () => {
        const [first, last] = [column(), column()];
        return { first, last, visits: [first, last] };
      };
      const [child, dam] = [person(), person()];
      const sample = asObserved({
        rows: Array.from({ length: 40 }, (_, row) => row),
        first: child.first,
        last: child.last,
        people: [child, dam],
        engagement: column(),
        engagementLater: column(),
        behaviour: column(),
        proxy: column(),
        temperament: column(),
        blood: column(),
        sites: [{ first: child.first, last: child.last }],
        ratings: [column()],
      });
      const chance = chanceFinds(cohortAnalysis(sample), NONE);
      looks += COHORT_LOOKED.length - 1;
      finds += chance.length;
      for (const { id } of chance) names.add(id);
    }
    expect([...names].sort()).toEqual(COHORT_LOOKED.filter((id) => id !== 'temperament').sort());
    for (const id of names) expect(say(`study.infant-cohort.looked.${id}`)).toMatch(/\S/);
    // 2,000 looks: 5 % give or take 0.5 if independent, about twice that as they share columns.
    expect(Math.abs(finds / looks - 0.05)).toBeLessThan(0.02);
  });
});
