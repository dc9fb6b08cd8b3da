import { hold } from './held.ts';
import { dayAt } from './box.ts';
import type { Box } from './box.ts';
import { layOver, saySlider, surfaceIn } from './plot-surface.ts';
import { pointIn } from './scale.ts';
import type { LifeChartsCallbacks, LifeChartsData } from './types.ts';

/** What the surface must know of the chart under it. */
interface Shown {
  data: Pick<LifeChartsData, 'day' | 'days' | 'layout'>;
  frame: Box;
}

const STEPS: Record<string, number> = {
  ArrowRight: 1,
  ArrowUp: 1,
  ArrowLeft: -1,
  ArrowDown: -1,
  PageUp: 10,
  PageDown: -10,
};

/** The day a key leads to, or null for keys that mean nothing here. */
export const dayAfterKey = (key: string, day: number, days: number): number | null => {
  if (key === 'Home') return 0;
  if (key === 'End') return days;
  const step = STEPS[key];
  return step === undefined ? null : Math.max(0, Math.min(days, day + step));
};

/** Moving anywhere over the wrap reads out a day; pressing the surface and dragging scrubs, and Escape puts it back. */
const listenToPointer = (
  wrap: HTMLElement,
  surface: HTMLElement,
  hover: (day: number | null) => void,
  scrub: (day: number) => void,
  shown: () => Shown | undefined,
): void => {
  let dragging = false;
  /** After Escape: the press that follows the release is not one. */
  let putBack = false;

  const dayOf = (event: PointerEvent): number => {
    const now = shown()!;
    return dayAt(pointIn(wrap, event).x, now.frame, now.data.days);
  };
  /** In a swipe row a finger belongs to the row: only a tap scrubs there. */
  const isSwipe = (event: PointerEvent): boolean => event.pointerType === 'touch' && shown()?.data.layout === 'single';
  const end = (): void => {
    dragging = false;
  };

  wrap.addEventListener('pointermove', (event) => {
    if (!shown()) return;
    if (dragging) scrub(dayOf(event));
    else if (event.pointerType !== 'touch') hover(dayOf(event));
  });
  wrap.addEventListener('pointerleave', () => hover(null));
  surface.addEventListener('pointerdown', (event) => {
    const now = shown();
    putBack = false;
    if (!now || isSwipe(event)) return;
    const { day } = now.data;
    const back = (): void => {
      end();
      putBack = true;
      scrub(day);
    };
    if (!hold(event, { end, back })) return;
    dragging = true;
    surface.setPointerCapture(event.pointerId);
    hover(null);
    scrub(dayOf(event));
  });
  surface.addEventListener('click', (event) => {
    if (shown() && !dragging && !putBack) scrub(dayOf(event as PointerEvent));
  });
};

/** Pointer and keyboard over the large plot: moving reads out a day, pressing and dragging scrubs to it. */
export const createScrubSurface = (
  wrap: HTMLElement,
  callbacks: Pick<LifeChartsCallbacks, 'onHover' | 'onScrub'>,
  shown: () => Shown | undefined,
) => {
  const surface = surfaceIn(wrap, 'plot-surface', 'slider');
  let lastHover: number | null = null;
  const hover = (day: number | null): void => {
    if (day !== lastHover) callbacks.onHover?.(day);
    lastHover = day;
  };
  const scrub = (day: number): void => {
    if (day !== shown()?.data.day) callbacks.onScrub?.(day);
  };
  listenToPointer(wrap, surface, hover, scrub, shown);
  surface.addEventListener('keydown', (event) => {
    const now = shown();
    const day = now ? dayAfterKey(event.key, now.data.day, now.data.days) : null;
    if (day === null) return;
    event.preventDefault();
    scrub(day);
  });

  /** Keeps the surface over the plot and says what it stands at. */
  return ({ data, frame }: Shown, label: string, valueText: string): void => {
    layOver(surface, frame);
    saySlider(surface, label, 0, data.days, data.day, valueText);
  };
};
