import { InputError, MODEL_VERSION, type DecodedLink } from '../../sim/page.ts';
import { worldLocked } from './embed.ts';
import { linkNow } from './link.ts';
import { placeOfLink, standingOnScreens, sumsOfLink, takeLink, watchLinks } from './screen-table.ts';
import { isScreen, screens, type Place } from './screens.ts';
import type { AppStore } from './store.ts';

let hold: () => void = () => undefined;

/**
 * Reloads the page as it stands: a change whose world is still being computed, which the address waits for otherwise,
 * is in it too.
 */
export function reloadAsItStands(): void {
  hold();
  location.reload();
}

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

/**
 * Binds the world and the open screen to the address: opening a link opens its world and its study, and the address
 * always holds what is on screen, but for a link that was refused: it stays, so that it can be mended, until something
 * is changed. Every screen opened is an entry of the history. Back and forward among those of one world change the
 * screen alone, since worlds have an undo of their own.
 * @param reader reads links; null where that part has not been loaded, as when the page was opened by none
 * @returns whether the page was opened by a link.
 */
export function bindAddress(store: AppStore, reader: ((link: string) => DecodedLink) | null): boolean {
  let written = '';
  let timer: ReturnType<typeof setTimeout> | undefined;
  let shown = screens.getState();
  let opening = Date.now();
  let sent = '';
  /** The state of the page at the moment when the link in the address was refused. Null if the link was not refused. */
  let refused: readonly unknown[] | null = null;
  /** A link is on its way to the page. */
  let arriving = false;

  function read(): boolean {
    const fragment = location.hash;
    const entry = entryOf(history.state);
    if (entry?.opening === opening) {
      shown = entry;
      screens.setState({ open: entry.open, parameter: entry.parameter });
      return false;
    }
    if (fragment.length <= 1 || fragment === written) return false;
    if (reader === null) {
      void loadReader();
      return false;
    }
    try {
      const link = reader(fragment);
      refused = null;
      // A first link replaces nothing, so there is nothing to undo. In a locked frame the host page opens links, and
      // the reader may not undo them. In all other cases the link opens over the work on the page.
      if (store.getState().focal === null || worldLocked()) openFirst(link, entry);
      else void openOver(link, entry);
      return true;
    } catch (error) {
      refuse('link', error);
      return false;
    }
  }

  async function loadReader(): Promise<void> {
    arriving = true;
    reader = await import('./read-link.ts').then(
      ({ decodeLink }) => decodeLink,
      () => null,
    );
    arriving = false;
    if (reader === null) refuse('part', new InputError([]));
    else read();
  }

  function refuse(from: 'link' | 'part', error: unknown): void {
    store.actions.refuse(from, error);
    stay();
  }

  /** Keeps the refused link in the address until something on the page changes. */
  function stay(): void {
    queueMicrotask(() => (refused = standing()));
  }

  const standing = () => [store.getState().scenario, ...standingOnScreens(), shown.open, shown.parameter];

  /**
   * Notes that the page now shows this link.
   * @returns whether this page wrote the link into its own address: then nobody sent it
   */
  function enter(link: DecodedLink, entry: Entry | null): boolean {
    const sums = sumsOfLink(link);
    opening = entry?.opening ?? Date.now();
    sent = entry?.sent ?? sums;
    // The link is already an entry of the history. So opening its screen must not add another.
    shown = placeOfLink(link);
    return sent !== sums;
  }

  function openFirst(link: DecodedLink, entry: Entry | null): void {
    const own = enter(link, entry);
    const { scenario, checksum, day, madeBy } = link;
    store.actions.open(scenario, checksum === null ? null : { checksum, madeBy, own }, day);
    takeLink(link, own);
    screens.setState(shown);
    arrived(link);
  }

  /** Opens the link in place of the work on the page, as one step that can be undone. */
  async function openOver(link: DecodedLink, entry: Entry | null): Promise<void> {
    arriving = true;
    const part = await import('./kept/work.ts').catch(() => null);
    arriving = false;
    if (part === null) return refuse('part', new InputError([]));
    const own = enter(link, entry);
    part.openLinked(store, link, shown, own);
    arrived(link);
    writeSoon();
  }

  function arrived(link: DecodedLink): void {
    mark();
    const { scenario, verdict } = store.getState();
    // The line about an older model is shown only if the link has no checksum. With a checksum the verdict on it is
    // shown.
    if (link.madeBy !== MODEL_VERSION && sumsOfLink(link) === '' && verdict === null)
      store.setState({ verdict: { kind: 'older', madeBy: link.madeBy } });
    const stop = store.subscribe(({ scenario: now, litter }) => {
      if (now === scenario && litter?.scenario !== scenario) return;
      stop();
      // If the model refuses the world, the whole opening is undone first. This waits until that has happened.
      queueMicrotask(() => {
        const { notice } = store.getState();
        if (now !== scenario && notice?.kind === 'refused' && notice.from === 'world') stay();
      });
    });
  }

  const entryNow = (): Entry => ({ ...shown, opening, sent });
  const mark = () => history.replaceState(entryNow(), '');

  function write(): void {
    const { scenario, litter, focal, drag, playing } = store.getState();
    if (drag === null && !playing && focal?.scenario === scenario && litter?.scenario === scenario) writeNow();
  }

  function writeNow(): void {
    if (arriving || (refused !== null && standing().every((each, i) => each === refused![i]))) return;
    refused = null;
    written = `#${linkNow(store.getState(), shown)}`;
    if (location.hash !== written) history.replaceState(entryNow(), '', written);
  }
  hold = writeNow;

  /** Opening another screen adds an entry to the history at once. Its checksum is added when it is known. */
  function push(): void {
    shown = screens.getState();
    written = `#${linkNow(store.getState(), shown)}`;
    history.pushState(entryNow(), '', written);
  }

  function writeSoon(): void {
    clearTimeout(timer);
    timer = setTimeout(write, PAUSE_MS);
  }

  addEventListener('hashchange', read);
  store.subscribe((state, old) => {
    if (
      state.notice === old.notice &&
      state.day === old.day &&
      state.litter === old.litter &&
      state.drag === old.drag &&
      state.playing === old.playing
    )
      return;
    writeSoon();
  });
  screens.subscribe((place) => {
    if (place.open !== shown.open || place.parameter !== shown.parameter) push();
    writeSoon();
  });
  watchLinks(writeSoon);
  const byLink = read();
  // A refused link belongs to no entry of the history. So a reader who goes back to it sees it refused again.
  if (byLink || location.hash.length <= 1) mark();
  return byLink;
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
