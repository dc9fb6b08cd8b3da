import { lazy, Suspense, useEffect, useMemo } from 'react';
import { flipsBetween } from '../state/copies.ts';
import { Boundary } from './Boundary.tsx';
import { useActions, useApp, useParts, useSay } from './context.tsx';
import { summaryOf } from './curves.ts';
import { Play } from './Play.tsx';
import { TopBar } from './TopBar.tsx';

const DIALOGS = {
  share: lazy(() => import('./ShareDialog.tsx')),
  table: lazy(() => import('./TableDialog.tsx')),
  cell: lazy(() => import('./CellDialog.tsx')),
  sure: lazy(() => import('./SureDialog.tsx')),
  event: lazy(() => import('./EventDialog.tsx')),
};

/** The Play screen. */
export function App() {
  const say = useSay();
  const { show } = useActions();
  const dialog = useApp((state) => state.dialog);
  const Open = dialog === null ? null : DIALOGS[dialog];
  useReadyMark();
  useUndoKeys();
  return (
    <div className="app">
      <nav className="skips" aria-label={say('app.skip')}>
        <a className="skip" href="#controls" onClick={focusOn('controls')}>{say('app.skip')}</a>
        <a className="skip" href="#cells" onClick={focusOn('cells')}>{say('app.skipCells')}</a>
        <a className="skip" href="#charts" onClick={focusOn('charts')}>{say('app.skipCharts')}</a>
      </nav>
      <TopBar />
      <Play />
      <footer className="foot">
        <span><b>{say('foot.invented')}</b> {say('foot.noFamily')}</span>
        <button type="button" className="quiet" onClick={() => show('sure')}>{say('foot.sure')}</button>
      </footer>
      <LiveRegion />
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

/** Tells tests and screen savers that the first curve stands. */
function useReadyMark(): void {
  const ready = useApp((state) => state.focal !== null && state.axes !== null);
  useEffect(() => {
    if (ready) requestAnimationFrame(() => (document.body.dataset['ready'] = 'yes'));
  }, [ready]);
}

function useUndoKeys(): void {
  const { undo, redo } = useActions();
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || (event.target instanceof HTMLInputElement && event.target.type === 'text')) return;
      const key = event.key.toLowerCase();
      if (key !== 'z' && key !== 'y') return;
      event.preventDefault();
      (key === 'y' || event.shiftKey ? redo : undo)();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [undo, redo]);
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
