/**
 * Each column of a file holds what its name says: numbers that could come from nowhere else are found under their own
 * name.
 */
import { describe, expect, it } from 'vitest';
import { runNow } from '../../../sim/engine.ts';
import {
  cohortCsv,
  cohortTruthCsv,
  givingSummary,
  newStudy,
  READOUTS,
  salivaCsv,
  scenarioFromPreset,
  seriesOf,
  studyCsv,
  sweepCsv,
  trialTruthCsv,
  type Design,
} from '../../../sim/page.ts';
import { dayTable } from '../../../sim/run/day-table.ts';
import { asObserved, asTruth } from '../../../sim/study/truth.ts';

const voles = { ...scenarioFromPreset('both-parents', 'columns'), days: 6, cells: 64 };
const infants = scenarioFromPreset('infant-both-parents', 'columns');

/** Columns of a CSV by name, as they are written; and its leading lines by key. */
function read(csv: string): { of: (name: string) => string[]; lead: (key: string) => string } {
  const lines = csv.trimEnd().split('\n');
  const [names, ...rows] = lines.filter((line) => !line.startsWith('#')).map((line) => line.split(','));
  return {
    of: (name) => {
      expect(names).toContain(name);
      return rows.map((row) => row[names!.indexOf(name)]!);
    },
    lead: (key) => lines.find((line) => line.startsWith(`# ${key}: `))!.slice(key.length + 4),
  };
}

/** Arrays of the same lengths that share no number: the k-th holds k, k + 0.001 …, from `first` on. */
function marked<T extends object>(arrays: T, first: number, names = Object.keys(arrays) as (keyof T)[]): T {
  return {
    ...arrays,
    ...Object.fromEntries(
      names.map((name, k) => [name, Float64Array.from(arrays[name] as Float64Array, (_, i) => first + k + i / 1000)]),
    ),
  };
}
const texts = (values: ArrayLike<number>) => Array.from(values, String);

describe('a vole trial', () => {
  const study = newStudy('vole-trial', voles, { littersA: 2, littersB: 2, pups: 2, cells: 64, day: 6 } as Partial<
    Design<'vole-trial'>
  >);
  const run = runNow({ kind: 'vole-trial', study, from: 0, to: 4 });
  const measures = [
    'mean',
    'region5',
    'regionMiddle',
    'region3',
    'site',
    'exon3',
    'expression',
    'binding',
    'reactivity',
    'sites',
  ] as const;
  const result = {
    ...run,
    observed: asObserved(marked({ ...run.observed }, 100, [...measures])),
    truth: asTruth(marked({ ...run.truth }, 200)),
  };
  it('writes readings under their names', () => {
    const table = read(studyCsv(result, ''));
    for (const name of measures.slice(0, -1))
      expect([name, table.of(name === 'mean' ? 'methylation' : name)]).toEqual([name, texts(result.observed[name])]);
    expect(table.of('site2')).toEqual(
      texts(Array.from({ length: 8 }, (_, i) => result.observed.sites[i * run.dyads + 1]!)),
    );
    expect(table.of('sex')).toEqual(Array.from(run.observed.male, (male) => (male === 1 ? 'male' : 'female')));
  });
  it('writes the truth under its names', () => {
    const table = read(trialTruthCsv(result, ''));
    for (const name of ['methylation', 'exon3', 'receptors', 'highAlleles', 'care'] as const)
      expect([name, table.of(name)]).toEqual([name, texts(result.truth[name])]);
    expect(table.of('site2')).toEqual(
      texts(Array.from({ length: 8 }, (_, i) => result.truth.sites[i * run.dyads + 1]!)),
    );
  });
});

describe('an infant cohort', () => {
  const study = newStudy('infant-cohort', infants, {
    dyads: 5,
    cells: 64,
    raters: 2,
    father: true,
    dropOut: 0,
  } as Partial<Design<'infant-cohort'>>);
  const run = runNow({ kind: 'infant-cohort', study, from: 0, to: 5 });
  const result = {
    ...run,
    observed: asObserved(marked({ ...run.observed }, 100)),
    truth: asTruth(marked({ ...run.truth }, 200)),
  };
  const every = (values: Float64Array, width: number, at: number) =>
    texts(Array.from({ length: 5 }, (_, i) => values[i * width + at]!));
  it('writes readings under their names', () => {
    const table = read(cohortCsv(result, ''));
    const { observed } = result;
    const columns: Record<string, string[]> = {
      'engagement5.rater1': every(observed.engagement, 4, 0),
      'engagement5.rater2': every(observed.engagement, 4, 1),
      'engagement18.rater1': every(observed.engagement, 4, 2),
      'engagement18.rater2': every(observed.engagement, 4, 3),
      behaviour5: texts(observed.behaviour),
      hardship5: texts(observed.proxy),
      temperament18: texts(observed.temperament),
      damBlood5: texts(observed.blood),
      child5: every(observed.saliva, 6, 0),
      child18: every(observed.saliva, 6, 1),
      dam5: every(observed.saliva, 6, 2),
      dam18: every(observed.saliva, 6, 3),
      sire18: every(observed.saliva, 6, 5),
    };
    for (const [name, values] of Object.entries(columns)) expect([name, table.of(name)]).toEqual([name, values]);
    const K = observed.sites.length / 10;
    expect([table.of('site2.5'), table.of('site2.18')]).toEqual([
      every(observed.sites, 2 * K, 1),
      every(observed.sites, 2 * K, K + 1),
    ]);
  });
  it('writes the truth under its names', () => {
    const table = read(cohortTruthCsv(result, ''));
    for (const name of ['careIndex', 'hardship', 'irritability', 'damAlleles', 'childAlleles', 'temperament'] as const)
      expect([name, table.of(name)]).toEqual([name, texts(result.truth[name])]);
    expect([table.of('child18'), table.of('dam5')]).toEqual([
      every(result.truth.saliva, 6, 1),
      every(result.truth.saliva, 6, 2),
    ]);
  });
});

describe('the other studies', () => {
  it('write a line of family under its names', () => {
    const study = newStudy('lineage', { ...voles, cells: 1, siblings: 1 }, {
      lines: 10,
      generations: 2,
      cells: 64,
      fosterAt: 0,
    } as Partial<Design<'lineage'>>);
    const run = runNow({ kind: 'lineage', study, from: 0, to: 10 });
    const result = marked({ ...run }, 100, ['methylation', 'receptors', 'care', 'responsiveness']);
    const table = read(studyCsv(result, ''));
    for (const name of ['methylation', 'receptors', 'care', 'responsiveness'] as const)
      expect([name, table.of(name)]).toEqual([name, texts(result[name])]);
    expect(table.of('group').slice(19, 21)).toEqual(['high', 'low']);
  });
  it('write a stressed child, and what was read of it, under its names', () => {
    const study = newStudy('stress-test', voles, { children: 2 });
    const run = runNow({ kind: 'stress-test', study, from: 0, to: 6 });
    const result = { ...run, observed: marked(run.observed, 100), truth: marked(run.truth, 200) };
    const table = read(studyCsv(result, ''));
    for (const { id } of READOUTS) expect([id, table.of(id)]).toEqual([id, texts(result.observed[id])]);
  });
  it('write both games and their arms under their names, dose less placebo', () => {
    const study = newStudy('giving', voles, { people: 10 });
    const run = runNow({ kind: 'giving', study });
    const constant = (value: number) => Float64Array.from({ length: 10 }, (_, i) => value + i / 1000);
    const arms = {
      dose: { generosity: constant(40), transfer: constant(21) },
      placebo: { generosity: constant(20), transfer: constant(24) },
    };
    const table = read(studyCsv({ ...run, arms }, ''));
    expect(table.of('generosity')).toEqual([...texts(arms.dose.generosity), ...texts(arms.placebo.generosity)]);
    expect(table.of('transfer')).toEqual([...texts(arms.dose.transfer), ...texts(arms.placebo.transfer)]);
    const { difference, gain } = givingSummary(arms);
    expect(difference.generosity.mean).toBeCloseTo(20, 9);
    expect(difference.transfer.mean).toBeCloseTo(-3, 9);
    for (const game of ['generosity', 'transfer'] as const)
      expect(difference[game].low < difference[game].mean && difference[game].mean < difference[game].high).toBe(true);
    expect(gain.generosity).toBeCloseTo(40.0045 / 20.0045 - 1, 9);
    expect(gain.transfer).toBeCloseTo(21.0045 / 24.0045 - 1, 9);
    expect(table.lead('difference')).toMatch(/generosity=(20|19\.99999\d+|20\.00000\d+) /);
  });
  it('write brain and saliva under their names', () => {
    const run = runNow({ kind: 'saliva', scenario: { ...voles, siblings: 2 }, from: 0, to: 2 });
    const names = ['neurons', 'leukocytes', 'epithelium', 'mixture', 'saliva', 'reading'] as const;
    const result = marked({ ...run }, 100, [...names]);
    const table = read(salivaCsv(result));
    for (const name of names) expect([name, table.of(name)]).toEqual([name, texts(result[name])]);
  });
});

describe('bands', () => {
  it('of a litter hold nine in ten young ones: 1 of 21 lies below and 1 above', () => {
    const scenario = { ...voles, siblings: 21 };
    const life = runNow({ kind: 'life', scenario, from: 0, to: 21, digest: true });
    const { columns, rows } = dayTable(life);
    const at = (name: string) => columns.findIndex(({ id }) => id === name);
    for (const day of [0, 6]) {
      const sorted = Array.from({ length: 21 }, (_, young) => seriesOf(life, young).methylation[day]!).sort(
        (a, b) => a - b,
      );
      const found = ['litterLow', 'litterMedian', 'litterHigh'].map((name) => rows[day]![at(name)]!);
      [1, 10, 19].forEach((place, i) => expect(found[i]).toBeCloseTo(sorted[place]!, 9));
      expect(found[0]).toBeLessThan(found[2]!);
    }
  });
  it('of a sweep as well, the lower one first', () => {
    const sweep = {
      scenario: voles,
      x: { param: 'care.licking', values: [40] },
      y: null,
      day: 2,
      replicates: 21,
      cells: 64,
    } as const;
    const run = runNow({ kind: 'sweep', sweep, from: 0, to: 1 });
    const data = Float64Array.from({ length: 21 }, (_, i) => (7 * i) % 21);
    const mixed = Float64Array.from({ length: 21 }, (_, i) => (8 * i) % 21);
    expect(new Set(mixed).size).toBe(21);
    const table = read(
      sweepCsv(
        {
          ...run,
          values: {
            ...run.values,
            methylation: { ...run.values.methylation, data: mixed },
            receptors: { ...run.values.receptors, data },
          },
        },
        'methylation',
        '',
        () => '',
        String,
      ),
    );
    expect(['methylation', 'low', 'median', 'high'].map((name) => Number(table.of(name)[0]))).toEqual([10, 1, 10, 19]);
    expect(Number(table.of('sd')[0])).toBeCloseTo(Math.sqrt(38.5), 9);
    expect(Number(table.of('standardError')[0])).toBeCloseTo(Math.sqrt(38.5 / 21), 9);
  });
});
