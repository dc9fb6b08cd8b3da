import { useEffect, useRef, useState } from 'react';
import { useSay } from '../../state/react.tsx';
import { useMedia } from '../../parts/usePhone.ts';
import { ROOMY } from '../../parts/widths.ts';
import { goTo, stops, type Stop } from './places.ts';

/** What is on this screen, and where one is: a column that stays, or a list to unfold. */
export function Contents() {
  const say = useSay();
  // The contents stand beside the text; narrower screens fold them away.
  const wide = useMedia(ROOMY);
  const folded = useRef<HTMLDetailsElement>(null);
  const all = stops(say);
  const here = useHere(all);
  const close = () => folded.current?.removeAttribute('open');
  const list = (
    <ol>
      {all.map(({ id, words, depth, english }) => (
        <li key={id} className={`depth-${depth}`}>
          <button
            type="button"
            className="quiet"
            lang={english ? 'en' : undefined}
            aria-current={id === here ? 'location' : undefined}
            onClick={() => {
              close();
              goTo(id);
            }}
          >
            {words}
          </button>
        </li>
      ))}
    </ol>
  );
  return (
    <nav className="contents" id="contents" aria-label={say('model.contents')}>
      {wide ? (
        list
      ) : (
        <details ref={folded}>
          <summary>
            {say('model.contents')}
            <span className="muted">{all.find(({ id }) => id === here)?.words}</span>
          </summary>
          {list}
        </details>
      )}
    </nav>
  );
}

/** The last heading above the upper third of the window. */
function useHere(all: readonly Stop[]): string {
  const [here, setHere] = useState(all[0]!.id);
  const ids = all.map(({ id }) => id).join(' ');
  useEffect(() => {
    let asked = 0;
    const look = () => {
      asked = 0;
      const passed = ids
        .split(' ')
        .filter((id) => (document.getElementById(id)?.getBoundingClientRect().top ?? Infinity) < innerHeight / 3);
      setHere(passed.at(-1) ?? ids.split(' ')[0]!);
    };
    const lookSoon = () => (asked ||= requestAnimationFrame(look));
    look();
    addEventListener('scroll', lookSoon, { passive: true });
    return () => {
      removeEventListener('scroll', lookSoon);
      cancelAnimationFrame(asked);
    };
  }, [ids]);
  return here;
}
