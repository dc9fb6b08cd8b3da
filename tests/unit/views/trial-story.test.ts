/** The reveal of a vole trial: what is at work, how a claim stands, and what a hundred trials say. */
import { describe, expect, it } from 'vitest';
import { runNow } from '../../../sim/engine.ts';
import { createLocalRunner } from '../../../sim/run/runner.ts';
import { newStudy, scenarioFromPreset, trialCauses, type Design } from '../../../sim/page.ts';
import { claimOfMarks } from '../../../src/views/experiment/vole-trial/TrialPredict.tsx';
import { testOf } from '../../../src/views/experiment/vole-trial/trial-data.ts';
import { againOf, trialStory } from '../../../src/views/experiment/vole-trial/trial-story.ts';
import { createEnglish } from '../../../src/words/say.ts';

const say = createEnglish();
function storyOf(design: Partial<Design<'vole-trial'>>, set: object = {}) {
  const study = newStudy(
    'vole-trial',
    { ...scenarioFromPreset('both-parents', 'story'), set },
    { littersA: 2, littersB: 2, cells: 64, day: 5, ...design },
  );
  const result = runNow({ kind: 'vole-trial', study, from: 0, to: 4 });
  return {
    study,
    test: testOf(result, 'mean'),
    story: trialStory(result, testOf(result, 'mean'), { a: 32, b: 28, locked: true }, createLocalRunner(), say),
  };
}
const presence = ({ causes }: ReturnType<typeof storyOf>['story']) =>
  Object.fromEntries(causes.map(({ id, present }) => [id, present]));

describe('the story', () => {
  it('tells what is at work, from the switches, the seed and the world of Play', () => {
    expect(presence(storyOf({}).story)).toEqual({
      assignment: false,
      handlingEffect: true,
      careEffect: true,
      geneEffect: true,
    });
    expect(presence(storyOf({ geneEffect: false, assignment: 'genes' }).story)).toMatchObject({
      assignment: true,
      geneEffect: false,
    });
    expect(presence(storyOf({}, { 'kappa.care': 0 }).story)).toMatchObject({ careEffect: false });
    const mystery = storyOf({ mystery: true });
    expect(presence(mystery.story)).toMatchObject(trialCauses(mystery.study));
  });
  it('shows what else an arm is treated with, and does not call chance what stress may do', () => {
    const drawn = (design: Partial<Design<'vole-trial'>>, set = {}) => {
      const { given, nodes, causes } = storyOf(design, set).story;
      return {
        given: given.map(({ id }) => id),
        stress: nodes.some(({ id }) => id === 'stress'),
        care: causes.find(({ id }) => id === 'careEffect')!.sentence,
      };
    };
    expect(drawn({}).given).toEqual(['lot-handling', 'marks-receptors']);
    expect(drawn({ worldA: 'low-care', worldB: 'high-care' })).toMatchObject({
      given: ['lot-care', 'marks-receptors'],
      stress: false,
    });
    const hard = {
      worldA: 'world',
      worldB: 'world',
      careEffect: false,
      setA: { 'family.hardship': 0.8, 'family.support': 0 },
    } as const;
    expect(drawn(hard)).toMatchObject({
      given: ['lot-care', 'lot-stress', 'stress-marks', 'marks-receptors'],
      stress: true,
      care: expect.stringContaining('need not be chance'),
    });
    expect(drawn(hard, { 'kappa.stress': 0 })).toMatchObject({
      stress: false,
      care: expect.stringContaining('is chance'),
    });
    expect(drawn({ ...hard, setA: {} })).toMatchObject({
      given: ['marks-receptors'],
      care: expect.stringContaining('is chance'),
    });
  });
  it('holds a claim against the truth and not against the data', () => {
    const { verdictOf } = storyOf({}).story;
    expect(['lowers', 'none', 'raises'].map((claim) => verdictOf(claim).right)).toEqual([true, false, false]);
    expect(storyOf({ careEffect: false }).story.verdictOf('none').right).toBe(true);
  });
  it('says what was expected, and nothing of the truth before it is asked', () => {
    const { story } = storyOf({});
    expect(story.verdict).toContain('You expected A to be higher.');
    expect(story.verdict).not.toMatch(/κ|genes/);
    for (const { arrows } of story.causes)
      for (const { from, to } of arrows)
        expect(story.nodes.map(({ id }) => id)).toEqual(expect.arrayContaining([from, to]));
  });
  it('counts trials that say the same', () => {
    const { test } = storyOf({});
    const summary = {
      studies: 100,
      claims: { higher: 41, lower: 1, unclear: 58 },
      estimates: [],
      found: { mixed: 42, litters: 42, pups: 50 },
    };
    expect(againOf(summary, 'higher', test, say)).toMatchObject({ same: 41, of: 100 });
    expect(againOf(summary, 'higher', test, say).sentence).toContain(
      'Of 100 trials like it, 41 would have said what yours did (A higher',
    );
    expect(againOf(summary, null, test, say).same).toBe(0);
  });
});

describe('a sketch', () => {
  it('claims a difference from half a point on', () => {
    expect(
      [
        { a: 30, b: 30 },
        { a: 30.5, b: 30 },
        { a: 29, b: 30 },
      ].map(claimOfMarks),
    ).toEqual(['unclear', 'higher', 'lower']);
  });
});
