/** Scenarios side by side: who moves with whom, one step of undo for all, and litters once nothing is held. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createLocalRunner } from '../../../sim/engine.ts';
import { scenarioFromPreset } from '../../../sim/page.ts';
import {
  comparison,
  pageOfComparison,
  panelsOf,
  placeComparison,
  travelComparison,
} from '../../../src/state/comparison.ts';
import { workbookNow } from '../../../src/state/kept/snapshot.ts';
import { panelsFor, type Panels } from '../../../src/state/panels.ts';
import { firstWorld } from '../../../src/state/first-world.ts';
import { standingOnScreens } from '../../../src/state/screen-table.ts';
import { createPage } from '../../../src/state/page.ts';
import { createWorld, type WorldStore } from '../../../src/state/store.ts';

const world = { ...scenarioFromPreset('both-parents', 'panels'), cells: 64, days: 12, siblings: 3 };
let main: WorldStore;
let panels: Panels;
let stop: () => void;

beforeEach(() => {
  stop?.();
  comparison.setState({ worlds: {}, own: [], view: 'panels', moving: null, past: [], future: [] });
  const runner = createLocalRunner();
  main = createWorld(runner, createPage({ day: 5 }), { ...firstWorld(), scenario: world });
  panels = panelsFor(main, runner);
  stop = panels.attach();
});

const scenarios = () => panelsOf(world).map(({ scenario }) => scenario);
const licking = () => scenarios().map(({ set }) => set['care.licking'] ?? null);
const at = (i: number) => panels.getState().panels[i]!;
/** Lets what comes together become one step. */
const settled = () => new Promise((resolve) => setTimeout(resolve));
const travel = (from: 'past' | 'future') =>
  travelComparison(from, from === 'past' ? main.actions.undo : main.actions.redo);

function drag(i: number, value: number): void {
  const actions = at(i).controls;
  actions.press();
  actions.slide('care.licking', value - 1);
  actions.slide('care.licking', value);
  actions.endSlide();
}

describe('a slider', () => {
  it('moves the scenario it edits and no other, as one step', async () => {
    drag(1, 55);
    await settled();
    expect(licking()).toEqual([70, 55]);
    expect(comparison.getState().past).toHaveLength(1);
    travel('past');
    expect(licking()).toEqual([70, 20]);
    expect(at(1).store.getState().scenario.set).toEqual({ 'care.licking': 20 });
    travel('future');
    expect(at(1).store.getState().scenario.set).toEqual({ 'care.licking': 55 });
  });

  it('is part of the work that is kept while it is still held', async () => {
    const keptNow = () =>
      workbookNow(main).comparison.panels.vole?.map(({ scenario }) => scenario.set['care.licking']) ?? null;
    let told = 0;
    const stopTelling = comparison.subscribe(() => told++);
    const actions = at(1).controls;
    actions.press();
    actions.slide('care.licking', 56);
    await settled();
    expect([keptNow()?.[1], comparison.getState().past]).toEqual([56, []]);
    expect(told).toBeGreaterThan(0);
    actions.endSlide();
    await settled();
    stopTelling();
    expect([keptNow()?.[1], comparison.getState().moving, comparison.getState().past.length]).toEqual([56, null, 1]);
  });

  it('keeps what was set last when the screen is left at once', async () => {
    at(0).controls.nudge('care.licking', 57);
    await settled();
    stop();
    expect([licking()[0], comparison.getState().moving, comparison.getState().past.length]).toEqual([57, null, 1]);
    stop = panels.attach();
    await settled();
    expect([licking()[0], at(0).store.getState().scenario.set['care.licking']]).toEqual([57, 57]);
  });

  it('moves all where that is asked for, still as one step', async () => {
    panels.setState({ together: true });
    drag(0, 33);
    at(0).controls.change(
      { ...at(0).store.getState().scenario, set: { 'care.licking': 33, 'helpers.present': true } },
      'helpers.present',
    );
    await settled();
    expect(scenarios().map(({ set }) => [set['care.licking'], set['helpers.present']])).toEqual([
      [33, true],
      [33, true],
    ]);
    travel('past');
    expect(licking()).toEqual([70, 20]);
    panels.setState({ together: false });
  });

  it('says nothing while it is held', async () => {
    at(0).controls.slide('care.licking', 11);
    await settled();
    expect(licking()).toEqual([70, 20]);
    at(0).controls.endSlide();
    await settled();
    expect(licking()).toEqual([11, 20]);
  });
});

describe('the list of worlds', () => {
  it('holds each scenario once: what a panel moves is what stands in the list', async () => {
    const list = comparison.getState().worlds.vole!;
    expect(list.map(({ world: each }) => each)).toEqual(panels.getState().panels.map(({ store }) => store));
    drag(1, 55);
    await settled();
    expect(comparison.getState().worlds.vole!.every(({ world: each }, i) => each === list[i]!.world)).toBe(true);
    travel('past');
    expect(list.map(({ world: each }) => each.getState().scenario.set['care.licking'])).toEqual([70, 20]);
  });

  it('is no work and nothing set by hand for being looked at, in whatever sizes', () => {
    const standing = standingOnScreens();
    stop();
    main.actions.change({ ...main.getState().scenario, seed: 'another' }, 'seed');
    stop = panels.attach();
    expect(at(0).store.getState().scenario.seed).toBe('another');
    expect(workbookNow(main).comparison.panels).toEqual({});
    expect([standingOnScreens(), comparison.getState().own, comparison.getState().past]).toEqual([standing, [], []]);
  });

  it('changes without asking the engine while the screen is closed, and catches up when it opens', async () => {
    const rested = () => panels.getState().panels.map(({ store }) => store.getState().litter?.scenario.set);
    await vi.waitFor(() => expect(rested()).toEqual([{ 'care.licking': 70 }, { 'care.licking': 20 }]));
    drag(0, 44);
    await settled();
    stop();
    travel('past');
    const { scenario, focal, before } = at(0).store.getState();
    expect([scenario.set, before]).toEqual([{ 'care.licking': 70 }, null]);
    expect(focal?.scenario).not.toBe(scenario);
    stop = panels.attach();
    await vi.waitFor(() => expect(at(0).store.getState().litter?.scenario).toBe(scenario));
    expect(at(0).store.getState().focal?.scenario).toBe(scenario);
  });

  it('keeps what a key has just moved when a name or a species is set meanwhile', async () => {
    at(0).controls.nudge('care.licking', 57);
    panels.rename(at(1).id, 'Theirs');
    expect([licking(), panelsOf(world)[1]!.name]).toEqual([[57, 20], 'Theirs']);
    at(1).controls.nudge('care.licking', 21);
    main.actions.chooseSpecies('infant');
    await settled();
    main.actions.chooseSpecies('vole');
    await settled();
    expect(licking()).toEqual([57, 21]);
    expect(comparison.getState().past.map(({ kind }) => kind)).toEqual([
      'panels',
      'panels',
      'world',
      'panels',
      'world',
    ]);
  });
});

describe('what all share', () => {
  it('follows the page: day, seed and sizes', async () => {
    main.page.actions.setDay(9);
    expect(panels.getState().panels.map(({ store }) => store.page.getState().day)).toEqual([9, 9]);
    main.actions.change({ ...main.getState().scenario, seed: 'other' }, 'seed');
    await settled();
    expect(panels.getState().panels.map(({ store }) => store.getState().scenario.seed)).toEqual(['other', 'other']);
    travel('past');
    await settled();
    expect(main.getState().scenario.seed).toBe('panels');
    expect(panels.getState().panels.map(({ store }) => store.getState().scenario.seed)).toEqual(['panels', 'panels']);
    expect(comparison.getState().past).toHaveLength(0);
  });

  it('is changed for all from within one', async () => {
    at(1).controls.change({ ...at(1).store.getState().scenario, cells: 128 }, 'size');
    await settled();
    expect(main.getState().scenario.cells).toBe(128);
    expect(panels.getState().panels.map(({ store }) => store.getState().scenario.cells)).toEqual([128, 128]);
  });

  it('a day is set for all from within one', () => {
    at(1).store.page.actions.setDay(3);
    expect(main.page.getState().day).toBe(3);
  });

  it('goes over to another species with its own scenarios, and back', async () => {
    drag(0, 44);
    await settled();
    at(0).controls.chooseSpecies('infant');
    await settled();
    expect(panels.getState().panels.map(({ id }) => id)).toEqual(['much-play', 'little-play']);
    at(0).controls.chooseSpecies('vole');
    await settled();
    expect(panels.getState().panels.map(({ store }) => store.getState().scenario.set['care.licking'])).toEqual([
      44, 20,
    ]);
  });
});

describe('the row of scenarios', () => {
  it('takes six at most, and keeps one', () => {
    for (let i = 0; i < 6; i++) panels.add('late-rescue');
    expect(panelsOf(world)).toHaveLength(6);
    expect(new Set(panelsOf(world).map(({ id }) => id)).size).toBe(6);
    for (const { id } of panelsOf(world)) panels.remove(id);
    expect(panelsOf(world)).toHaveLength(1);
  });

  it('is renamed, duplicated, moved and sorted, each one step', () => {
    const [first, second] = panelsOf(world).map(({ id }) => id) as [string, string];
    panels.rename(first, 'Ours');
    panels.duplicate(first, 'Ours, copy');
    expect(panelsOf(world).map(({ name }) => name)).toEqual(['Ours', 'Ours, copy', null]);
    panels.move(first, 2);
    expect(
      panelsOf(world)
        .map(({ id }) => id)
        .at(-1),
    ).toBe(first);
    panels.arrange([first, second, panelsOf(world)[0]!.id]);
    expect(
      panelsOf(world)
        .map(({ id }) => id)
        .slice(0, 2),
    ).toEqual([first, second]);
    expect(comparison.getState().past).toHaveLength(4);
    for (let i = 0; i < 4; i++) travel('past');
    expect(panelsOf(world).map(({ id, name }) => [id, name])).toEqual([
      [first, null],
      [second, null],
    ]);
  });

  it('takes in the world on Play', () => {
    main.actions.change({ ...main.getState().scenario, set: { 'care.licking': 99 } }, 'preset');
    panels.addWorld(main.getState().scenario, null);
    expect(licking()).toEqual([70, 20, 99]);
  });
});

describe('a link', () => {
  it('carries the sums of all scenarios, and is judged against them where it is opened', async () => {
    const page = () => pageOfComparison(world);
    await vi.waitFor(() => expect(page().checks.every((check) => check !== null)).toBe(true));
    const sent = page();
    placeComparison({ ...sent, checks: [sent.checks[0]!, '0'.repeat(32)] }, '1.2.0');
    const verdicts = () => panels.getState().panels.map(({ store }) => store.getState().verdict?.kind);
    await vi.waitFor(() => expect(verdicts()).toEqual(['same', 'differs']));
    expect(page().checks).toEqual(sent.checks);
  });
});

describe('litters', () => {
  it('are lived under every scenario once bands stand, and again only where something changed', async () => {
    const clouds = () =>
      panels
        .getState()
        .panels.map(({ id, store }) => panels.getState().clouds[id]?.scenario === store.getState().scenario);
    await vi.waitFor(() => expect(clouds()).toEqual([true, true]));
    const first = panels.getState().clouds[at(0).id];
    drag(1, 77);
    expect(clouds()).toEqual([true, false]);
    await vi.waitFor(() => expect(clouds()).toEqual([true, true]));
    expect(panels.getState().clouds[at(0).id]).toBe(first);
  });
});
