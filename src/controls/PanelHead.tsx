import '../words/late.ts';
import { useEffect, useRef } from 'react';
import { useSay } from '../state/react.tsx';

/** Title of a panel with the way back; takes the focus when the panel opens. */
export function PanelHead({ title, onBack }: { title: string; onBack: () => void }) {
  const say = useSay();
  const back = useRef<HTMLButtonElement>(null);
  useEffect(() => back.current?.focus(), []);
  return (
    <div className="panel-head">
      <button ref={back} type="button" className="quiet" onClick={onBack}>
        {say('panel.back')}
      </button>
      <h2>{title}</h2>
    </div>
  );
}
