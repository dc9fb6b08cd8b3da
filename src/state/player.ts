import { SPECIES_BASE } from '../../sim/page.ts';
import { speciesOf } from './species.ts';
import type { WorldStore } from './store.ts';

/** Lives a second at speed 1: sixty days of a vole's ninety in eight seconds, and a childhood as fast. */
const LIVES_PER_SECOND = 1 / 12;

/** Moves the day while the state says it plays. The film of a first visit moves it at a pace of its own. */
export function startPlayer(store: WorldStore): void {
  let at = 0;
  let last = 0;
  let running = false;

  function frame(now: number): void {
    const { playing, speed, day } = store.page.getState();
    const { scenario } = store.getState();
    if (!playing) {
      running = false;
      return;
    }
    if (Math.floor(at) !== day) at = day;
    at += (Math.min(100, now - last) / 1000) * LIVES_PER_SECOND * SPECIES_BASE[speciesOf(scenario)].days * speed;
    last = now;
    store.page.actions.setDay(Math.min(scenario.days, Math.floor(at)));
    if (at >= scenario.days) store.page.actions.setPlaying(false);
    requestAnimationFrame(frame);
  }

  function begin(): void {
    const { playing, film } = store.page.getState();
    if (!playing || running || store.getState().focal === null || (film !== null && film.until !== null)) return;
    running = true;
    last = performance.now();
    at = store.page.getState().day;
    requestAnimationFrame(frame);
  }
  store.subscribe(begin);
  store.page.subscribe(begin);
}
