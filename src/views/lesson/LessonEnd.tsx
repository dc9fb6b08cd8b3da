import { useId, useState } from 'react';
import { isOwn } from '../../../sim/classroom.ts';
import { LONGEST_OWN } from '../../../sim/lessons.ts';
import { lazyPart } from '../../parts/lazyPart.tsx';
import { freshSeed } from '../../state/chance.ts';
import { leaveLesson, startAgain } from '../../state/lesson/start.ts';
import { advance, type Running } from '../../state/lesson/running.ts';
import { useParts, useSay } from '../../state/react.tsx';
import { Rows } from './LabBook.tsx';
import { sketchText } from './sketch-text.ts';

const LessonSheet = lazyPart(() => import('./LessonSheet.tsx'), { useClose: ({ onClose }) => onClose });

/** What was done: steps, sketches beside what was found, the lab book, the sentence; and what one may do now. */
export function LessonEnd({ on }: { on: Running }) {
  const say = useSay();
  const { lesson, progress } = on;
  const done = lesson.steps.filter(({ id }) => progress.done.includes(id)).length;
  const sketches = lesson.steps.flatMap((step) => sketchText(on, step, say) ?? []);
  const claim = claimText(on, say);
  return (
    <div className="lesson-end">
      <p className="step-text">{say('column.end.text', { done, of: lesson.steps.length })}</p>
      {progress.skipped.length === 0 ? null : (
        <p className="lesson-note">{say('column.end.skipped', { count: progress.skipped.length })}</p>
      )}
      <EndActs on={on} />
      {claim === null ? null : <p className="step-text">{claim}</p>}
      {sketches.map((text) => (
        <p key={text} className="your-sketch">
          {text}
        </p>
      ))}
      <OwnWords own={progress.own} />
      {progress.rows.length === 0 ? null : <Rows lesson={lesson.id} rows={progress.rows} onDrop={null} />}
    </div>
  );
}

/** Claim, evidence and reason as one sentence. */
function claimText({ lesson, progress }: Running, say: ReturnType<typeof useSay>): string | null {
  for (const step of lesson.steps.toReversed())
    for (const ask of step.asks) {
      const answer = progress.answers[`${step.id}.${ask.id}`];
      const words = `lesson.${lesson.id}.${step.id}.${ask.id}`;
      if (answer?.kind !== 'claim' || !say.has(`${words}.sentence`)) continue;
      return say(`${words}.sentence`, {
        claim: say(`${words}.${'abcdefghij'[answer.option]!}`),
        rows: answer.rows.length === 0 ? say('column.rows.none') : say('column.rows', { rows: answer.rows.join(', ') }),
        reason: answer.reason === null ? '–' : say(`${words}.reason.${answer.reason + 1}`),
      });
    }
  return null;
}

/** What one may do now. The sheet takes the place of the page until it is printed or put away. */
function EndActs({ on: { lesson, progress, ofClass } }: { on: Running }) {
  const say = useSay();
  const { store } = useParts();
  const [sheet, setSheet] = useState(false);
  return (
    <div className="end-acts">
      <button type="button" className={ofClass === null ? 'btn solid' : 'btn'} onClick={leaveLesson}>
        {say('column.leave')}
      </button>
      {isOwn(lesson) ? null : (
        <button type="button" className="btn" onClick={() => setSheet(true)}>
          {say('column.sheet')}
        </button>
      )}
      <button type="button" className="btn" onClick={() => startAgain(store)}>
        {say('column.again')}
      </button>
      {ofClass === null ? (
        <button type="button" className="btn" onClick={() => startAgain(store, freshSeed())}>
          {say('column.anotherSeat')}
        </button>
      ) : null}
      {sheet ? <LessonSheet lesson={lesson} progress={progress} onClose={() => setSheet(false)} /> : null}
    </div>
  );
}

/** A sentence of one's own: never checked, on this device and on the sheet alone. */
function OwnWords({ own }: { own: string }) {
  const say = useSay();
  const [name, note] = [useId(), useId()];
  return (
    <div className="own-words">
      <label htmlFor={name}>{say('column.own')}</label>
      <textarea
        id={name}
        rows={3}
        maxLength={LONGEST_OWN}
        aria-describedby={note}
        defaultValue={own}
        onChange={({ currentTarget: { value } }) => advance(() => ({ own: value }))}
      />
      <small id={note}>{say('column.own.note')}</small>
    </div>
  );
}
