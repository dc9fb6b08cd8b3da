import type { WorldStore } from '../../state/store.ts';
import { cellChangesOn, changesOn, heardDays, sum, voiceOf } from './counts.ts';
import { createTones, type Tones } from './tones.ts';

/** Seconds between the single sounds of one day. */
const GRAIN_S = 0.035;
/** Sounds of days that follow each other faster than this are heard together. */
const LEAST_MS = 70;
/** How loud all others are while one cell is followed. */
const OTHERS = 0.3;
/** Nothing sounds before a person has pressed something on the page: browsers refuse it, and rightly. */
const allowed = () => navigator.userActivation?.hasBeenActive ?? true;

/** Hears every day that comes on screen. @returns ends it */
export function listen(store: WorldStore, open: () => Tones = createTones, mayStart = allowed): () => void {
  let tones: Tones | null = null;
  let heard = store.page.getState().day;
  let waiting: ReturnType<typeof setTimeout> | undefined;

  function sound(): void {
    waiting = undefined;
    const { day } = store.page.getState();
    const { focal, followed } = store.getState();
    const days = heardDays(heard, day);
    heard = day;
    if (focal === null || days.length === 0 || !mayStart()) return;
    tones ??= open();
    const all = sum(days.map((each) => changesOn(focal, each)));
    ring(tones, all, followed === null ? 1 : OTHERS);
    if (followed === null) return;
    // The followed cell is heard by itself, at full loudness.
    const { closed, opened } = sum(days.map((each) => cellChangesOn(focal, each, followed.cell)));
    if (closed > 0) tones.shutter(1, 0);
    if (opened > 0) tones.chime(1, 0);
  }

  const stop = store.page.subscribe(({ day }) => {
    if (day === heard || waiting !== undefined) return;
    sound();
    waiting = setTimeout(sound, LEAST_MS);
  });
  return () => {
    clearTimeout(waiting);
    stop();
    tones?.close();
  };
}

/** As many shutters and chimes as stand for the copies that closed and opened. */
function ring(tones: Tones, { closed, opened }: { closed: number; opened: number }, loudness: number): void {
  for (const [count, play] of [
    [closed, tones.shutter],
    [opened, tones.chime],
  ] as const) {
    const { grains, gain } = voiceOf(count);
    for (let grain = 0; grain < grains; grain++) play((gain * loudness) / Math.sqrt(grains), grain * GRAIN_S);
  }
}
