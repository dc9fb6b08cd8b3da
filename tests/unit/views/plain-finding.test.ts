/** Findings in plain words: every way a study can end, planted, and no sentence that an interval cannot carry. */
import { describe, expect, it } from 'vitest';
import { givingSummary, newStudy, scenarioFromPreset, type Design, type Estimate } from '../../../sim/page.ts';
import { chanceText, wayOf } from '../../../src/parts/plain-finding.ts';
import { pairPlain } from '../../../src/views/compare/pair-plain.ts';
import { givingPlain } from '../../../src/views/experiment/giving/Giving.tsx';
import { cohortPlain } from '../../../src/views/experiment/infant-cohort/cohort-data.ts';
import { ownCohortSentence } from '../../../src/views/experiment/infant-cohort/own-cohort.ts';
import { gapPlain } from '../../../src/views/experiment/lineage/generations-data.ts';
import { stressPlain } from '../../../src/views/experiment/stress-test/stress-data.ts';
import { fosterPlain, marksPlain, trialPlain } from '../../../src/views/experiment/vole-trial/trial-plain.ts';
import { createEnglish } from '../../../src/words/say.ts';

const say = createEnglish();
const found = (estimate: number, low: number, high: number, p = 0.01) =>
  ({ estimate, interval: [low, high], p, n: 26, icc: 0.4 }) as unknown as Estimate & { readonly icc: number };
const tooFew = { notComputable: 'too-few-groups', detail: { got: 1, need: 2 } } as const;
const design = (more: Partial<Design<'vole-trial'>> = {}) =>
  newStudy('vole-trial', scenarioFromPreset('both-parents', 'plain'), more).design;
const trial = (mixed: Parameters<typeof trialPlain>[1]['mixed'], more: Partial<Design<'vole-trial'>> = {}) =>
  trialPlain('mean', { mixed }, design(more), say).join(' ');

describe('chance and size', () => {
  const how = { digits: 1, unit: 'points', where: 'in group A' };
  it('say how large a gap may be, whichever way it goes', () => {
    expect(chanceText({ mean: 4, low: 1.4, high: 8.5 }, how, say).at(-1)).toContain('between 1.4 and 8.5 points');
    expect(chanceText({ mean: -4, low: -8.5, high: -1.4 }, how, say).at(-1)).toContain('between 1.4 and 8.5 points');
    // An end that would round to nothing says that it is more than nothing.
    expect(chanceText({ mean: 1, low: 0.02, high: 2 }, how, say).at(-1)).toContain('between 0.02 and 2.0 points');
  });
  it('say both ends where chance alone could do it', () => {
    const [chance, anywhere] = chanceText({ mean: 1, low: -1.2, high: 3.4 }, how, say);
    expect(chance).toBe('Chance alone could do this.');
    expect(anywhere).toContain('from 1.2 points lower to 3.4 points higher in group A');
    expect([wayOf({ low: 0, high: 1 }), wayOf({ low: 0.1, high: 1 })]).toEqual(['unclear', 'higher']);
  });
});

describe('a vole trial', () => {
  it('names who ended with more marks, and how large the gap may be', () => {
    expect(trial(found(4.9, 1.4, 8.5))).toBe(
      'Pups picked up in a cup (group A) ended with more marks than pups picked up by hand (group B). ' +
        'A gap this size would rarely come from chance alone. The true gap is probably between 1.4 and 8.5 points.',
    );
    expect(trial(found(-4.9, -8.5, -1.4))).toContain('ended with fewer marks');
  });
  it('says that it cannot tell, and that it is too small', () => {
    expect(trial(found(1, -2, 4, 0.5))).toMatch(
      /ended 1\.0 points apart .* Chance alone could do this\. .* group A\.$/,
    );
    expect(trial(tooFew)).toBe('This study cannot tell. There are too few groups: 1. The test needs at least 2.');
  });
  it('says what else may lie behind it where no lot was drawn', () => {
    expect(trial(found(4.9, 1.4, 8.5))).not.toContain('genes');
    expect(trial(found(4.9, 1.4, 8.5), { assignment: 'genes' })).toContain('parents’ genes decided');
  });
  it('calls groups by their letter where they differ in more than their world', () => {
    expect(trial(found(4.9, 1.4, 8.5), { lickingA: 2 })).toMatch(/^Pups of group A ended .* pups of group B\./);
    expect(trial(found(4.9, 1.4, 8.5), { worldA: 'world', worldB: 'world' })).toMatch(/^Pups of group A/);
  });
  it('counts sites, and tells birth from rearing', () => {
    const site = (adjusted: number) => ({ where: 0, rho: found(-0.4, -0.6, -0.1), adjusted });
    expect(marksPlain({ sites: [site(0.01), site(0.2)] }, say)[0]).toContain('At 1 of 2 sites');
    expect(marksPlain({ sites: [site(0.2)] }, say)[0]).toContain('At none of the 1 sites');
    const [clear, unclear] = [found(3, 1, 5), found(1, -1, 3)];
    const both = { mean: { birth: unclear, rearing: clear }, binding: { birth: clear, rearing: unclear } };
    const [marks, receptors] = fosterPlain(both, say);
    expect(marks).toMatch(/^Marks followed the group that reared a pup\. .* between 1\.0 and 5\.0 points\.$/);
    expect(receptors).toMatch(/^Receptors followed the group that a pup was born in\./);
  });
});

describe('the other studies', () => {
  const cohort = (change: Parameters<typeof cohortPlain>[0]['analysis']['change']) =>
    cohortPlain({ analysis: { change, n: 101 } }, say).join(' ');
  it('a cohort tells a link from a cause', () => {
    expect(cohort(found(-0.3, -0.46, -0.1))).toMatch(
      /marks fell further .* between 0\.10 and 0\.46\. .* does not show/,
    );
    expect(cohort(found(0.3, 0.1, 0.46))).toContain('marks rose more');
    expect(cohort(found(-0.1, -0.3, 0.1, 0.3))).toMatch(/Chance alone .* from −0\.30 to 0\.10\. .* does not show/);
    expect(cohort(tooFew)).toContain('This study cannot tell.');
  });
  it('families of one’s own that are too few say so in sentences that end once', () => {
    const own = { n: 2, change: tooFew, levelled: tooFew } as unknown as Parameters<typeof ownCohortSentence>[0];
    const said = ownCohortSentence(own, say);
    expect(said).toContain(': it cannot be worked out. There are too few groups: 1. The test needs at least 2. With');
    expect(said).not.toContain('..');
  });
  it('a stress test tells comfort from none, and a voice from touch', () => {
    const arm = (name: 'contact' | 'voice' | 'none', mean: number) => ({
      arm: name,
      area: { oxytocin: { mean, low: mean - 10, high: mean + 10, sd: 20, n: 20 } } as never,
    });
    const said = (voice: number) =>
      stressPlain([arm('contact', 260), arm('voice', voice), arm('none', 1)], say).join(' ');
    expect(said(262)).toMatch(/released more oxytocin than children who got no comfort\. .* cannot be told apart/);
    // Sums over 90 minutes are told as a mean rise, which can be pictured.
    expect(said(262)).toContain(
      'by 2.9 times its resting level with a hug. With a voice only it rose by 2.9 times, with no comfort by 0.0 times',
    );
    expect(said(262)).toMatch(/between 2\.\d and 3\.\d times its resting level/);
    expect(said(330)).toContain('who heard a voice only released more than those who were hugged');
    expect(said(100)).toContain('who were hugged released more than those who heard a voice only');
    const one = { ...arm('none', 1), area: { oxytocin: { mean: 1, low: NaN, high: NaN, sd: NaN, n: 1 } } as never };
    expect(stressPlain([arm('contact', 260), arm('voice', 262), one], say)).toHaveLength(1);
  });
  it('generations say whether a gap is left', () => {
    const lines = (low: number, high: number) =>
      gapPlain({ mean: (low + high) / 2, low, high }, 'methylation', say).join(' ');
    expect(lines(1, 3)).toMatch(/still had more marks .* between 1\.0 and 3\.0 points/);
    expect(lines(-3, -1)).toContain('had fewer marks');
    expect(lines(-1, 2)).toMatch(/0\.5 points apart .* Chance alone could do this/);
    // A gap that would round to nothing is said to be more than nothing.
    expect(lines(-1, 1.06)).toContain('0.03 points apart');
  });
  it('the giving game speaks of both games', () => {
    const game = (dose: readonly number[], placebo: readonly number[]) =>
      givingPlain(
        givingSummary({
          dose: { generosity: Float64Array.from(dose), transfer: Float64Array.from([10, 11, 12]) },
          placebo: { generosity: Float64Array.from(placebo), transfer: Float64Array.from([10, 11, 12.5]) },
        }),
        say,
      ).join(' ');
    expect(game([20, 21, 22], [10, 11, 12])).toMatch(/gave more .* rarely .* cannot refuse, the gap was small enough/);
    expect(game([10, 11, 12], [20, 21, 22])).toContain('people gave less');
    expect(game([10, 20, 30], [11, 19, 31])).toContain('Chance alone could do this.');
  });
  it('two scenarios are told apart as an experiment could', () => {
    const pair = (difference: Parameters<typeof pairPlain>[0]['difference']) =>
      pairPlain({ difference }, ['pups licked little', 'pups licked much'], 'methylation', 'day 60', say).join(' ');
    expect(pair(found(4, 2, 7))).toMatch(
      /^The pups licked little have more marks than the pups licked much \(day 60\)/,
    );
    expect(pair(found(-4, -7, -2))).toContain('have fewer marks');
    expect(pair(found(1, -2, 4))).toContain('from 2.0 points lower to 4.0 points higher among the pups licked little');
    expect(pair(tooFew)).toContain('This study cannot tell.');
  });
  it('two scenarios of rats are told apart in the hormone of their world', () => {
    const rats = (low: number, high: number) => {
      const difference = found((low + high) / 2, low, high);
      return pairPlain({ difference }, ['rats', 'others'], 'response', 'day 60', createEnglish('rat'))[0];
    };
    for (const [low, high] of [
      [1, 3],
      [-3, -1],
      [-1, 2],
    ] as const)
      expect(rats(low, high)).toContain('response to their hormone');
  });
});
