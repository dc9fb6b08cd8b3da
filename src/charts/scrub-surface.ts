import { hold } from './held.ts';
import { dayAt } from './life-layout.ts';
import type { Box } from './life-layout.ts';
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

/** Pointer and keyboard over the large plot: moving reads out a day, pressing and dragging scrubs to it. */
export const createScrubSurface = (
  wrap: HTMLElement,
  callbacks: Pick<LifeChartsCallbacks, 'onHover' | 'onScrub'>,
  shown: () => Shown | undefined,
) => {
  const surface = document.createElement('div');
  surface.className = 'plot-surface';
  surface.setAttribute('role', 'slider');
  surface.tabIndex = 0;
  wrap.append(surface);
  let dragging = false;
  /** After Escape: the press that follows the release is not one. */
  let putBack = false;
  let lastHover: number | null = null;

  const dayOf = (event: PointerEvent): number => {
    const now = shown()!;
    return dayAt(event.clientX - wrap.getBoundingClientRect().left, now.frame, now.data.days);
  };
  const hover = (day: number | null): void => {
    if (day !== lastHover) callbacks.onHover?.(day);
    lastHover = day;
  };
  const scrub = (day: number): void => {
    if (day !== shown()?.data.day) callbacks.onScrub?.(day);
  };
  /** In a swipe row a finger belongs to the row: only a tap scrubs there. */
  const isSwipe = (event: PointerEvent): boolean => event.pointerType === 'touch' && shown()?.data.layout === 'single';

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
    const end = (): void => {
      dragging = false;
    };
    if (
      !hold(event, {
        end,
        back: () => {
          end();
          putBack = true;
          scrub(day);
        },
      })
    )
      return;
    dragging = true;
    surface.setPointerCapture(event.pointerId);
    hover(null);
    scrub(dayOf(event));
  });
  surface.addEventListener('click', (event) => {
    if (shown() && !dragging && !putBack) scrub(dayOf(event as PointerEvent));
  });
  surface.addEventListener('keydown', (event) => {
    const now = shown();
    const day = now ? dayAfterKey(event.key, now.data.day, now.data.days) : null;
    if (day === null) return;
    event.preventDefault();
    scrub(day);
  });

  /** Keeps the surface over the plot and says what it stands at. */
  return ({ data, frame }: Shown, label: string, valueText: string): void => {
    surface.style.left = `${frame.left}px`;
    surface.style.top = `${frame.top}px`;
    surface.style.width = `${frame.right - frame.left}px`;
    surface.style.height = `${Math.max(0, frame.bottom - frame.top)}px`;
    surface.setAttribute('aria-label', label);
    surface.setAttribute('aria-valuemin', '0');
    surface.setAttribute('aria-valuemax', String(data.days));
    surface.setAttribute('aria-valuenow', String(data.day));
    surface.setAttribute('aria-valuetext', valueText);
  };
};
