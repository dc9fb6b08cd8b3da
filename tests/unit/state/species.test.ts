import { describe, expect, it } from 'vitest';
import {
  CHANNELS,
  ENTRIES,
  parseScenario,
  PRESET_IDS,
  PRESETS,
  scenarioFromPreset,
  STUDY_KINDS,
  worldOfStudy,
  type CareEvent,
  type PresetId,
  type StudyKind,
} from '../../../sim/page.ts';
import { addableEvents, newEvent, withoutDay } from '../../../src/state/events.ts';
import { concerns, shapeOnly } from '../../../src/state/species.ts';
import {
  AMONG_ADULTS,
  FIRST_CARE,
  LEAD,
  offers,
  presetMenu,
  presetsOf,
  sameStage,
  SPECIES,
  speciesOf,
} from '../../../src/state/species.ts';
import { leadEnds } from '../../../src/state/world.ts';
import { ageText, axisUnit, MONTH } from '../../../src/words/age.ts';
import { createEnglish } from '../../../src/words/say.ts';

describe('species', () => {
  it('share out the presets, each opening with sliders of its own', () => {
    expect(SPECIES.flatMap(presetsOf).toSorted()).toEqual([...PRESET_IDS].toSorted());
    for (const species of SPECIES) {
      expect(FIRST_CARE[species]).toContain(LEAD[species]);
      for (const id of FIRST_CARE[species]) expect(concerns(id, species), id).toBe(true);
    }
    for (const id of AMONG_ADULTS) expect([concerns(id, 'vole'), concerns(id, 'infant')]).toEqual([false, true]);
  });

  it('hide each other’s kinds of care and nothing that both have', () => {
    for (const [species, other] of [
      ['vole', 'infant'],
      ['infant', 'vole'],
    ] as const) {
      for (const channel of CHANNELS[species])
        for (const id of [
          `care.${channel}`,
          `typical.${channel}`,
          `weight.${channel}`,
          `bout.${channel}`,
          `dam.${channel}Share`,
        ])
          expect([concerns(id, species), concerns(id, other)], id).toEqual([true, false]);
    }
    const neither = ENTRIES.filter(({ id }) => SPECIES.every((species) => !concerns(id, species))).map(({ id }) => id);
    expect(neither).toEqual(['world.species']);
    for (const id of ['receptors.residual', 'giver.twoWay', 'family.hardship', 'silence.cells', 'kappa.care'])
      for (const species of SPECIES) expect(concerns(id, species), id).toBe(true);
  });

  it('show a rat’s world without oxytocin, fathers, helpers or the views that follow them', () => {
    const mine = ENTRIES.filter(({ id }) => concerns(id, 'rat')).map(({ id }) => id as string);
    expect(
      mine.filter((id) => /^(sire|helpers|genes|adult|handling|dose|programme|outcome)\.|oxytocin\./.test(id)),
    ).toEqual([]);
    for (const channel of CHANNELS.rat)
      expect(mine).toEqual(expect.arrayContaining([`care.${channel}`, `dam.${channel}Share`, `weight.${channel}`]));
    for (const aside of ['day', 'family', 'reserve', 'tissue'] as const)
      expect(
        SPECIES.map((species) => offers(species, aside)),
        aside,
      ).toEqual([true, true, false]);
    expect(SPECIES.filter(shapeOnly)).toEqual(['rat']);
  });

  it('order their presets under headings, each once and as the command line lists them', () => {
    for (const species of SPECIES) {
      const menu = presetMenu(species);
      expect(menu.flatMap(({ ids }) => ids)).toEqual(presetsOf(species));
      for (const { group, ids } of menu)
        expect(
          ids.map((id) => PRESETS[id].group),
          group,
        ).toEqual(ids.map(() => group));
    }
    expect(presetMenu('rat').map(({ group, ids }) => [group, ids.length])).toEqual([
      ['amount', 2],
      ['start', 3],
    ]);
  });

  it('send a study elsewhere when it cannot be made with them', () => {
    const species = (kind: StudyKind, preset: PresetId) =>
      speciesOf(worldOfStudy(kind, scenarioFromPreset(preset, 'there')));
    expect(
      STUDY_KINDS.map((kind) => [
        kind,
        species(kind, 'rat-low-licking'),
        species(kind, 'infant-hardship'),
        species(kind, 'low-care'),
      ]),
    ).toEqual([
      ['lineage', 'vole', 'infant', 'vole'],
      ['stress-test', 'infant', 'infant', 'vole'],
      ['giving', 'rat', 'infant', 'vole'],
      ['infant-cohort', 'infant', 'infant', 'infant'],
      ['vole-trial', 'vole', 'vole', 'vole'],
    ]);
    expect(worldOfStudy('lineage', scenarioFromPreset('rat-low-licking', 'there')).seed).toBe('there');
  });

  it('frame the axis by the ends of the leading slider', () => {
    const { least, most } = leadEnds(scenarioFromPreset('infant-both-parents'));
    expect([least.set, most.set]).toEqual([{ 'care.play': 0 }, { 'care.play': 180 }]);
  });

  it('stand at the same stage of lives of other lengths', () => {
    expect([sameStage(60, 90, 550), sameStage(367, 550, 90), sameStage(550, 550, 90)]).toEqual([367, 60, 90]);
  });
});

describe('ages', () => {
  const say = createEnglish();
  it('are days for voles and for the youngest, then months', () => {
    expect([
      ageText(400, 'vole', say),
      ageText(400, 'rat', say),
      ageText(119, 'infant', say),
      ageText(367, 'infant', say),
    ]).toEqual(['day 400', 'day 400', 'day 119', '12 months']);
    expect([axisUnit('vole', 550), axisUnit('infant', 100), axisUnit('infant', 550)]).toEqual([1, 1, MONTH]);
  });
  it('and words of infants take the place of the usual ones', () => {
    expect(createEnglish('infant')('chart.band')).toBe('9 in 10 children raised alike');
    expect(createEnglish('infant')('chart.receptors')).toBe(say('chart.receptors'));
  });
  it('and a rat’s words name no oxytocin where the others’ do', () => {
    const [usual, rat] = [createEnglish(), createEnglish('rat')];
    for (const key of [
      'chart.response',
      'series.response',
      'effect.response',
      'effect.day',
      'cell.details',
      'param.response.oxytocin.label',
      'param.response.oxytocin.help',
      'param.response.slope.help',
    ])
      expect([key, /oxytocin/i.test(usual(key)), /oxytocin/i.test(rat(key))]).toEqual([key, true, false]);
  });
});

describe('dated events', () => {
  it('are offered as the model takes them, in every preset', () => {
    for (const preset of PRESET_IDS) {
      const scenario = { ...scenarioFromPreset(preset), events: [] };
      for (const type of addableEvents(scenario)) {
        for (const day of [0, 10, scenario.days]) {
          const event = newEvent(type, scenario, day);
          expect(parseScenario({ ...scenario, events: [event] }).events, `${preset} ${type} ${day}`).toEqual([event]);
        }
      }
      const mine = addableEvents(scenario).includes('handling');
      expect(mine).toBe(speciesOf(scenario) === 'vole');
      expect(addableEvents(scenario).includes('dose')).toBe(speciesOf(scenario) !== 'rat');
    }
  });

  it('lose a single day and keep the others', () => {
    const dose: CareEvent = { id: 'dose-1', type: 'dose', fromDay: 10, toDay: 13, giver: 'sire', units: 24 };
    const other: CareEvent = { id: 'dose-2', type: 'dose', fromDay: 10, toDay: 13, giver: 'dam', units: 24 };
    const days = (events: readonly CareEvent[]) => events.map(({ id, fromDay, toDay }) => [id, fromDay, toDay]);
    expect(days(withoutDay([dose, other], dose, 11))).toEqual([
      ['dose-2', 10, 13],
      ['dose-1', 10, 11],
      ['dose-3', 12, 13],
    ]);
    expect(days(withoutDay([dose], dose, 10))).toEqual([['dose-1', 11, 13]]);
    expect(days(withoutDay([dose], dose, 12))).toEqual([['dose-1', 10, 12]]);
    expect(withoutDay([{ ...dose, toDay: 11 }, other], { ...dose, toDay: 11 }, 10)).toHaveLength(2);
    const short = { ...dose, toDay: 11 };
    expect(withoutDay([short], short, 10)).toEqual([]);
  });
});
