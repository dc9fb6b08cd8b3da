import '../../words/late.ts';
import { useEffect } from 'react';
import { filmRuns } from '../../state/page.ts';
import { usePage, usePageActions, useParts, useSay, useWorld } from '../../state/react.tsx';
import { valueOn } from '../../parts/curves.ts';
import { CAPTION_DAYS } from './film-course.ts';
import { runFilm } from './run-film.ts';

/** What may be pressed while the film runs without ending it: play and its speed. */
const PACE = '.play-pause, .time .go';

/**
 * The captions of a first visit, over the town. The film runs by itself; a press, a key that changes something, or
 * Escape ends it.
 */
export default function Film() {
  const say = useSay();
  const { store } = useParts();
  const { endFilm } = usePageActions();
  const film = usePage((state) => state.film);
  const runs = filmRuns(film);
  useEffect(() => (runs ? runFilm(store.page) : undefined), [runs, store]);
  useEnd(runs, endFilm);
  const captions = useCaptions();
  if (film === null) return null;
  const shown = captions.slice(film.all ? 0 : film.caption, film.caption + 1);
  return (
    <>
      {runs ? <div className="film-cover" onWheel={endFilm} /> : null}
      <section className="film" aria-label={say('film.name')}>
        <output>
          {shown.map(({ day, text }) => (
            <p key={text}>
              {film.all ? null : <b>{say('film.day', { day })}</b>} {text}
            </p>
          ))}
        </output>
        <button type="button" className="quiet close" aria-label={say('film.close')} onClick={endFilm}>
          ×
        </button>
      </section>
    </>
  );
}

/**
 * The three captions. The last one counts the closed copies: in the film those of its last day, as text those of the
 * day on screen.
 */
function useCaptions(): readonly { readonly day: number; readonly text: string }[] {
  const say = useSay();
  const closed = useWorld(({ focal }) => focal?.series.closedCopies);
  const asText = usePage(({ film }) => film?.all === true);
  const onScreen = usePage((state) => state.day);
  const day = asText ? onScreen : CAPTION_DAYS[2];
  const count = closed === undefined ? 0 : Math.round(valueOn(closed, day));
  const last = say(asText ? 'film.now' : 'film.caption2', { closed: count });
  const texts = [say('film.caption0'), say('film.caption1'), last];
  return texts.map((text, i) => ({ day: CAPTION_DAYS[i]!, text }));
}

/** Ends it at the first thing that a person does, but for what paces it. */
function useEnd(runs: boolean, end: () => void): void {
  useEffect(() => {
    const listening = new AbortController();
    const { signal } = listening;
    const act = ({ target }: Event) => {
      if (!runs || !(target instanceof Element) || target.closest(PACE) === null) end();
    };
    // Caught before the controls hear of it, so that what is pressed acts on the page as the film leaves it.
    for (const type of ['pointerdown', 'click', 'input']) addEventListener(type, act, { capture: true, signal });
    addEventListener('keydown', ({ key }) => key === 'Escape' && end(), { capture: true, signal });
    return () => listening.abort();
  }, [runs, end]);
}
