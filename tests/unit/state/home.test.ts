/** A fostered young one is cared for by its foster home: the care sliders set what is given there, and say so. */
import { describe, expect, it } from 'vitest';
import { parseScenario, scenarioFromPreset, type Fostering, type PresetId, type Scenario } from '../../../sim/page.ts';
import { actingOf, plightOf } from '../../../src/state/acts.ts';
import { changedHomes } from '../../../src/state/home.ts';
import { SPEAKER } from '../../../src/controls/sentences.ts';
import { createEnglish } from '../../../src/words/say.ts';
import { leadEnds, shownValues, withReach, withValue } from '../../../src/state/world.ts';

const homesOf = (scenario: Scenario) =>
  scenario.events
    .filter((event): event is Fostering => event.type === 'fostering')
    .map(({ fromDay, toDay, licking }) => [fromDay, toDay, licking]);

describe('care sliders of a fostered young one', () => {
  it.each([
    ['fostered-at-birth', 70],
    ['rat-fostered-at-birth', 70],
    ['rat-fostered-in-week-1', 70],
    ['rat-fostered-high-to-low', 20],
  ] as const)('set the foster home of %s', (preset, minutes) => {
    const scenario = scenarioFromPreset(preset as PresetId);
    expect(shownValues(scenario, 'childhood', 0)['care.licking']).toBe(minutes);
    const moved = withReach(scenario, 'care.licking', 33, 'childhood', 0);
    expect(homesOf(moved).map(([, , licking]) => licking)).toEqual([33]);
    expect(moved.set).toEqual({});
    expect(shownValues(moved, 'childhood', 0)['care.licking']).toBe(33);
    expect([changedHomes(scenario), changedHomes(moved)]).toEqual([0, 1]);
    expect(actingOf(moved, 'care.licking', 'childhood', 0)).toMatchObject({ home: 'foster', idle: false });
    const { least, most } = leadEnds(scenario);
    expect([homesOf(least)[0]![2], homesOf(most)[0]![2]]).toEqual([0, 120]);
  });

  it('from a day on cut the stay in two, move its second part, and make it one again where both give the same', () => {
    const scenario = scenarioFromPreset('fostered-at-birth');
    const moved = withReach(scenario, 'care.licking', 10, 'fromDay', 8);
    expect(homesOf(moved)).toEqual([
      [0, 8, 70],
      [8, 21, 10],
    ]);
    expect(parseScenario(moved).events).toHaveLength(2);
    expect([
      shownValues(moved, 'fromDay', 8)['care.licking'],
      shownValues(moved, 'fromDay', 3)['care.licking'],
    ]).toEqual([10, 70]);
    expect(homesOf(withReach(moved, 'care.licking', 25, 'fromDay', 8))).toEqual([
      [0, 8, 70],
      [8, 21, 25],
    ]);
    expect(withReach(moved, 'care.licking', 70, 'fromDay', 8).events).toEqual(scenario.events);
  });

  it('set the own parents where the stay is short, and say when the others care', () => {
    const usual = scenarioFromPreset('both-parents');
    const short: Scenario = {
      ...usual,
      events: [
        { id: 'fostering-1', type: 'fostering', fromDay: 10, toDay: 14, licking: 60, huddling: 480, nursing: 240 },
      ],
    };
    expect(withReach(short, 'care.licking', 33, 'childhood', 0).set).toEqual({ 'care.licking': 33 });
    expect(actingOf(short, 'care.licking', 'childhood', 0)).toEqual({
      key: 'acts.birthHome',
      about: { from: 10, to: 14 },
      idle: false,
      home: 'birth',
    });
    expect(homesOf(withReach(short, 'care.licking', 33, 'fromDay', 10))).toEqual([[10, 14, 33]]);
  });

  it('cannot be moved from a day after weaning on, and say why', () => {
    for (const preset of ['both-parents', 'fostered-at-birth', 'rat-high-licking'] as const) {
      const scenario = scenarioFromPreset(preset);
      for (const id of ['care.licking', 'dam.present'] as const)
        expect(actingOf(scenario, id, 'fromDay', 60), `${preset} ${id}`).toEqual({
          key: 'acts.weaned',
          about: { day: 21 },
          idle: true,
          fixed: true,
        });
      expect(actingOf(scenario, 'family.hardship', 'fromDay', 60)?.fixed).toBeUndefined();
    }
  });
});

describe('what a world would mean for a real young one', () => {
  const voles = scenarioFromPreset('both-parents');
  const infants = scenarioFromPreset('infant-both-parents');
  const away = (scenario: Scenario) => withValue(withValue(scenario, 'dam.present', false), 'sire.present', false);
  it('is said where nobody is there, or nobody nurses', () => {
    expect([plightOf(voles), plightOf(infants), plightOf(scenarioFromPreset('single-mother'))]).toEqual([
      null,
      null,
      null,
    ]);
    expect(plightOf(away(voles))).toEqual({ kind: 'nobody', from: 0, to: 21 });
    expect(plightOf(away(infants))).toEqual({ kind: 'nobody', from: 0, to: 550 });
    expect(plightOf(withValue(voles, 'dam.present', false))).toEqual({ kind: 'noNursing', from: 0, to: 21 });
    expect(plightOf(withValue(voles, 'care.nursing', 0))).toEqual({ kind: 'noNursing', from: 0, to: 21 });
    expect(plightOf(withValue(infants, 'care.feeding', 0))).toEqual({ kind: 'noNursing', from: 0, to: 550 });
  });
  it('in words: a child that is not breastfed is fed another way, which is said at the slider', () => {
    const [say, sayInfant] = [createEnglish(), createEnglish('infant')];
    expect(SPEAKER.ofPlight(away(voles), say)).toMatch(
      /^Nobody is there\. A real pup would not survive this\. The model has no death/,
    );
    expect(SPEAKER.ofPlight(away(infants), sayInfant)).toMatch(
      /^Nobody is there\. A real child would not survive this\./,
    );
    expect(SPEAKER.ofPlight(withValue(infants, 'care.feeding', 0), sayInfant)).toBe('');
    expect(
      SPEAKER.ofControl(withValue(infants, 'care.feeding', 0), 'care.feeding', 'childhood', 0, sayInfant)?.text,
    ).toMatch(/A real child is fed another way, and that is fine/);
    expect(
      SPEAKER.ofControl(withValue(infants, 'dam.present', false), 'care.feeding', 'childhood', 0, sayInfant),
    ).toMatchObject({ idle: true });
    expect(SPEAKER.ofControl(infants, 'care.feeding', 'childhood', 0, sayInfant)).toBeNull();
  });
  it('with its days, where it is so for a while', () => {
    const twoDays = (id: 'dam' | 'sire') =>
      ({ id: `away-${id}`, type: 'change', param: `${id}.present`, value: false, fromDay: 5, toDay: 9 }) as const;
    expect(plightOf({ ...voles, events: [twoDays('dam'), twoDays('sire')] })).toEqual({
      kind: 'nobody',
      from: 5,
      to: 9,
    });
    expect(plightOf({ ...voles, events: [twoDays('dam')] })).toEqual({ kind: 'noNursing', from: 5, to: 9 });
  });
});
