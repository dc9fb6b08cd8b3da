import { KeyWindow } from '../../../parts/KeyWindow.tsx';
import { useSay } from '../../../state/react.tsx';

/** What a lit window, a shuttered one and a ring mean. */
export function Signs() {
  const say = useSay();
  return (
    <ul className="beat-signs">
      <li>
        <KeyWindow open />
        {say('key.open')}
      </li>
      <li>
        <KeyWindow />
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
