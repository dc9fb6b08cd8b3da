import '../words/late.ts';
import { useEffect, useRef, useState } from 'react';
import type { NumberEntry, ParamId } from '../../sim/page.ts';
import { useActions, useParts, useSay } from '../state/react.tsx';
import { useStill } from '../parts/usePhone.ts';
import { displayOf, shownNumber } from './display.ts';
import { glide, slideSteps } from './slide-steps.ts';

interface SlidePlayProps {
  readonly id: ParamId;
  readonly entry: NumberEntry;
  readonly label: string;
  /** Ends of the track. */
  readonly low: number;
  readonly high: number;
}

/** Moves a slider by itself from its low end to its high end, as one drag. Pressed again, or by Escape, it stops. */
export default function SlidePlay({ id, entry, label, low, high }: SlidePlayProps) {
  const say = useSay();
  const { store } = useParts();
  const actions = useActions();
  const still = useStill();
  const [playing, setPlaying] = useState(false);
  const stop = useRef<() => void>(() => undefined);
  useEffect(() => () => stop.current(), []);

  function start(): void {
    actions.press();
    const values = slideSteps(low, high, entry.step, still);
    let drag: unknown = null;
    const over = glide(values, {
      move(value) {
        actions.slide(id, value);
        drag ??= store.getState().drag;
      },
      // Another hand on any control, or another world, ends this drag.
      ours: () => store.getState().drag === drag,
      ended(byItself) {
        if (byItself) actions.endSlide();
        setPlaying(false);
        removeEventListener('keydown', onKey, true);
      },
    });
    function onKey(event: KeyboardEvent): void {
      if (event.key !== 'Escape') return;
      // It stops this, and closes nothing besides.
      event.preventDefault();
      event.stopPropagation();
      over();
    }
    addEventListener('keydown', onKey, true);
    stop.current = over;
    setPlaying(true);
  }

  const display = displayOf(entry);
  const words = playing
    ? say('slide.stop', { label })
    : say('slide.play', { label, low: shownNumber(low, display), high: shownNumber(high, display) });
  return (
    <button
      type="button"
      className="slide-play"
      aria-label={words}
      title={words}
      onClick={() => (playing ? stop.current() : start())}
    >
      <svg width="0.625rem" height="0.625rem" viewBox="0 0 10 10" aria-hidden="true">
        <path d={playing ? 'M0 0h10v10H0z' : 'M1 0l9 5-9 5z'} fill="currentColor" />
      </svg>
    </button>
  );
}
