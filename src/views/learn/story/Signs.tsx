import { useSay } from '../../../state/react.tsx';

/** What a lit window, a shuttered one and a ring mean. */
export function Signs() {
  const say = useSay();
  return (
    <ul className="beat-signs">
      <li>
        <svg viewBox="0 0 12 15" aria-hidden="true" className="key-window">
          <rect width="12" height="15" className="wall" />
          <rect x="2" y="2" width="8" height="11" className="lit" />
        </svg>
        {say('key.open')}
      </li>
      <li>
        <svg viewBox="0 0 12 15" aria-hidden="true" className="key-window">
          <rect width="12" height="15" className="wall" />
          <rect x="2" y="2" width="8" height="11" className="shut" />
          <rect x="1" y="6" width="10" height="3" className="bar" />
        </svg>
        {say('key.closed')}
      </li>
      <li>
        <svg viewBox="0 0 14 14" aria-hidden="true" className="beat-ring">
          <circle cx="7" cy="7" r="5.5" />
        </svg>
        {say('beat.cells.ring')}
      </li>
    </ul>
  );
}
