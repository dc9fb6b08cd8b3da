/** The band under a slider that is held is that of the litter under the world that the slider stands at. */
import { describe, expect, it, vi } from 'vitest';
import { createLocalRunner, runNow } from '../../../sim/engine.ts';
import { scenarioFromPreset, type Scenario } from '../../../sim/page.ts';
import { createPage } from '../../../src/state/page.ts';
import { createWorld } from '../../../src/state/store.ts';
import { firstWorld } from '../../../src/state/first-world.ts';
import { summariseLitter } from '../../../src/state/world.ts';
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
    const [litter, band, other] = [litterOf(small(40)), passing(small(80)), small(81)];
    const shown = withPassing(litter, band, other);
    expect(shown.scenario).toBe(other);
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
    const drawn: PassingBand[] = [];
    const stop = followBand(store, runner, (band) => drawn.push(band));
    store.actions.rerun();
    await vi.waitFor(() => expect(store.getState().litter?.scenario).toBe(store.getState().scenario));
    return { store, drawn, stop, shown: () => store.live.litter(store.getState().litter, store.getState().focal) };
  }

  it('the litter lives again under the world that the slider stands at, and its own takes the place once let go', async () => {
    vi.stubGlobal('requestAnimationFrame', (then: () => void) => setTimeout(then));
    const { store, drawn, stop, shown } = await atRest(small(40));
    const own = store.getState().litter;
    expect(shown()).toBe(own);
    store.actions.press();
    store.actions.slide('care.licking', 80);
    await vi.waitFor(() => expect(drawn.at(-1)?.scenario.set['care.licking']).toBe(80));
    const { low, high } = litterOf(store.getState().scenario).bands.methylation;
    expect(drawn.at(-1)!.bands).toEqual({ methylation: { low, high } });
    expect(shown()!.bands.methylation).toMatchObject({ low, high });
    expect(store.getState().litter).toBe(own);
    store.actions.endSlide();
    await vi.waitFor(() => expect(store.getState().litter).not.toBe(own));
    expect(shown()).toBe(store.getState().litter);
    stop();
    vi.unstubAllGlobals();
  });

  it('a litter of much work waits until it is let go', async () => {
    vi.stubGlobal('requestAnimationFrame', (then: () => void) => setTimeout(then));
    const { store, drawn, stop } = await atRest({ ...small(40), cells: 700, siblings: 400 });
    store.actions.press();
    store.actions.slide('care.licking', 80);
    await vi.waitFor(() => expect(store.getState().focal?.scenario.set['care.licking']).toBe(80));
    expect(drawn).toEqual([]);
    stop();
    vi.unstubAllGlobals();
  });
});
