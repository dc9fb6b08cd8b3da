import { useMemo } from 'react';
import { sayPhrase, storyPhrases, type ParamValues, type Phrase, type StoryResult } from '../../../sim/page.ts';
import { useSay } from '../../state/react.tsx';
import { oneDecimal } from '../../parts/curves.ts';
import { closedCopies } from './cell-data.ts';
import { House } from './House.tsx';

interface CellStoryProps {
  readonly story: StoryResult;
  /** Whether it is the story asked for, and not the one before. */
  readonly current: boolean;
  readonly values: ParamValues;
  /** Names of this world and of the twin's. */
  readonly names: readonly [string, string | null];
  /** Whether the odds are still to come. */
  readonly waiting: boolean;
}

/** The cell and its twin as houses, and the story: start, decisive stretch, end, and why. */
export function CellStory({ story, current, values, names: [name, twinName], waiting }: CellStoryProps) {
  const say = useSay();
  const day = story.untilDay;
  const { start, turn, end, why, how } = useMemo(() => storyPhrases(story), [story]);
  const said = (phrases: readonly Phrase[]) => phrases.map((phrase) => sayPhrase(say, phrase)).join(' ');
  const receptors = story.here.receptorsByDay.data[day]!;
  return (
    <>
      <div className="cell-houses">
        <House who={say('cell.label')} world={name} closed={closedCopies(story.here, day)} />
        {story.twin === null || twinName === null ? null : (
          <House who={say('cell.twinLabel')} world={twinName} closed={closedCopies(story.twin, day)} />
        )}
      </div>
      <p className="fact">
        <b>{say('cell.receptors', { day })}</b>{' '}
        <span {...(current ? { 'data-receptors': receptors } : {})}>
          {say('cell.receptorsValue', {
            value: oneDecimal(receptors),
            full: values['receptors.fullyOpen'],
            days: values['receptors.halfLife'],
          })}
        </span>
      </p>
      <h3 className="visually-hidden">{say('cell.story')}</h3>
      <dl className="told">
        <dt>{say('cell.storyStart')}</dt>
        <dd>{said(start)}</dd>
        {turn === null ? null : (
          <>
            <dt>{say('cell.storyDays', { from: turn.fromDay, to: turn.toDay })}</dt>
            <dd>{said(turn.said)}</dd>
          </>
        )}
        <dt>{say('cell.storyDay', { day })}</dt>
        <dd>{said(end)}</dd>
      </dl>
      {why.length === 0 ? (
        waiting ? (
          <output className="why">{say('cell.working')}</output>
        ) : null
      ) : (
        <section className="why" aria-label={say('cell.why')}>
          <p>{said(why)}</p>
          <details>
            <summary>{say('cell.how')}</summary>
            <p>{said(how)}</p>
          </details>
        </section>
      )}
    </>
  );
}
