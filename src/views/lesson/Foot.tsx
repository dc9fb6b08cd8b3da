import { isOwn } from '../../../sim/classroom.ts';
import { END, EXITS, placesOf } from '../../../sim/lessons.ts';
import { useEffect, useRef } from 'react';
import { check, checkExit, hint, hintsShown } from '../../state/lesson/judge.ts';
import { openAsks, change, stepOf, waitsForLock, type Running } from '../../state/lesson/running.ts';
import { leaveGate } from '../../state/lesson/gate.ts';
import { goOn, goTo, lock } from '../../state/lesson/step.ts';
import { useParts, useSay } from '../../state/react.tsx';

/** After so many unsuccessful checks one may go on without. */
const TRIES = 2;

/** Back, a hint, and what comes next: lock, check, or go on. */
export function Foot({ on }: { on: Running }) {
  const say = useSay();
  const { store } = useParts();
  const { lesson, progress, judging } = on;
  const places = placesOf(lesson);
  const at = places.indexOf(progress.step);
  const step = stepOf(on);
  const shown = step === null ? 0 : hintsShown(store, on);
  const passed = progress.done.includes(progress.step);
  const waits = step !== null && waitsForLock(on, step);
  // A gate has its own way on; from here one only steps back from it.
  if (on.gate !== null)
    return (
      <footer className="lesson-foot">
        <button type="button" className="quiet" onClick={leaveGate}>
          {say('column.back')}
        </button>
      </footer>
    );
  const may = !passed && !waits && (on.failed >= TRIES || on.late) && progress.step !== END;
  return (
    <footer className="lesson-foot">
      {may ? (
        <button type="button" className="quiet without" onClick={() => goOn(store, 'skipped')}>
          {say('column.without')}
        </button>
      ) : null}
      <button type="button" className="quiet" disabled={at === 0} onClick={() => goTo(store, places[at - 1]!)}>
        {say('column.back')}
      </button>
      {step === null || isOwn(lesson) ? (
        <span />
      ) : (
        <button type="button" className="quiet hint-button" onClick={() => hint(store)} disabled={judging}>
          {say('column.hint', { shown, of: 3 })}
        </button>
      )}
      {progress.step === END ? null : waits ? <Lock on={on} /> : <Onward on={on} />}
    </footer>
  );
}

/** The lock says what it does. It stays in reach when something is missing, and says what. */
function Lock({ on }: { on: Running }) {
  const say = useSay();
  const press = () => {
    const step = stepOf(on)!;
    const missing = openAsks(on.progress, step).length > 0;
    const why = step.because !== undefined && on.progress.because[step.id] === undefined;
    if (missing || why) change({ line: { kind: 'note', key: missing ? 'column.unanswered' : 'column.noBecause' } });
    else lock();
  };
  return (
    <button type="button" className="btn solid lock" onClick={press}>
      <b>{say('column.lock')}</b> <small>{say('column.lock.stays')}</small>
    </button>
  );
}

/** Check, and once that has come out well: next. */
function Onward({ on }: { on: Running }) {
  const say = useSay();
  const { store, runner } = useParts();
  const { progress, judging } = on;
  const step = stepOf(on);
  const which = EXITS.findIndex((place) => place === progress.step);
  // In a class of a teacher's own nothing is asked that a page could check.
  const isOpen = step !== null && (step.phase === 'predict' || isOwn(on.lesson));
  const ready = progress.done.includes(progress.step) || isOpen;
  const button = useRef<HTMLButtonElement>(null);
  const lockedNow = step !== null && progress.locked.includes(step.id);
  useEffect(() => {
    // The button of the lock has just gone, and the focus with it.
    if (lockedNow && document.activeElement === document.body) button.current?.focus();
  }, [lockedNow]);
  const press = () => {
    if (judging) return;
    if (ready) goOn(store, 'done');
    else void (step === null ? checkExit(store, runner, which) : check(store, runner));
  };
  return (
    <button ref={button} type="button" className="btn solid onward" aria-disabled={judging} onClick={press}>
      {say(ready ? 'column.next' : 'column.check')}
    </button>
  );
}
