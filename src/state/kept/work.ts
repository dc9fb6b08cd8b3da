import { createStore } from 'zustand/vanilla';
import { decodeWork, encodeWorkbook, InputError, type DecodedWork, type InputProblem } from '../../../sim/index.ts';
import { comparison } from '../comparison.ts';
import { designSteps } from '../design-steps.ts';
import { lessons } from '../lessons.ts';
import { openScreen, screens } from '../screens.ts';
import { readSetting, writeSetting } from '../settings.ts';
import type { AppStore } from '../store.ts';
import { studies } from '../studies.ts';
import { travelWhole, wholes } from '../whole.ts';
import { createAutosave, type Autosave } from './autosave.ts';
import { ownSlotBefore, rememberSlot } from './open-tabs.ts';
import type { ReadableSlot, SaveOutcome, Slot } from './slots.ts';
import { jsonTextOf } from './read-file.ts';
import { contentOf, openStudy, openWorkbook, workbookNow } from './snapshot.ts';

/** Keeping work and opening it: what the bar and the dialog show, and what they do. */

/** Something that was opened and can be taken back. */
export interface Opened {
  readonly kind: DecodedWork['kind'];
  /** Name of its file, null for work kept by the browser. */
  readonly name: string | null;
  readonly madeBy: string;
}

export interface WorkState {
  /** Work of before that may be continued. */
  readonly offer: Slot | null;
  readonly opened: Opened | null;
  /** A file that was not opened. */
  readonly refused: { readonly name: string; readonly problems: readonly InputProblem[] } | null;
  /** Why the browser does not keep work; said until it is read. */
  readonly trouble: Exclude<SaveOutcome, 'saved'> | null;
  /** Outcome of the last saving. */
  readonly outcome: SaveOutcome | null;
  readonly keeps: boolean;
}

/** Whether the browser may keep work, under the settings of the page. */
const SETTING = 'autosave';
const allowed = () => readSetting(SETTING) !== 'off';

export const work = createStore<WorkState>(() => ({ offer: null, opened: null, refused: null, trouble: null, outcome: null, keeps: allowed() }));
const { getState: get, setState: set } = work;

let saver: Autosave | null = null;
let page: AppStore | null = null;

/** Starts keeping work and offers that of before. @param byLink whether the page was opened by a link */
export function startWork(store: AppStore, byLink: boolean): void {
  if (saver !== null) return;
  page = store;
  const id = freshId();
  const before = ownSlotBefore();
  const started = createAutosave({
    id, storage: () => localStorage, locks: navigator.locks, now: Date.now, contentOf, allowed,
    work: () => (settled(store) ? workbookNow(store) : null),
    onSaved(outcome) {
      if (outcome === 'saved') rememberSlot(id);
      // Said once; it stands in the dialog for as long as it lasts.
      const trouble = outcome === 'saved' || get().outcome === outcome ? {} : { trouble: outcome };
      set({ outcome, ...trouble });
    },
  }, isChanged(store));
  saver = started;
  const touch = () => started.touch();
  for (const each of [store, comparison, studies, screens, lessons]) each.subscribe(touch);
  addEventListener('pagehide', () => started.flush());
  document.addEventListener('visibilitychange', () => document.hidden && started.flush());
  followWholes(store);
  // A world alone is a step on Play: undone, refused by the model or changed further, it is no longer what was just opened.
  store.subscribe((now, old) => {
    if (now.past !== old.past && get().opened?.kind === 'scenario') set({ opened: null });
  });
  void started.offer(before, byLink).then((offer) => set({ offer }));
}

/** Random enough that no two openings meet; `randomUUID` is not there on pages served without encryption. */
function freshId(): string {
  return Array.from(crypto.getRandomValues(new Uint32Array(3)), (part) => part.toString(36)).join('-');
}

function settled(store: AppStore): boolean {
  const { drag, pressed, playing } = store.getState();
  return drag === null && !pressed && !playing;
}

function isChanged(store: AppStore): boolean {
  return [store, comparison, designSteps].some((list) => list.getState().past.length > 0);
}

/** What was taken back as a whole can be brought again until something else is done. */
function followWholes(store: AppStore): void {
  let content = '';
  wholes.subscribe((now, old) => {
    content = contentOf(workbookNow(store));
    if (now.past.length < old.past.length) set({ opened: null });
  });
  const look = () => {
    if (wholes.getState().future.length === 0 || !settled(store)) return;
    const undone = [store, comparison, designSteps].some((list) => list.getState().future.length > 0);
    if (!undone && contentOf(workbookNow(store)) !== content) wholes.setState({ future: [] });
  };
  // After all that one act changes has been changed.
  const soon = () => queueMicrotask(look);
  for (const each of [store, comparison, studies]) each.subscribe(soon);
}

/** All work as the text of a file. */
export function workAsFile(store: AppStore): string {
  return encodeWorkbook({ ...workbookNow(store), savedAt: new Date().toISOString() });
}

/**
 * Opens whatever kind of file Tend writes. All of it is read before anything on the page changes.
 * @throws InputError
 */
export function openText(store: AppStore, name: string, text: string): void {
  const read = decodeWork(text);
  if (read.kind === 'workbook') openWorkbook(store, read.workbook);
  else if (read.kind === 'study') openStudy(store, read.study);
  else {
    store.actions.open(read.scenario, null, null);
    openScreen('play');
  }
  set({ opened: { kind: read.kind, name, madeBy: read.madeBy }, refused: null });
  if (read.kind !== 'scenario') watchModel(store, name);
}

/** The same for a file; what is wrong with it is kept to be said. @returns whether it was opened */
export async function openFile(store: AppStore, file: File): Promise<boolean> {
  try {
    openText(store, file.name, await jsonTextOf(file));
    return true;
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    set({ refused: { name: file.name, problems: error.problems } });
    return false;
  }
}

/** A world that the model itself refuses takes all that was opened with it back, never half. */
function watchModel(store: AppStore, name: string): void {
  const { scenario } = store.getState();
  const stop = store.subscribe(({ notice, scenario: now, litter }) => {
    if (litter?.scenario === scenario) stop();
    if (now === scenario) return;
    stop();
    if (notice?.kind !== 'refused' || notice.from !== 'world') return;
    travelWhole('past');
    wholes.setState({ future: [] });
    store.actions.dismiss();
    set({ opened: null, refused: { name, problems: notice.problems } });
  });
}

export function takeBack(): void {
  const { opened } = get();
  if (opened?.kind === 'scenario') page?.actions.undo();
  else travelWhole('past');
  set({ opened: null });
}

/** Opens work that the browser kept. It stays where it is: this page writes to a place of its own. */
export function continueWork(store: AppStore, { read }: ReadableSlot): void {
  openWorkbook(store, read.workbook);
  set({ offer: null, refused: null, opened: { kind: 'workbook', name: null, madeBy: read.madeBy } });
  watchModel(store, '');
}

export function dismissOffer(): void {
  set({ offer: null });
}

export function dismissWork(): void {
  set({ opened: null, refused: null, trouble: null });
}

export function forgetWork(id: string): void {
  saver?.forget(id);
  if (get().offer?.id === id) dismissOffer();
}

export function keptWork(): Promise<readonly Slot[]> {
  return saver?.closedSlots() ?? Promise.resolve([]);
}

/** Lets the browser keep work, or leaves it off and forgets all that was kept. */
export function setKeeping(keeps: boolean): void {
  writeSetting(SETTING, keeps ? 'on' : 'off');
  set({ keeps, offer: null, trouble: null, outcome: null });
  if (keeps) saver?.touch();
  else saver?.forgetAll();
}
