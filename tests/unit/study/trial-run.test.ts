/**
 * Vole trials lived: pieces join, nothing leaks between arms, fostered pups get the other family's care, truth and
 * readings apart.
 */
import { describe, expect, it } from 'vitest';
import { runNow, studyChecksum } from '../../../sim/engine.ts';
import {
  fosterTest,
  isComputed,
  joinPieces,
  newStudy,
  parseStudy,
  scenarioFromPreset,
  studyCsv,
  trialTruthCsv,
  type Design,
  type Study,
} from '../../../sim/page.ts';

const SMALL: Partial<Design<'vole-trial'>> = { littersA: 3, littersB: 2, cells: 64, day: 20 };
const study = (design: Partial<Design<'vole-trial'>> = {}, seed = 'run'): Study<'vole-trial'> =>
  newStudy('vole-trial', scenarioFromPreset('both-parents', seed), { ...SMALL, ...design });
const live = (one: Study<'vole-trial'>, from = 0, to = one.design.littersA + one.design.littersB) =>
  runNow({ kind: 'vole-trial', study: one, from, to });
const whole = live(study());

describe('a vole trial', () => {
  it('is the same in one piece and in many', () => {
    const pieces = [live(study(), 3, 5), live(study(), 0, 1), live(study(), 1, 3)];
    const job = (one: Study<'vole-trial'>) => ({ kind: 'vole-trial', study: one, from: 0, to: 5 }) as const;
    const joined = joinPieces(job(study()), pieces);
    expect(studyChecksum(joined)).toBe(studyChecksum(whole));
    expect(joined).toEqual(whole);
    const crossed = study({ crossFoster: true });
    expect(studyChecksum(joinPieces(job(crossed), [live(crossed, 0, 2), live(crossed, 2, 5)]))).toBe(
      studyChecksum(live(crossed)),
    );
  });
  it('has another checksum when one number of its design differs', () => {
    expect(studyChecksum(live(study({ bindingNoise: 0.06 })))).not.toBe(studyChecksum(whole));
  });
  it('reads what is true with error, and stores both', () => {
    expect(whole.observed.mean).toHaveLength(10);
    expect(whole.observed.sites).toHaveLength(160);
    expect(whole.observed.mean).not.toEqual(whole.truth.methylation);
    whole.observed.mean.forEach((read, i) => expect(Math.abs(read - whole.truth.methylation[i]!)).toBeLessThan(8));
  });
  it('gives a litter the same pups in either arm where care does nothing', () => {
    const [one, other] = [study({ careEffect: false, lickingA: 0.2 }), study({ careEffect: false, lickingA: 2 })].map(
      (each) => live(each),
    );
    expect(one!.truth.care).not.toEqual(other!.truth.care);
    expect(one!.truth.sites).toEqual(other!.truth.sites);
    expect(one!.observed.mean).toEqual(other!.observed.mean);
  });
  it('lets fostered pups have the care of those who rear them, and the genes they were born with', () => {
    const [own, crossed] = [live(study()), live(study({ crossFoster: true }))];
    expect(crossed.truth.highAlleles).toEqual(own.truth.highAlleles);
    crossed.observed.rearedBy.forEach((by, i) => {
      const stays = by === crossed.observed.litter[i];
      expect(crossed.observed.born[i] === crossed.observed.reared[i]).toBe(stays);
      expect(crossed.truth.care[i]).toBe(own.truth.care[2 * by]);
      if (stays) expect(crossed.observed.mean[i]).toBe(own.observed.mean[i]);
    });
  });
  it('can come out as published: methylation by rearing, binding partly by birth', () => {
    const { observed } = live(
      study({ crossFoster: true, assignment: 'genes', littersA: 30, littersB: 30, pups: 4, day: 30 }),
    );
    const [marks, binding] = [fosterTest(observed, 'mean'), fosterTest(observed, 'binding')];
    const clear = (test: typeof marks.birth) => isComputed(test) && test.interval[0] * test.interval[1] > 0;
    expect([clear(marks.birth), clear(marks.rearing), clear(binding.birth)]).toEqual([false, true, true]);
  });
  it('keeps the truth out of the table of readings', () => {
    const [table, truth] = [studyCsv(live(study({ mystery: true })), 'sum'), trialTruthCsv(whole, 'sum')];
    expect(table).not.toMatch(/highAlleles|kappaCare|receptors|care=/);
    expect(table.split('\n').find((line) => line.startsWith('animal'))).toMatch(
      /^animal,litter,born,arm,rearedBy,sex,methylation,/,
    );
    expect(truth).toMatch(/# truth: handlingEffect=true careEffect=true geneEffect=true kappaCare=0\.45 /);
    expect(truth.trimEnd().split('\n').at(-1)!.split(',')).toHaveLength(11 + 16);
  });
});

describe('a vole trial again', () => {
  it('has other litters every time, the same however it is cut', () => {
    const again = (from: number, to: number, none = false) =>
      runNow({ kind: 'trial-again', study: study(), none, from, to });
    const both = again(0, 2);
    expect(
      joinPieces({ kind: 'trial-again', study: study(), none: false, from: 0, to: 2 }, [again(1, 2), again(0, 1)]),
    ).toEqual(both);
    expect(both.mean.subarray(0, 10)).not.toEqual(both.mean.subarray(10));
    const none = again(0, 1, true);
    expect(none.reared.subarray(0, 10)).toEqual(both.reared.subarray(0, 10));
    // Arm A lives as it did; arm B's pups are now reared as arm A's.
    none.mean.forEach((read, i) => expect(read === both.mean[i]).toBe(none.reared[i] === 0));
  });
});

describe('a design', () => {
  const faults = (one: unknown) => {
    try {
      parseStudy(one);
      return [];
    } catch (error) {
      return (error as { problems: { path: string }[] }).problems.map(({ path }) => path);
    }
  };
  it('is refused where its parts do not go together', () => {
    expect(faults(study({ crossFoster: true, pups: 1 }))).toEqual(['design.pups']);
    expect(faults(study({ worldB: 'high-care', huddlingB: 3 }))).toEqual([]);
    expect(
      faults({
        ...study({ worldB: 'world', lickingB: 3 }),
        scenario: { ...scenarioFromPreset('both-parents'), set: { 'care.licking': 700, 'dam.lickingShare': 1 } },
      }),
    ).toEqual(['design.lickingB']);
    expect(faults({ ...study(), scenario: scenarioFromPreset('infant-both-parents') })).toEqual(['scenario.preset']);
    expect(faults(study({ worldA: 'infant-both-parents' as never }))).toEqual(['design.worldA']);
  });
});
