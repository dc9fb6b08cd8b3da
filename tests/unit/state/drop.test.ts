/** A drag that is called off leaves everything as it was: the world, its curves of before, undo and redo. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { defaultDesign, scenarioFromPreset } from '../../../sim/page.ts';
import { designSteps, silently } from '../../../src/state/design-steps.ts';
import { dropDesign, holdDesign, releaseDesign } from '../../../src/state/design-step-watch.ts';
import { createPage } from '../../../src/state/page.ts';
import { createWorld } from '../../../src/state/store.ts';
import { setDesign } from '../../../src/state/study-rules.ts';
import { placeDesign, studies } from '../../../src/state/studies.ts';

const world = scenarioFromPreset('both-parents');
const never = { run: () => new Promise(() => {}) } as never;

function moved() {
  const store = createWorld(never, createPage());
  const { slide, endSlide, undo } = store.actions;
  for (const value of [50, 60]) {
    slide('care.licking', value);
    endSlide();
  }
  undo();
  return store;
}
const standing = ({ getState }: ReturnType<typeof moved>) => {
  const { scenario, past, future, drag, pressed, moved: last } = getState();
  return { scenario, past, future, drag, pressed, last };
};

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  silently(() => placeDesign('giving', defaultDesign('giving')));
  designSteps.setState({ past: [], future: [] });
  vi.useRealTimers();
});

it('of a world', () => {
  const store = moved();
  const before = standing(store);
  expect(before.future).toHaveLength(1);
  store.actions.press();
  store.actions.slide('care.licking', 5);
  store.actions.slide('care.licking', 90);
  store.actions.dropSlide();
  expect(standing(store)).toEqual(before);
  store.actions.press();
  store.actions.dropSlide();
  expect(standing(store)).toEqual(before);
});

it('but not what a key did just before', () => {
  const store = moved();
  const licking = () => store.getState().scenario.set['care.licking'];
  store.actions.nudge('care.licking', 52);
  const { past } = store.getState();
  store.actions.press();
  store.actions.slide('care.licking', 90);
  // The pause after a key ends no drag under the pointer.
  vi.advanceTimersByTime(2000);
  expect(store.getState()).toMatchObject({ pressed: true, drag: { param: 'care.licking' } });
  store.actions.dropSlide();
  expect([licking(), store.getState().past]).toEqual([52, past]);
  store.actions.press();
  store.actions.slide('care.licking', 91);
  vi.advanceTimersByTime(2000);
  store.actions.slide('care.licking', 92);
  store.actions.endSlide();
  store.actions.undo();
  expect(licking()).toBe(52);
});

it('and one that comes back by hand to where it began keeps redo too', () => {
  const store = moved();
  const { past, future } = store.getState();
  store.actions.slide('care.licking', 5);
  store.actions.slide('care.licking', 50);
  store.actions.endSlide();
  expect(store.getState()).toMatchObject({ past, future });
});

it('of a design', () => {
  const people = () => studies.getState().designs.giving.people;
  setDesign('giving', 'people', 40, world);
  vi.advanceTimersByTime(1000);
  const before = designSteps.getState();
  holdDesign();
  setDesign('giving', 'people', 50, world);
  setDesign('giving', 'people', 60, world);
  dropDesign();
  expect([people(), designSteps.getState()]).toEqual([40, before]);
  holdDesign();
  dropDesign();
  releaseDesign();
  expect([people(), designSteps.getState()]).toEqual([40, before]);
});
