import { SPECIES_BASE } from '../../sim/page.ts';
import { speciesOf } from './species.ts';
import { filmRuns } from './page.ts';
import type { WorldStore } from './store.ts';

/** Lives a second at speed 1: sixty days of a vole's ninety in eight seconds, and a childhood as fast. */
const LIVES_PER_SECOND = 1 / 12;

/** Moves the day while the state says it plays. The film of a first visit moves it at a pace of its own. */
export function startPlayer(store: WorldStore): void {
  let from = 0;
  let at = 0;
  let last = 0;
  let running = false;

  function frame(now: number): void {
    const { playing, speed, day, tour } = store.page.getState();
    const { scenario } = store.getState();
    if (!playing) {
      running = false;
      return;
    }
    if (Math.floor(at) !== day) from = at = day;
    const pace = tour?.daysPerSecond ?? LIVES_PER_SECOND * SPECIES_BASE[speciesOf(scenario)].days;
    // A frame may be dated before the press that began it; no time has gone by then.
    at += (Math.max(0, Math.min(100, now - last)) / 1000) * pace * speed;
    last = now;
    // Play that is begun again on the day on which it waited goes on to the end.
    const end = Math.min(tour !== null && from < tour.stop ? tour.stop : scenario.days, scenario.days);
    store.page.setState({ day: Math.min(end, Math.floor(at)), chosen: false });
    if (at >= end) store.page.actions.setPlaying(false);
    requestAnimationFrame(frame);
  }

  function begin(): void {
    const { playing, film } = store.page.getState();
    if (!playing || running || store.getState().focal === null || filmRuns(film)) return;
    running = true;
    last = performance.now();
    from = at = store.page.getState().day;
    requestAnimationFrame(frame);
  }
  store.subscribe(begin);
  store.page.subscribe(begin);
}
