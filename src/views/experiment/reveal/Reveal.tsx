import { useEffect, useId, useMemo, useRef } from 'react';
import { createDagChart, type DagArrow, type DagData } from '../../../charts/studies/dag-chart.ts';
import { useSay } from '../../../state/react.tsx';
import { dagTable } from '../../take/tables/studies.ts';
import { useChart } from '../../../parts/useChart.ts';
import type { RevealStory } from './types.ts';
import type { Reveal as RevealOf } from './useReveal.ts';

interface RevealProps {
  readonly story: RevealStory;
  readonly reveal: RevealOf;
}

/** The truth, in order: the learner's claim; the causes one by one; how often such a study would have said the same. */
export function Reveal({ story, reveal }: RevealProps) {
  const say = useSay();
  return (
    <section
      className="reveal"
      aria-label={say('study.reveal.name')}
      tabIndex={0}
      data-shown={reveal.shown}
      data-claim={reveal.claim ?? ''}
    >
      <p className="reveal-verdict">{story.verdict}</p>
      <ClaimPicker story={story} reveal={reveal} />
      {reveal.sealed ? <Causes story={story} reveal={reveal} /> : null}
      {reveal.sealed && reveal.shown >= story.causes.length ? <AgainPart story={story} reveal={reveal} /> : null}
    </section>
  );
}

/** Three claims; one is taken and sealed before anything is shown. */
function ClaimPicker({ story, reveal }: RevealProps) {
  const say = useSay();
  const name = useId();
  if (reveal.sealed && reveal.claim === null) return null;
  if (reveal.sealed) {
    const done = reveal.shown >= story.causes.length;
    const stands = done ? story.verdictOf(reveal.claim!) : null;
    return (
      <p className="reveal-claim" data-right={stands?.right}>
        <span>{say('study.reveal.yours')}</span> <b>{story.claims.find(({ id }) => id === reveal.claim)?.label}</b>
        {stands === null ? null : (
          <>
            {' '}
            <span className="stands">
              {say(stands.right ? 'study.reveal.isRight' : 'study.reveal.isWrong')} {stands.sentence}
            </span>
          </>
        )}
      </p>
    );
  }
  return (
    <fieldset className="reveal-claims">
      <legend>{say('study.reveal.ask')}</legend>
      {story.claims.map(({ id, label }) => (
        <label key={id}>
          <input type="radio" name={name} value={id} checked={reveal.claim === id} onChange={() => reveal.choose(id)} />
          <span>{label}</span>
        </label>
      ))}
      <button type="button" className="btn solid" aria-disabled={reveal.claim === null} onClick={reveal.seal}>
        {say('study.reveal.seal')}
      </button>
    </fieldset>
  );
}

/** The diagram of causes, with its arrows still hidden, and the button that reveals one more. */
function Causes({ story, reveal }: RevealProps) {
  const say = useSay();
  const next = useRef<HTMLButtonElement>(null);
  const { shown } = reveal;
  const done = shown >= story.causes.length;
  const summary = say('study.reveal.summary', {
    sentences: story.causes
      .slice(0, shown)
      .map(({ sentence }) => sentence)
      .join(' '),
  });
  const data = useMemo(() => dagOf(story, shown, summary), [story, shown, summary]);
  const { host } = useChart<DagData, ReturnType<typeof createDagChart>>(createDagChart, data, {
    id: 'causes',
    table: dagTable,
  });
  // The button of the claim has just been removed, and the focus with it. The next button takes the focus.
  useEffect(() => {
    if (document.activeElement === document.body) next.current?.focus();
  }, []);
  return (
    <div className="reveal-causes">
      <div ref={host} className="dag-host" />
      <ol className="reveal-list">
        {story.causes.map(({ id, label, sentence, present }, i) => (
          <li
            key={id}
            className={i < shown ? (present ? 'present' : 'absent') : 'sealed'}
            aria-current={i === shown - 1 ? 'step' : undefined}
          >
            {i < shown ? sentence : say('study.reveal.sealed', { cause: label })}
          </li>
        ))}
      </ol>
      <output className="visually-hidden" aria-live="polite">
        {shown > 0 ? story.causes[Math.min(shown, story.causes.length) - 1]!.sentence : ''}
      </output>
      {done ? null : (
        <button ref={next} type="button" className="btn solid" onClick={reveal.next}>
          {say(shown === 0 ? 'study.reveal.first' : 'study.reveal.next', { shown, of: story.causes.length })}
        </button>
      )}
    </div>
  );
}

function dagOf({ nodes, given, causes }: RevealStory, shown: number, summary: string): DagData {
  const arrows = causes.flatMap(({ arrows, present }, i) =>
    arrows.map((arrow): DagArrow => ({
      ...arrow,
      state: i >= shown ? 'sealed' : present ? 'present' : 'absent',
      fresh: i === shown - 1,
    })),
  );
  return {
    nodes,
    arrows: [...given.map((arrow): DagArrow => ({ ...arrow, state: 'present' })), ...arrows],
    words: { summary },
  };
}

/** "100 such studies: 41 would have said what yours did." */
function AgainPart({ story, reveal }: RevealProps) {
  const say = useSay();
  const button = useRef<HTMLButtonElement>(null);
  const { again } = reveal;
  useEffect(() => {
    if (document.activeElement === document.body) button.current?.focus();
  }, []);
  if (again === null || again === 'failed')
    return (
      <div className="reveal-again">
        {again === 'failed' ? <p>{say('study.reveal.failed')}</p> : null}
        <button ref={button} type="button" className="btn solid" onClick={() => reveal.runAgain(story)}>
          {say('study.reveal.again')}
        </button>
      </div>
    );
  if (again === 'running')
    return (
      <div className="reveal-again">
        <output>{say('study.reveal.running')}</output>
      </div>
    );
  return (
    <div className="reveal-again" data-same={again.same} data-of={again.of}>
      <output className="sentence">{again.sentence}</output>
      <ul className="reveal-counts">
        {again.counts.map(({ id, label, count }) => (
          <li key={id}>
            <span>{label}</span>
            <svg
              width="10rem"
              height="0.75rem"
              viewBox={`0 0 ${again.of} 12`}
              preserveAspectRatio="none"
              aria-hidden="true"
            >
              <rect className="all" width={again.of} height="12" />
              <rect className="part" width={count} height="12" />
            </svg>
            <b>{count}</b>
          </li>
        ))}
      </ul>
      {story.lesson === undefined ? null : <p className="lesson">{story.lesson}</p>}
    </div>
  );
}
