import { InputError } from '../../sim/page.ts';
import { permit, permitted, worldLocked } from './permit.ts';
import { linkNow } from './link.ts';
import {
  isScreen,
  placeOfLink,
  standingOnScreens,
  sumsOfLink,
  takeLink,
  watchLinks,
  type DecodedLink,
} from './screen-table.ts';
import { screens, type Place } from './screens.ts';
import type { WorldStore } from './store.ts';

let hold: () => void = () => undefined;

/**
 * Reloads the page as it stands: a change whose world is still being computed, which the address waits for otherwise,
 * is in it too.
 */
export function reloadAsItStands(): void {
  hold();
  location.reload();
}

/** How the fragment of a lesson or of a class begins; lesson/address.ts writes and reads it. */
const LESSON = /^#(lesson|class|word|collect)=/;

/** Waits this long after the last change before the address follows. */
const PAUSE_MS = 300;

/**
 * What the browser keeps with each entry of its history: the screen, which opening of a link it belongs to, and the
 * checksums that came with that link.
 */
interface Entry extends Place {
  readonly opening: number;
  readonly sent: string;
}

/** What reads links and tells what became of them. */
interface LinkReader {
  decodeLink(link: string): DecodedLink;
  watchArrival(store: WorldStore, link: DecodedLink, refused: () => void): void;
}

/** The page's address, and what it holds at the moment. */
interface Bound {
  readonly store: WorldStore;
  /** Reads links; null where that part has not been loaded, as when the page was opened by none. */
  reader: LinkReader | null;
  /** The fragment that this page wrote last. */
  written: string;
  /** The fragment that was read or written last, as the browser spells it. Any other is a link that is to be read. */
  seen: string;
  timer: ReturnType<typeof setTimeout> | undefined;
  shown: Place;
  opening: number;
  sent: string;
  /** What stood on the page when the link in the address was refused; else null. */
  refused: readonly unknown[] | null;
  /** A link is on its way to the page. */
  arriving: boolean;
}

/**
 * Binds the world and the open screen to the address: opening a link opens its world and its study, and the address
 * always holds what is on screen, but for a link that was refused: it stays, so that it can be mended, until something
 * is changed. Every screen opened is an entry of the history. Back and forward among those of one world change the
 * screen alone, since worlds have an undo of their own.
 * @param reader reads links; null where that part has not been loaded, as when the page was opened by none
 * @returns whether the page was opened by a link.
 */
export function bindAddress(store: WorldStore, reader: Bound['reader']): boolean {
  const bound: Bound = {
    store,
    reader,
    written: '',
    seen: '',
    timer: undefined,
    shown: screens.getState(),
    opening: Date.now(),
    sent: '',
    refused: null,
    arriving: false,
  };
  hold = () => writeNow(bound);
  addEventListener('hashchange', () => read(bound));
  follow(bound);
  const byLink = read(bound);
  // A refused link belongs to no entry of the history. So a reader who goes back to it sees it refused again.
  if (byLink || location.hash.length <= 1) mark(bound);
  return byLink;
}

/** Writes the address a moment after anything that it says has changed. */
function follow(bound: Bound): void {
  const { store } = bound;
  store.subscribe((state, old) => {
    if (state.notice !== old.notice || state.litter !== old.litter || state.drag !== old.drag) writeSoon(bound);
  });
  store.page.subscribe((state, old) => {
    if (state.day !== old.day || state.playing !== old.playing) writeSoon(bound);
  });
  screens.subscribe((place) => {
    if (place.open !== bound.shown.open || place.parameter !== bound.shown.parameter) push(bound);
    writeSoon(bound);
  });
  watchLinks(() => writeSoon(bound));
  permit.subscribe(() => writeSoon(bound));
}

/** Opens the link that stands in the address. @returns whether there was one and it was opened */
function read(bound: Bound): boolean {
  const fragment = location.hash;
  bound.seen = fragment;
  if (LESSON.test(fragment)) {
    void readLesson(bound, fragment);
    return false;
  }
  const entry = entryOf(history.state);
  const lesson = permitted()?.lesson;
  if (lesson !== undefined) {
    // The browser's way back leads out of a lesson too.
    bound.shown = entry ?? bound.shown;
    lesson.leave();
  }
  if (entry?.opening === bound.opening) {
    bound.shown = entry;
    screens.setState({ open: entry.open, parameter: entry.parameter });
    return false;
  }
  if (fragment.length <= 1 || fragment === bound.written) return false;
  if (bound.reader === null) {
    void loadReader(bound);
    return false;
  }
  try {
    const link = bound.reader.decodeLink(fragment);
    bound.refused = null;
    // A first link replaces nothing, so there is nothing to undo. In a locked frame the host page opens links, and
    // the reader may not undo them. In all other cases the link opens over the work on the page.
    if (bound.store.getState().focal === null || worldLocked()) openFirst(bound, link, entry);
    else void openOver(bound, link, entry);
    return true;
  } catch (error) {
    refuse(bound, 'link', error);
    return false;
  }
}

/** A lesson stands in the address by its name: what it opens is loaded with it. */
async function readLesson(bound: Bound, fragment: string): Promise<void> {
  if (fragment === bound.written) return;
  bound.arriving = true;
  try {
    await (await import('./lesson/reopen.ts')).reopenLesson(bound.store, fragment);
  } catch (error) {
    refuse(bound, error instanceof InputError ? 'link' : 'part', error);
  }
  bound.arriving = false;
}

async function loadReader(bound: Bound): Promise<void> {
  bound.arriving = true;
  bound.reader = await import('./read-link.ts').catch(() => null);
  bound.arriving = false;
  if (bound.reader === null) refuse(bound, 'part', new InputError([]));
  else read(bound);
}

function refuse(bound: Bound, from: 'link' | 'part', error: unknown): void {
  bound.store.actions.refuse(from, error);
  stay(bound);
}

/** Keeps the refused link in the address until something on the page changes. */
function stay(bound: Bound): void {
  queueMicrotask(() => (bound.refused = standing(bound)));
}

/** All that is set by hand. */
function standing({ store, shown }: Bound): readonly unknown[] {
  return [store.getState().scenario, ...standingOnScreens(), shown.open, shown.parameter];
}

/**
 * Notes that the page now shows this link.
 * @returns whether this page wrote the link into its own address: then nobody sent it
 */
function enter(bound: Bound, link: DecodedLink, entry: Entry | null): boolean {
  const sums = sumsOfLink(link);
  bound.opening = entry?.opening ?? Date.now();
  bound.sent = entry?.sent ?? sums;
  // The link is already an entry of the history. So opening its screen must not add another.
  bound.shown = placeOfLink(link);
  return bound.sent !== sums;
}

function openFirst(bound: Bound, link: DecodedLink, entry: Entry | null): void {
  const own = enter(bound, link, entry);
  const { scenario, checksum, day, madeBy } = link;
  bound.store.actions.open(scenario, checksum === null ? null : { checksum, madeBy, own }, day);
  takeLink(link, own);
  screens.setState(bound.shown);
  arrived(bound, link);
}

function arrived(bound: Bound, link: DecodedLink): void {
  mark(bound);
  bound.reader!.watchArrival(bound.store, link, () => stay(bound));
}

/** Opens the link in place of the work on the page, as one step that can be undone. */
async function openOver(bound: Bound, link: DecodedLink, entry: Entry | null): Promise<void> {
  bound.arriving = true;
  const part = await import('./kept/work.ts').catch(() => null);
  bound.arriving = false;
  if (part === null) return refuse(bound, 'part', new InputError([]));
  const own = enter(bound, link, entry);
  part.openLinked(bound.store, link, bound.shown, own);
  arrived(bound, link);
  writeSoon(bound);
}

function entryNow({ shown, opening, sent }: Bound): Entry {
  return { ...shown, opening, sent };
}

function mark(bound: Bound): void {
  history.replaceState(entryNow(bound), '');
}

/** Writes the address once the world has come to rest. */
function write(bound: Bound): void {
  const { scenario, litter, focal, drag } = bound.store.getState();
  const { playing } = bound.store.page.getState();
  if (drag === null && !playing && focal?.scenario === scenario && litter?.scenario === scenario) writeNow(bound);
}

function writeNow(bound: Bound): void {
  const { refused } = bound;
  // The browser tells of a pasted link a moment later. Until then it must not be written over: it would be lost.
  if (location.hash !== bound.seen) return;
  if (bound.arriving || (refused !== null && standing(bound).every((each, i) => each === refused[i]))) return;
  bound.refused = null;
  bound.written = linkOf(bound);
  if (location.hash !== bound.written)
    history.replaceState({ ...history.state, ...entryNow(bound) }, '', bound.written);
  bound.seen = location.hash;
}

/** Opening another screen adds an entry to the history at once. Its checksum is added when it is known. */
function push(bound: Bound): void {
  bound.shown = screens.getState();
  bound.written = linkOf(bound);
  history.pushState(entryNow(bound), '', bound.written);
  bound.seen = location.hash;
}

function linkOf({ store, shown }: Bound): string {
  const { lesson } = permitted() ?? {};
  return lesson?.address ?? `#${linkNow({ ...store.getState(), day: store.page.getState().day }, shown)}`;
}

function writeSoon(bound: Bound): void {
  clearTimeout(bound.timer);
  bound.timer = setTimeout(() => write(bound), PAUSE_MS);
}

function entryOf(state: unknown): Entry | null {
  if (typeof state !== 'object' || state === null) return null;
  const { open, parameter, opening, sent } = state as Record<string, unknown>;
  return isScreen(open) && typeof opening === 'number'
    ? {
        open,
        parameter: typeof parameter === 'string' ? parameter : null,
        opening,
        sent: typeof sent === 'string' ? sent : '',
      }
    : null;
}
