/** Another animal with the same care: what differs is luck, and is called so. Starting over, which undo takes back. */
import { describe, expect, it } from 'vitest';
import { runNow } from '../../../sim/engine.ts';
import { scenarioFromPreset, seriesOf, type Scenario } from '../../../sim/page.ts';
import { curvesOf, isLuck, summaryOf } from '../../../src/parts/curves.ts';
import { frameAxes } from '../../../src/state/axes.ts';
import { firstWorld } from '../../../src/state/first-world.ts';
import { createPage } from '../../../src/state/page.ts';
import { startOver } from '../../../src/state/start-over.ts';
import { createWorld } from '../../../src/state/store.ts';
import { askTen } from '../../../src/state/ten.ts';
import type { Focal, WorldState } from '../../../src/state/types.ts';
import { onlyLuck, withValue } from '../../../src/state/world.ts';
import { createEnglish } from '../../../src/words/say.ts';

const say = createEnglish();
const never = { run: () => new Promise(() => {}) } as never;
const ASKED = askTen((data) => data);
const world = (seed: string): Scenario => ({ ...scenarioFromPreset('both-parents', seed), cells: 64, siblings: 1 });
const focalOf = (scenario: Scenario): Focal => {
  const result = runNow({ kind: 'life', scenario, from: 0, to: 1, closedByDay: true });
  return { scenario, result, series: seriesOf(result, 0) };
};
const stateOf = (focal: Focal, before: Focal, param: string): WorldState & { day: number } => ({
  ...firstWorld(),
  scenario: focal.scenario,
  focal,
  before,
  moved: { param, from: before.scenario },
  axes: frameAxes(focal, null, null),
  day: 60,
});

describe('another seed alone', () => {
  const [one, other] = [focalOf(world('one')), focalOf(world('other'))];
  const points = Math.round((other.series.methylation[60]! - one.series.methylation[60]!) * 10) / 10;
  const written = `${points > 0 ? '+' : ''}${points.toFixed(1).replace('-', '−')}`;

  it.each(['seed', 'past', 'future'])('is luck, whether it came by the button, undo or redo (%s)', (param) => {
    const [methylation] = curvesOf(stateOf(other, one, param), say)!.series;
    expect(methylation).toMatchObject({
      luck: true,
      differenceText: `luck: ${written}`,
      beforeEndText: `animal before ${one.series.methylation[90]!.toFixed(1)}`,
    });
    expect(summaryOf(stateOf(other, one, param), say)).toContain(
      `It differs from the animal before by ${written} points, and that is luck.`,
    );
  });
  it('is called after the child where it is one', () => {
    const infant = (seed: string) =>
      focalOf({ ...scenarioFromPreset('infant-both-parents', seed), cells: 16, siblings: 1 });
    const state = { ...stateOf(infant('one'), infant('other'), 'seed'), day: 367 };
    expect(curvesOf(state, createEnglish('infant'))!.series[0]!.beforeText).toMatch(/^infant before /);
  });
  it('is no luck where care differs too, nor where the animal is the same', () => {
    const cared = focalOf(withValue(world('other'), 'care.licking', 80));
    expect(isLuck(stateOf(cared, one, 'link'))).toBe(false);
    expect(curvesOf(stateOf(cared, other, 'care.licking'), say)!.series[0]!.luck).toBe(false);
    expect(onlyLuck(world('one'), world('one'))).toBe(false);
  });
});

describe('starting over', () => {
  it('takes a preset as it comes, with the same animal, in one step of undo', () => {
    const store = createWorld(never, createPage());
    const { change, choosePreset, undo } = store.actions;
    change({ ...store.getState().scenario, seed: 'mine' }, 'seed');
    change(withValue(store.getState().scenario, 'care.licking', 80), 'care.licking');
    const { past, scenario } = store.getState();
    choosePreset(scenario.preset);
    expect(store.getState().scenario).toMatchObject({ preset: 'both-parents', seed: 'mine', set: {} });
    expect(store.getState().past).toHaveLength(past.length + 1);
    undo();
    expect(store.getState().scenario).toEqual(scenario);
  });

  it('with all of it brings the first world and its day, closes views, keeps the look; undo brings the world back', () => {
    const page = createPage({ day: 12, theme: 'dark' });
    const store = createWorld(never, page);
    const { chooseSpecies, setReach, set, undo } = store.actions;
    chooseSpecies('infant');
    setReach('fromDay', 90);
    set({ aside: 'family', expected: true, wholeBand: true, large: 'response', ten: ASKED });
    set({ followed: { cell: 1, scenario: world('a'), twin: { id: 'b', label: 'b', scenario: world('b') } } });
    const { past, scenario } = store.getState();
    startOver(store);
    expect(store.getState()).toMatchObject({
      scenario: firstWorld().scenario,
      aside: null,
      expected: false,
      wholeBand: false,
      large: 'methylation',
      ten: null,
      followed: null,
      reach: 'childhood',
    });
    expect(page.getState()).toMatchObject({ day: 60, chosen: false, days: 90, theme: 'dark' });
    expect(store.getState().past).toHaveLength(past.length + 1);
    undo();
    expect(store.getState().scenario).toEqual(scenario);
  });

  it('does not lose a pinned curve of another species: undo brings it back on screen', () => {
    const store = createWorld(never, createPage());
    const pinned = focalOf(world('pinned'));
    store.setState({ kept: { name: 'A', focal: pinned } });
    store.actions.chooseSpecies('infant');
    const infant = focalOf({ ...scenarioFromPreset('infant-both-parents', 'x'), cells: 16, siblings: 1 });
    const drawn = { ...stateOf(infant, infant, 'care.play'), kept: store.getState().kept };
    expect(curvesOf(drawn, createEnglish('infant'))!.series[0]!.kept).toBeUndefined();
    store.actions.undo();
    const back = { ...stateOf(pinned, pinned, 'past'), kept: store.getState().kept };
    const end = pinned.series.methylation[90]!.toFixed(1);
    expect(curvesOf(back, say)!.series[0]!.kept!.label).toBe(`A: ${end}`);
  });
});
