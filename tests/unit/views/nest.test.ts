/** How the nest on Play follows a world, what a stroke comes to, and what is asked of one bout. */
import { describe, expect, it } from 'vitest';
import { ENTRY_BY_ID, scenarioFromPreset, type NumberEntry, type PresetId, type Scenario } from '../../../sim/page.ts';
import { nestNumbers } from '../../../src/charts/nest/nest-numbers.ts';
import { nestData } from '../../../src/controls/nest/nest-data.ts';
import { STROKED, strokedTo } from '../../../src/controls/nest/stroking.ts';
import { speciesOf } from '../../../src/state/species.ts';
import { shownValues } from '../../../src/state/world.ts';
import { changedHouse } from '../../../src/views/play/nest/house.ts';
import { firstBout } from '../../../src/views/play/nest/useBoutCount.ts';
import { createEnglish } from '../../../src/words/say.ts';

function shown(scenario: Scenario) {
  const species = speciesOf(scenario);
  const say = createEnglish(species === 'vole' ? undefined : species);
  return nestData(species, shownValues(scenario, 'childhood', 0), null, say);
}
const preset = (id: PresetId) => shown(scenarioFromPreset(id));

describe('the nest', () => {
  it('shows who lives there, and never one kind of caregiver alone where the page opens', () => {
    const who = ({ mother, father, helpers }: ReturnType<typeof preset>) => [mother, father, helpers];
    expect(who(preset('both-parents'))).toEqual(['here', 'here', 'away']);
    expect(who(preset('single-mother'))).toEqual(['here', 'away', 'away']);
    expect(who(preset('with-helpers'))).toEqual(['here', 'here', 'here']);
    expect(who(preset('rat-high-licking'))).toEqual(['here', 'never', 'never']);
    expect(who(preset('infant-both-parents'))).toEqual(['here', 'here', 'away']);
  });

  it('says in a sentence what it shows', () => {
    expect(preset('both-parents').words.summary).toBe(
      'A drawing of the nest. Here: mother, father. Each day the young get 40 minutes of licking and 6 hours of ' +
        'huddling. Hardship: none. Support: usual.',
    );
    const nobody = scenarioFromPreset('both-parents');
    expect(
      shown({ ...nobody, set: { ...nobody.set, 'dam.present': false, 'sire.present': false } }).words.summary,
    ).toContain('Nobody is here.');
    expect(preset('infant-both-parents').words.summary).toContain('120 minutes of loving touch');
  });

  it('is drawn as people for infants, by their touch', () => {
    expect(preset('infant-both-parents')).toMatchObject({ young: 'lap', touch: 1 / 3 });
    expect(preset('both-parents')).toMatchObject({ young: 'nest', touch: 1 / 3 });
  });

  it('glows with oxytocin, which a rat’s world does not follow', () => {
    const glow = (id: PresetId) => nestNumbers(preset(id)).glow > 0;
    expect([glow('both-parents'), glow('infant-both-parents'), glow('rat-high-licking')]).toEqual([true, true, false]);
  });
});

describe('a stroke', () => {
  const licking = ENTRY_BY_ID.get(STROKED.vole) as NumberEntry;
  const touch = ENTRY_BY_ID.get(STROKED.infant) as NumberEntry;

  it('of 6 px is a minute, in whole steps of the slider', () => {
    expect([0, 5, 6, 240].map((px) => strokedTo(licking, 40, px))).toEqual([40, 40, 41, 80]);
    expect([29, 30, 240].map((px) => strokedTo(touch, 120, px))).toEqual([120, 125, 160]);
  });

  it('ends where the slider ends, and takes nothing away from a value beyond it', () => {
    expect(strokedTo(licking, 110, 600)).toBe(120);
    expect(strokedTo(licking, 300, 600)).toBe(300);
  });
});

describe('one bout', () => {
  const world = scenarioFromPreset('both-parents');

  it('is asked of the day shown while there is a nest, else of a day in it', () => {
    expect(firstBout(world, 5)).toMatchObject({ day: 5, giver: 'dam', channel: 'licking', bout: 1 });
    expect(firstBout(world, 60)).toMatchObject({ day: 10 });
    expect(firstBout({ ...world, set: { ...world.set, 'care.weaningDay': 15 } }, 60)).toMatchObject({ day: 7 });
    expect(firstBout(scenarioFromPreset('infant-both-parents'), 367)).toMatchObject({ day: 367, channel: 'touch' });
  });

  it('is given by whoever is there, and not asked where nobody gives any', () => {
    const alone = { ...world, set: { ...world.set, 'dam.present': false } };
    expect(firstBout(alone, 5)).toMatchObject({ giver: 'sire' });
    expect(firstBout({ ...alone, set: { ...alone.set, 'sire.present': false } }, 5)).toBeNull();
    expect(firstBout({ ...world, set: { ...world.set, 'care.licking': 0 } }, 5)).toBeNull();
  });
});

describe('the house at the end of the chain', () => {
  const town = { width: 320, height: 300, cells: 400 };
  const changed = (...copies: number[]) => {
    const set = new Uint32Array(25);
    for (const copy of copies) set[copy >>> 5]! |= 1 << (copy & 31);
    return set;
  };

  it('is the changed one nearest to a point, and not under the panel', () => {
    const first = changedHouse(town, changed(2 * 399), { x: 0, y: 0 }, 0)!;
    expect(changedHouse(town, changed(0, 2 * 399 + 1), { x: first.x, y: first.y }, 0)).toEqual(first);
    const corner = changedHouse(town, changed(0, 2 * 399), { x: 0, y: 0 }, 0)!;
    expect(corner.y).toBeLessThan(first.y);
    expect(changedHouse(town, changed(0, 2 * 399), { x: 0, y: 0 }, 100)).toEqual(first);
    expect(changedHouse(town, changed(0), { x: 0, y: 0 }, 100)).toBeNull();
    expect(changedHouse(town, changed(), { x: 0, y: 0 }, 0)).toBeNull();
  });
});
