import type { StoreApi } from 'zustand/vanilla';
import { afterPaint } from './after-paint.ts';
import type { Focal, WorldState } from './types.ts';

/**
 * While a slider is held, what moves is drawn at once: the curves and the town. The words of the page, which cost
 * several times as much, follow when there is time: on a quick machine in the frame after, on a slow one when the hand
 * rests.
 */
export interface Live {
  /** Calls `draw` with each young one that comes in while a slider is held. Returns how to stop. */
  watch(draw: (focal: Focal) => void): () => void;
  /** The young one that is drawn and that the state does not know yet; null where there is none. */
  ahead(): Focal | null;
  /** The world as React shows it: that of a moment ago while a slow page is busy with a slider. */
  readonly view: Pick<StoreApi<WorldState>, 'getState' | 'getInitialState' | 'subscribe'>;
}

export interface Leading extends Live {
  /** Draws it, and lets the page follow; where nobody draws, the page is told at once. */
  take(focal: Focal): void;
  /** The page is told now of what is drawn already. */
  catchUp(): void;
  /** What is drawn already is not to be told any more. */
  drop(): void;
  /** A pointer begins to move a slider: on a slow page nothing but what is drawn ahead changes until it follows. */
  calm(): void;
}

/** When the page follows. Times are in ms. */
export interface Clock {
  now(): number;
  /** Calls when the frame that shows what was drawn so far has been painted. */
  afterPaint(then: () => void): void;
  /** Calls later. Returns how to call it off. */
  later(then: () => void, ms: number): () => void;
}

/** The page follows in each frame while that costs less than this. */
const CHEAP = 4;
/** Otherwise it waits until the hand has rested for so long, */
const REST = 90;
/** and no longer than this many times what it costs, so that words never stand still for seconds. */
const MOST = 8;
/** What does not come for so long is not waited for: the page shows what the controls say. */
const LONGEST = 500;

const painted: (() => void)[] = [];

/** All in one task, so that React draws once for several worlds side by side. */
function runPainted(): void {
  for (const then of painted.splice(0)) then();
}

const browser: Clock = {
  now: () => performance.now(),
  afterPaint(then) {
    if (painted.push(then) === 1) afterPaint(runPainted);
  },
  later(then, ms) {
    const timer = setTimeout(then, ms);
    return () => clearTimeout(timer);
  },
};

/** @param follow tells the page; what it costs is measured until all that it asks for at once is done */
export function createLive(
  store: StoreApi<WorldState>,
  follow: (focal: Focal) => void,
  clock: Clock = browser,
): Leading {
  const drawn = new Set<(focal: Focal) => void>();
  const view = createView(store, clock);
  let ahead: Focal | null = null;
  let cost = 0;
  let waiting = false;
  /** When the latest was drawn, and when the first that the page does not know. */
  let [taken, since] = [0, 0];
  let callOff = () => {};

  function catchUp(): void {
    callOff();
    waiting = false;
    const focal = ahead;
    ahead = null;
    view.wake(focal === null);
    if (focal === null) return;
    const began = clock.now();
    follow(focal);
    // React draws in a microtask of its own, which is queued by now.
    queueMicrotask(() => (cost = clock.now() - began));
  }

  function consider(): void {
    if (ahead === null) return void (waiting = false);
    const now = clock.now();
    const rest = Math.min(taken + REST, since + MOST * cost) - now;
    if (cost < CHEAP || rest <= 0) catchUp();
    else callOff = clock.later(consider, rest);
  }

  return {
    view,
    watch(draw) {
      drawn.add(draw);
      return () => void drawn.delete(draw);
    },
    ahead: () => ahead,
    take(focal) {
      if (drawn.size === 0) return follow(focal);
      taken = clock.now();
      if (ahead === null) since = taken;
      ahead = focal;
      for (const draw of drawn) draw(focal);
      if (waiting) return;
      waiting = true;
      clock.afterPaint(consider);
    },
    catchUp,
    drop() {
      ahead = null;
      view.wake(true);
    },
    calm() {
      if (drawn.size > 0 && cost >= CHEAP) view.hold();
    },
  };
}

/** The world as React shows it, which may be held as it is for a while. */
function createView(store: StoreApi<WorldState>, clock: Clock) {
  let held: WorldState | null = null;
  let callOff = () => {};

  /** @param tell whether React is to look at it again: no change of the world is about to make it do so */
  function wake(tell: boolean): void {
    callOff();
    if (held === null) return;
    held = null;
    if (tell) store.setState({});
  }

  return {
    ...store,
    getState: () => held ?? store.getState(),
    wake,
    hold(): void {
      held ??= store.getState();
      callOff();
      callOff = clock.later(() => wake(true), LONGEST);
    },
  };
}
