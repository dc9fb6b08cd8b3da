/** Studies run piece by piece: the same as in one go, something to see early, progress that only grows. */
import { describe, expect, it } from 'vitest';
import { runNow, studyChecksum } from '../../../sim/engine.ts';
import { createLocalRunner } from '../../../sim/run/runner.ts';
import {
  studyCourse,
  newStudy,
  scenarioFromPreset,
  type Job,
  type Progress,
  type Runner,
  type Study,
  type StudyResult,
} from '../../../sim/page.ts';
import { runPieces, warmUp } from '../../../src/views/experiment/pieces.ts';

const infants = scenarioFromPreset('infant-both-parents', 'pieces');
const voles = scenarioFromPreset('both-parents', 'pieces');
const STUDIES = [
  newStudy('lineage', voles, { lines: 14, generations: 2, cells: 64 }),
  newStudy('stress-test', infants, { children: 8, cells: 64 }),
  newStudy('infant-cohort', infants, { dyads: 12, cells: 64 }),
  newStudy('vole-trial', voles, { littersA: 4, littersB: 3, pups: 1, cells: 64, day: 10 }),
] as unknown as Study[];

describe('a study in pieces', () => {
  it.each(STUDIES.map((study) => [study.kind, study] as const))(
    'of kind %s comes to the same as in one go',
    async (_, study) => {
      const { total, steps } = studyCourse(study)!;
      const [seen, progress]: [number[], Progress[]] = [[], []];
      const result = await runPieces(
        study,
        studyCourse(study)!,
        createLocalRunner(),
        { signal: new AbortController().signal, onPart: (part) => progress.push(part) },
        (piece: Exclude<StudyResult, { kind: 'giving' }>) => seen.push(piece.to),
      );
      const whole = runNow({ kind: study.kind, study, from: 0, to: total } as unknown as Job) as unknown as StudyResult;
      expect(studyChecksum(result)).toBe(studyChecksum(whole));
      expect(seen.length).toBeGreaterThan(1);
      expect(seen).toEqual([...seen].sort((a, b) => a - b));
      expect(seen[0]).toBeLessThanOrEqual(6);
      expect(seen.at(-1)).toBeLessThan(total);
      const done = progress.map((part) => part.done);
      expect(done).toEqual([...done].sort((a, b) => a - b));
      expect(progress.at(-1)).toEqual({ done: total * steps, total: total * steps });
    },
  );
  it('that is smaller than its first piece has one piece and nothing before it', async () => {
    const study = newStudy('lineage', voles, { lines: 10, generations: 1, cells: 64 }) as unknown as Study;
    const seen: number[] = [];
    await runPieces(
      study,
      { ...studyCourse(study)!, total: 2 },
      createLocalRunner(),
      { signal: new AbortController().signal, onPart: () => undefined },
      (piece: Exclude<StudyResult, { kind: 'giving' }>) => seen.push(piece.to),
    );
    expect(seen).toEqual([]);
    expect(studyCourse(newStudy('giving', voles) as unknown as Study)).toBeNull();
  });
  it('is made ready by its first piece, and says nothing of what is wrong with it', async () => {
    const jobs: Job[] = [];
    const runner = {
      run: (job: Job) => {
        jobs.push(job);
        return Promise.reject(new Error('no'));
      },
      close: () => undefined,
    } as unknown as Runner;
    await Promise.all(
      [...STUDIES, newStudy('giving', voles) as unknown as Study].map((study) =>
        warmUp(study, runner, new AbortController().signal),
      ),
    );
    expect(jobs.map((job) => [job.kind, (job as { to: number }).to])).toEqual([
      ['lineage', 2],
      ['stress-test', 6],
      ['infant-cohort', 2],
      ['vole-trial', 2],
    ]);
  });
});
