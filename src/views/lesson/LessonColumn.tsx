import '../../words/late.ts';
import '../../words/lesson.ts';
import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { shownCode } from '../../../sim/classroom.ts';
import { END, EXITS, type Step } from '../../../sim/lessons.ts';
import { findCollector, handingIn } from '../../state/class/collector.ts';
import { setBeside } from '../../state/lesson/beside.ts';
import { speakUp } from '../../state/lesson/judge.ts';
import { stepOf, waitsForLock, type Running } from '../../state/lesson/running.ts';
import { useParts, useSay } from '../../state/react.tsx';
import { Answers } from './Answers.tsx';
import { Controls, SetByLesson } from './Controls.tsx';
import { LessonEnd } from './LessonEnd.tsx';
import { ExitQuestion } from './ExitQuestion.tsx';
import { Foot } from './Foot.tsx';
import { Gate } from './Gate.tsx';
import { HandInHere } from './HandInHere.tsx';
import { Head, Heading } from './Head.tsx';
import { LabBook } from './LabBook.tsx';
import { Line } from './Line.tsx';
import { Sketches } from './Sketches.tsx';
import { useLesson } from './useLesson.ts';
import { useOutline } from './useOutline.ts';
import { useResumed } from './useResumed.ts';

/** They come with the column: a lesson is one part of the page. */
export { LessonBeside } from './LessonBeside.tsx';
export { LessonSketch } from './LessonSketch.tsx';

/** A lesson, in the place of the column of controls: what is asked, the controls that the step permits, the answer. */
export default function LessonColumn() {
  const on = useLesson();
  return on === null ? null : <Column on={on} />;
}

function Column({ on }: { on: Running }) {
  const say = useSay();
  const { lesson, progress } = on;
  const step = stepOf(on);
  const body = useRef<HTMLDivElement>(null);
  useOutline(on.point);
  useResumed(on);
  useGentle(on);
  useBeside(on);
  useEffect(() => void body.current?.scrollTo(0, 0), [progress.step]);
  const which = EXITS.findIndex((place) => place === progress.step);
  return (
    <section
      className="lesson"
      id="controls"
      aria-label={say('column.name', { title: say(`lesson.${lesson.id}.title`) })}
      data-step={progress.step}
    >
      <Head on={on} />
      <div ref={body} className="lesson-body" id="design">
        {on.gate === null ? (
          <div className="lesson-lead">
            <Heading on={on} />
            {step === null ? null : <SetByLesson on={on} step={step} />}
          </div>
        ) : null}
        {on.gate !== null ? (
          <Gate key={on.gate.step} on={on} />
        ) : step !== null ? (
          <StepBody key={progress.step} on={on} step={step} />
        ) : which >= 0 ? (
          <ExitQuestion key={progress.step} on={on} which={which} />
        ) : (
          <LessonEnd on={on} />
        )}
      </div>
      <Line line={on.line} judging={on.judging} />
      <HandInHere on={on} />
      {progress.step === END || !keeps(on) ? null : <LabBook on={on} />}
      <Foot on={on} />
    </section>
  );
}

/** Whether there is anything to put into the lab book, or to look up in it. */
function keeps({ progress, ...on }: Running): boolean {
  const asks = stepOf({ ...on, progress })?.asks ?? [];
  return progress.rows.length > 0 || asks.some(({ kind }) => kind === 'keep');
}

function StepBody({ on, step }: { on: Running; step: Step }) {
  const say = useSay();
  const { lesson, progress } = on;
  const words = `lesson.${lesson.id}.${step.id}`;
  const was = on.was !== null && step === lesson.steps[0];
  return (
    <>
      <WhoseSeat on={on} first={step === lesson.steps[0]} />
      {was ? <p className="lesson-note">{say('column.otherRevision')}</p> : null}
      <p className="step-text">{say(`${words}.text`)}</p>
      <Controls on={on} step={step} />
      <Answers on={on} step={step} words={words} open={waitsForLock(on, step)} />
      {progress.locked.includes(step.id) ? <p className="lesson-note">{say('column.locked')}</p> : null}
      {lesson.worlds[step.world]!.screen === 'play' ? <Sketches on={on} step={step} others /> : null}
    </>
  );
}

/** In a class: whose seat it is, and that nothing is sent. */
function WhoseSeat({ on: { ofClass }, first }: { on: Running; first: boolean }) {
  const say = useSay();
  const { here } = useStore(handingIn);
  const asks = ofClass !== null && first;
  useEffect(() => {
    if (asks) void findCollector();
  }, [asks]);
  if (ofClass === null || !first) return null;
  const values = { code: shownCode(ofClass.code), seat: ofClass.number };
  return <p className="lesson-note">{say(here === null ? 'learn.inClass' : 'learn.inClass.collected', values)}</p>;
}

/** What the step sets beside the young one on screen. */
function useBeside({ lesson, progress }: Running): void {
  const { store, runner } = useParts();
  const { step: place } = progress;
  const { seed } = progress.place;
  useEffect(() => {
    const step = lesson.steps.find(({ id }) => id === place);
    return step === undefined ? undefined : setBeside(store, runner, lesson, step, seed);
  }, [lesson, place, seed, store, runner]);
}

/** After a run has settled the coach may say one quiet line of its own accord. */
function useGentle({ acts }: Running): void {
  const { store } = useParts();
  const last = acts.at(-1)?.act;
  useEffect(() => {
    if (last === 'run' || last === 'keep') speakUp(store);
  }, [acts.length, last, store]);
}
