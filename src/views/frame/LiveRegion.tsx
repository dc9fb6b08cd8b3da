import '../../words/late.ts';
import { useMemo } from 'react';
import { flipsBetween } from '../../state/copies.ts';
import { usePage, useParts, useSay, useWorld } from '../../state/react.tsx';
import { summaryOf } from '../../parts/curves.ts';

/** One polite sentence when a drag and its litter have settled. */
export default function LiveRegion() {
  const say = useSay();
  const { store } = useParts();
  const playing = usePage((state) => state.playing);
  const litter = useWorld((state) =>
    state.drag === null && state.litter?.scenario === state.scenario ? state.litter : null,
  );
  const settled = playing ? null : litter;
  const sentence = useMemo(() => {
    if (settled === null) return '';
    const { day } = store.page.getState();
    const state = { ...store.getState(), day };
    const { before, focal, moved } = state;
    const flips = before !== null && focal !== null && moved !== null ? flipsBetween(before, focal, day) : null;
    const copies = focal === null ? 0 : 2 * focal.scenario.cells;
    const change =
      flips === null
        ? ''
        : `${say('flips.opened', { count: flips.opened, copies })} ${say('flips.closed', { count: flips.closed, copies })}`;
    return say('live.settled', { summary: summaryOf(state, say), flips: change });
  }, [settled, say, store]);
  return (
    <output className="visually-hidden" aria-live="polite">
      {sentence}
    </output>
  );
}
