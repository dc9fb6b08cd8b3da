import { MODEL_VERSION } from '../../sim/page.ts';
import { sumsOfLink, type DecodedLink } from './screen-table.ts';
import type { WorldStore } from './store.ts';

/**
 * Tells what has to be said of a link that was opened.
 * @param refused called when the model refuses the world that it holds
 */
export function watchArrival(store: WorldStore, link: DecodedLink, refused: () => void): void {
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
      if (now !== scenario && notice?.kind === 'refused' && notice.from === 'world') refused();
    });
  });
}
