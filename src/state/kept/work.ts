import { createStore } from 'zustand/vanilla';
import { InputError, type InputProblem } from '../../../sim/page.ts';
import { encodeWorkbook } from '../../saved/workbook-file.ts';
import type { Direction } from '../history.ts';
import type { DecodedLink } from '../screen-table.ts';
import type { Place } from '../screens.ts';
import { permitted } from '../permit.ts';
import { readSetting, writeSetting } from '../settings.ts';
import type { WorldStore } from '../store.ts';
import { travelWhole, wholes } from '../whole.ts';
import { isHeld } from '../world.ts';
import { createAutosave, type Autosave } from './autosave.ts';
import { createOpenTabs, ownSlotsBefore, rememberSlot } from './open-tabs.ts';
import type { ReadableSlot, SaveOutcome, Slot } from './slots.ts';
import { jsonTextOf } from './read-file.ts';
import { contentOf, openLink, openStudy, openWorkbook, openWorld, workbookNow } from './snapshot.ts';
import { eachSlice } from './each-slice.ts';
import { decodeWork, type DecodedWork } from './workbook.ts';

/** Keeping work and opening it: what the bar and the dialog show, and what they do. */

/** Something that was opened and can be taken back. */
export interface Opened {
  readonly kind: DecodedWork['kind'] | 'link';
  /** Name of its file, null for a link and for work kept by the browser. */
  readonly name: string | null;
  readonly madeBy: string;
  /** Whether work of the person's own stood here before, and this browser keeps it. */
  readonly over: boolean;
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

export const work = createStore<WorkState>(() => ({
  offer: null,
  opened: null,
  refused: null,
  trouble: null,
  outcome: null,
  keeps: allowed(),
}));
const { getState: get, setState: set } = work;

let saver: Autosave | null = null;

/** Starts keeping work and offers that of before. @param byLink whether the page was opened by a link */
export function startWork(store: WorldStore, byLink: boolean): void {
  if (saver !== null) return;
  const before = ownSlotsBefore();
  const started = createAutosave(
    {
      freshId,
      storage: () => localStorage,
      tabs: createOpenTabs(navigator.locks, openChannel()),
      now: Date.now,
      contentOf,
      allowed,
      work: (held) => (held || settled(store) ? workbookNow(store) : null),
      onSaved(outcome, id) {
        if (outcome === 'saved') rememberSlot(id);
        // The notice is shown once. The dialog repeats it for as long as it is true.
        const trouble = outcome === 'saved' || get().outcome === outcome ? {} : { trouble: outcome };
        set({ outcome, ...trouble });
      },
    },
    hasSteps(store, 'past'),
  );
  saver = started;
  const touch = () => started.touch();
  watchSlices(store, touch);
  const leave = () => {
    takeTyped();
    started.flush();
  };
  addEventListener('pagehide', leave);
  document.addEventListener('visibilitychange', () => document.hidden && leave());
  followWholes(store);
  void started.offer(before, byLink).then((offer) => set({ offer }));
}

/** Pages served without encryption have no locks; there the pages ask each other. */
function openChannel(): BroadcastChannel | undefined {
  try {
    return new BroadcastChannel('tend.work');
  } catch {
    return undefined;
  }
}

/** Random enough that no two openings meet; `randomUUID` is not there on pages served without encryption. */
function freshId(): string {
  return Array.from(crypto.getRandomValues(new Uint32Array(3)), (part) => part.toString(36)).join('-');
}

/**
 * What stands in a box is taken as if the person had gone on to the next one. The box keeps the focus, for a tab that
 * is come back to.
 */
function takeTyped(): void {
  const box = document.activeElement;
  if (!(box instanceof HTMLInputElement) || box.type !== 'text') return;
  box.blur();
  box.focus();
}

function settled(store: WorldStore): boolean {
  return !isHeld(store.getState()) && !store.page.getState().playing;
}

/** Whether any undo list of the page holds steps. */
function hasSteps(store: WorldStore, from: Direction): boolean {
  return eachSlice().some(([, { steps }]) => steps !== null && steps.now(store)[from].length > 0);
}

function watchSlices(store: WorldStore, changed: () => void): void {
  for (const [, slice] of eachSlice()) slice.store(store).subscribe(changed);
}

/** After an opened file was undone, it can be brought back until the person does something else. */
function followWholes(store: WorldStore): void {
  let content = '';
  wholes.subscribe((now, old) => {
    content = contentOf(workbookNow(store));
    if (now.past.length < old.past.length) set({ opened: null });
  });
  const look = () => {
    if (wholes.getState().future.length === 0 || !settled(store)) return;
    if (!hasSteps(store, 'future') && contentOf(workbookNow(store)) !== content) wholes.setState({ future: [] });
  };
  // One act may change several stores, one after the other. This waits until all of them have changed.
  const soon = () => queueMicrotask(look);
  watchSlices(store, soon);
}

/** All work as the text of a file. */
export function workAsFile(store: WorldStore): string {
  return encodeWorkbook({ ...workbookNow(store), savedAt: new Date().toISOString() });
}

/**
 * Opens whatever kind of file Tend writes. All of it is read before anything on the page changes.
 * @throws InputError
 */
export function openText(store: WorldStore, name: string, text: string): void {
  if (permitted()?.lesson !== undefined) throw new InputError([{ code: 'in-lesson', path: 'file', got: name }]);
  const read = decodeWork(text);
  const { kind, madeBy } = read;
  opening(store, { kind, name, madeBy }, () => {
    if (read.kind === 'workbook') openWorkbook(store, read.workbook);
    else if (read.kind === 'study') openStudy(store, read.study);
    else openWorld(store, read.scenario);
  });
}

/**
 * Opens a link over what is on the page. @param place the screen it opens @param own whether it is an address that this
 * page wrote itself
 */
export function openLinked(store: WorldStore, link: DecodedLink, place: Place, own: boolean): void {
  opening(store, { kind: 'link', name: null, madeBy: link.madeBy }, () => openLink(store, link, place, own));
}

/** Opens work that this browser saved. The saved copy stays where it is, and this page saves to a slot of its own. */
export function continueWork(store: WorldStore, { read }: ReadableSlot): void {
  opening(store, { kind: 'workbook', name: null, madeBy: read.madeBy }, () => openWorkbook(store, read.workbook));
  set({ offer: null });
}

/**
 * Whatever is opened replaces the work on the page. So that work is saved first, and one step of undo brings it back.
 */
function opening(store: WorldStore, what: Omit<Opened, 'over'>, open: () => void): void {
  const over = saver?.leave() ?? false;
  open();
  saver?.arrived();
  set({ opened: { ...what, over }, refused: null });
  watchModel(store, what);
}

/**
 * Opens a file in that way. If the file is refused, the reason is kept for the notice.
 * @returns whether it was opened
 */
export async function openFile(store: WorldStore, file: File): Promise<boolean> {
  try {
    openText(store, file.name, await jsonTextOf(file));
    return true;
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    set({ opened: null, refused: { name: file.name, problems: error.problems } });
    return false;
  }
}

/**
 * If the model refuses the opened world, everything that was opened with it is undone. Half of a file is never left
 * open.
 */
function watchModel(store: WorldStore, { kind, name }: Pick<Opened, 'kind' | 'name'>): void {
  const { scenario } = store.getState();
  const stop = store.subscribe(({ notice, scenario: now, litter }) => {
    if (litter?.scenario === scenario) stop();
    if (now === scenario) return;
    stop();
    if (notice?.kind !== 'refused' || notice.from !== 'world') return;
    travelWhole('past');
    wholes.setState({ future: [] });
    set({ opened: null });
    // If only a world was opened, the page reports the reason by itself.
    if (kind === 'scenario' || kind === 'link')
      store.setState({ notice: { ...notice, ...(name === null ? {} : { name }) } });
    else set({ refused: { name: name ?? '', problems: notice.problems } });
  });
}

export function takeBack(): void {
  travelWhole('past');
  set({ opened: null });
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
