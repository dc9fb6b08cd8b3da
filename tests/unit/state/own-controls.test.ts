/** Controls that a teacher may leave to a class of their own: each once, in the groups of Play, and found by name. */
import { describe, expect, it } from 'vitest';
import { ownControls, type OnTeachersScreen } from '../../../sim/classroom.ts';
import { ENTRY_BY_ID, STUDY_KINDS, type ParamId, type PresetId } from '../../../sim/page.ts';
import { controlsOf, foundControls } from '../../../src/state/class/from-screen.ts';
import { SETTING_GROUPS } from '../../../src/state/setting-groups.ts';
import { placeOf } from '../../../src/state/species.ts';
import { settingName } from '../../../src/views/lesson/setting-name.ts';
import { createEnglish } from '../../../src/words/say.ts';
import '../../../src/words/late.ts';
import '../../../src/words/lesson.ts';

const say = createEnglish();
const play = (preset: PresetId) => ({ screen: 'play', preset, cells: 50, day: 20, set: {} }) as OnTeachersScreen;
const WORLDS = [
  ['vole', 'both-parents'],
  ['infant', 'infant-both-parents'],
  ['rat', 'rat-high-licking'],
] as const;

describe.each(WORLDS)('controls of a %s', (species, preset) => {
  const world = play(preset);
  const { near, more } = controlsOf(world);
  it('are all there, each once, in groups that have a name', () => {
    const all = [...near, ...more.flatMap(({ controls }) => controls)];
    expect(new Set(all).size).toBe(all.length);
    expect(all.toSorted()).toEqual([...ownControls(world).params].toSorted());
    expect(more.map(({ id }) => id)).toEqual(SETTING_GROUPS.filter((group) => more.some(({ id }) => id === group)));
    for (const { id, controls } of more) {
      expect(say.has(`effect.${id}`), id).toBe(true);
      expect(controls.length).toBeGreaterThan(0);
    }
  });
  it('stand first where Play shows them first', () => {
    for (const id of near) expect(['first', 'household']).toContain(placeOf(ENTRY_BY_ID.get(id as ParamId)!, species));
    expect(near).toContain('family.hardship');
  });
  it('are called by names that tell them apart within their group', () => {
    for (const { id, controls } of more) {
      const names = controls.map((control) => settingName(control, say));
      expect(new Set(names).size, `${id}: ${names.join(', ')}`).toBe(names.length);
    }
  });
});

describe('controls of a study', () => {
  it.each(STUDY_KINDS)('of %s each have a name of their own', (kind) => {
    const world = { screen: 'experiment', kind, design: {}, preset: 'both-parents' } as OnTeachersScreen;
    const { near, more } = controlsOf(world);
    expect(more).toEqual([]);
    const names = near.map((id) => settingName(id, say));
    for (const [i, name] of names.entries()) expect(name, near[i]).not.toBe(near[i]);
    expect(new Set(names).size, names.join(', ')).toBe(names.length);
    // Of these a column has no control: a class that permitted one could not be opened.
    for (const none of ['mystery', 'setA', 'eventsB', 'world']) expect(near).not.toContain(none);
  });
});

describe('a search', () => {
  const nameOf = (id: string) => settingName(id, say);
  const all = ownControls(play('both-parents')).params;
  it('finds what holds every word, in any case and order', () => {
    const found = foundControls(all, 'GROOMING lick', nameOf);
    expect(found).toContain('care.licking');
    for (const id of found) expect(nameOf(id).toLowerCase()).toMatch(/lick/);
    expect(found.length).toBeLessThan(all.length / 4);
  });
  it('finds all where nothing is looked for, and nothing where nothing is called so', () => {
    expect(foundControls(all, '  ', nameOf)).toEqual(all);
    expect(foundControls(all, 'volcano', nameOf)).toEqual([]);
  });
});
