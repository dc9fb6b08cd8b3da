import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { embed } from '../../state/embed.ts';
import { permit } from '../../state/permit.ts';
import { takeaway } from '../../state/figures.ts';
import { present } from '../../state/present.ts';
import { screens } from '../../state/screens.ts';
import { usePage, usePageActions, useParts, useSay, useWorld } from '../../state/react.tsx';
import { PAGE_DIALOGS, WORLD_DIALOGS } from './dialogs.ts';
import { useCome } from '../../parts/useCome.ts';
import { lazyPart } from '../../parts/lazyPart.tsx';
import { MissingQuietly, useAgain, useOnline, type MissingProps } from '../../parts/Missing.tsx';
import { FRAMES } from './screen-frames.tsx';
import { TopBar } from './TopBar.tsx';
import { useUndoKeys } from './undo-keys.ts';

const EmbedBar = lazyPart(() => import('./EmbedBar.tsx'), { waiting: <header className="top" /> });
const LessonBar = lazyPart(() => import('../lesson/LessonBar.tsx'), { waiting: <header className="top" /> });
const PrintSheet = lazyPart(() => import('../take/PrintSheet.tsx'), { missing: MissingQuietly });
const TakeDialog = lazyPart(() => import('../take/TakeDialog.tsx'), {
  useClose: () => () => takeaway.setState({ open: false }),
});

const LiveRegion = lazyPart(() => import('./LiveRegion.tsx'), { missing: MissingQuietly });

/** Starts saving work when the page has nothing more urgent to load. */
const WorkBar = lazyPart(() => import('../kept/WorkBar.tsx'), { missing: NotKept });
const WORK_AFTER_MS = 1000;

/** The frame: header, the open screen, foot, and the dialog over it. */
export function App() {
  const say = useSay();
  const { show } = usePageActions();
  const { View, frame, skips, isWorld } = FRAMES[useStore(screens, ({ open }) => open)];
  // Loaded when the first world has come to rest, not before its curve.
  const settled = useCome();
  const taking = useStore(takeaway, ({ open }) => open);
  const late = useReadyMark();
  const leave = useStore(present, (state) => state.leave);
  const inLesson = useStore(permit, ({ only }) => only)?.lesson !== undefined;
  const { byLink = false } = useParts();
  const touched = usePage((state) => state.touched);
  // Until something was changed, a page that nobody else has set up keeps back what a beginner does not need.
  const newcomer = !touched && !byLink && !embed.on && !inLesson;
  useUndoKeys();
  return (
    <div
      className={`${frame}${embed.on ? ` embed controls-${embed.controls}` : ''}${newcomer ? ' newcomer' : ''}${inLesson ? ' in-lesson' : ''}`}
    >
      <nav className="skips" aria-label={say('app.skip')}>
        {Object.entries(skips).map(([id, words]) => (
          <a key={id} className="skip" href={`#${id}`} onClick={focusOn(id)}>
            {say(words)}
          </a>
        ))}
      </nav>
      {embed.on ? <EmbedBar /> : inLesson ? <LessonBar /> : <TopBar />}
      <View />
      <footer className="foot">
        <span>
          <b>{say('foot.invented')}</b> {say('foot.noFamily')}
        </span>
        {leave !== null ? (
          <button type="button" className="quiet" onClick={leave}>
            {say('present.end')}
          </button>
        ) : (
          <button type="button" className="quiet" onClick={() => show('sure')}>
            {say('foot.sure')}
          </button>
        )}
      </footer>
      {late && !embed.on && leave === null ? <WorkBar /> : null}
      {settled ? <PrintSheet /> : null}
      {settled && isWorld ? <LiveRegion /> : null}
      {taking ? <TakeDialog /> : null}
      <Dialogs />
    </div>
  );
}

/** Dialogs of the page, and those of its world. */
function Dialogs() {
  const ofPage = usePage((state) => state.dialog);
  const ofWorld = useWorld((state) => state.dialog);
  const Page = ofPage === null ? null : PAGE_DIALOGS[ofPage];
  const World = ofWorld === null ? null : WORLD_DIALOGS[ofWorld];
  return (
    <>
      {World === null ? null : <World key={ofWorld} />}
      {Page === null ? null : <Page key={ofPage} />}
    </>
  );
}

/** Shown in place of the part that saves work. Nothing is saved until that part has loaded. */
function NotKept({ again, tries }: MissingProps) {
  const say = useSay();
  useOnline(again);
  useAgain(again, tries);
  return (
    <section className="work-bar" role="alert" data-missing>
      <p>{say('part.notKept')}</p>
      <button type="button" className="quiet" onClick={again}>
        {say('notice.again')}
      </button>
    </section>
  );
}

/** Skip links must not touch the fragment: it holds the state. */
function focusOn(id: string) {
  return (event: { preventDefault(): void }) => {
    event.preventDefault();
    document.getElementById(id)?.querySelector<HTMLElement>('button, input, select, canvas, [tabindex="0"]')?.focus();
  };
}

/** Tells tests and screen savers that the first curve stands. @returns whether it has stood for a while */
function useReadyMark(): boolean {
  const ready = useWorld((state) => state.focal !== null && state.axes !== null);
  // A person who has changed something has work to lose.
  const changed = useWorld((state) => state.past.length > 0);
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (!ready || late) return;
    requestAnimationFrame(() => (document.body.dataset['ready'] = 'yes'));
    const timer = setTimeout(() => setLate(true), changed ? 0 : WORK_AFTER_MS);
    return () => clearTimeout(timer);
  }, [ready, late, changed]);
  return late;
}
