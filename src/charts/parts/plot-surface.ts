/** What takes pointer and keyboard over a plot: an empty element over the picture, one stop of the Tab key. */
import type { Box } from './box.ts';
import { onScreen } from './scale.ts';

export const surfaceIn = (wrap: HTMLElement, className: string, role: 'application' | 'slider'): HTMLElement => {
  const surface = document.createElement('div');
  surface.className = className;
  surface.setAttribute('role', role);
  surface.tabIndex = 0;
  wrap.append(surface);
  return surface;
};

/** Keeps a surface over its frame. */
export const layOver = (surface: HTMLElement, { left, right, top, bottom }: Box): void => {
  surface.style.left = onScreen(left);
  surface.style.top = onScreen(top);
  surface.style.width = onScreen(right - left);
  surface.style.height = onScreen(Math.max(0, bottom - top));
};

/** What a surface sets, from where to where, and where it stands, in numbers and in words. */
export const saySlider = (
  surface: HTMLElement,
  label: string,
  least: number,
  most: number,
  now: number,
  words: string,
): void => {
  surface.setAttribute('aria-label', label);
  surface.setAttribute('aria-valuemin', String(least));
  surface.setAttribute('aria-valuemax', String(most));
  surface.setAttribute('aria-valuenow', String(now));
  surface.setAttribute('aria-valuetext', words);
};
