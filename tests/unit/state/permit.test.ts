/** What is not permitted is refused below the controls: every action, one by one; and all of them go through again. */
import { afterEach, describe, expect, it } from 'vitest';
import { scenarioFromPreset, type CareEvent, type Runner } from '../../../sim/page.ts';
import { openText } from '../../../src/state/kept/work.ts';
import { createPage } from '../../../src/state/page.ts';
import { may, movable, permit, worldLocked, type Only } from '../../../src/state/permit.ts';
import { lockPage, lockWorld } from '../../../src/state/permit-lock.ts';
import { openParameter, openScreen, screens } from '../../../src/state/screens.ts';
import { createWorld } from '../../../src/state/store.ts';
import { openExperiment, studies } from '../../../src/state/studies.ts';
import { setDesign } from '../../../src/state/study-rules.ts';
import { setArm } from '../../../src/views/experiment/vole-trial/set-arm.ts';
import { runStudy } from '../../../src/views/experiment/run.ts';
import { newStudy } from '../../../sim/page.ts';

const asked: string[] = [];
const runner: Runner = {
  run: (job) => {
    asked.push(job.kind);
    return new Promise(() => undefined);
  },
  close: () => undefined,
};
const BLOCK: CareEvent = { id: 'extra', type: 'enrichment', fromDay: 0, toDay: 14, strength: 2 };

/** A page whose world has one block of extra care, walled, with this permitted. */
function pull(only: Partial<Only>) {
  const page = createPage();
  const store = createWorld(runner, page);
  store.actions.change({ ...scenarioFromPreset('both-parents'), events: [BLOCK] }, 'events');
  lockWorld(store.actions, () => store.getState().scenario);
  lockPage(page.actions);
  permit.setState({ only: { params: [], screens: ['play'], ...only } });
  return { store, page, actions: store.actions, world: () => store.getState().scenario };
}

const IN_LESSON = {
  id: 'luck',
  address: '#lesson=luck',
  view: null,
  reading: null,
  leave: () => undefined,
} as const;

afterEach(() => {
  permit.setState({ only: null });
  screens.setState(screens.getInitialState());
  asked.length = 0;
});

describe('a step that permits nothing', () => {
  it('refuses every change of the world', () => {
    const { store, actions, world } = pull({});
    const first = world();
    store.setState({ past: [{ ...first, seed: 'past' }], future: [{ ...first, seed: 'future' }] });
    actions.press();
    actions.slide('care.licking', 70);
    actions.nudge('care.licking', 70);
    actions.endSlide();
    actions.choosePreset('low-care');
    actions.chooseSpecies('infant');
    actions.setReach('fromDay', 3);
    actions.undo();
    actions.redo();
    for (const next of [
      { ...first, seed: 'mine' },
      { ...first, cells: 100 },
      { ...first, days: 80 },
      { ...first, set: { 'care.licking': 70 } },
      { ...first, events: [] },
      scenarioFromPreset('low-care', first.seed),
    ])
      expect(actions.change(next, 'care.licking')).toBe(false);
    expect(actions.setEvents([{ ...BLOCK, fromDay: 5, toDay: 19 }], true)).toBe(false);
    expect(world()).toBe(first);
    expect(store.getState().reach).toBe('childhood');
    expect([worldLocked(), movable('care.licking'), may('run')]).toEqual([true, false, false]);
  });

  it('refuses the day, play, cells and what leads out', () => {
    const { store, page, actions } = pull({ lesson: IN_LESSON });
    page.setState({ day: 60 });
    page.actions.setDay(10);
    page.actions.setPlaying(true);
    actions.set({ cell: 12, large: 'closedCopies' });
    page.actions.show('share');
    page.actions.show('work');
    expect(page.getState()).toMatchObject({ day: 60, playing: false, dialog: null });
    expect(store.getState()).toMatchObject({ cell: 0, large: 'closedCopies' });
    page.actions.show('sure');
    expect(page.getState().dialog).toBe('sure');
  });

  it('refuses other screens, studies, designs and runs', async () => {
    const { store, world } = pull({});
    openScreen('compare');
    openParameter('care.licking');
    openExperiment('lineage');
    expect(screens.getState().open).toBe('play');
    expect(studies.getState().kind).toBe('vole-trial');
    const { designs } = studies.getState();
    setDesign('vole-trial', 'littersA', 9, world());
    setArm('A', { set: { 'care.nursing': 20 }, events: [] }, world());
    expect(studies.getState().designs).toBe(designs);
    asked.length = 0;
    await runStudy(newStudy('vole-trial', world(), designs['vole-trial']) as never, { store, runner });
    expect(asked).toEqual([]);
  });

  it('refuses a file while a lesson is on, and says so', () => {
    const { store } = pull({ lesson: IN_LESSON });
    const file = JSON.stringify(scenarioFromPreset('low-care'));
    expect(() => openText(store, 'mine.json', file)).toThrow(
      expect.objectContaining({ problems: [expect.objectContaining({ code: 'in-lesson', got: 'mine.json' })] }),
    );
    permit.setState({ only: null });
    openText(store, 'mine.json', file);
    expect(store.getState().scenario.preset).toBe('low-care');
  });
});

describe('a step that permits one thing', () => {
  it('moves that slider and no other, by any way', () => {
    const { actions, world } = pull({ params: ['care.licking'], undo: true });
    const first = world();
    expect(actions.change({ ...first, set: { 'care.licking': 70, 'care.huddling': 2 } }, 'care.licking')).toBe(false);
    actions.slide('care.licking', 75);
    actions.endSlide();
    expect(world().set).toEqual({ 'care.licking': 75 });
    actions.undo();
    expect(world()).toBe(first);
  });

  it('moves the beginning of a block, with its length or with its end, and nothing else of it', () => {
    const { actions, world } = pull({ events: 'start' });
    expect(actions.setEvents([{ ...BLOCK, fromDay: 42, toDay: 56 }])).toBe(true);
    expect(world().events[0]).toMatchObject({ fromDay: 42, toDay: 56 });
    expect(actions.setEvents([{ ...BLOCK, fromDay: 30, toDay: 56 }])).toBe(true);
    for (const odd of [
      [],
      [BLOCK, { ...BLOCK, id: 'more' }],
      [{ ...BLOCK, fromDay: 10, toDay: 80 }],
      [{ ...BLOCK, fromDay: 30, toDay: 56, strength: 3 }],
    ])
      expect(actions.setEvents(odd as CareEvent[])).toBe(false);
    expect(world().events[0]).toMatchObject({ fromDay: 30, toDay: 56, strength: 2 });
  });

  it('sets that field of a design, and lets cells and days be looked at', () => {
    const { store, page, actions, world } = pull({ design: ['pups'], cells: true, day: true });
    setDesign('vole-trial', 'pups', 5, world());
    setDesign('vole-trial', 'littersA', 9, world());
    expect(studies.getState().designs['vole-trial']).toMatchObject({ pups: 5 });
    expect(studies.getState().designs['vole-trial'].littersA).not.toBe(9);
    actions.set({ cell: 3 });
    page.actions.setDay(12);
    expect([store.getState().cell, page.getState().day]).toEqual([3, 12]);
  });
});

it('where everything is permitted again, a walled action does all it did', () => {
  const { page, actions, world } = pull({});
  permit.setState({ only: null });
  expect(actions.change({ ...world(), seed: 'mine' }, 'seed')).toBe(true);
  actions.choosePreset('low-care');
  page.actions.setDay(7);
  openScreen('compare');
  expect([world().seed, world().preset, page.getState().day, screens.getState().open]).toEqual([
    'mine',
    'low-care',
    7,
    'compare',
  ]);
});
