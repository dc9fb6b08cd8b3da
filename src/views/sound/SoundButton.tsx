import { useEffect } from 'react';
import { useStore } from 'zustand';
import { setSound, sound } from '../../state/sound.ts';
import { useParts, useSay } from '../../state/react.tsx';
import { listen } from './listen.ts';

/** Turns sound on and off; while it is on, the days of this world are heard. */
export function SoundButton() {
  const say = useSay();
  const { store } = useParts();
  const { on } = useStore(sound);
  useEffect(() => (on ? listen(store) : undefined), [on, store]);
  const words = say('sound.label');
  return (
    <button
      type="button"
      className="quiet sound"
      aria-pressed={on}
      aria-label={words}
      title={words}
      onClick={() => setSound(!on)}
    >
      <svg width="1.125rem" height="1rem" viewBox="0 0 18 16" aria-hidden="true">
        <path d="M1 5.5h3L8.5 2v12L4 10.5H1z" fill="currentColor" />
        <path
          d={on ? 'M11 5q2 3 0 6M13.5 3q4 5 0 10' : 'M11.5 5.5l5 5M16.5 5.5l-5 5'}
          fill="none"
          stroke="currentColor"
          strokeWidth="1.6"
          strokeLinecap="round"
        />
      </svg>
    </button>
  );
}
