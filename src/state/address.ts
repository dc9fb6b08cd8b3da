import { decodeLink, encodeLink, type DecodedLink } from '../../sim/index.ts';
import { comparison, placeComparison } from './comparison.ts';
import { silently } from './design-steps.ts';
import { isScreen, openParameter, openScreen, screens, type Place } from './screens.ts';
import type { AppStore } from './store.ts';
import { openExperiment, placeDesign, placeInLink, studies } from './studies.ts';

/** Waits this long after the last change before the address follows. */
const PAUSE_MS = 300;

/** What the browser keeps with each entry of its history: the screen, and which opening of a link it belongs to. */
interface Entry extends Place {
  readonly opening: number;
}

/**
 * Binds the world and the open screen to the address: opening a link opens its world and its study, and the address
 * always holds what is on screen. Every screen opened is an entry of the history. Back and forward among those of one
 * world change the screen alone, since worlds have an undo of their own.
 * @returns whether the page was opened by a link.
 */
export function bindAddress(store: AppStore): boolean {
  let written = '';
  let timer: ReturnType<typeof setTimeout> | undefined;
  let shown = screens.getState();
  let opening = Date.now();

  function read(): boolean {
    const fragment = location.hash;
    const entry = entryOf(history.state);
    if (entry?.opening === opening) {
      shown = entry;
      screens.setState({ open: entry.open, parameter: entry.parameter });
      return false;
    }
    if (fragment.length <= 1 || fragment === written) return false;
    try {
      const link = decodeLink(fragment);
      store.actions.open(link.scenario, link.checksum === null ? null : { checksum: link.checksum, madeBy: link.madeBy }, link.day);
      opening = entry?.opening ?? Date.now();
      openPlace(link);
      return true;
    } catch (error) {
      store.actions.refuse('link', error);
      return false;
    }
  }

  /** Opens the screen of a link without an entry of its own: the link has one already. */
  function openPlace({ study, page, madeBy }: DecodedLink): void {
    shown = { open: page?.screen ?? (study === null ? 'play' : 'experiment'), parameter: page?.screen === 'model' ? page.parameter : null };
    if (page?.screen === 'compare') placeComparison(page, madeBy);
    if (study !== null) {
      const place = () => placeDesign(study.kind, study.design);
      // What the page opens with is no step of undo; a link that comes later is one.
      if (store.getState().focal === null) silently(place);
      else place();
      openExperiment(study.kind);
    } else if (shown.parameter !== null) openParameter(shown.parameter);
    else openScreen(shown.open);
    mark();
  }

  const entryNow = (): Entry => ({ ...shown, opening });
  const mark = () => history.replaceState(entryNow(), '');

  function write(): void {
    const { scenario, day, litter, focal, drag, playing } = store.getState();
    if (drag !== null || playing || focal?.scenario !== scenario || litter?.scenario !== scenario) return;
    written = `#${encodeLink({ scenario, checksum: litter.checksum, day, ...placeInLink(shown, scenario) })}`;
    if (location.hash !== written) history.replaceState(entryNow(), '', written);
  }

  /** Another screen is another entry, at once; the checksum follows when it is known. */
  function push(): void {
    shown = screens.getState();
    const { scenario, day, litter } = store.getState();
    const checksum = litter?.scenario === scenario ? litter.checksum : null;
    written = `#${encodeLink({ scenario, checksum, day, ...placeInLink(shown, scenario) })}`;
    history.pushState(entryNow(), '', written);
  }

  function writeSoon(): void {
    clearTimeout(timer);
    timer = setTimeout(write, PAUSE_MS);
  }

  addEventListener('hashchange', read);
  store.subscribe((state, old) => {
    if (state.notice === old.notice && state.day === old.day && state.litter === old.litter && state.drag === old.drag && state.playing === old.playing) return;
    writeSoon();
  });
  screens.subscribe((place) => {
    if (place.open !== shown.open || place.parameter !== shown.parameter) push();
    writeSoon();
  });
  comparison.subscribe((state, old) => {
    if (state.plans !== old.plans || state.view !== old.view || state.sums !== old.sums) writeSoon();
  });
  studies.subscribe((state, old) => {
    if (state.kind !== old.kind || state.designs !== old.designs) writeSoon();
  });
  const byLink = read();
  mark();
  return byLink;
}

function entryOf(state: unknown): Entry | null {
  if (typeof state !== 'object' || state === null) return null;
  const { open, parameter, opening } = state as Record<string, unknown>;
  return isScreen(open) && typeof opening === 'number' ? { open, parameter: typeof parameter === 'string' ? parameter : null, opening } : null;
}
