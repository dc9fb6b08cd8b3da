/** The library knows the keys of the page's screens and no more: it reads the world of every link of the page. */
import { describe, expect, it } from 'vitest';
import * as library from '../../../sim/index.ts';
import { ENTRIES, PAGE_SCREENS, SIZE_ENTRIES } from '../../../sim/page.ts';
import { encodeLink, type LinkState } from '../../../src/state/link.ts';
import { LATE_SCREENS } from '../../../src/state/late-screens.ts';
import { decodeLink } from '../../../src/state/read-link.ts';

const scenario = library.scenarioFromPreset('both-parents', 'vole-7');
const panel = (id: string, licking: number) => ({
  id,
  name: `${id} & more`,
  scenario: { ...scenario, set: { 'care.licking': licking } },
});
const LINKS: readonly (readonly [string, LinkState])[] = [
  ['a world', { scenario, day: 4, checksum: 'ab'.repeat(16) }],
  ['a study', { scenario, study: library.newStudy('giving', scenario, { people: 40 }) as unknown as library.Study }],
  ['the Model screen', { scenario, page: { screen: 'model', parameter: 'kappa.care' } }],
  ['the Model screen at no number', { scenario, page: { screen: 'model', parameter: null } }],
  [
    'the Compare screen',
    {
      scenario,
      day: 4,
      page: {
        screen: 'compare',
        view: 'luck',
        panels: [panel('much', 70), panel('little', 20)],
        checks: [null, 'cd'.repeat(16)],
      },
    },
  ],
];

describe('the library', () => {
  it('knows the keys of all screens of the page whose links the page reads', () => {
    const read = Object.entries(LATE_SCREENS).filter(([, { readPage }]) => readPage !== null);
    expect(PAGE_SCREENS.map(({ screen }) => screen)).toEqual(read.map(([screen]) => screen));
    for (const { keys, repeated } of PAGE_SCREENS) expect(keys).toEqual(expect.arrayContaining([...repeated]));
    const all = PAGE_SCREENS.flatMap(({ keys }) => keys);
    expect(new Set(all)).toHaveLength(all.length);
    // A key that every link may hold would never reach its screen.
    const worlds = library.encodeLink({ scenario, day: 4, checksum: 'ab'.repeat(16), study: null });
    const held = [...worlds.matchAll(/(?:^|&)(\w+)/g)].map(([, key]) => key!);
    expect(held).toEqual(expect.arrayContaining(['v', 'seed', 'day', 'check', 'end']));
    const ofWorlds = [...held, 'event', 'screen', ...[...ENTRIES, ...SIZE_ENTRIES].map(({ id }) => id as string)];
    expect(all.filter((key) => ofWorlds.includes(key) || key.startsWith('design.'))).toEqual([]);
  });

  it.each(LINKS)('reads a link of %s as the page does, and writes the same again', (_, state) => {
    const text = encodeLink(state);
    const [read, page] = [library.decodeLink(text), decodeLink(text)];
    expect({ ...read, page: null }).toEqual({ ...page, page: null });
    expect(read.page?.screen).toBe(page.page?.screen);
    expect(library.encodeLink(read)).toBe(text);
    expect(encodeLink(page)).toBe(text);
  });

  it.each([
    ['screen=model&view=luck', 'unknown-field at link.view'],
    ['screen=giving&parameter=cells', 'unknown-field at link.parameter'],
    ['screen=compare&note=1', 'unknown-parameter at link.note'],
    ['screen=nowhere', 'not-one-of at link.screen'],
    ['view=luck', 'missing at link.screen'],
    ['screen=compare&view=luck&view=luck', 'repeated-key at link.view'],
  ])('refuses %s as the page does: %s', (more, said) => {
    const text = encodeLink({ scenario }).replace(/end$/, `${more}&end`);
    expect(() => library.decodeLink(text)).toThrow(said);
    expect(() => decodeLink(text)).toThrow(said);
  });
});
