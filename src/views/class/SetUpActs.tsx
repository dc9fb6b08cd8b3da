import { useState } from 'react';
import { useStore } from 'zustand';
import { gateWord } from '../../../sim/classroom.ts';
import { lazyPart } from '../../parts/lazyPart.tsx';
import { classroom, setDry } from '../../state/class/store.ts';
import type { ClassDoc } from '../../state/class/work.ts';
import { useSay } from '../../state/react.tsx';

const SeatSlips = lazyPart<{ doc: ClassDoc; onClose: () => void }>(() => import('./SeatSlips.tsx'), {
  useClose: ({ onClose }) => onClose,
});
const RoomCheck = lazyPart<{ doc: ClassDoc; onClose: () => void }>(() => import('./RoomCheck.tsx'), {
  useClose: ({ onClose }) => onClose,
});
const PaperDialog = lazyPart<{ id: string; kind: 'sheet' | 'notes'; onClose: () => void }>(
  () => import('../lesson/PaperDialog.tsx'),
  { useClose: ({ onClose }) => onClose },
);

const OwnClass = lazyPart<{ onClose: () => void }>(() => import('./OwnClass.tsx'), {
  useClose: ({ onClose }) => onClose,
});

type Opened = 'slips' | 'room' | 'sheet' | 'notes' | 'own' | null;

/** What a teacher does before the lesson: try it, look at the room, print. */
export function SetUpActs({ doc }: { readonly doc: ClassDoc }) {
  const say = useSay();
  const dry = useStore(classroom, (state) => state.dry);
  const left = useStore(classroom, (state) => state.left);
  const [opened, setOpened] = useState<Opened>(null);
  const close = () => setOpened(null);
  const { lesson } = doc.of;
  return (
    <>
      {lesson.gates.length === 0 ? null : (
        <details className="gate-words">
          <summary>{say('class.setUp.words')}</summary>
          <p>{say('class.setUp.wordsFor')}</p>
          <ul>
            {lesson.gates.map((gate) => (
              <li key={gate}>{say('class.setUp.word', { step: gate.slice(1), word: gateWord(doc.of.code, gate) })}</li>
            ))}
          </ul>
        </details>
      )}
      <div className="setup-acts">
        <button type="button" className="btn" aria-pressed={dry} onClick={() => setDry(!dry)}>
          {say(dry ? 'class.setUp.endDry' : 'class.setUp.dry')}
        </button>
        <button type="button" className="btn" onClick={() => setOpened('room')}>
          {say('class.setUp.room')}
        </button>
        <button type="button" className="btn" onClick={() => setOpened('slips')}>
          {say('class.setUp.slips')}
        </button>
        {doc.of.setup === undefined ? (
          <>
            <button type="button" className="btn" onClick={() => setOpened('sheet')}>
              {say('class.setUp.sheets')}
            </button>
            <button type="button" className="quiet" onClick={() => setOpened('notes')}>
              {say('class.setUp.notes')}
            </button>
          </>
        ) : null}
        <button type="button" className="quiet" onClick={() => setOpened('own')}>
          {say('class.own.open')}
        </button>
      </div>
      <output className="setup-dry">{dry ? say('class.setUp.dryIs', { left }) : ''}</output>
      {opened === 'own' ? <OwnClass onClose={close} /> : null}
      {opened === 'slips' ? <SeatSlips doc={doc} onClose={close} /> : null}
      {opened === 'room' ? <RoomCheck doc={doc} onClose={close} /> : null}
      {opened === 'sheet' || opened === 'notes' ? <PaperDialog id={lesson.id} kind={opened} onClose={close} /> : null}
    </>
  );
}
