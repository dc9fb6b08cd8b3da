import { KeyWindow } from '../../parts/KeyWindow.tsx';
import { useSay } from '../../state/react.tsx';

/** What a lit window and a shuttered one mean. */
export function Key() {
  const say = useSay();
  return (
    <div className="key">
      <span>
        <KeyWindow open />
        {say('key.open')}
      </span>
      <span>
        <KeyWindow />
        {say('key.closed')}
      </span>
    </div>
  );
}
