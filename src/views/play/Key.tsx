import { useSay } from '../../state/react.tsx';

/** What a lit window and a shuttered one mean. */
export function Key() {
  const say = useSay();
  return (
    <div className="key">
      <span>
        <svg viewBox="0 0 12 15" aria-hidden="true" className="key-window">
          <rect width="12" height="15" className="wall" />
          <rect x="2" y="2" width="8" height="11" className="lit" />
        </svg>
        {say('key.open')}
      </span>
      <span>
        <svg viewBox="0 0 12 15" aria-hidden="true" className="key-window">
          <rect width="12" height="15" className="wall" />
          <rect x="2" y="2" width="8" height="11" className="shut" />
          <rect x="1" y="6" width="10" height="3" className="bar" />
        </svg>
        {say('key.closed')}
      </span>
    </div>
  );
}
