import { useEffect, useRef } from 'react';
import type { StudyKind } from '../../../sim/page.ts';
import type { StudyRun } from '../../state/studies.ts';
import { useParts, useSay } from '../../state/react.tsx';
import { cancelStudy, runStudy } from './run.ts';
import { useStudies, useStudy } from './useStudies.ts';

/** Run, how far it is, and Cancel. */
export function RunBar({ kind }: { kind: StudyKind }) {
  const say = useSay();
  const parts = useParts();
  const study = useStudy(kind);
  const run = useStudies((state) => state.runs[kind]);
  const start = useRef<HTMLButtonElement>(null);
  const onCancel = useRef(false);
  const idle = run === null;
  useEffect(() => {
    // When the run ends, the Cancel button disappears. If it had the focus, the Run button takes it.
    if (idle && onCancel.current) start.current?.focus();
    onCancel.current = false;
  }, [idle]);
  return (
    <div className="run-bar">
      <button
        ref={start}
        type="button"
        className="btn solid run"
        aria-disabled={run !== null}
        onClick={() => run === null && void runStudy(study, parts)}
      >
        {say(run === null ? 'study.run' : 'study.running')}
      </button>
      {run === null ? null : (
        <>
          <Progress run={run} />
          <button
            type="button"
            className="btn"
            onFocus={() => {
              onCancel.current = true;
            }}
            onBlur={() => {
              onCancel.current = false;
            }}
            onClick={() => cancelStudy(kind)}
          >
            {say('study.cancel')}
          </button>
        </>
      )}
    </div>
  );
}

function Progress({ run: { study, progress, secondsLeft } }: { run: StudyRun }) {
  const say = useSay();
  const [done, total] = progress === null ? [0, 1] : [progress.done, progress.total];
  const left =
    secondsLeft === null ? say('study.starting') : say('study.left', { seconds: Math.max(1, Math.ceil(secondsLeft)) });
  const count = progress === null ? '' : say(`study.${study.kind}.progress`, { done, total });
  return (
    <div className="run-progress">
      <progress max={total} value={done} aria-label={say('study.progress')} />
      <small>
        {count} {left}
      </small>
    </div>
  );
}
