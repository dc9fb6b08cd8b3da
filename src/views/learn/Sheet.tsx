import { Fragment, useMemo } from 'react';
import { orderShown, wordsOf, type Answer, type Lesson, type Progress, type Step } from '../../../sim/lessons.ts';
import { createWords } from '../../../sim/page.ts';
import { useSay } from '../../state/react.tsx';
import { Boxes, SheetAsk } from './SheetAsk.tsx';
import { SheetBook } from './SheetBook.tsx';

interface SheetProps {
  readonly lesson: Lesson;
  /** The lesson's own words, by key. */
  readonly words: Readonly<Record<string, string>>;
  /** What was done in the lesson; empty paper without it. */
  readonly progress?: Progress | null;
}

/** A class code has so many characters, a seat so many figures. */
const CODE = 8;
const SEAT = 2;
const OWN_LINES = 2;

/** The sheet of a lesson: one leaf of paper with two sides, empty or filled with what was done on the screen. */
export function Sheet({ lesson, words, progress = null }: SheetProps) {
  const say = useSay();
  const tell = useMemo(() => createWords(words), [words]);
  const own = wordsOf(lesson);
  const title = tell(`${own}.title`);
  const keeps = lesson.steps.findIndex(({ asks }) => asks.some(({ kind }) => kind === 'keep'));
  return (
    <article className="lesson-paper sheet" aria-label={say('learn.sheet.name', { title })}>
      <SheetHead lesson={lesson} title={title} question={tell(`${own}.question`)} progress={progress} />
      {lesson.steps.map((step, i) => (
        <Fragment key={step.id}>
          <SheetStep lesson={lesson} step={step} number={i + 1} tell={tell} progress={progress} />
          {i === keeps ? <SheetBook lesson={lesson} rows={progress?.rows ?? []} /> : null}
        </Fragment>
      ))}
      <p className="sheet-frame">
        <Frame text={words[`${own}.sheet.frame`] ?? ''} />
      </p>
      <SheetExit lesson={lesson} tell={tell} progress={progress} />
      <section className="sheet-own">
        <h3>{say('learn.sheet.own')}</h3>
        <p>{say('learn.sheet.ownNote')}</p>
        {progress === null || progress.own === '' ? (
          Array.from({ length: OWN_LINES }, (_, i) => <i className="sheet-line whole" key={i} />)
        ) : (
          <blockquote>{progress.own}</blockquote>
        )}
      </section>
      <footer>
        <span>{say('foot.invented')}</span> <span>{say('learn.sheet.foot', { number: lesson.number })}</span>
      </footer>
    </article>
  );
}

interface SheetHeadProps {
  readonly lesson: Lesson;
  readonly title: string;
  readonly question: string;
  readonly progress: Progress | null;
}

function SheetHead({ lesson, title, question, progress }: SheetHeadProps) {
  const say = useSay();
  const { code, number } = progress?.place ?? { code: null, number: null };
  return (
    <header>
      <div>
        <h2>
          <span>{lesson.number}</span> {title}
        </h2>
        <p>{question}</p>
      </div>
      <Cells name={say('learn.sheet.class')} count={CODE} text={code ?? ''} />
      <Cells name={say('learn.sheet.seat')} count={SEAT} text={number === null ? '' : String(number)} />
    </header>
  );
}

/** A box for each character. */
function Cells({ name, count, text }: { name: string; count: number; text: string }) {
  return (
    <p className="sheet-cells">
      {name}
      {Array.from({ length: count }, (_, i) => (
        <i key={i}>{text[i] ?? ''}</i>
      ))}
    </p>
  );
}

interface SheetPartProps {
  readonly lesson: Lesson;
  readonly tell: (key: string) => string;
  readonly progress: Progress | null;
}

function SheetStep({ lesson, step, number, tell, progress }: SheetPartProps & { step: Step; number: number }) {
  const say = useSay();
  const own = `${wordsOf(lesson)}.${step.id}`;
  const because = step.because?.map((_, i) => tell(`${own}.because.${i + 1}`)) ?? [];
  return (
    <section className="sheet-step">
      <h3>
        <span>{number}</span> {say(`learn.phase.${step.phase}`)}
      </h3>
      <p>{tell(`${own}.text`)}</p>
      {step.asks.map((ask) => (
        <SheetAsk
          key={ask.id}
          ask={ask}
          words={`${own}.${ask.id}`}
          tell={tell}
          seed={progress?.place.seed ?? null}
          answer={progress?.answers[`${step.id}.${ask.id}`] ?? null}
        />
      ))}
      {because.length === 0 ? null : (
        <Boxes label={say('learn.sheet.because')} texts={because} ticked={progress?.because[step.id] ?? null} />
      )}
    </section>
  );
}

function SheetExit({ lesson, tell, progress }: SheetPartProps) {
  const say = useSay();
  const optionOf = (answer: Answer | undefined) => (answer?.kind === 'choice' ? answer.option : null);
  return (
    <section className="sheet-exit">
      <h3>{say('learn.sheet.exit')}</h3>
      {lesson.exit.map(({ options, inOrder }, i) => {
        const key = `${wordsOf(lesson)}.exit${i + 1}`;
        const texts = options.map((_, option) => tell(`${key}.${'abcd'[option]}`));
        const ticked = optionOf(progress?.answers[`exit.${i + 1}`]);
        const order = orderShown(progress?.place.seed ?? null, key, options.length, inOrder);
        return <Boxes key={key} label={tell(`${key}.text`)} texts={texts} order={order} ticked={ticked} />;
      })}
    </section>
  );
}

/** The sentence that sums the lesson up, with room wherever it leaves a gap. */
function Frame({ text }: { text: string }) {
  const pieces = text.split(/\{\w+\}|…/);
  return pieces.map((piece, i) => (
    <Fragment key={i}>
      {piece}
      {i < pieces.length - 1 ? <i className="sheet-line" /> : null}
    </Fragment>
  ));
}
