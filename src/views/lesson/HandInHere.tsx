import { useState } from 'react';
import { lazyPart } from '../../parts/lazyPart.tsx';
import { handsInHere } from '../../state/lesson/gate.ts';
import type { Running } from '../../state/lesson/running.ts';
import { useSay } from '../../state/react.tsx';

const HandIn = lazyPart(() => import('./HandIn.tsx'), { useClose: ({ onClose }) => onClose });

/** The button that hands in, where there is something to hand in. Who works alone hands nothing in. */
export function HandInHere({ on }: { on: Running }) {
  const say = useSay();
  const [open, setOpen] = useState(false);
  if (!handsInHere(on)) return null;
  return (
    <>
      <button type="button" className="btn solid hand-in-here" onClick={() => setOpen(true)}>
        {say('learn.handIn')}
      </button>
      {open ? <HandIn on={on} onClose={() => setOpen(false)} /> : null}
    </>
  );
}
