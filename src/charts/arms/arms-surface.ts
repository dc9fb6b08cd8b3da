import { pointIn } from '../parts/scale.ts';
import type { ArmsChartCallbacks, ArmsChartData } from './arms-data.ts';
import type { ArmsLayout } from './arms-layout.ts';
import { minuteRange, sampleAt } from './arms-layout.ts';
import { spokenReading } from './arms-reading.ts';
import { layOver, saySlider, surfaceIn } from '../parts/plot-surface.ts';

const STEPS: Record<string, number> = {
  ArrowRight: 1,
  ArrowUp: 1,
  ArrowLeft: -1,
  ArrowDown: -1,
  PageUp: 10,
  PageDown: -10,
};

/** The minute a key leads to, sample by sample; null lets go of it, undefined means nothing here. */
export const minuteAfterKey = (
  key: string,
  minute: number | null,
  minutes: ArrayLike<number>,
): number | null | undefined => {
  const last = minutes.length - 1;
  if (key === 'Escape') return null;
  if (key === 'Home') return minutes[0];
  if (key === 'End') return minutes[last];
  const step = STEPS[key];
  if (step === undefined) return undefined;
  return minute === null ? minutes[0] : minutes[Math.max(0, Math.min(last, sampleAt(minutes, minute) + step))];
};

/** The sampled minute nearest to a pixel across the frames. */
export const minuteAt = (px: number, left: number, right: number, minutes: ArrayLike<number>): number => {
  const [first, last] = minuteRange(minutes);
  const share = Math.max(0, Math.min(1, (px - left) / Math.max(1, right - left)));
  return minutes[sampleAt(minutes, first + share * (last - first))] ?? first;
};

interface Shown {
  data: ArmsChartData;
  layout: ArmsLayout;
}

/** Pointer and keyboard over the panels; both report the minute they are at. Returns how to keep it over them. */
export const createArmsSurface = (wrap: HTMLElement, onMinute: NonNullable<ArmsChartCallbacks['onMinute']>) => {
  const surface = surfaceIn(wrap, 'plot-surface arms-surface', 'slider');
  let shown: Shown | undefined;

  const tell = (minute: number | null): void => {
    if (shown && minute !== shown.data.minute) onMinute(minute);
  };
  const point = (event: PointerEvent): void => {
    const frame = shown?.layout.panels[0]?.frame;
    if (frame) tell(minuteAt(pointIn(wrap, event).x, frame.left, frame.right, shown!.data.minutes));
  };
  surface.addEventListener('pointerdown', point);
  surface.addEventListener('pointermove', point);
  surface.addEventListener('pointerleave', (event) => {
    if (event.pointerType !== 'touch') tell(null);
  });
  surface.addEventListener('keydown', (event) => {
    const minute = shown ? minuteAfterKey(event.key, shown.data.minute, shown.data.minutes) : undefined;
    if (minute === undefined || (minute === null && shown?.data.minute === null)) return;
    event.preventDefault();
    tell(minute);
  });

  return (next: Shown): void => {
    shown = next;
    const { data, layout } = next;
    const [first, last] = [layout.panels[0]?.frame, layout.panels.at(-1)?.frame];
    if (!first || !last) return;
    const [start, end] = minuteRange(data.minutes);
    const now = data.minute ?? start;
    layOver(surface, { ...first, bottom: last.bottom });
    saySlider(surface, data.words.x, start, end, now, spokenReading(data, now));
  };
};
