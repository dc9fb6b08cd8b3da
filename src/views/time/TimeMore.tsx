import '../../words/late.ts';
import { useLayoutEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { worldLocked } from '../../state/permit.ts';
import { SoundButton } from '../sound/SoundButton.tsx';
import { AddEvent } from './AddEvent.tsx';
import { EventTip } from './EventTip.tsx';
import { WindowWord } from './WindowWord.tsx';

/** What of the time bar can wait for the first curve: sound, and what the line of days explains and takes in. */
export default function TimeMore() {
  const mark = useRef<HTMLSpanElement>(null);
  const [line, setLine] = useState<HTMLElement | null>(null);
  useLayoutEffect(() => setLine(mark.current!.closest('.time')!.querySelector<HTMLElement>('.line')), []);
  return (
    <>
      <SoundButton />
      <span ref={mark} hidden />
      {line === null
        ? null
        : createPortal(
            <>
              <WindowWord />
              {worldLocked() ? null : <AddEvent line={line} />}
              <EventTip line={line} />
            </>,
            line,
          )}
    </>
  );
}
