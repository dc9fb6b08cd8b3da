import type { MouseEvent } from 'react';
import { worldLocked } from '../../../state/permit.ts';
import { encodeLink } from '../../../state/link.ts';
import { useParts, useSay, useWorld } from '../../../state/react.tsx';
import { placeOfLink } from '../../../state/screen-table.ts';
import { asksForAnother } from '../../../parts/ParameterLink.tsx';
import { openBeat } from '../turn.ts';
import { BEATS, type Beat, type BeatId } from './beats.ts';
import { linkOfBeat } from './worlds.ts';

interface PathProps {
  readonly at: number;
  /** The beat's own world, with what its control says. */
  readonly link: { readonly beat: BeatId; readonly value: number; readonly option: string };
}

/** Where the story stands, each beat drawn as sure as it is; and the way out, on every beat. */
export function Path({ at, link }: PathProps) {
  const say = useSay();
  const scenario = useWorld((state) => state.scenario);
  const go = (beat: number) => (event: MouseEvent) => {
    if (asksForAnother(event)) return;
    event.preventDefault();
    openBeat(beat);
  };
  return (
    <header className="story-path">
      <p>{say('shelf.story.title')}</p>
      <nav aria-label={say('beat.all')}>
        <ol>
          {BEATS.map(({ id, mark }: Beat, i) => (
            <li key={id}>
              <a
                href={`#${encodeLink({ scenario, page: { screen: 'learn', beat: i + 1 } })}`}
                className={`${mark}${i + 1 <= at ? ' been' : ''}`}
                aria-current={i + 1 === at ? 'step' : undefined}
                aria-label={say('beat.name', {
                  beat: i + 1,
                  title: say(`beat.${id}.title`),
                  mark: say(`beat.mark.${mark}`),
                })}
                onClick={go(i + 1)}
              >
                <span>
                  {i + 1}
                  {i + 1 === at ? <span className="name"> {say(`beat.${id}.title`)}</span> : null}
                </span>
              </a>
            </li>
          ))}
        </ol>
      </nav>
      {worldLocked() ? null : <Skip {...link} />}
    </header>
  );
}

/** Leaves the story for the playground and takes the beat's world along: one act that undo takes back. */
function Skip({ beat, value, option }: PathProps['link']) {
  const say = useSay();
  const { store } = useParts();
  const link = linkOfBeat(beat, value, option);
  const leave = async (event: MouseEvent) => {
    if (asksForAnother(event)) return;
    event.preventDefault();
    const [{ openLinked }, { decodeLink }] = await Promise.all([
      import('../../../state/kept/work.ts'),
      import('../../../state/read-link.ts'),
    ]);
    const read = decodeLink(link);
    openLinked(store, read, placeOfLink(read), false);
  };
  return (
    <a className="btn story-skip" href={`#${link}`} onClick={(event) => void leave(event)}>
      {say('beat.skip')}
    </a>
  );
}
