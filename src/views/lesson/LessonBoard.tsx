import { useEffect, useState } from 'react';
import { isRead, jobsOf, readingOf, type Reading, type Step } from '../../../sim/lessons.ts';
import { contextOf, resultsOf } from '../../state/lesson/judge.ts';
import { valuesOfClass } from '../../state/lesson/keep.ts';
import type { Running } from '../../state/lesson/running.ts';
import { useParts, useSay } from '../../state/react.tsx';
import { signedDown } from './row-text.ts';

interface Shown {
  readonly key: string;
  readonly read: string;
  readonly with: string;
  readonly reading: Reading;
}

/** The class's picture for somebody who works alone: made-up seats of the same world, lived by the engine. */
export function LessonBoard({ on, step }: { on: Running; step: Step }) {
  const say = useSay();
  const shown = useClass(on, step);
  if (valuesOfClass(step).length === 0) return null;
  return (
    <section className="lesson-board" aria-label={say('column.board')}>
      <h3>{say('column.board')}</h3>
      {shown === null ? <p className="lesson-note">{say('column.board.coming')}</p> : null}
      {shown?.map(({ key, read, with: laid, reading }) => (
        <div key={key}>
          <Dots reading={reading} />
          <p>
            {laid === '' ? '' : `${laid}: `}
            {say(read === 'found' ? 'column.board.found' : 'column.board.mean', {
              count: Math.round(reading.estimate * (reading.each?.length ?? 0)),
              all: reading.each?.length ?? 0,
              mean: signedDown(reading.estimate, 1),
              from: signedDown(reading.low ?? NaN, 1),
              to: signedDown(reading.high ?? NaN, 1),
            })}
          </p>
        </div>
      ))}
    </section>
  );
}

function useClass(on: Running, step: Step): readonly Shown[] | null {
  const { store, runner } = useParts();
  const [shown, setShown] = useState<readonly Shown[] | null>(null);
  useEffect(() => {
    setShown(null);
    const values = valuesOfClass(step);
    if (values.length === 0) return;
    const context = contextOf(store, on);
    const abort = new AbortController();
    const jobs = new Map(values.flatMap((value) => [...jobsOf(value, context)]));
    resultsOf(jobs, runner, abort.signal).then(
      (results) =>
        setShown(
          values.flatMap((value) => {
            const reading = readingOf(value, context, results);
            const laid = 'with' in value ? laidText(value.with) : '';
            return isRead(reading) ? [{ key: JSON.stringify(value), read: value.read, with: laid, reading }] : [];
          }),
        ),
      () => undefined,
    );
    return () => abort.abort();
    // The class is that of the step; what else the column holds does not matter.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [step, on.seat, store, runner]);
  return shown;
}

/** What was laid over the world, by number: 10 for ten litters. */
function laidText(laid: Readonly<Record<string, unknown>> | undefined): string {
  return [...new Set(Object.values(laid ?? {}).filter((value) => typeof value === 'number'))].join(', ');
}

const WIDTH = 256;
const HEIGHT = 44;
const EDGE = 8;

/** A dot for each seat, and the mean of all with its interval. */
function Dots({ reading: { each, estimate, low, high } }: { reading: Reading }) {
  if (each === undefined || each.every((value) => value === 0 || value === 1)) return null;
  const least = Math.min(0, ...each);
  const most = Math.max(0, ...each);
  const x = (value: number) => EDGE + ((value - least) / (most - least || 1)) * (WIDTH - 2 * EDGE);
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      <path className="zero" d={`M${x(0)} 2V${HEIGHT - 2}`} />
      {each.map((value, seat) => (
        <circle key={`${seat} ${value}`} className="seat-dot" cx={x(value)} cy={14 - (seat % 3) * 4 + 4} r="3" />
      ))}
      <path className="mean" d={`M${x(low ?? estimate)} 33H${x(high ?? estimate)}`} />
      <path className="diamond" d={`M${x(estimate)} 26l6 7-6 7-6-7z`} />
    </svg>
  );
}
