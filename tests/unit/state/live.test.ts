/** What moves under a hand is drawn at once; the page follows in the next frame, or where it is slow when it can. */
import { describe, expect, it } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { firstWorld } from '../../../src/state/first-world.ts';
import { createLive, type Clock } from '../../../src/state/live.ts';
import type { Focal } from '../../../src/state/types.ts';

const focal = (name: string) => ({ name }) as unknown as Focal;
const [a, b, c] = ['a', 'b', 'c'].map(focal) as [Focal, Focal, Focal];

/** A clock that is moved by hand. */
function fakeClock() {
  let time = 0;
  let painted: (() => void)[] = [];
  let timers: { at: number; act: () => void }[] = [];
  const clock: Clock = {
    now: () => time,
    afterPaint: (then) => void painted.push(then),
    later(then, ms) {
      const timer = { at: time + ms, act: then };
      timers.push(timer);
      return () => void (timers = timers.filter((each) => each !== timer));
    },
  };
  return {
    clock,
    pass(ms: number) {
      time += ms;
      const due = timers.filter(({ at }) => at <= time);
      timers = timers.filter(({ at }) => at > time);
      for (const { act } of due) act();
    },
    paint() {
      const all = painted;
      painted = [];
      for (const then of all) then();
    },
  };
}

/** A page that takes so many ms to follow. */
function page(cost: number) {
  const time = fakeClock();
  const told: Focal[] = [];
  const store = createStore(() => firstWorld());
  const live = createLive(
    store,
    (each) => {
      told.push(each);
      time.pass(cost);
    },
    time.clock,
  );
  const drawn: Focal[] = [];
  const stop = live.watch((each) => drawn.push(each));
  return { ...time, live, told, drawn, stop, store };
}
/** A page that is known to be slow: it has followed once. */
async function slowPage() {
  const slow = page(60);
  slow.live.take(a);
  slow.paint();
  await Promise.resolve();
  slow.told.length = slow.drawn.length = 0;
  return slow;
}

describe('a quick page', () => {
  it('follows in the frame after, with the latest', async () => {
    const { live, told, drawn, paint } = page(2);
    live.take(a);
    expect([drawn, told, live.ahead()]).toEqual([[a], [], a]);
    live.take(b);
    paint();
    expect([drawn, told, live.ahead()]).toEqual([[a, b], [b], null]);
    await Promise.resolve();
    live.take(c);
    paint();
    expect(told).toEqual([b, c]);
  });

  it('is told at once where nobody draws', () => {
    const { live, told, stop } = page(2);
    stop();
    live.take(a);
    expect([told, live.ahead()]).toEqual([[a], null]);
  });
});

describe('a slow page', () => {
  it('follows when the hand rests', async () => {
    const { live, told, drawn, paint, pass } = await slowPage();
    for (const each of [b, c]) {
      live.take(each);
      paint();
      pass(50);
    }
    expect([drawn, told]).toEqual([[b, c], []]);
    pass(40);
    expect([told, live.ahead()]).toEqual([[c], null]);
  });

  it('follows in the end though the hand never rests', async () => {
    const { live, told, paint, pass } = await slowPage();
    for (let frame = 0; frame < 20 && told.length === 0; frame++) {
      live.take(b);
      paint();
      pass(30);
    }
    expect(told).toEqual([b]);
  });

  it('catches up when it is let go, once', async () => {
    const { live, told, paint, pass } = await slowPage();
    live.take(b);
    paint();
    live.catchUp();
    expect([told, live.ahead()]).toEqual([[b], null]);
    pass(500);
    live.catchUp();
    expect(told).toEqual([b]);
  });

  it('is never told what was dropped', async () => {
    const { live, told, drawn, paint, pass } = await slowPage();
    live.take(b);
    live.drop();
    paint();
    pass(500);
    expect([drawn, told, live.ahead()]).toEqual([[b], [], null]);
    live.take(c);
    paint();
    pass(90);
    expect(told).toEqual([c]);
  });
});

describe('what React shows of the world', () => {
  const shows = ({ live }: { live: ReturnType<typeof page>['live'] }) => live.view.getState().reachDay;

  it('is the world itself on a quick page', () => {
    const quick = page(2);
    quick.live.calm();
    quick.store.setState({ reachDay: 7 });
    expect(shows(quick)).toBe(7);
  });

  it('stays on a slow page while a pointer moves a slider, until the page follows', async () => {
    const slow = await slowPage();
    slow.live.calm();
    slow.store.setState({ reachDay: 7 });
    expect(shows(slow)).not.toBe(7);
    slow.live.take(b);
    slow.paint();
    slow.pass(90);
    expect([shows(slow), slow.told]).toEqual([7, [b]]);
  });

  it.each([
    ['nothing comes for long', (slow: Awaited<ReturnType<typeof slowPage>>) => slow.pass(500)],
    ['it is let go', (slow: Awaited<ReturnType<typeof slowPage>>) => slow.live.catchUp()],
    ['what was drawn is dropped', (slow: Awaited<ReturnType<typeof slowPage>>) => slow.live.drop()],
  ])('is looked at again when %s', async (_, happens) => {
    const slow = await slowPage();
    slow.live.calm();
    slow.store.setState({ reachDay: 7 });
    let looks = 0;
    slow.live.view.subscribe(() => looks++);
    happens(slow);
    expect([shows(slow), looks]).toEqual([7, 1]);
    slow.pass(2000);
    expect(looks).toBe(1);
  });
});
