import { decodeLink, encodeLink } from '../../sim/index.ts';
import type { AppStore } from './store.ts';

/** Waits this long after the last change before the address follows. */
const PAUSE_MS = 300;

/**
 * Binds the world to the address: opening a link opens its world, and the address always holds the world on screen.
 * @returns whether the page was opened by a link.
 */
export function bindAddress(store: AppStore): boolean {
  let written = '';
  let timer: ReturnType<typeof setTimeout> | undefined;

  function read(): boolean {
    const fragment = location.hash;
    if (fragment.length <= 1 || fragment === written) return false;
    try {
      const { scenario, checksum, day, madeBy } = decodeLink(fragment);
      store.actions.open(scenario, checksum === null ? null : { checksum, madeBy }, day);
      return true;
    } catch (error) {
      store.actions.refuse('link', error);
      return false;
    }
  }

  function write(): void {
    const { scenario, day, litter, focal, drag, playing } = store.getState();
    if (drag !== null || playing || focal?.scenario !== scenario || litter?.scenario !== scenario) return;
    written = `#${encodeLink({ scenario, checksum: litter.checksum, day })}`;
    if (location.hash !== written) history.replaceState(null, '', written);
  }

  addEventListener('hashchange', read);
  store.subscribe((state, old) => {
    if (state.notice === old.notice && state.day === old.day && state.litter === old.litter && state.drag === old.drag && state.playing === old.playing) return;
    clearTimeout(timer);
    timer = setTimeout(write, PAUSE_MS);
  });
  return read();
}
