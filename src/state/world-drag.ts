import type { StoreApi } from 'zustand/vanilla';
import { parseScenario, type CareEvent, type ParamId, type ParamValue } from '../../sim/page.ts';
import { withStep } from './history.ts';
import type { Notice, WorldState } from './types.ts';
import { sameScenario, withReach } from './world.ts';
import type { WorldRun } from './world-run.ts';

/** Arrow presses closer together than this are one drag. */
const KEY_PAUSE_MS = 800;

/** Holding a slider: from the press to the end, one step of undo at most. */
export interface WorldDrag {
  /** Moves a slider; the first move opens a drag. */
  slide(id: ParamId, value: ParamValue): void;
  /** The same by key or button: the drag closes by itself after a pause. */
  nudge(id: ParamId, value: ParamValue): void;
  /**
   * A slider is held: play pauses and the axes stand still, moved or not.
   * @param byThumb by its own thumb, which goes with the hand also where a slow page follows later
   */
  press(byThumb?: boolean): void;
  endSlide(): void;
  /** The drag is called off: the world is again what it was when the slider was taken up. */
  dropSlide(): void;
  /** Moves an event along the line of days. @returns false where the model would not take it */
  slideEvents(events: readonly CareEvent[]): boolean;
}

/** @param pause stops play, where this world is the one that the page shows */
export function createWorldDrag(store: StoreApi<WorldState>, run: WorldRun, pause: () => void): WorldDrag {
  const { getState: get, setState: set } = store;
  let keyTimer: ReturnType<typeof setTimeout> | undefined;
  const hold = createHold(store, run, pause);

  function slide(id: ParamId, value: ParamValue): void {
    if (get().drag?.param !== id) {
      if (get().drag !== null) endSlide();
      hold.open(id);
    }
    const { scenario, reach, reachDay, notice } = get();
    hold.move(withReach(scenario, id, value, reach, reachDay), { notice: clearedNotice(notice) });
  }

  function endSlide(): void {
    clearTimeout(keyTimer);
    if (get().pressed) set({ pressed: false });
    hold.close();
  }

  return {
    slide,
    nudge(id, value) {
      slide(id, value);
      clearTimeout(keyTimer);
      keyTimer = setTimeout(endSlide, KEY_PAUSE_MS);
    },
    press(byThumb = false) {
      // Makes room for the drag that is about to come; endSlide settles if none does.
      // What a key has begun on a slider is over: the drag is a step of its own, and called off it takes no key back.
      clearTimeout(keyTimer);
      if (get().drag !== null) endSlide();
      run.halt();
      hold.byThumb = byThumb;
      set({ pressed: true });
      pause();
    },
    endSlide,
    dropSlide() {
      hold.drop();
      endSlide();
    },
    slideEvents(events) {
      const next = { ...get().scenario, events };
      try {
        parseScenario(next);
      } catch {
        return false;
      }
      if (get().drag?.param !== 'events') hold.open('events');
      hold.move(next);
      return true;
    },
  };
}

/** One drag: what it moves, and what it gives back when it comes to nothing. @param opened told when one begins */
function createHold({ getState: get, setState: set }: StoreApi<WorldState>, run: WorldRun, opened: () => void) {
  let undragged: Pick<WorldState, 'past' | 'future' | 'moved' | 'before'> | null = null;

  /** Whoever draws first has nothing to draw any more once the controls say what the curve on screen shows. */
  function stopDrawing(): void {
    const { sketch, focal, scenario } = get();
    if (sketch !== 'drawing' || focal === null || !sameScenario(focal.scenario, scenario)) return;
    set({ sketch: 'ready' });
    run.simulate(scenario);
  }

  /** Where the page itself moves the thumb, or shows that nothing is drawn yet, it has to follow at once. */
  function calm(): void {
    if (held.byThumb && get().pressed && get().sketch === null) run.live.calm();
  }

  const held = {
    byThumb: false,
    open(param: string): void {
      run.live.catchUp();
      calm();
      const { scenario, focal, past, future, moved, before } = get();
      undragged = { past, future, moved, before };
      set({
        drag: { param, from: scenario },
        moved: { param, from: focal?.scenario ?? scenario },
        before: focal,
        sketch: get().sketch && 'drawing',
        ...withStep({ past }, scenario),
      });
      opened();
    },
    move(scenario: WorldState['scenario'], more: Partial<WorldState> = {}): void {
      calm();
      // The engine is asked first: it works while the page shows where the slider stands.
      run.simulate(scenario);
      set({ scenario, verdict: null, ...more });
    },
    /** Puts back the world that the drag left; it is still to be closed. */
    drop(): void {
      const { drag } = get();
      if (drag === null) return;
      set({ scenario: drag.from });
      stopDrawing();
      run.simulate(drag.from);
      set({ moved: undragged!.moved, before: undragged!.before });
    },
    close(): void {
      run.live.catchUp();
      const { drag, scenario, litter } = get();
      if (drag === null) {
        run.reframe();
        if (litter?.scenario !== scenario) run.settle();
        return;
      }
      // A drag that came back to where it began is no step, and takes no step away.
      const { past, future } = undragged!;
      set({ drag: null, ...(sameScenario(drag.from, scenario) ? { past, future } : {}) });
      stopDrawing();
      run.settle();
    },
  };
  return held;
}

/** The next move of a slider takes back a refusal by the model; all else stays until read. */
function clearedNotice(notice: Notice | null): Notice | null {
  return notice?.kind === 'refused' && notice.from === 'world' ? null : notice;
}
