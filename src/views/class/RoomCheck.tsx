import { useEffect, useState } from 'react';
import { runSeats } from '../../../sim/classroom.ts';
import { Dialog } from '../../parts/Dialog.tsx';
import { useParts, useSay } from '../../state/react.tsx';
import type { ClassDoc } from '../../state/class/work.ts';

type Part = 'secure' | 'storage' | 'offline' | 'camera' | 'clipboard';

/** What works in this browser, on this machine. */
function partsHere(): Readonly<Record<Part, boolean>> {
  return {
    secure: isSecureContext,
    storage: stores(),
    offline: location.protocol === 'file:' || (navigator.serviceWorker?.controller ?? null) !== null,
    camera: navigator.mediaDevices?.getUserMedia !== undefined,
    clipboard: navigator.clipboard?.writeText !== undefined,
  };
}

function stores(): boolean {
  try {
    localStorage.setItem('tend.room', '1');
    localStorage.removeItem('tend.room');
    return true;
  } catch {
    return false;
  }
}

/** Seconds that one seat takes here; null while it runs. */
function useSpeed({ of }: ClassDoc): number | 'failed' | null {
  const { runner } = useParts();
  const [seconds, setSeconds] = useState<number | 'failed' | null>(null);
  useEffect(() => {
    const abort = new AbortController();
    const { signal } = abort;
    const start = performance.now();
    runSeats(of, [1], {
      run: (job) => runner.run(job, { signal }),
      onSeat: () => setSeconds((performance.now() - start) / 1000),
      signal,
    }).catch(() => !signal.aborted && setSeconds('failed'));
    return () => abort.abort();
  }, [of, runner]);
  return seconds;
}

/** Check this room: what works here, and what to do where it does not. */
export default function RoomCheck({ doc, onClose }: { readonly doc: ClassDoc; readonly onClose: () => void }) {
  const say = useSay();
  const [parts] = useState(partsHere);
  const seconds = useSpeed(doc);
  return (
    <Dialog title={say('class.setUp.room')} className="narrow" onClose={onClose}>
      <ul className="room-parts">
        {Object.entries(parts).map(([part, works]) => (
          <li key={part} data-works={works}>
            <b>{say(works ? 'class.room.yes' : 'class.room.no')}</b> {say(`class.room.${part}.${works ? 'yes' : 'no'}`)}
          </li>
        ))}
      </ul>
      <output>
        {seconds === null
          ? say('class.room.timing')
          : seconds === 'failed'
            ? say('class.room.failed')
            : say('class.room.speed', { seconds: seconds.toFixed(1) })}
      </output>
    </Dialog>
  );
}
