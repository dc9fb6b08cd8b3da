/**
 * No control of Play moves in vain without a word: each of every ready-made world is moved from end to end, the world
 * is run at
 * both ends, and where no curve differs a sentence must say why. A sentence that says so where curves do differ is
 * refused too.
 */
import { describe, expect, it } from 'vitest';
import { runNow } from '../../../sim/engine.ts';
import {
  ENTRIES,
  PRESET_IDS,
  resolveValues,
  scenarioFromPreset,
  SERIES,
  seriesOf,
  type NumberEntry,
  type ParamId,
  type ParamValue,
  type PresetId,
  type Scenario,
} from '../../../sim/page.ts';
import { actingOf } from '../../../src/state/acts.ts';
import { concerns } from '../../../src/state/species.ts';
import { speciesOf } from '../../../src/state/species.ts';
import type { Reach } from '../../../src/state/types.ts';
import { withReach, withValue } from '../../../src/state/world.ts';
import { createEnglish } from '../../../src/words/say.ts';
import { every } from '../../long.ts';

/** Cells of the first look; where it sees no difference, a second one with more decides. */
const CELLS = 64;
const MORE_CELLS = 1024;

function small(preset: PresetId, days?: number): Scenario {
  const whole = scenarioFromPreset(preset, 'in-vain');
  return { ...whole, cells: CELLS, siblings: 1, days: days ?? (speciesOf(whole) === 'infant' ? 200 : 60) };
}

/** Every curve of Play as one text. */
function curves(scenario: Scenario): string {
  const series = seriesOf(runNow({ kind: 'life', scenario, from: 0, to: 1 }), 0);
  return SERIES.map(({ id }) => Array.from(series[id]).join()).join('|');
}

/** The two ends of a control, as Slider.tsx has them: what it offers, and where it stands if that lies outside. */
function endsOf(id: ParamId, scenario: Scenario): readonly ParamValue[] {
  const entry = ENTRIES.find((each) => each.id === id)!;
  if (entry.kind === 'boolean') return [false, true];
  const [low, high] = (entry as NumberEntry).explore;
  const value = resolveValues(scenario)[id] as number;
  return [Math.min(low, value), Math.max(high, value)];
}

/** Controls that Play and its panels show for this species. */
function shownControls(scenario: Scenario): ParamId[] {
  return ENTRIES.filter(({ id, kind }) => kind !== 'choice' && concerns(id, speciesOf(scenario))).map(
    ({ id }) => id as ParamId,
  );
}

/** Controls that are silent where they should speak, and those that speak falsely. */
function faults(scenario: Scenario, ids: readonly ParamId[], reach: Reach, day: number): string[] {
  return ids.flatMap((id) => {
    const moves = (cells: number) =>
      new Set(endsOf(id, scenario).map((value) => curves(withReach({ ...scenario, cells }, id, value, reach, day))))
        .size > 1;
    const acting = actingOf(scenario, id, reach, day);
    if (acting?.idle === true) return moves(CELLS) ? [`${id} acts, yet ${acting.key}`] : [];
    // After the window the sentence says that little moves; in a rat it is less than these cells can show.
    return acting?.key === 'acts.late' || moves(CELLS) || moves(MORE_CELLS)
      ? []
      : [`${id} moves nothing and nobody says so`];
  });
}

const FIRST: readonly ParamId[] = [
  'care.licking',
  'care.huddling',
  'care.nursing',
  'care.play',
  'care.feeding',
  'adult.talk',
  'family.hardship',
  'family.support',
  'dam.present',
  'sire.present',
  'helpers.present',
];
const firstOf = (scenario: Scenario) => FIRST.filter((id) => concerns(id, speciesOf(scenario)));

describe('no control moves in vain without a word', () => {
  it.each(every(6, PRESET_IDS))('in the world %s', (preset) => {
    const scenario = small(preset);
    expect(faults(scenario, shownControls(scenario), 'childhood', 0)).toEqual([]);
  });

  it.each(
    every(2, [
      'both-parents',
      'fostered-at-birth',
      'rat-fostered-in-week-1',
      'care-without-effect',
      'infant-both-parents',
      'infant-hardship',
    ] as const),
  )('from a day on, in the world %s', (preset) => {
    const scenario = small(preset);
    for (const day of [1, 9, 21, 40, scenario.days])
      expect([day, ...faults(scenario, firstOf(scenario), 'fromDay', day)]).toEqual([day]);
  });

  it('where some or all who care are away, or one kind of care is not given', () => {
    const voles = small('both-parents');
    const infants = small('infant-both-parents', 200);
    const without = (scenario: Scenario, ...ids: ParamId[]) =>
      ids.reduce((world, id) => withValue(world, id, id.endsWith('present') ? false : 0), scenario);
    for (const world of every(2, [
      without(voles, 'dam.present'),
      without(voles, 'dam.present', 'sire.present'),
      without(voles, 'care.licking'),
      without(voles, 'giver.responseGain'),
      without(voles, 'giver.twoWay' as ParamId),
      without(infants, 'dam.present'),
      without(infants, 'dam.present', 'sire.present'),
      without(infants, 'care.feeding'),
      without(infants, 'giver.responseGain'),
    ]))
      expect([speciesOf(world), world.set, ...faults(world, shownControls(world), 'childhood', 0)]).toEqual([
        speciesOf(world),
        world.set,
      ]);
  });

  it('and every sentence is in the catalogue', () => {
    const say = createEnglish();
    const keys = new Set(
      PRESET_IDS.flatMap((preset) => {
        const scenario = small(preset);
        return shownControls(scenario).flatMap((id) => [
          actingOf(scenario, id, 'childhood', 0)?.key,
          actingOf(scenario, id, 'fromDay', 25)?.key,
          actingOf(scenario, id, 'fromDay', scenario.days)?.key,
        ]);
      }),
    );
    for (const key of keys) if (key !== undefined) expect(say.has(key), key).toBe(true);
  });
});
