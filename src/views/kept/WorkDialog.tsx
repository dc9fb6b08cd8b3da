import '../../words/late.ts';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { renderProblem } from '../../../sim/page.ts';
import { isReadable, type Slot } from '../../state/kept/slots.ts';
import {
  continueWork,
  dismissWork,
  forgetWork,
  keptWork,
  openFile,
  setKeeping,
  work,
  workAsFile,
} from '../../state/kept/work.ts';
import { usePageActions, useParts, useSay } from '../../state/react.tsx';
import { Dialog } from '../../parts/Dialog.tsx';
import { JsonFile } from '../../parts/JsonFile.tsx';
import { saveText } from '../../parts/save.ts';
import { saveWork } from './save-work.ts';
import { problemText } from './WorkBar.tsx';
import { contentText, whenText } from './work-words.ts';

/** All work in a file, and what this browser keeps by itself. */
export default function WorkDialog() {
  const say = useSay();
  const { store } = useParts();
  useEffect(() => {
    dismissWork();
    return () => work.setState({ refused: null });
  }, []);
  return (
    <Dialog title={say('top.work')} className="narrow work-dialog">
      <p>{say('work.what')}</p>
      <div className="buttons">
        <button type="button" className="btn solid" onClick={() => saveWork(workAsFile(store))}>
          {say('work.save')}
        </button>
        <OpenButton />
      </div>
      <RefusedHere />
      <p className="aside">{say('work.openWhat')}</p>
      <h3>{say('work.kept')}</h3>
      <KeepSwitch />
      <p className="aside">{say('work.where')}</p>
      <Kept />
    </Dialog>
  );
}

function OpenButton() {
  const say = useSay();
  const { store } = useParts();
  const { show } = usePageActions();
  const field = useRef<HTMLInputElement>(null);
  const open = async (file: File) => {
    if (await openFile(store, file)) show(null);
  };
  return (
    <>
      <button type="button" className="btn" onClick={() => field.current?.click()}>
        {say('work.open')}
      </button>
      <JsonFile field={field} onFile={open} />
    </>
  );
}

function RefusedHere() {
  const say = useSay();
  const refused = useStore(work, (state) => state.refused);
  if (refused === null) return null;
  return (
    <div role="alert" className="problem">
      <p>
        <b>{say('work.refused', { name: refused.name })}</b> {say('work.allSafe')}
      </p>
      <ul>
        {refused.problems.slice(0, 3).map((problem) => (
          <li key={problem.path}>{renderProblem(say, problem)}</li>
        ))}
      </ul>
    </div>
  );
}

function KeepSwitch() {
  const say = useSay();
  const { keeps, outcome } = useStore(work);
  const trouble = outcome === 'full' || outcome === 'denied' ? outcome : null;
  return (
    <>
      <button type="button" role="switch" aria-checked={keeps} className="switch" onClick={() => setKeeping(!keeps)}>
        <span>{say('work.keep')}</span>
        <svg width="2.25rem" height="1.25rem" viewBox="0 0 36 20" aria-hidden="true">
          <rect className="rail" x="1" y="1" width="34" height="18" rx="9" />
          <circle className="knob" cx={keeps ? 26 : 10} cy="10" r="6" />
        </svg>
      </button>
      <output>{trouble === null ? null : <p className="problem">{say(`work.trouble.${trouble}`)}</p>}</output>
    </>
  );
}

/** Work of before, newest first. */
function Kept() {
  const say = useSay();
  const keeps = useStore(work, (state) => state.keeps);
  const [slots, setSlots] = useState<readonly Slot[] | null>(null);
  const look = useCallback(() => {
    void keptWork().then(setSlots);
  }, []);
  useEffect(look, [look, keeps]);
  if (slots === null) return null;
  if (slots.length === 0) return <p>{say('work.none')}</p>;
  return (
    <ul className="kept">
      {slots.map((slot) => (
        <KeptSlot
          key={slot.id}
          slot={slot}
          onForget={() => {
            forgetWork(slot.id);
            look();
          }}
        />
      ))}
    </ul>
  );
}

function KeptSlot({ slot, onForget }: { slot: Slot; onForget: () => void }) {
  const say = useSay();
  const { store } = useParts();
  const { show } = usePageActions();
  const what = isReadable(slot)
    ? say('work.slot', { when: whenText(slot.read.workbook.savedAt, say), what: contentText(slot.read.workbook, say) })
    : say('work.unreadable', { problem: problemText(slot, say) });
  return (
    <li>
      <span>{what}</span>
      <span className="choices">
        {isReadable(slot) ? (
          <button
            type="button"
            className="quiet"
            aria-label={say('work.continueLabel', { what })}
            onClick={() => {
              show(null);
              continueWork(store, slot);
            }}
          >
            {say('work.continue')}
          </button>
        ) : (
          <button
            type="button"
            className="quiet"
            aria-label={say('work.saveUnreadLabel', { what })}
            onClick={() => saveText('tend-work-unread.json', 'application/json', slot.text)}
          >
            {say('work.saveUnread')}
          </button>
        )}
        <button type="button" className="quiet" aria-label={say('work.forgetLabel', { what })} onClick={onForget}>
          {say('work.forget')}
        </button>
      </span>
    </li>
  );
}
