import { useEffect } from 'react';
import { useStore } from 'zustand';
import { findCollector, handIn, handingIn } from '../../state/class/collector.ts';
import { useSay } from '../../state/react.tsx';

/** Handing in to the teacher's own machine, where the page comes from one that collects. Elsewhere nothing is shown. */
export function Collector({ text }: { readonly text: string }) {
  const say = useSay();
  const { state } = useStore(handingIn);
  useEffect(() => void findCollector(), []);
  if (state.is === 'none') return null;
  const arrived = state.is === 'handed in' && state.ticket === text;
  const said =
    state.is === 'refused'
      ? say(`learn.collector.refused.${state.why.replaceAll(' ', '-')}`)
      : state.is === 'sending' || state.is === 'unreachable' || arrived
        ? say(`learn.collector.${arrived ? 'arrived' : state.is}`)
        : '';
  return (
    <div className="hand-in-send">
      {arrived ? null : (
        <button
          type="button"
          className="btn solid"
          aria-disabled={state.is === 'sending'}
          onClick={() => state.is === 'sending' || void handIn(text)}
        >
          {say(state.is === 'unreachable' ? 'learn.collector.again' : 'learn.collector.send')}
        </button>
      )}
      <output>{said}</output>
    </div>
  );
}
