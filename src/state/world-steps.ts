import type { StoreApi } from 'zustand/vanilla';
import { parseScenario, type Scenario } from '../../sim/page.ts';
import { noticeOf } from './failure.ts';
import { afterStep, nextStep, withStep, type Direction } from './history.ts';
import type { PageStore } from './page.ts';
import { offers, sameStage, speciesOf } from './species.ts';
import type { Sent, Verdict, WorldState } from './types.ts';
import { sameScenario } from './world.ts';
import type { WorldDrag } from './world-drag.ts';
import type { WorldRun } from './world-run.ts';

/** Putting another world in the place of one: by a change, by undo, by opening. */
export interface WorldSteps {
  /** Any change but a drag: one step of undo. @returns false when it was refused */
  change(next: Scenario, what: string): boolean;
  travel(from: Direction): void;
  /** Opens a world from outside; a checksum that came along is held against this one's. */
  open(scenario: Scenario, sent: Sent | null, day: number | null): void;
}

/** The day and the play of the page, for the world that leads them. */
export interface Leading {
  readonly page: PageStore;
  /** Whether this world is the one whose length and species the day follows. */
  readonly leads: boolean;
  /** The day shown before a world from outside brought its own; null where none did. */
  dayBefore: number | null;
}

export function createWorldSteps(
  store: StoreApi<WorldState>,
  leading: Leading,
  run: WorldRun,
  { endSlide }: Pick<WorldDrag, 'endSlide'>,
): WorldSteps {
  const { getState: get, setState: set } = store;

  /** Puts another world in place; `before` keeps the old one's curve. */
  function place(next: Scenario, what: string): void {
    const { scenario } = get();
    if (speciesOf(next) === speciesOf(scenario)) placeAlike(store, next, what);
    else placeOther(store, next);
    // Another world in place: nobody draws any longer what will come of the one before.
    set({ scenario: next, drag: null, sketch: get().sketch && 'ready' });
    if (leading.leads) leading.page.setState(dayIn(next, scenario, leading.page.getState()));
    run.simulate(next);
    run.settle();
  }

  return {
    change(next, what) {
      endSlide();
      try {
        parseScenario(next);
      } catch (error) {
        set({ notice: noticeOf(error, 'field') });
        return false;
      }
      const { scenario, past } = get();
      if (sameScenario(scenario, next)) return true;
      set({ ...withStep({ past }, scenario), verdict: null });
      place(next, what);
      return true;
    },
    travel(from) {
      endSlide();
      const { past, future, scenario } = get();
      const target = nextStep({ past, future }, from);
      if (target === undefined) return;
      set(afterStep({ past, future }, from, scenario));
      set({ verdict: null });
      place(target, from);
    },
    open(scenario, sent, day) {
      const { focal, past, scenario: old } = get();
      const verdict: Verdict | null = sent === null ? null : { kind: 'checking', ...sent };
      if (focal !== null) set(withStep({ past }, old));
      set({ verdict, notice: null });
      leading.dayBefore ??= leading.page.getState().day;
      place(scenario, 'link');
      if (day !== null && leading.leads) leading.page.actions.setDay(Math.min(day, scenario.days));
      if (focal === null) set({ before: null, moved: null });
    },
  };
}

/** The same species: the curve that was there stays beside the new one. */
function placeAlike({ getState: get, setState: set }: StoreApi<WorldState>, next: Scenario, what: string): void {
  const { focal, scenario } = get();
  // A curve may still be that of a species just left.
  const own = focal !== null && speciesOf(focal.scenario) === speciesOf(next) ? focal : null;
  set({ before: own, moved: { param: what, from: own?.scenario ?? scenario } });
}

/** Nothing of another species can stand beside this one; the same stage of life is shown. */
function placeOther({ getState: get, setState: set }: StoreApi<WorldState>, next: Scenario): void {
  const { scenario, reachDay, aside } = get();
  set({
    before: null,
    moved: null,
    litter: null,
    ends: null,
    axes: null,
    aside: offers(speciesOf(next), aside) ? aside : null,
    reachDay: sameStage(reachDay, scenario.days, next.days),
  });
}

/** The day of a page once another world leads it: within a species it stays, across it is the same stage of life. */
function dayIn(next: Scenario, before: Scenario, { day }: { readonly day: number }) {
  const alike = speciesOf(next) === speciesOf(before);
  return {
    days: next.days,
    day: alike ? Math.min(day, next.days) : sameStage(day, before.days, next.days),
    playing: false,
  };
}
