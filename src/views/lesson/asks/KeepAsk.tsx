import { useState } from 'react';
import { keep } from '../../../state/lesson/keep.ts';
import { rowsOf } from '../../../state/lesson/running.ts';
import { useParts, useSay } from '../../../state/react.tsx';
import { useLesson } from '../useLesson.ts';
import type { AskProps } from './ask.ts';

/** Copies what is on screen into the lab book. */
export function KeepAsk({ words }: AskProps<'keep'>) {
  const say = useSay();
  const { store, runner } = useParts();
  const on = useLesson();
  const [busy, setBusy] = useState(false);
  const count = on === null ? 0 : rowsOf(on.progress, on.progress.step).length;
  const label = say(`${words}.label`);
  return (
    <div className="keep-ask">
      <button
        type="button"
        className="btn"
        aria-disabled={busy}
        onClick={() => {
          if (busy) return;
          setBusy(true);
          void keep(store, runner).finally(() => setBusy(false));
        }}
      >
        {say('column.keep')}
      </button>
      <small>{count === 0 ? (label === say('column.keep') ? '' : label) : say('column.keptHere', { count })}</small>
    </div>
  );
}
