import { createStore, type StoreApi } from 'zustand/vanilla';
import {
  FIRST_PRESET,
  InputError,
  parseScenario,
  scenarioFromPreset,
  seriesOf,
  type CareEvent,
  type ParamId,
  type ParamValue,
  type PresetId,
  type Runner,
  type Scenario,
  type Species,
} from '../../sim/page.ts';
import { frameAxes } from './axes.ts';
import { noticeOf } from './failure.ts';
import { unanswered } from './ask.ts';
import { afterStep, nextStep, NO_STEPS, withStep, type Direction } from './history.ts';
import { createScheduler } from './scheduler.ts';
import { readSetting, writeSetting } from './settings.ts';
import { offers, sameStage, speciesOf } from './species.ts';
import type { AppState, Dialog, Focal, Notice, Reach, Sent, ThemeChoice, Verdict, WorkerNews } from './types.ts';
import { close, leaveOpen } from './unanswered.ts';
import { leadEnds, sameScenario, summariseLitter, withReach } from './world.ts';

type Standing = Pick<
  AppState,
  'scenario' | 'past' | 'future' | 'moved' | 'before' | 'focal' | 'litter' | 'ends' | 'axes'
>;

/** Arrow presses closer together than this are one drag. */
const KEY_PAUSE_MS = 800;

export interface Actions {
  /** Moves a slider; the first move opens a drag. */
  slide(id: ParamId, value: ParamValue): void;
  /** The same by key or button: the drag closes by itself after a pause. */
  nudge(id: ParamId, value: ParamValue): void;
  /** A slider is held: play pauses and the axes stand still, moved or not. */
  press(): void;
  endSlide(): void;
  /** The drag is called off: the world is again what it was when the slider was taken up. */
  dropSlide(): void;
  /** Any other change of the world: one step of undo. @returns false when it was refused. */
  change(next: Scenario, what: string): boolean;
  /** Within a species days stay as they are; across, the other species' own are taken. */
  choosePreset(id: PresetId): void;
  chooseSpecies(species: Species): void;
  setEvents(events: readonly CareEvent[], live?: boolean): boolean;
  undo(): void;
  redo(): void;
  /** Opens a world from outside; a checksum that came along is held against this one's. */
  open(scenario: Scenario, sent: Sent | null, day: number | null): void;
  /** @param name of the file, where it was one */
  refuse(from: 'link' | 'part' | 'file' | 'field' | 'embed', error: unknown, name?: string): void;
  setDay(day: number): void;
  setPlaying(playing: boolean): void;
  set(part: Partial<Pick<AppState, 'speed' | 'large' | 'cell' | 'wholeBand' | 'expected' | 'event' | 'aside'>>): void;
  setReach(reach: Reach, day?: number): void;
  show(dialog: Dialog): void;
  keep(name: string): void;
  dropKept(): void;
  dismiss(): void;
  dismissVerdict(): void;
  setTheme(theme: ThemeChoice): void;
  /** Simulates the world on the controls again. */
  rerun(): void;
  /** Tells what became of the workers. */
  hear(news: WorkerNews): void;
}

export type AppStore = StoreApi<AppState> & { readonly actions: Actions };

export function firstState(): AppState {
  const theme = readSetting('theme');
  return {
    scenario: scenarioFromPreset('both-parents'),
    ...NO_STEPS,
    drag: null,
    pressed: false,
    moved: null,
    focal: null,
    before: null,
    litter: null,
    ends: null,
    axes: null,
    wholeBand: false,
    expected: false,
    kept: null,
    day: 60,
    playing: false,
    speed: 1,
    reach: 'childhood',
    reachDay: 21,
    large: 'methylation',
    cell: 0,
    dialog: null,
    aside: null,
    event: null,
    verdict: null,
    notice: null,
    theme: theme === 'light' || theme === 'dark' ? theme : 'system',
    touched: readSetting('touched') === 'yes',
  };
}

export interface StoreOptions {
  /** Whether axes take in both ends of the leading slider; several worlds on shared axes need no such runs. */
  readonly ends?: boolean;
}

/** The state of one world on the page and everything that may change it. No React in here. */
export function createAppStore(
  runner: Runner,
  initial: AppState = firstState(),
  { ends: withEnds = true }: StoreOptions = {},
): AppStore {
  const store = createStore<AppState>(() => initial);
  const { getState: get, setState: set } = store;
  /** The day shown before a world from outside brought its own. */
  let dayBefore: number | null = null;
  let keyTimer: ReturnType<typeof setTimeout> | undefined;
  /** What a drag that comes to nothing gives back. */
  let undragged: Pick<AppState, 'past' | 'future' | 'moved' | 'before'> | null = null;

  const scheduler = createScheduler(runner, {
    onFocal(result) {
      // Late news of a world that is no longer on the controls; while a slider is held, a step behind is still news.
      if (get().drag === null && result.scenario !== get().scenario) return;
      const focal: Focal = { scenario: result.scenario, result, series: seriesOf(result, 0) };
      set({ focal });
      if (get().axes === null) reframe();
    },
    onEnds(scenario, least, most) {
      if (scenario !== get().scenario) return;
      set({
        ends: least !== null && most !== null ? { scenario, least: seriesOf(least, 0), most: seriesOf(most, 0) } : null,
      });
      reframe();
    },
    onLitter(result) {
      const { scenario, verdict } = get();
      if (result.scenario !== scenario) return;
      const litter = summariseLitter(scenario, result);
      dayBefore = null;
      set({ litter, verdict: judged(verdict, litter.checksum) });
      reframe();
      stand();
    },
    onFailure(error, scenario) {
      if (unanswered(error) === 'given up') leaveOpen(actions.rerun);
      else set({ notice: noticeOf(error, 'world') });
      if (error instanceof InputError && scenario === get().scenario && get().drag === null) fallBack();
    },
  });

  /**
   * The last world that ran to the end with its whole litter: what the page goes back to when the model refuses
   * another.
   */
  let standing: Standing | null = null;

  function stand(): void {
    const { scenario, past, future, moved, before, focal, litter, ends, axes } = get();
    standing = { scenario, past, future, moved, before, focal, litter, ends, axes };
  }

  function fallBack(): void {
    set({ verdict: null });
    if (standing === null) {
      set({ ...firstState(), notice: get().notice, theme: get().theme });
      actions.rerun();
      return;
    }
    set(standing);
    if (dayBefore !== null) set({ day: dayBefore });
  }

  /** Axes stand still while a slider is held; they are set when everything they depend on is in. */
  function reframe(): void {
    const { focal, ends, litter, drag } = get();
    if (focal === null || ((drag !== null || get().pressed) && get().axes !== null)) return;
    set({ axes: frameAxes(focal, ends, litter) });
  }

  function simulate(scenario: Scenario): void {
    close(actions.rerun);
    scheduler.halt();
    scheduler.focal(scenario);
  }

  function settle(): void {
    const { scenario } = get();
    scheduler.settle(scenario, withEnds ? leadEnds(scenario) : null);
  }

  function openDrag(param: string): void {
    const { scenario, focal, past, future, moved, before } = get();
    undragged = { past, future, moved, before };
    set({
      drag: { param, from: scenario },
      moved: { param, from: focal?.scenario ?? scenario },
      before: focal,
      ...withStep({ past }, scenario),
      playing: false,
      touched: true,
    });
    writeSetting('touched', 'yes');
  }

  function slide(id: ParamId, value: ParamValue): void {
    if (get().drag?.param !== id) {
      if (get().drag !== null) endSlide();
      openDrag(id);
    }
    const { scenario, reach, reachDay } = get();
    const next = withReach(scenario, id, value, reach, reachDay);
    set({ scenario: next, verdict: null, notice: clearedNotice(get().notice) });
    simulate(next);
  }

  function endSlide(): void {
    clearTimeout(keyTimer);
    if (get().pressed) set({ pressed: false });
    const { drag, scenario } = get();
    if (drag === null) {
      reframe();
      if (get().litter?.scenario !== scenario) settle();
      return;
    }
    // A drag that came back to where it began is no step, and takes no step away.
    const { past, future } = undragged!;
    set({ drag: null, ...(sameScenario(drag.from, scenario) ? { past, future } : {}) });
    settle();
  }

  function dropSlide(): void {
    const { drag } = get();
    if (drag !== null) {
      set({ scenario: drag.from });
      simulate(drag.from);
      set({ moved: undragged!.moved, before: undragged!.before });
    }
    endSlide();
  }

  /** Puts another world in place; `before` keeps the old one's curve. */
  function place(next: Scenario, what: string): void {
    const { focal, scenario, day, reachDay } = get();
    // A curve may still be that of a species just left.
    const own = focal !== null && speciesOf(focal.scenario) === speciesOf(next) ? focal : null;
    if (speciesOf(next) === speciesOf(scenario))
      set({ before: own, moved: { param: what, from: own?.scenario ?? scenario }, day: Math.min(day, next.days) });
    else
      // Nothing of another species can stand beside this one; the same stage of life is shown.
      set({
        before: null,
        moved: null,
        kept: null,
        litter: null,
        ends: null,
        axes: null,
        aside: offers(speciesOf(next), get().aside) ? get().aside : null,
        day: sameStage(day, scenario.days, next.days),
        reachDay: sameStage(reachDay, scenario.days, next.days),
      });
    set({ scenario: next, drag: null, playing: false });
    simulate(next);
    settle();
  }

  function change(next: Scenario, what: string): boolean {
    endSlide();
    try {
      parseScenario(next);
    } catch (error) {
      refuse('field', error);
      return false;
    }
    const { scenario, past } = get();
    if (sameScenario(scenario, next)) return true;
    set({ ...withStep({ past }, scenario), verdict: null });
    place(next, what);
    return true;
  }

  function travel(from: Direction): void {
    endSlide();
    const { past, future, scenario } = get();
    const target = nextStep({ past, future }, from);
    if (target === undefined) return;
    set(afterStep({ past, future }, from, scenario));
    set({ verdict: null });
    place(target, from);
  }

  function refuse(from: 'link' | 'part' | 'file' | 'field' | 'embed', error: unknown, name?: string): void {
    set({ notice: noticeOf(error, from, name) });
  }

  const actions: Actions = {
    slide,
    nudge(id, value) {
      slide(id, value);
      clearTimeout(keyTimer);
      keyTimer = setTimeout(endSlide, KEY_PAUSE_MS);
    },
    press() {
      // Makes room for the drag that is about to come; endSlide settles if none does.
      // What a key has begun on a slider is over: the drag is a step of its own, and called off it takes no key back.
      clearTimeout(keyTimer);
      if (get().drag !== null) endSlide();
      scheduler.halt();
      set({ pressed: true, playing: false });
    },
    endSlide,
    dropSlide,
    change,
    choosePreset(id) {
      const { scenario } = get();
      const { seed, siblings, cells } = scenario;
      const fresh = { ...scenarioFromPreset(id, seed), siblings, cells };
      change(speciesOf(fresh) === speciesOf(scenario) ? { ...fresh, days: scenario.days } : fresh, 'preset');
    },
    chooseSpecies(species) {
      if (species !== speciesOf(get().scenario)) actions.choosePreset(FIRST_PRESET[species]);
    },
    setEvents(events, live = false) {
      const { scenario, drag } = get();
      const next = { ...scenario, events };
      if (!live) return change(next, 'events');
      try {
        parseScenario(next);
      } catch {
        return false;
      }
      if (drag?.param !== 'events') openDrag('events');
      set({ scenario: next, verdict: null });
      simulate(next);
      return true;
    },
    undo: () => travel('past'),
    redo: () => travel('future'),
    open(scenario, sent, day) {
      const { focal, past, scenario: old } = get();
      const verdict: Verdict | null = sent === null ? null : { kind: 'checking', ...sent };
      if (focal !== null) set(withStep({ past }, old));
      set({ verdict, notice: null });
      dayBefore ??= get().day;
      place(scenario, 'link');
      if (day !== null) set({ day: Math.min(day, scenario.days) });
      if (focal === null) set({ before: null, moved: null });
    },
    refuse,
    setDay: (day) => set({ day: Math.max(0, Math.min(get().scenario.days, Math.round(day))) }),
    setPlaying(playing) {
      const { day, scenario } = get();
      set({ playing, day: playing && day >= scenario.days ? 0 : day });
    },
    set: (part) => set(part),
    setReach: (reach, day) => set({ reach, reachDay: day ?? get().reachDay }),
    show: (dialog) => set({ dialog }),
    keep(name) {
      const { focal } = get();
      if (focal !== null) set({ kept: { name, focal } });
    },
    dropKept: () => set({ kept: null }),
    dismiss: () => set({ notice: null }),
    dismissVerdict: () => set({ verdict: null }),
    setTheme(theme) {
      writeSetting('theme', theme);
      set({ theme });
    },
    hear(news) {
      const { notice } = get();
      if (news !== 'answers') set({ notice: { kind: 'worker', news } });
      else if (notice?.kind === 'worker' && notice.news !== 'restarted') set({ notice: null });
    },
    rerun() {
      simulate(get().scenario);
      settle();
    },
  };

  function judged(verdict: Verdict | null, found: string): Verdict | null {
    if (verdict === null || verdict.kind !== 'checking') return verdict;
    const { checksum: sent, madeBy, own } = verdict;
    if (sent !== found) return { kind: 'differs', sent, found, madeBy };
    return own ? null : { kind: 'same', sent };
  }

  return Object.assign(store, { actions });
}

/** The next move of a slider takes back a refusal by the model; all else stays until read. */
function clearedNotice(notice: Notice | null): Notice | null {
  return notice?.kind === 'refused' && notice.from === 'world' ? null : notice;
}
