/** What stands on the Compare screen, in links and in its own undo list. */
import { beforeEach, describe, expect, it } from 'vitest';
import {
  createWords,
  ENGLISH,
  parseScenario,
  renderProblem,
  scenarioFromPreset,
  type InputError,
} from '../../../sim/page.ts';
import { decodeLink } from '../../../src/state/read-link.ts';
import { encodeLink } from '../../../src/state/link.ts';
import type { PanelPlan } from '../../../src/saved/compare/panels.ts';
import { parsePanels } from '../../../src/saved/compare/read-panels.ts';
import type { LinkCompare } from '../../../src/saved/compare/link.ts';
import {
  comparison,
  pageOfComparison,
  panelsOf,
  placeComparison,
  travelComparison,
} from '../../../src/state/comparison.ts';
import { placePanels, worldChanged } from '../../../src/state/comparison-acts.ts';
import { LEAD, speciesOf } from '../../../src/state/species.ts';
import { differingEvents, differingSettings } from '../../../src/state/differs.ts';

const world = scenarioFromPreset('both-parents', 'side by side');
const never = () => expect.unreachable();

beforeEach(() => comparison.setState({ worlds: {}, own: [], view: 'panels', moving: null, past: [], future: [] }));

const panel = (id: string, preset: 'high-care' | 'late-rescue', name: string | null = null): PanelPlan => ({
  id,
  name,
  scenario: { ...scenarioFromPreset(preset, world.seed), set: { 'care.licking': 33 } },
});
const two = [panel('a', 'high-care', 'Ours & theirs = same'), panel('b', 'late-rescue')];

function saidOf(link: string): string {
  try {
    decodeLink(link);
    return '';
  } catch (error) {
    return (error as InputError).problems.map((problem) => renderProblem(createWords(ENGLISH), problem)).join(' ');
  }
}

describe('a link to the Compare screen', () => {
  it('brings back every scenario with its name, changes and events', () => {
    const page: LinkCompare = {
      screen: 'compare',
      view: 'sweep',
      checks: [null, '0123456789abcdef0123456789abcdef', null],
      panels: [...two, { id: 'c', name: null, scenario: { ...two[1]!.scenario, events: [] } }],
    };
    const read = decodeLink(encodeLink({ scenario: world, page }));
    expect(read.page).toEqual(page);
    expect(encodeLink({ scenario: read.scenario, page: read.page })).toBe(encodeLink({ scenario: world, page }));
  });

  it.each([
    ['screen=compare', /Scenarios side by side \(panels\) must be from 1 to 6 scenarios\. It is 0/],
    [
      'screen=compare&panel=id%3Da%26preset%3Dhigh-care%26care.licking%3D999',
      /panels\[0\]\.scenario\.set\.care\.licking\) must be from/,
    ],
    [
      'screen=compare&panel=id%3Da%26preset%3Dhigh-care&panel=id%3Da%26preset%3Dlow-care',
      /panels\[1\]\.id.*"a" is used twice/,
    ],
    ['screen=compare&panel=id%3Da%26preset%3Dhigh-care%26seed%3Dother', /link\.panel\[0\]\.seed is not known here/],
    [
      'screen=compare&panel=id%3Da%26preset%3Dhigh-care&view=none',
      /Part of the screen \(link\.view\) must be one of panels, sweep, luck/,
    ],
    ['screen=compare&panel=high-care', /not a part of a Tend link/],
    ['screen=compare&panel=id%3Da%26preset%3Dhigh-care%26check%3D12', /link\.panel\[0\]\.check\) must be 32 digits/],
    ['panel=id%3Da%26preset%3Dhigh-care', /Screen \(link\.screen\) is missing/],
    ['screen=compare&panel=id%3Da%26preset%3Dhigh-care&parameter=kappa.care', /link\.parameter/],
  ])('with %s is refused in words', (more, words) => {
    expect(saidOf(encodeLink({ scenario: world }).replace(/end$/, `${more}&end`))).toMatch(words);
  });

  it('refuses what does not share seed, sizes and species', () => {
    const infant = {
      id: 'i',
      name: null,
      scenario: { ...scenarioFromPreset('infant-both-parents', world.seed), days: world.days },
    };
    const shorter = { ...two[0]!, id: 's', scenario: { ...two[0]!.scenario, days: 30 } };
    for (const odd of [infant, shorter]) expect(() => parsePanels([two[0], odd])).toThrow();
    expect(parsePanels(two)).toEqual(two);
  });
});

describe('the comparison', () => {
  it('opens in the seed and sizes of the world', () => {
    const panels = panelsOf({ ...world, cells: 500 });
    expect(panels.map(({ id, scenario }) => [id, scenario.seed, scenario.cells])).toEqual([
      ['much-licking', world.seed, 500],
      ['little-licking', world.seed, 500],
    ]);
  });

  it.each(['both-parents', 'infant-both-parents', 'rat-high-licking'] as const)(
    'opens the species of %s with two worlds that differ in one thing, its leading kind of care',
    (preset) => {
      const own = scenarioFromPreset(preset);
      const scenarios = panelsOf(own).map(({ scenario }) => scenario);
      expect(scenarios).toHaveLength(2);
      expect(differingSettings(scenarios).map(({ id }) => id)).toEqual([LEAD[speciesOf(own)]]);
      expect(differingEvents(scenarios).flat()).toEqual([]);
      for (const scenario of scenarios) expect(parseScenario(scenario).preset).toBe(scenario.preset);
    },
  );

  it('keeps the scenarios of each species apart', () => {
    placePanels(two, world);
    const infants = scenarioFromPreset('infant-both-parents');
    expect(panelsOf(infants).map(({ scenario }) => scenario.preset)).toEqual([
      'infant-both-parents',
      'infant-both-parents',
    ]);
    expect(panelsOf(world)).toEqual(two);
    expect(pageOfComparison(world).panels).toEqual(two);
  });

  it('undoes and redoes one step at a time, and what changed nothing is no step', () => {
    placePanels(two, world);
    placePanels(two, world);
    placePanels(two.slice(0, 1), world);
    expect(comparison.getState().past).toHaveLength(2);
    travelComparison('past', never);
    expect(panelsOf(world)).toEqual(two);
    travelComparison('past', never);
    expect(panelsOf(world).map(({ id }) => id)).toEqual(['much-licking', 'little-licking']);
    travelComparison('past', never);
    travelComparison('future', never);
    travelComparison('future', never);
    expect(panelsOf(world)).toEqual(two.slice(0, 1));
  });

  it('undoes a change of the shared world through the history of that world', () => {
    let travelled = 0;
    worldChanged();
    travelComparison('past', () => travelled++);
    travelComparison('future', () => travelled++);
    expect(travelled).toBe(2);
  });

  it('takes what a link brought', () => {
    placeComparison({ view: 'luck', panels: two });
    expect(comparison.getState().view).toBe('luck');
    expect(panelsOf(world)).toEqual(two);
  });
});
