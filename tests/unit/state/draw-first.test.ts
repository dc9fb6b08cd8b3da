/** While somebody draws what will come, nothing is simulated; and no world is left waiting for a drawing. */
import { describe, expect, it } from 'vitest';
import { runNow } from '../../../sim/engine.ts';
import { scenarioFromPreset, type Job, type LifeJob, type Runner } from '../../../sim/page.ts';
import { createPage } from '../../../src/state/page.ts';
import { createWorld } from '../../../src/state/store.ts';

const FIRST = { ...scenarioFromPreset('both-parents', 'drawing'), cells: 16, siblings: 1 };
const settled = () => new Promise((resolve) => setTimeout(resolve, 5));

/** A world at rest whose person draws first. */
async function drawing() {
  const asked: number[] = [];
  const runner: Runner = {
    run: (job: Job) => {
      asked.push((job as LifeJob).scenario.set['care.licking'] ?? 40);
      return Promise.resolve(runNow(job)) as never;
    },
    close: () => undefined,
  };
  const store = createWorld(runner, createPage());
  store.setState({ scenario: FIRST });
  store.actions.rerun();
  await settled();
  store.actions.set({ sketch: 'ready' });
  asked.length = 0;
  const first = store.getState().focal!;
  const slide = (...values: number[]) => {
    for (const value of values) store.actions.slide('care.licking', value);
    store.actions.endSlide();
  };
  return { store, asked, first, slide };
}

describe('moving a slider', () => {
  it('shows nothing of what will come, however often it is moved, until it is asked for', async () => {
    const { store, asked, first, slide } = await drawing();
    slide(60, 80);
    slide(100);
    await settled();
    expect(asked).toEqual([]);
    expect(store.getState()).toMatchObject({ sketch: 'drawing', focal: first, before: first, drag: null });
    expect(store.getState().litter!.scenario).toBe(first.scenario);
    // What the view does when the drawing is finished.
    store.actions.set({ sketch: 'ready' });
    store.actions.rerun();
    await settled();
    const { focal, before, litter, scenario } = store.getState();
    expect([focal!.scenario, litter!.scenario, before]).toEqual([scenario, scenario, first]);
    expect(scenario.set['care.licking']).toBe(100);
  });

  it('back to where the curve on screen is leaves nothing to draw', async () => {
    const { store, first, slide } = await drawing();
    slide(80, 40);
    await settled();
    expect(store.getState().sketch).toBe('ready');
    expect(store.getState().focal!.series.methylation).toEqual(first.series.methylation);
    expect(store.getState().focal!.scenario).toBe(store.getState().scenario);
    expect(store.getState().past).toEqual([]);
  });

  it('and calling it off leaves the world as it was, with nothing to draw', async () => {
    const { store, first } = await drawing();
    store.actions.press();
    store.actions.slide('care.licking', 80);
    store.actions.dropSlide();
    await settled();
    expect(store.getState()).toMatchObject({ sketch: 'ready', scenario: first.scenario, past: [] });
  });
});

it('undo and another preset end the drawing and are shown at once', async () => {
  for (const act of ['undo', 'preset'] as const) {
    const { store, slide } = await drawing();
    slide(80);
    if (act === 'undo') store.actions.undo();
    else store.actions.choosePreset('single-mother');
    await settled();
    const { sketch, focal, litter, scenario } = store.getState();
    expect([act, sketch, focal!.scenario, litter!.scenario]).toEqual([act, 'ready', scenario, scenario]);
  }
});

it('without the choice a slider is followed as always', async () => {
  const { store, asked, slide } = await drawing();
  store.actions.set({ sketch: null });
  slide(80);
  await settled();
  expect(asked).toContain(80);
  expect(store.getState().sketch).toBeNull();
});
