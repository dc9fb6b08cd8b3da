import { useEffect, useState } from 'react';
import { isRead, jobsOf, readingOf, type Read, type Step } from '../../../sim/lessons.ts';
import type { StudyKind, StudyResult } from '../../../sim/page.ts';
import { fixed } from '../../parts/numbers.ts';
import { contextOf, resultsOf } from '../../state/lesson/judge.ts';
import { canKeep, valuesToKeep } from '../../state/lesson/keep.ts';
import type { Running } from '../../state/lesson/running.ts';
import { useParts, useSay } from '../../state/react.tsx';
import type { Say } from '../../words/say.ts';
import { useResult, useStudies } from '../experiment/useStudies.ts';
import { Board } from './Board.tsx';
import { digitsOf, signedDown } from './row-text.ts';
import { Sketches } from './Sketches.tsx';
import { useStep } from './useLesson.ts';

/**
 * What the run on screen says, in a lesson: the number and the ends of its bar, not what they mean. That is the
 * learner's to say. Below it stands what was expected.
 */
export default function LessonFound({ kind }: { kind: StudyKind }) {
  const say = useSay();
  const now = useStep();
  const result = useResult(kind) as StudyResult | null;
  const running = useStudies((state) => state.runs[kind] !== null);
  const reads = useReads(now?.on ?? null, now?.step ?? null, running ? null : result);
  if (now === null) return <aside className="findings in-lesson" aria-label={say('study.findings')} />;
  const { on } = now;
  return (
    <aside className="findings in-lesson" aria-label={say('study.findings')} tabIndex={0}>
      {reads.length === 0 ? (
        <p className="lesson-note">{say(running ? 'column.found.running' : 'column.found.none')}</p>
      ) : (
        <output className="sentence" aria-live="polite">
          {reads.length > 1 ? (
            <ul>
              {reads.map((found) => (
                <li key={found.of}>{sentenceOf(kind, found, say)}</li>
              ))}
            </ul>
          ) : (
            sentenceOf(kind, reads[0]!, say)
          )}
        </output>
      )}
      <Board on={on} step={now.step} />
      <Sketches on={on} step={now.step} />
    </aside>
  );
}

interface Found {
  /** The measure. */
  readonly name: string;
  readonly of: string;
  readonly read: Read;
}

/** The readings of the run on screen. */
function useReads(on: Running | null, step: Step | null, result: StudyResult | null): readonly Found[] {
  const { store, runner } = useParts();
  const [reads, setReads] = useState<readonly Found[]>([]);
  const id = step?.id;
  useEffect(() => {
    setReads([]);
    if (on === null || step === null || result === null) return;
    const context = contextOf(store, on);
    if (!canKeep(context.screen!)) return;
    const values = valuesToKeep(on.lesson, step, context.screen!);
    const jobs = new Map(values.flatMap((value) => [...jobsOf(value, context)]));
    let wanted = true;
    resultsOf(jobs, runner).then(
      (results) =>
        wanted &&
        setReads(
          values.map((value) => ({
            name: value.read,
            of: 'of' in value ? String(value.of) : '',
            read: readingOf(value, context, results),
          })),
        ),
      () => undefined,
    );
    return () => {
      wanted = false;
    };
    // The reading is that of the run and of the step that asks for it; what else the column holds does not matter.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [result, id, store, runner]);
  return reads;
}

function sentenceOf(kind: StudyKind, { name, of, read }: Found, say: Say): string {
  if (!isRead(read) || read.low === null || read.high === null) return say('column.found.notComputable');
  const digits = digitsOf(name);
  const way = read.estimate >= 0 ? 'higher' : 'lower';
  const what = say.has(`study.${kind}.measure.${of}`) ? say(`study.${kind}.measure.${of}`) : of;
  // Marks that go with reading are no difference between groups.
  const [usual, byWay] = [`column.found.${kind}`, `column.found.${kind}.${way}`];
  return say(name === 'tracking' ? 'column.found.tracking' : say.has(byWay) ? byWay : usual, {
    what,
    size: fixed(Math.abs(read.estimate), digits),
    estimate: signedDown(read.estimate, digits),
    from: signedDown(read.low, digits),
    to: signedDown(read.high, digits),
  });
}
