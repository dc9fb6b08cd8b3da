/** Screens in links: what is written is read back, and what does not belong together is refused by name. */
import { describe, expect, it } from 'vitest';
import {
  createWords,
  ENGLISH,
  newStudy,
  renderProblem,
  scenarioFromPreset,
  worldOfStudy,
  type InputError,
  type InputProblem,
  type Scenario,
  type Study,
} from '../../../sim/page.ts';
import { decodeLink } from '../../../src/state/read-link.ts';
import { encodeLink } from '../../../src/state/link.ts';
import { parameterIds } from '../../../src/saved/model/read-link.ts';
import { openParameter, openScreen, screens, type Place } from '../../../src/state/screens.ts';
import { SCREENS } from '../../../src/state/screen-table.ts';
import { openExperiment, studies } from '../../../src/state/studies.ts';
import { setArm } from '../../../src/views/experiment/vole-trial/set-arm.ts';

const scenario = scenarioFromPreset('both-parents');
const plain = encodeLink({ scenario });
const withScreen = (more: string) => plain.replace(/end$/, `${more}&end`);

function problemsOf(link: string): readonly InputProblem[] {
  try {
    decodeLink(link);
    return [];
  } catch (error) {
    return (error as InputError).problems;
  }
}

const placeInLink = (place: Place, world: Scenario) => SCREENS[place.open].inLink(place, world);

function fault(link: string): string {
  return problemsOf(link)
    .map(({ code, path }) => `${code} ${path}`)
    .join('; ');
}

describe('a link to the Model screen', () => {
  it('keeps the world, and names the screen and the number', () => {
    for (const parameter of [null, 'kappa.care', 'cells', 'design.lineage.lines']) {
      const link = encodeLink({ scenario, day: 33, page: { screen: 'model', parameter } });
      const read = decodeLink(link);
      expect([read.page, read.study, read.day, read.scenario]).toEqual([
        { screen: 'model', parameter },
        null,
        33,
        scenario,
      ]);
    }
  });

  it('can name every number once', () => {
    const ids = parameterIds();
    expect(new Set(ids).size).toBe(ids.length);
    expect(
      ids
        .map((parameter) => fault(encodeLink({ scenario, page: { screen: 'model', parameter } })))
        .filter((each) => each !== ''),
    ).toEqual([]);
  });

  it.each([
    ['screen=modell', 'not-one-of link.screen'],
    ['screen=model&screen=model', 'repeated-key link.screen'],
    ['screen=model&parameter=kappa.kare', 'not-one-of link.parameter'],
    ['screen=model&parameter=', 'not-one-of link.parameter'],
    ['screen=model&parameter=__proto__', 'not-one-of link.parameter'],
    ['screen=model&design.lines=20', 'unknown-field link.design.lines'],
    ['screen=giving&parameter=kappa.care', 'unknown-field link.parameter'],
    ['parameter=kappa.care', 'missing link.screen'],
    ['design.lines=20', 'missing link.screen'],
  ])('with %s is refused: %s', (more, expected) => expect(fault(withScreen(more))).toBe(expected));

  it.each([
    [
      'screen=none',
      /^Screen \(link\.screen\) must be one of generations, stress-test, giving, infant-cohort, vole-trial, compare, learn, class, model(, \w+)*\. It is "none"\.$/,
    ],
    [
      'screen=model&parameter=kappa.love',
      /^Setting shown \(link\.parameter\) must be one of .* in all\)\. It is "kappa\.love"\.$/,
    ],
  ])('with %s is refused in words', (more, said) => {
    expect(problemsOf(withScreen(more)).map((problem) => renderProblem(createWords(ENGLISH), problem))).toEqual([
      expect.stringMatching(said),
    ]);
  });
});

describe('the open screen', () => {
  it('is Play at first, and a number is forgotten with its screen', () => {
    expect(screens.getState()).toEqual({ open: 'play', parameter: null });
    openParameter('kappa.care');
    expect(screens.getState()).toEqual({ open: 'model', parameter: 'kappa.care' });
    openScreen('model');
    expect(screens.getState()).toEqual({ open: 'model', parameter: null });
    openExperiment('giving');
    expect([screens.getState().open, studies.getState().kind]).toEqual(['experiment', 'giving']);
    openScreen('play');
  });

  it('is what links say of it; a study its world refuses is left out', () => {
    openExperiment('lineage');
    const study = newStudy('lineage', scenario) as unknown as Study;
    expect(placeInLink({ open: 'play', parameter: null }, scenario)).toEqual({});
    expect(placeInLink({ open: 'experiment', parameter: null }, scenario)).toEqual({
      study: { kind: 'lineage', design: study.design },
    });
    expect(placeInLink({ open: 'model', parameter: 'cells' }, scenario)).toEqual({
      page: { screen: 'model', parameter: 'cells' },
    });
    // A trial needs voles: beside a world of infants its link opens the same study in the same world.
    const infants = scenarioFromPreset('infant-hardship', 'vole-9');
    openExperiment('vole-trial');
    setArm('B', { set: { 'family.hardship': 0.4 }, events: [] }, infants);
    const place = placeInLink({ open: 'experiment', parameter: null }, infants);
    const read = decodeLink(encodeLink({ scenario: infants, ...place }));
    expect(read.scenario).toEqual(infants);
    expect(read.study).toEqual(
      newStudy('vole-trial', worldOfStudy('vole-trial', infants), studies.getState().designs['vole-trial']),
    );
    expect(read.study!.scenario).toEqual(scenarioFromPreset('both-parents', 'vole-9'));
    openExperiment('infant-cohort');
    const beside = { ...scenario, set: { 'care.licking': 60 } };
    const cohort = decodeLink(
      encodeLink({ scenario: beside, ...placeInLink({ open: 'experiment', parameter: null }, beside) }),
    );
    expect([cohort.scenario, cohort.study!.scenario]).toEqual([
      beside,
      scenarioFromPreset('infant-both-parents', scenario.seed),
    ]);
    openExperiment('lineage');
    const full = { ...scenario, set: { 'care.huddling': 1440 } };
    expect(placeInLink({ open: 'experiment', parameter: null }, full)).toEqual({});
    openScreen('play');
  });
  it('refuses of an arm what a trial’s rules refuse, and keeps what there was', () => {
    const before = studies.getState().designs['vole-trial'];
    expect(() => setArm('A', { set: { 'kappa.care': 0.1 }, events: [] }, scenario)).toThrow('law-of-the-world');
    expect(() =>
      setArm(
        'A',
        { set: {}, events: [{ id: 'a', type: 'separation', fromDay: 5, toDay: 5, hoursPerDay: 4 }] },
        scenario,
      ),
    ).toThrow('ends-before-start at design.eventsA[0].toDay');
    expect(studies.getState().designs['vole-trial']).toBe(before);
  });
});
