/** Play goes to the end; while a life is followed it has another pace and waits once on the day that matters. */
import { afterEach, expect, it, vi } from 'vitest';
import { createPage } from '../../../src/state/page.ts';
import { startPlayer } from '../../../src/state/player.ts';
import { createWorld } from '../../../src/state/store.ts';
import { framesByHand } from '../frames.ts';

afterEach(() => vi.unstubAllGlobals());

function begun() {
  const frames = framesByHand();
  const page = createPage({ day: 0 });
  const store = createWorld({ run: () => new Promise(() => {}) } as never, page);
  store.setState({ focal: { scenario: store.getState().scenario } as never });
  startPlayer(store);
  return { ...frames, page, at: () => [page.getState().day, page.getState().playing] };
}

it('stops at the end of life; nobody has chosen the day on which it stands', () => {
  const { page, at, pass } = begun();
  page.actions.setDay(0);
  page.actions.setPlaying(true);
  pass(6);
  expect(at()).toEqual([45, true]);
  pass(7);
  expect(at()).toEqual([90, false]);
  expect(page.getState().chosen).toBe(false);
});

it('waits once on the day that matters in a life that is followed, at that life’s pace', () => {
  const { page, at, pass } = begun();
  page.setState({ tour: { daysPerSecond: 4.5, stop: 38 } });
  page.actions.setPlaying(true);
  pass(8);
  expect(at()).toEqual([36, true]);
  pass(1);
  expect(at()).toEqual([38, false]);
  page.actions.setPlaying(true);
  pass(12);
  expect(at()).toEqual([90, false]);
  page.actions.setPlaying(true);
  pass(9);
  expect(at()).toEqual([38, false]);
});

it('waits on that day too where play was on its way when the life was first followed', () => {
  const { page, at, pass } = begun();
  page.setState({ day: 50 });
  page.actions.setPlaying(true);
  pass(1);
  page.setState({ tour: { daysPerSecond: 4.5, stop: 38 } });
  page.actions.setDay(0);
  pass(9);
  expect(at()).toEqual([38, false]);
});

it('stays on the first day while a frame is dated before the press that began it', () => {
  const { page, at, pass, draw } = begun();
  pass(1);
  page.actions.setPlaying(true);
  draw(990);
  expect(at()).toEqual([0, true]);
});
