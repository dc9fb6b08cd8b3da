/** The infant cohort: families, visits, pieces, and what depends on what. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { long } from '../../long.ts';
import { runNow, studyChecksum } from '../../../sim/engine.ts';
import {
  causesOf,
  cohortCsv,
  cohortLeavers,
  cohortTruthCsv,
  COHORT_CAUSES,
  InputError,
  isComputed,
  joinPieces,
  newStudy,
  scenarioFromPreset,
  type Design,
  type InfantCohortResult,
  type Scenario,
  type Study,
} from '../../../sim/page.ts';
import { encodeLink } from '../../../src/state/link.ts';
import { absence } from '../../../sim/study/infant-cohort/causes.ts';

const home = scenarioFromPreset('infant-both-parents', 'cohort');
const SMALL = { dyads: 6, cells: 64 } as const;

function run(
  design: Partial<Design<'infant-cohort'>> = {},
  scenario: Scenario = home,
  from = 0,
  to?: number,
): InfantCohortResult {
  const study = newStudy('infant-cohort', scenario, { ...SMALL, ...design });
  return runNow({ kind: 'infant-cohort', study, from, to: to ?? study.design.dyads });
}

const usual = run();

describe('pieces of a cohort', () => {
  it('join to the same however they are cut', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 5 }), { maxLength: 3 }), (inner) => {
        const cuts = [0, ...inner.sort((a, b) => a - b), 6];
        const pieces = cuts
          .slice(1)
          .map((to, i) => run({}, home, cuts[i]!, to))
          .reverse();
        expect(joinPieces({ kind: 'infant-cohort', study: usual.study, from: 0, to: 6 }, pieces)).toEqual(usual);
      }),
      { numRuns: 3 },
    );
  });
  it('are the first families of any larger cohort, and whatever else is measured', () => {
    const more = run({ dyads: 9 }, home, 0, 6);
    expect(more.observed).toEqual(usual.observed);
    const [raters, father, twelve] = [run({ raters: 2 }), run({ father: true }), run({ twelve: true })];
    expect([...raters.observed.engagement].filter((_, i) => i % 2 === 0)).toEqual([...usual.observed.engagement]);
    for (let dyad = 0; dyad < 6; dyad++) {
      expect([...father.observed.saliva.subarray(dyad * 6, dyad * 6 + 4)]).toEqual([
        ...usual.observed.saliva.subarray(dyad * 4, dyad * 4 + 4),
      ]);
      expect([twelve.truth.saliva[dyad * 6], twelve.truth.saliva[dyad * 6 + 2]]).toEqual([
        usual.truth.saliva[dyad * 4],
        usual.truth.saliva[dyad * 4 + 1],
      ]);
    }
  });
});

describe('causes', () => {
  it('that are off change nothing: without an effect of care, families’ care does not matter to marks', () => {
    const [narrow, wide] = [run({ careEffect: false, careSd: 0 }), run({ careEffect: false })];
    expect(wide.truth.saliva).toEqual(narrow.truth.saliva);
    expect(run({ careSd: 0 }).truth.saliva).not.toEqual(usual.truth.saliva);
  });
  it('that are on move what they are said to: hardship takes care and adds marks', () => {
    const one = { dyads: 40, careEffect: false };
    const [without, with_] = [run(one), run({ ...one, hardship: true, hardshipCare: 0.55, hardshipMarks: 0.45 })];
    const extreme = (sign: number) =>
      Array.from({ length: 40 }, (_, i) => i).filter((i) => sign * with_.truth.hardship[i]! > 0.8);
    const shift = (rows: number[], of: (result: InfantCohortResult, i: number) => number) =>
      rows.reduce((sum, i) => sum + of(with_, i) - of(without, i), 0) / rows.length;
    expect(shift(extreme(1), ({ truth }, i) => truth.careIndex[i]!)).toBeLessThan(-0.03);
    expect(shift(extreme(1), ({ truth }, i) => truth.saliva[i * 4 + 1]!)).toBeGreaterThan(0.5);
    expect(shift(extreme(-1), ({ truth }, i) => truth.saliva[i * 4 + 1]!)).toBeLessThan(-0.5);
  });
  long('that are enlarged for teaching act as in a lesson, and care on its own no more than before', () => {
    const one = { dyads: 40, careEffect: false, hardship: true };
    const lesson = run(one, { ...home, set: { 'human.enlarged': true } });
    expect(lesson.truth.careIndex).toEqual(run({ ...one, hardshipCare: 0.55, hardshipMarks: 0.45 }).truth.careIndex);
    expect(lesson.truth.careIndex).not.toEqual(run(one).truth.careIndex);
  });
  it('of a mystery world come from the seed alone, and no link, file or table of readings names them', () => {
    const design = newStudy('infant-cohort', home, { ...SMALL, mystery: true }).design;
    const all = Array.from({ length: 40 }, (_, i) => causesOf(`seed ${i}`, design));
    for (const cause of COHORT_CAUSES) expect(new Set(all.map((causes) => causes[cause])).size).toBe(2);
    expect(causesOf('seed 3', { ...design, hardship: true, careEffect: false })).toEqual(causesOf('seed 3', design));
    const link = encodeLink({
      scenario: home,
      study: newStudy('infant-cohort', home, { mystery: true }) as unknown as Study,
    });
    expect(link).toContain('design.mystery=true');
    for (const cause of COHORT_CAUSES) expect(link).not.toContain(cause);
    const [sealed, opened] = [run({ mystery: true }), run({ ...causesOf(home.seed, design) })];
    expect(sealed.observed).toEqual(opened.observed);
    expect(cohortTruthCsv(sealed, '')).toMatch(/# careEffect: (true|false)\n/);
  });
});

describe('a cohort', () => {
  it('has 101 families and one rater unless said otherwise', () => {
    expect(newStudy('infant-cohort', home).design).toMatchObject({
      dyads: 101,
      cells: 1000,
      raters: 1,
      careEffect: true,
      hardship: false,
      sharedGenes: false,
      reverse: false,
      mystery: false,
    });
  });
  it('keeps readings and truth in tables of their own', () => {
    const csv = cohortCsv(usual, 'sum').split('\n');
    const [head, first] = csv.filter((line) => !line.startsWith('#'));
    expect(head!.split(',').slice(0, 9)).toEqual([
      'dyad',
      'engagement5',
      'engagement18',
      'behaviour5',
      'hardship5',
      'temperament18',
      'damBlood5',
      'child5',
      'child18',
    ]);
    expect(first!.split(',')[7]).toBe(String(usual.observed.saliva[0]));
    expect(csv.join('\n')).not.toContain('careIndex');
    expect(cohortTruthCsv(usual, 'sum')).toContain(`\n1,${usual.truth.careIndex[0]},`);
  });
  it('leaves what was not read empty, and counts it in the checksum', () => {
    const gone = run({ dropOut: 0.6 });
    const away = gone.observed.temperament.filter(Number.isNaN).length;
    expect(away).toBeGreaterThan(0);
    expect(away).toBeLessThan(6);
    expect(gone.truth).toEqual(usual.truth);
    expect(
      cohortCsv(gone, '')
        .split('\n')
        .some((line) => line.includes(',,')),
    ).toBe(true);
    expect(studyChecksum(gone)).not.toBe(studyChecksum({ ...gone, study: usual.study }));
    expect(studyChecksum(gone)).toMatch(/^[0-9a-f]{32}$/);
  });
  it('loses families by chance alone unless hardship keeps them away, and then those under hardship first', () => {
    const design = newStudy('infant-cohort', home, { dropOut: 0.3, dropOutHardship: 4 }).design;
    expect([-1, 0, 1].map((hardship) => absence({ hardship }, { ...design, dropOutHardship: 1 }))).toEqual([
      0.3, 0.3, 0.3,
    ]);
    expect(absence({ hardship: 0 }, design)).toBeCloseTo(0.3, 12);
    expect(absence({ hardship: 1 }, design)).toBeCloseTo((4 * 3) / 7 / (1 + (4 * 3) / 7), 12);
    expect(absence({ hardship: 2 }, { ...design, dropOut: 0 })).toBe(0);
    const [chance, hardship] = [
      { dyads: 80, dropOut: 0.4 },
      { dyads: 80, dropOut: 0.4, dropOutHardship: 8 },
    ].map((each) => run(each));
    const meanOf = (result: InfantCohortResult, left: boolean) => {
      const rows = Array.from(result.truth.hardship).filter(
        (_, i) => Number.isNaN(result.observed.temperament[i]!) === left,
      );
      return rows.reduce((sum, value) => sum + value, 0) / rows.length;
    };
    expect(meanOf(hardship!, true) - meanOf(hardship!, false)).toBeGreaterThan(0.6);
    expect(Math.abs(meanOf(chance!, true) - meanOf(chance!, false))).toBeLessThan(0.5);
    // Nobody lives another life for it, and those who came in both are read alike.
    expect(hardship!.truth).toEqual(chance!.truth);
    const [by, with_] = [chance!, hardship!].map(({ observed, study }) => cohortLeavers(observed, study.design));
    expect(isComputed(with_!.hardship) && with_!.hardship.interval[0]).toBeGreaterThan(0);
    expect(isComputed(by!.hardship) && by!.hardship.interval[0] < 0 && by!.hardship.interval[1] > 0).toBe(true);
    expect(with_).toMatchObject({ n: 80, left: hardship!.observed.temperament.filter(Number.isNaN).length });
    expect(isComputed(cohortLeavers(usual.observed, usual.study.design).engagement)).toBe(false);
  });
  it('is refused among voles', () => {
    expect(() => run({}, scenarioFromPreset('both-parents'))).toThrow(InputError);
    const study = newStudy('infant-cohort', scenarioFromPreset('both-parents'), SMALL);
    expect(() => runNow({ kind: 'cohorts', study, from: 0, to: 1 })).toThrow(InputError);
  });
});
