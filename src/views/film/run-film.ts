import { filmRuns, type PageStore } from '../../state/page.ts';
import { filmAt } from './film-course.ts';

/** Longest step between two frames, ms: a page that was out of sight goes on where it was. */
const LONGEST_FRAME_MS = 250;

/**
 * Runs the film from its beginning; it rests while the page is paused, and goes at the page's speed.
 * @returns how to leave off
 */
export function runFilm(page: PageStore): () => void {
  let seconds = 0;
  let last = performance.now();
  let frame = requestAnimationFrame(next);

  function next(now: number): void {
    const { film, playing, speed } = page.getState();
    if (!filmRuns(film)) return;
    if (playing) {
      seconds += (Math.min(LONGEST_FRAME_MS, Math.max(0, now - last)) / 1000) * speed;
      const { day, caption, nearness, over } = filmAt(seconds);
      page.setState({ day, film: { ...film, caption, nearness, until: over ? null : film.until }, playing: !over });
    }
    last = now;
    frame = requestAnimationFrame(next);
  }

  return () => cancelAnimationFrame(frame);
}
