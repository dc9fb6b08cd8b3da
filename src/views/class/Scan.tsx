import '../../words/class.ts';
import { useEffect, useRef, useState } from 'react';
import { useEscape } from '../../parts/useEscape.ts';
import { useSay } from '../../state/react.tsx';
import { createTones, type Tones } from '../sound/tones.ts';
import { useCamera, type CameraState } from './useCamera.ts';

interface ScanProps {
  /** Hears each code once. @param from how it came: the words for the camera */
  readonly onCodes: (codes: readonly string[], from: string) => void;
  readonly onClose: () => void;
}

/** What was read last, for the line below the picture. */
interface Last {
  readonly of: 'read' | 'again' | 'notNow';
  readonly count: number;
}

/** A live camera that reads one code after the other. It goes off when this is closed, by Escape and when it goes. */
export function Scan({ onCodes, onClose }: ScanProps) {
  const say = useSay();
  const video = useRef<HTMLVideoElement>(null);
  const [last, setLast] = useState<Last | null>(null);
  const beep = useBeep();
  const hears = useHeard(onCodes, beep.sound, setLast);
  const { state, again } = useCamera(video, hears);
  useEscape(onClose);
  return (
    <section className="scan" aria-label={say('class.scan.label')}>
      <video
        ref={video}
        hidden={state.is !== 'on'}
        className={state.is === 'on' && state.mirrored ? 'mirrored' : ''}
        aria-label={say('class.scan.sees')}
        muted
        playsInline
      />
      <ScanLine state={state} last={last} />
      <div className="scan-bar">
        <label>
          <input type="checkbox" checked={beep.on} onChange={beep.toggle} /> {say('class.scan.beep')}
        </label>
        {state.is === 'off' && state.why !== 'insecure' && state.why !== 'unknown' ? (
          <button type="button" className="btn" onClick={again}>
            {say('class.scan.start')}
          </button>
        ) : null}
        <button type="button" className="btn solid" onClick={onClose}>
          {say(state.is === 'off' ? 'class.scan.close' : 'class.scan.stop')}
        </button>
      </div>
    </section>
  );
}

/** One polite line: what is waited for, what was read, or why there is no camera. */
function ScanLine({ state, last }: { readonly state: CameraState; readonly last: Last | null }) {
  const say = useSay();
  const said =
    state.is === 'off'
      ? say(`class.scan.why.${state.why}`)
      : last !== null
        ? say(`class.scan.${last.of}`, { count: last.count })
        : say(state.is === 'asked' ? 'class.scan.asking' : 'class.scan.hold');
  return (
    <output className={state.is === 'off' ? 'scan-line problem' : 'scan-line'}>
      {state.is === 'on' && last?.of === 'read' ? <span aria-hidden="true">✓ </span> : null}
      {said}
    </output>
  );
}

/** Tells new codes from those that were read before: a code stays in front of the camera for several frames. */
function useHeard(
  onCodes: ScanProps['onCodes'],
  sound: () => void,
  setLast: (last: Last) => void,
): Parameters<typeof useCamera>[1] {
  const say = useSay();
  const read = useRef(new Set<string>());
  const onlyJust = useRef<readonly string[]>([]);
  const hears = useRef({ onCodes: (_codes: readonly string[]) => {}, onNoReader: () => {} });
  useEffect(() => {
    hears.current = {
      onCodes(codes) {
        const fresh = codes.filter((code) => !read.current.has(code));
        // What was told in the last frame as well is not told again.
        const stays = codes.every((code) => onlyJust.current.includes(code));
        onlyJust.current = codes;
        for (const code of fresh) read.current.add(code);
        const count = read.current.size;
        if (fresh.length > 0) {
          setLast({ of: 'read', count });
          sound();
          onCodes(fresh, say('class.scan.label'));
        } else if (!stays) setLast({ of: 'again', count });
      },
      onNoReader: () => setLast({ of: 'notNow', count: read.current.size }),
    };
  });
  return hears;
}

/** A short sound at each code, off at first. Browsers give a loudspeaker only once something was pressed. */
function useBeep() {
  const [on, setOn] = useState(false);
  const tones = useRef<Tones | null>(null);
  useEffect(() => () => tones.current?.close(), []);
  return {
    on,
    toggle: () => {
      if (!on) tones.current ??= createTones();
      setOn(!on);
    },
    sound: () => {
      if (on) tones.current?.chime(1, 0);
    },
  };
}
