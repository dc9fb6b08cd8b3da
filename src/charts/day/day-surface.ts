import { pointIn } from '../parts/scale.ts';
import { DAY, minuteAt } from './day-layout.ts';
import type { DayLayout } from './day-layout.ts';
import type { DayChartCallbacks, DayChartData } from './day-types.ts';
import { layOver, saySlider, surfaceIn } from '../parts/plot-surface.ts';

interface Shown {
  data: DayChartData;
  layout: DayLayout;
}

const NOON = DAY / 2;
const STEPS: Record<string, number> = {
  ArrowRight: 5,
  ArrowUp: 5,
  ArrowLeft: -5,
  ArrowDown: -5,
  PageUp: 60,
  PageDown: -60,
};

/** The minute a key leads to, or null for keys that mean nothing here. */
export const minuteAfterKey = (key: string, minute: number): number | null => {
  if (key === 'Home') return 0;
  if (key === 'End') return DAY;
  const step = STEPS[key];
  return step === undefined ? null : Math.max(0, Math.min(DAY, minute + step));
};

/** Pointer and keyboard over the day: moving across it reads out a minute; by keys the child's frame is a slider. */
export const createDaySurface = (wrap: HTMLElement, callbacks: DayChartCallbacks, shown: () => Shown | undefined) => {
  const surface = surfaceIn(wrap, 'plot-surface day-surface', 'slider');
  let last = NOON;

  const tell = (minute: number | null): void => {
    if (minute !== null) last = minute;
    if (minute !== shown()?.data.minute) callbacks.onMinute?.(minute);
  };
  const read = (event: PointerEvent): void => {
    const now = shown();
    if (now) tell(minuteAt(pointIn(wrap, event).x, now.layout.frame, now.data.step));
  };
  wrap.addEventListener('pointermove', read);
  wrap.addEventListener('pointerdown', read);
  wrap.addEventListener('pointerleave', (event) => {
    if (event.pointerType !== 'touch' && document.activeElement !== surface) tell(null);
  });
  surface.addEventListener('focus', () => tell(shown()?.data.minute ?? last));
  surface.addEventListener('blur', () => tell(null));
  surface.addEventListener('keydown', (event) => {
    const minute = minuteAfterKey(event.key, shown()?.data.minute ?? last);
    if (minute === null) return;
    event.preventDefault();
    tell(minute);
  });

  /** Keeps the surface over the child's frame and says what it stands at. */
  return ({ data, layout: { frame } }: Shown): void => {
    const child = data.people[0];
    const minute = data.minute ?? last;
    const values = data.minute === null ? [] : [child?.oxytocinText, child?.cortisolText].filter(Boolean);
    const words = [data.words.clock(minute), ...values].join(', ');
    layOver(surface, frame);
    saySlider(surface, child?.label ?? data.words.hours, 0, DAY, minute, words);
  };
};
