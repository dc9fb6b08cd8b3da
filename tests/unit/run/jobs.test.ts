/**
 * Jobs as records: each says whether it is cut, and pieces come to the same as one run; a kind nobody knows is an
 * error.
 */
import { describe, expect, it } from 'vitest';
import { runNow, transferables } from '../../../sim/engine.ts';
import {
  asAsked,
  canBeCut,
  JOBS,
  joinPieces,
  newStudy,
  scenarioFromPreset,
  STUDY_FORMS,
  STUDY_KINDS,
  STUDY_SPECIES,
  type Design,
  type Job,
  type JobKind,
  type RangeJob,
  type Scenario,
  type Study,
  type StudyKind,
  type Sweep,
} from '../../../sim/page.ts';

const small = (preset: 'both-parents' | 'infant-both-parents'): Scenario => ({
  ...scenarioFromPreset(preset, 'jobs'),
  cells: 16,
  siblings: 4,
  days: 12,
});
const vole = small('both-parents');
const infant = small('infant-both-parents');
const sweep: Sweep = {
  scenario: vole,
  x: { param: 'care.licking', values: [10, 30, 60, 90] },
  y: null,
  day: 12,
  replicates: 2,
  cells: 16,
};

/** Designs of studies, smaller than one may ask for; a kind that is not named takes its usual design. */
const SMALL: { readonly [K in StudyKind]?: Partial<Design<K>> } = {
  lineage: { lines: 4, generations: 2, cells: 16 },
  'stress-test': { children: 4 },
  giving: { people: 4 },
  'infant-cohort': { dyads: 4, cells: 16 },
  'vole-trial': { littersA: 2, littersB: 2, cells: 16, day: 12 },
};
const studyOf = (kind: StudyKind) =>
  newStudy(kind, STUDY_SPECIES[kind][0] === 'infant' ? infant : vole, SMALL[kind] as Partial<Design<StudyKind>>);
const studyJobs = (cut: boolean) =>
  STUDY_KINDS.filter((kind) => (STUDY_FORMS[kind].pieces !== null) === cut).map((kind) => [
    kind,
    { kind, study: studyOf(kind), ...(cut ? { from: 0, to: 4 } : {}) },
  ]);
const trial = studyOf('vole-trial') as Study<'vole-trial'>;
const cohort = studyOf('infant-cohort') as Study<'infant-cohort'>;

/** One small job of every kind that is cut. */
const RANGES: Readonly<Partial<Record<JobKind, RangeJob>>> = {
  life: { kind: 'life', scenario: vole, from: 0, to: 4, histogram: true, digest: true },
  saliva: { kind: 'saliva', scenario: infant, from: 0, to: 4 },
  ...(Object.fromEntries(studyJobs(true)) as Readonly<Partial<Record<JobKind, RangeJob>>>),
  cohorts: { kind: 'cohorts', study: cohort, from: 0, to: 4 },
  litters: { kind: 'litters', scenario: vole, pups: 2, from: 0, to: 4 },
  sweep: { kind: 'sweep', sweep, from: 0, to: 4 },
  luck: { kind: 'luck', scenario: vole, individual: 0, sizes: [4, 16], from: 0, to: 4 },
  'trial-again': { kind: 'trial-again', study: trial, none: false, from: 0, to: 4 },
};
const cutKinds = (Object.keys(JOBS) as JobKind[]).filter((kind) => JOBS[kind] !== null);

const cell = { scenario: vole, individual: 0, cell: 3 } as const;

/** One small job of every other kind. */
const WHOLES: Readonly<Partial<Record<JobKind, Job>>> = {
  cell: { kind: 'cell', ...cell },
  day: { kind: 'day', scenario: vole, day: 5 },
  bout: { kind: 'bout', scenario: vole, day: 5, giver: 'dam', channel: 'licking', bout: 1 },
  family: { kind: 'family', scenario: vole },
  reserve: { kind: 'reserve', scenario: vole, day: 5 },
  ...(Object.fromEntries(studyJobs(false)) as Readonly<Partial<Record<JobKind, Job>>>),
  expected: { kind: 'expected', scenario: vole, individual: 0 },
  story: { kind: 'story', ...cell, twin: null, untilDay: 8, odds: false },
  cells: { kind: 'cells', scenario: vole, twin: null, individual: 0, day: 5 },
  animal: { kind: 'animal', of: { in: 'litters', scenario: vole, litter: 1, pup: 1 } },
};

describe('what a job ends with', () => {
  const jobs = Object.entries({ ...RANGES, ...WHOLES }) as [JobKind, Job][];

  it('has a small job here for every kind', () => {
    expect(jobs.map(([kind]) => kind).sort()).toEqual(Object.keys(JOBS).sort());
  });

  it.each(jobs)(
    'is moved to another thread whole, and nothing that a later run needs goes with it: %s',
    (_kind, job) => {
      const result = runNow(job);
      const copy = structuredClone(result);
      const moved = structuredClone(result, { transfer: transferables(result) });
      expect(moved).toEqual(copy);
      expect(runNow(job)).toEqual(copy);
    },
  );

  it('is moved and not copied, whether its arrays have names or not', () => {
    for (const kind of ['life', 'sweep', 'lineage', 'infant-cohort', 'vole-trial'] as const) {
      const result = runNow(RANGES[kind]!);
      structuredClone(result, { transfer: transferables(result) });
      expect(
        arraysIn(result).filter((array) => array.length > 0),
        kind,
      ).toEqual([]);
    }
  });
});

/** All typed arrays in a value. */
function arraysIn(value: unknown): Float64Array[] {
  if (typeof value !== 'object' || value === null) return [];
  return ArrayBuffer.isView(value) ? [value as Float64Array] : Object.values(value).flatMap(arraysIn);
}

describe('a job that is cut', () => {
  it('has a small one here for every kind', () => {
    expect(Object.keys(RANGES).sort()).toEqual([...cutKinds].sort());
  });

  it.each(cutKinds)('comes to the same from pieces in any order: %s', (kind) => {
    const job = RANGES[kind]!;
    const piece = (from: number, to: number) => runNow({ ...job, from, to });
    const whole = runNow(job);
    const joined = joinPieces(job, [piece(3, 4), piece(0, 1), piece(1, 3)]);
    expect(joined).toEqual(whole);
    // An array that is no column would be that of the first piece alone.
    expect(Object.keys(joined)).toEqual(expect.arrayContaining(Object.keys(whole)));
  });

  it('is joined without a gap, or not at all', () => {
    const job = RANGES.litters!;
    const piece = (from: number, to: number) => runNow({ ...job, from, to });
    expect(() => joinPieces(job, [piece(0, 1), piece(2, 4)])).toThrow(/litters leave a gap/);
    expect(() => joinPieces(job, [piece(0, 2), piece(1, 4)])).toThrow(/litters leave a gap/);
  });

  it('is never one of another kind, nor of a kind that nobody knows', () => {
    const foreign = { kind: 'planted', from: 0, to: 2 } as unknown as RangeJob;
    expect(() => joinPieces(foreign, [])).toThrow('a job of kind planted is not cut');
    expect(() => joinPieces({ kind: 'giving', from: 0, to: 2 } as unknown as RangeJob, [])).toThrow(
      /giving is not cut/,
    );
    expect(() => runNow(foreign as Job)).toThrow();
  });

  it('is shared out where there is more than one unit', () => {
    expect(canBeCut(RANGES.life!)).toBe(true);
    expect(canBeCut({ ...RANGES.life!, to: 1 })).toBe(false);
    expect(canBeCut({ kind: 'day', scenario: vole, day: 1 })).toBe(false);
  });
});

it('what a job was about is the very same object in its result, whoever copied it', () => {
  const job = RANGES.life as Extract<RangeJob, { kind: 'life' }>;
  const copied = structuredClone(runNow(job));
  expect(copied.scenario).not.toBe(vole);
  expect(asAsked(job, copied).scenario).toBe(vole);
});
