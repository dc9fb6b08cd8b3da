import { useEffect, useRef } from 'react';
import { isOwn } from '../../../sim/classroom.ts';
import { END, EXITS, placesOf, type Step } from '../../../sim/lessons.ts';
import { signOf, type SignOf } from '../../state/lesson/gate.ts';
import { stepOf, type Running } from '../../state/lesson/running.ts';
import { goTo } from '../../state/lesson/step.ts';
import { useParts, useSay } from '../../state/react.tsx';

/** Which lesson, how far, and a sign that is read from three metres by a teacher walking past. */
export function Head({ on }: { on: Running }) {
  const say = useSay();
  const { lesson } = on;
  return (
    <header className="lesson-head">
      <p className="lesson-title">
        {isOwn(lesson) ? null : <span>{lesson.number}</span>} {say(`lesson.${lesson.id}.title`)}
      </p>
      <Sign sign={signOf(on)} />
      {isOwn(lesson) ? null : <Dots on={on} />}
    </header>
  );
}

/** The heading of the open place. It takes the focus when another is opened, so that reading begins there. */
export function Heading({ on }: { on: Running }) {
  const say = useSay();
  const { lesson, progress } = on;
  const heading = useRef<HTMLHeadingElement>(null);
  const before = useRef(progress.step);
  useEffect(() => {
    if (before.current !== progress.step) heading.current?.focus();
    before.current = progress.step;
  }, [progress.step]);
  const step = stepOf(on);
  const number = placesOf(lesson).indexOf(progress.step) + 1;
  const where =
    step === null
      ? progress.step === END
        ? ''
        : say('column.question', { number: EXITS.findIndex((place) => place === progress.step) + 1 })
      : say('column.step', { number, of: lesson.steps.length });
  return (
    <h2 ref={heading} tabIndex={-1}>
      <span className="visually-hidden">{where}</span>
      {step === null ? say(progress.step === END ? 'column.end' : 'column.exit') : say(`learn.phase.${step.phase}`)}
    </h2>
  );
}

/** A dot for each step: a diamond where one predicts, else a circle; the open one has its number. */
function Dots({ on }: { on: Running }) {
  const say = useSay();
  const { lesson, progress } = on;
  return (
    <nav aria-label={say('column.way')}>
      <ol className="dots">
        {lesson.steps.map((step, at) => (
          <Dot key={step.id} on={on} step={step} number={at + 1} />
        ))}
        <li>
          <Go on={on} place={EXITS[0]} name={say('column.exit')} className="last" current={stepOf(on) === null} />
        </li>
      </ol>
      <span className="visually-hidden">{progress.skipped.length === 0 ? '' : say('column.someSkipped')}</span>
    </nav>
  );
}

function Dot({ on, step, number }: { on: Running; step: Step; number: number }) {
  const say = useSay();
  const { progress } = on;
  const state = progress.done.includes(step.id) ? 'done' : progress.skipped.includes(step.id) ? 'skipped' : 'open';
  const name = say(`column.dot.${state}`, { number, phase: say(`learn.phase.${step.phase}`) });
  const current = progress.step === step.id;
  return (
    <li>
      <Go
        on={on}
        place={step.id}
        name={name}
        className={`${state}${step.phase === 'predict' ? ' predicts' : ''}`}
        current={current}
        number={current ? number : null}
      />
    </li>
  );
}

interface GoProps {
  readonly on: Running;
  readonly place: string;
  readonly name: string;
  readonly className: string;
  readonly current: boolean;
  readonly number?: number | null;
}

/** Leads to a place that has been reached; others are there to be seen. */
function Go({ on: { lesson, progress }, place, name, className, current, number = null }: GoProps) {
  const { store } = useParts();
  const places = placesOf(lesson);
  const gone = [...progress.done, ...progress.skipped];
  const reached = places.slice(0, places.indexOf(place)).every((each) => gone.includes(each));
  return (
    <button
      type="button"
      className={className}
      aria-label={name}
      aria-current={current ? 'step' : undefined}
      disabled={!reached && !current}
      onClick={() => current || goTo(store, place)}
    >
      <i aria-hidden="true">{number}</i>
    </button>
  );
}

const SIGNS: Readonly<Record<SignOf, string>> = {
  working: 'M0 0V-16A16 16 0 0 1 16 0Z',
  waiting: 'M-8 -10H-3V10H-8ZM3 -10H8V10H3Z',
  ready: 'M0 -16A16 16 0 1 1 -0.01 -16Z',
};
const SIGN_WORDS: Readonly<Record<SignOf, string>> = {
  working: 'column.sign.working',
  waiting: 'learn.sign.waiting',
  ready: 'column.sign.done',
};

/** A quarter while working, two bars at a gate, full when there is something to hand in. */
function Sign({ sign }: { sign: SignOf }) {
  const say = useSay();
  return (
    <span className="sign">
      <svg viewBox="-20 -20 40 40" aria-hidden="true">
        <circle r="16" />
        <path d={SIGNS[sign]} />
      </svg>
      <span className="visually-hidden">{say(SIGN_WORDS[sign])}</span>
    </span>
  );
}
