import { lazy, Suspense, useEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { embed } from '../state/embed.ts';
import { takeaway } from '../state/figures.ts';
import { flipsBetween } from '../state/copies.ts';
import { screens, type ScreenId } from '../state/screens.ts';
import { Boundary } from './Boundary.tsx';
import { useActions, useApp, useParts, useSay } from './context.tsx';
import { summaryOf } from './curves.ts';
import { DIALOGS } from './dialogs.ts';
import { Play } from './Play.tsx';
import { TopBar } from './TopBar.tsx';
import { useUndoKeys } from './UndoRedo.tsx';

const EmbedBar = lazy(() => import('./EmbedBar.tsx'));
const PrintSheet = lazy(() => import('./take/PrintSheet.tsx'));
const TakeDialog = lazy(() => import('./take/TakeDialog.tsx'));

/** Screens that are loaded when they are first opened, with the class of the page's frame. */
const SCREENS = {
  compare: { View: lazy(() => import('./compare/Compare.tsx')), frame: 'app on-compare' },
  experiment: { View: lazy(() => import('./experiment/Experiment.tsx')), frame: 'app on-study' },
  model: { View: lazy(() => import('./model/ModelScreen.tsx')), frame: 'app on-model' },
} as const;

/** Keeps work, once the page has nothing more urgent to load. */
const WorkBar = lazy(() => import('./kept/WorkBar.tsx'));
const WORK_AFTER_MS = 1000;

/** Where skip links lead on each screen, with their words. */
const SKIPS = {
  play: { controls: 'app.skip', cells: 'app.skipCells', charts: 'app.skipCharts' },
  compare: { controls: 'app.skip', panels: 'app.skipPanels' },
  experiment: { design: 'app.skipDesign', found: 'app.skipFound' },
  model: { contents: 'app.skipContents', numbers: 'app.skipNumbers' },
} as const satisfies Record<ScreenId, Record<string, string>>;

/** The frame: header, the open screen, foot, and the dialog over it. */
export function App() {
  const say = useSay();
  const { show } = useActions();
  const dialog = useApp((state) => state.dialog);
  const screen = useStore(screens, ({ open }) => open);
  const Screen = screen === 'play' ? null : SCREENS[screen];
  const Open = dialog === null ? null : DIALOGS[dialog];
  const frame = Screen?.frame ?? 'app';
  // Loaded when the first world has come to rest, not before its curve.
  const settled = useApp((state) => state.litter !== null);
  const taking = useStore(takeaway, ({ open }) => open);
  const late = useReadyMark();
  useUndoKeys();
  return (
    <div className={embed.on ? `${frame} embed controls-${embed.controls}` : frame}>
      <nav className="skips" aria-label={say('app.skip')}>
        {Object.entries(SKIPS[screen]).map(([id, words]) => <a key={id} className="skip" href={`#${id}`} onClick={focusOn(id)}>{say(words)}</a>)}
      </nav>
      {embed.on ? <Suspense fallback={<header className="top" />}><EmbedBar /></Suspense> : <TopBar />}
      {Screen === null ? <Play /> : (
        <Boundary key={screen} fallback={(message, again) => <Fault message={message} onAgain={again} />}>
          <Suspense fallback={<main className="experiment" aria-busy="true" />}><Screen.View /></Suspense>
        </Boundary>
      )}
      <footer className="foot">
        <span><b>{say('foot.invented')}</b> {say('foot.noFamily')}</span>
        <button type="button" className="quiet" onClick={() => show('sure')}>{say('foot.sure')}</button>
      </footer>
      {late && !embed.on ? <Boundary fallback={() => null}><Suspense fallback={null}><WorkBar /></Suspense></Boundary> : null}
      {settled ? <Suspense fallback={null}><PrintSheet /></Suspense> : null}
      {screen === 'play' ? <LiveRegion /> : null}
      <Boundary key={`take ${taking}`} fallback={(message) => <Fault message={message} onAgain={() => takeaway.setState({ open: false })} />}>
        <Suspense fallback={null}>{taking ? <TakeDialog /> : null}</Suspense>
      </Boundary>
      <Boundary key={dialog} fallback={(message) => <Fault message={message} onAgain={() => show(null)} />}>
        <Suspense fallback={null}>{Open === null ? null : <Open />}</Suspense>
      </Boundary>
    </div>
  );
}

/** What is shown in place of a part that failed to draw. */
export function Fault({ message, onAgain }: { message: string; onAgain: () => void }) {
  const say = useSay();
  return (
    <div className="notices">
      <div className="notice problem" role="alert">
        <p>{say('notice.fault', { message })}</p>
        <button type="button" className="btn" onClick={onAgain}>{say('notice.dismiss')}</button>
      </div>
    </div>
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
  const ready = useApp((state) => state.focal !== null && state.axes !== null);
  // Whoever has changed something has work to lose.
  const changed = useApp((state) => state.past.length > 0);
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (!ready || late) return;
    requestAnimationFrame(() => (document.body.dataset['ready'] = 'yes'));
    const timer = setTimeout(() => setLate(true), changed ? 0 : WORK_AFTER_MS);
    return () => clearTimeout(timer);
  }, [ready, late, changed]);
  return late;
}

/** One polite sentence when a drag and its litter have settled. */
function LiveRegion() {
  const say = useSay();
  const { store } = useParts();
  const settled = useApp((state) => (state.drag === null && !state.playing && state.litter?.scenario === state.scenario ? state.litter : null));
  const sentence = useMemo(() => {
    if (settled === null) return '';
    const state = store.getState();
    const { before, focal, moved, day } = state;
    const flips = before !== null && focal !== null && moved !== null ? flipsBetween(before, focal, day) : null;
    const copies = focal === null ? 0 : 2 * focal.scenario.cells;
    const change = flips === null ? '' : `${say('flips.opened', { count: flips.opened, copies })}; ${say('flips.closed', { count: flips.closed, copies })}.`;
    return say('live.settled', { summary: summaryOf(state, say), flips: change });
  }, [settled, say, store]);
  return <output className="visually-hidden" aria-live="polite">{sentence}</output>;
}
