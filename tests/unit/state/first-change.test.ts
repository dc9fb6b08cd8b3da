/** The hint at the leading slider goes at the first change of anything, on whichever screen. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { scenarioFromPreset, type Runner } from '../../../sim/page.ts';
import { comparison } from '../../../src/state/comparison.ts';
import '../../../src/state/design-step-watch.ts';
import { designSteps } from '../../../src/state/design-steps.ts';
import { watchFirstChange } from '../../../src/state/first-change.ts';
import { createPage } from '../../../src/state/page.ts';
import { createWorld } from '../../../src/state/store.ts';
import { setDesign } from '../../../src/state/study-rules.ts';
import { withValue } from '../../../src/state/world.ts';

const never: Runner = { run: () => new Promise(() => undefined) } as never;

function opened() {
  const page = createPage();
  const world = createWorld(never, page);
  watchFirstChange(world);
  return { page, world };
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  designSteps.setState(designSteps.getInitialState(), true);
  comparison.setState(comparison.getInitialState(), true);
});

describe('the first change', () => {
  const world = scenarioFromPreset('both-parents');
  it.each<readonly [string, (opened: ReturnType<typeof createWorld>) => unknown]>([
    ['a slider that is dragged', ({ actions }) => actions.slide('care.huddling', 100)],
    ['a slider moved by keys', ({ actions }) => actions.nudge('family.support', 0.6)],
    ['a chip', ({ actions }) => actions.change(withValue(world, 'sire.present', false), 'sire.present')],
    ['a preset', ({ actions }) => actions.choosePreset('high-care')],
    ['the species', ({ actions }) => actions.chooseSpecies('rat')],
    ['the seed', ({ actions }) => actions.change({ ...world, seed: 'other' }, 'seed')],
    [
      'an event',
      ({ actions }) =>
        actions.setEvents([{ id: 'e', type: 'separation', fromDay: 2, toDay: 4, hoursPerDay: 3 } as never]),
    ],
    ['a design', () => setDesign('giving', 'people', 50, world)],
    ['a step of Compare', () => comparison.setState({ past: [{ kind: 'world' }] })],
  ])('is noted of %s, and ends the film', (_, change) => {
    const { page, world } = opened();
    page.actions.showFilm(true);
    expect(page.getState().touched).toBe(false);
    change(world);
    expect(page.getState()).toMatchObject({ touched: true, film: null });
  });
  it('is none where only the view changes', () => {
    const { page, world } = opened();
    page.actions.setDay(12);
    page.actions.setTheme('dark');
    world.actions.setReach('fromDay', 12);
    world.actions.set({ large: 'receptors', cell: 7 });
    world.actions.press();
    world.actions.endSlide();
    expect(page.getState().touched).toBe(false);
  });
});
