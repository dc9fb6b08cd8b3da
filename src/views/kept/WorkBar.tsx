import '../../words/late.ts';
import { useEffect, type ReactNode } from 'react';
import { useStore } from 'zustand';
import { originText, renderProblem } from '../../../sim/page.ts';
import { isReadable, type Slot } from '../../state/kept/slots.ts';
import {
  continueWork,
  dismissOffer,
  dismissWork,
  forgetWork,
  openFile,
  startWork,
  takeBack,
  work,
  workAsFile,
  type Opened,
  type WorkState,
} from '../../state/kept/work.ts';
import type { WorldStore } from '../../state/store.ts';
import { usePage, usePageActions, useParts, useSay } from '../../state/react.tsx';
import { saveText } from '../../parts/save.ts';
import { saveWork } from './save-work.ts';
import { contentText, whenText } from './work-words.ts';

/**
 * Starts keeping work, and says in one quiet line what there is to say about it: a file that was not opened first, work
 * of before last.
 */
export default function WorkBar() {
  const { store, byLink = false } = useParts();
  const state = useStore(work);
  const dialog = usePage(({ dialog: open }) => open);
  useEffect(() => startWork(store, byLink), [store, byLink]);
  useDrop(store);
  // The dialog says all of this itself.
  if (dialog === 'work') return null;
  return lineOf(state);
}

function lineOf({ refused, opened, trouble, offer }: WorkState): ReactNode {
  if (refused !== null) return <Refused refused={refused} />;
  if (opened !== null) return <JustOpened opened={opened} />;
  if (trouble !== null) return <Trouble trouble={trouble} />;
  return offer === null ? null : <Offer offer={offer} />;
}

function Line({ kind, text, children }: { kind: string; text: string; children: ReactNode }) {
  const say = useSay();
  return (
    <section className="work-bar" aria-label={say('work.bar')} data-work={kind}>
      <output>
        <p>{text}</p>
      </output>
      <span className="choices">{children}</span>
    </section>
  );
}

function Offer({ offer }: { offer: Slot }) {
  const say = useSay();
  const { store } = useParts();
  const others = (
    <>
      <button type="button" className="quiet" onClick={dismissOffer}>
        {say('work.notNow')}
      </button>
      <button type="button" className="quiet" onClick={() => forgetWork(offer.id)}>
        {say('work.forget')}
      </button>
    </>
  );
  if (!isReadable(offer))
    return (
      <Line kind="unreadable" text={say('work.unreadable', { problem: problemText(offer, say) })}>
        <button
          type="button"
          className="quiet"
          onClick={() => saveText('tend-work-unread.json', 'application/json', offer.text)}
        >
          {say('work.saveUnread')}
        </button>
        {others}
      </Line>
    );
  const { workbook } = offer.read;
  return (
    <Line
      kind="offer"
      text={say('work.offer', { when: whenText(workbook.savedAt, say), what: contentText(workbook, say) })}
    >
      <button type="button" className="btn" onClick={() => continueWork(store, offer)}>
        {say('work.continue')}
      </button>
      {others}
    </Line>
  );
}

/** The first thing that is wrong with kept work. */
export function problemText(slot: Slot, say: ReturnType<typeof useSay>): string {
  const problem = 'problems' in slot.read ? slot.read.problems[0] : undefined;
  return problem === undefined ? '' : renderProblem(say, problem);
}

function JustOpened({ opened: { kind, name, madeBy, over } }: { opened: Opened }) {
  const say = useSay();
  const what =
    kind === 'link'
      ? say('work.opened.link')
      : name === null
        ? say('work.continued')
        : say(`work.opened.${kind}`, { name });
  const text = [what, originText(say, madeBy), over ? say('work.opened.over') : '']
    .filter((part) => part !== '')
    .join(' ');
  return (
    <Line kind="opened" text={text}>
      <button type="button" className="btn" onClick={takeBack}>
        {say('work.takeBack')}
      </button>
      <button type="button" className="quiet" onClick={dismissWork}>
        {say('notice.dismiss')}
      </button>
    </Line>
  );
}

function Refused({ refused: { name, problems } }: { refused: NonNullable<WorkState['refused']> }) {
  const say = useSay();
  return (
    <Line
      kind="refused"
      text={`${say('work.refused', { name })} ${problems
        .slice(0, 2)
        .map((problem) => renderProblem(say, problem))
        .join(' ')} ${say('work.allSafe')}`}
    >
      <button type="button" className="btn" onClick={dismissWork}>
        {say('notice.dismiss')}
      </button>
    </Line>
  );
}

function Trouble({ trouble }: { trouble: NonNullable<WorkState['trouble']> }) {
  const say = useSay();
  const { store } = useParts();
  return (
    <Line kind={trouble} text={say(`work.trouble.${trouble}`)}>
      <button type="button" className="btn" onClick={() => saveWork(workAsFile(store))}>
        {say('work.save')}
      </button>
      <button type="button" className="quiet" onClick={dismissWork}>
        {say('notice.dismiss')}
      </button>
    </Line>
  );
}

/** A file let go anywhere on the page is opened. */
function useDrop(store: WorldStore): void {
  const { show } = usePageActions();
  useEffect(() => {
    const mark = (over: boolean) => document.body.toggleAttribute('data-drop', over);
    const hasFile = (event: DragEvent) =>
      event.dataTransfer?.types.includes('Files') === true && !event.defaultPrevented;
    const over = (event: DragEvent) => {
      if (!hasFile(event)) return;
      event.preventDefault();
      mark(true);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) mark(false);
    };
    const drop = (event: DragEvent) => {
      mark(false);
      const file = hasFile(event) ? event.dataTransfer!.files[0] : undefined;
      if (file === undefined) return;
      event.preventDefault();
      void openFile(store, file).then((opened) => opened && show(null));
    };
    const listeners = { dragover: over, dragleave: leave, drop } as const;
    for (const [type, listener] of Object.entries(listeners)) addEventListener(type, listener as EventListener);
    return () => {
      for (const [type, listener] of Object.entries(listeners)) removeEventListener(type, listener as EventListener);
    };
  }, [store, show]);
}
