/** The band under a slider that is held is that of the litter under the world that the slider stands at. */
import { describe, expect, it, vi } from 'vitest';
import { createLocalRunner, runNow } from '../../../sim/engine.ts';
import { scenarioFromPreset, type Scenario } from '../../../sim/page.ts';
import { createPage } from '../../../src/state/page.ts';
import { createWorld } from '../../../src/state/store.ts';
import { firstWorld } from '../../../src/state/first-world.ts';
import { summariseLitter } from '../../../src/state/litter.ts';
import { followBand, passingBand, withPassing, type PassingBand } from '../../../src/views/play/passing-band.ts';

const small = (licking: number): Scenario => ({
  ...scenarioFromPreset('both-parents', 'passing'),
  cells: 60,
  siblings: 6,
  days: 30,
  set: { 'care.licking': licking },
});
const litterOf = (scenario: Scenario) =>
  summariseLitter(scenario, runNow({ kind: 'life', scenario, from: 0, to: scenario.siblings, digest: true }));
const passing = (scenario: Scenario) =>
  passingBand(runNow({ kind: 'life', scenario, from: 0, to: scenario.siblings }), 'methylation');

describe('a passing band', () => {
  it('has the limits that the litter has once the slider is let go', () => {
    const { low, high } = litterOf(small(80)).bands.methylation;
    expect(passing(small(80)).bands).toEqual({ methylation: { low, high } });
    expect(passing(small(10)).bands).not.toEqual(passing(small(80)).bands);
  });

  it('stands in a litter for its own series alone', () => {
    const [litter, band] = [litterOf(small(40)), passing(small(80))];
    const shown = withPassing(litter, band);
    expect(shown.scenario).toBe(band.scenario);
    expect(shown.bands.methylation).toEqual({ ...litter.bands.methylation, ...band.bands.methylation });
    expect(shown.bands.receptors).toEqual(litter.bands.receptors);
  });
});

describe('while a slider is held', () => {
  /** A page with its litter at rest, whose curves are drawn ahead. */
  async function atRest(first: Scenario) {
    const runner = createLocalRunner();
    const store = createWorld(runner, createPage(), { ...firstWorld(), scenario: first });
    store.live.watch(() => undefined);
    const drawn: (PassingBand | null)[] = [];
    const stop = followBand(store, runner, (band) => drawn.push(band));
    store.actions.rerun();
    await vi.waitFor(() => expect(store.getState().litter?.scenario).toBe(store.getState().scenario));
    return { store, drawn, stop };
  }

  it('the litter lives again where the hand rests, and its own takes the place once let go', async () => {
    vi.stubGlobal('requestAnimationFrame', (then: () => void) => setTimeout(then));
    const { store, drawn, stop } = await atRest(small(40));
    const own = store.getState().litter;
    store.actions.press();
    for (const licking of [60, 70, 80]) store.actions.slide('care.licking', licking);
    await vi.waitFor(() => expect(drawn).toHaveLength(1));
    const { low, high } = litterOf(store.getState().scenario).bands.methylation;
    expect(drawn[0]).toEqual({ scenario: store.getState().scenario, bands: { methylation: { low, high } } });
    expect(store.getState().litter).toBe(own);
    store.actions.endSlide();
    await vi.waitFor(() => expect(store.getState().litter).not.toBe(own));
    expect(drawn.slice(1)).toEqual([null]);
    stop();
    vi.unstubAllGlobals();
  });

  it('a litter of much work waits until it is let go', async () => {
    vi.stubGlobal('requestAnimationFrame', (then: () => void) => setTimeout(then));
    const { store, drawn, stop } = await atRest({ ...small(40), cells: 700, siblings: 400 });
    store.actions.press();
    store.actions.slide('care.licking', 80);
    await vi.waitFor(() => expect(store.getState().focal?.scenario.set['care.licking']).toBe(80));
    await new Promise((later) => setTimeout(later, 300));
    expect(drawn).toEqual([]);
    stop();
    vi.unstubAllGlobals();
  });
});
