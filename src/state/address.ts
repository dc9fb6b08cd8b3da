import { decodeLink, encodeLink } from '../../sim/index.ts';
import type { AppStore } from './store.ts';
import { openExperiment, openPlay, placeDesign, studies, studyOnScreen } from './studies.ts';

/** Waits this long after the last change before the address follows. */
const PAUSE_MS = 300;

/**
 * Binds the world and the open screen to the address: opening a link opens its world and its study, and the address
 * always holds what is on screen.
 * @returns whether the page was opened by a link.
 */
export function bindAddress(store: AppStore): boolean {
  let written = '';
  let timer: ReturnType<typeof setTimeout> | undefined;

  function read(): boolean {
    const fragment = location.hash;
    if (fragment.length <= 1 || fragment === written) return false;
    try {
      const { scenario, checksum, day, madeBy, study } = decodeLink(fragment);
      store.actions.open(scenario, checksum === null ? null : { checksum, madeBy }, day);
      if (study === null) openPlay();
      else {
        placeDesign(study.kind, study.design);
        openExperiment(study.kind);
      }
      return true;
    } catch (error) {
      store.actions.refuse('link', error);
      return false;
    }
  }

  function write(): void {
    const { scenario, day, litter, focal, drag, playing } = store.getState();
    if (drag !== null || playing || focal?.scenario !== scenario || litter?.scenario !== scenario) return;
    written = `#${encodeLink({ scenario, checksum: litter.checksum, day, study: studyOnScreen(scenario) })}`;
    if (location.hash !== written) history.replaceState(null, '', written);
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
  studies.subscribe((state, old) => {
    if (state.open !== old.open || state.kind !== old.kind || state.designs !== old.designs) writeSoon();
  });
  return read();
}
