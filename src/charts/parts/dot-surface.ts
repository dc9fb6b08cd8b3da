import type { Box } from './box.ts';
import { dotAfter, nearestDot } from './dot-order.ts';
import type { OpenDot } from './dot-order.ts';
import { layOver, saySlider, surfaceIn } from './plot-surface.ts';
import { onScreen, pointIn } from './scale.ts';
import { px } from './svg.ts';
import type { One } from './svg.ts';

export interface DotCallbacks {
  /** A dot was pressed, or Enter or the space bar struck on it. Without it dots are only drawn. */
  onOpen?: (id: number) => void;
}

/** Px from the middle of a dot at which it is still meant: by a mouse that points, and by a finger that presses. */
const [POINTED, PRESSED] = [14, 24];
/** Room of the words beside a dot, px. */
const TIP_ROOM = 220;

/** What stands over the dots: a ring where pointer or keyboard is, and what that dot is called. */
const createMarker = (surface: HTMLElement) => {
  const [ring, tip] = ['dot-marker', 'dot-tip'].map((className) => {
    const node = document.createElement('span');
    node.className = className;
    node.hidden = true;
    node.setAttribute('aria-hidden', 'true');
    surface.append(node);
    return node;
  }) as [HTMLElement, HTMLElement];
  return (dot: OpenDot | undefined, { left, top, right }: Box): void => {
    ring.hidden = tip.hidden = dot === undefined;
    if (dot === undefined) return;
    ring.style.left = onScreen(dot.x - left);
    ring.style.top = onScreen(dot.y - top);
    tip.textContent = dot.title;
    tip.style.top = onScreen(dot.y - top);
    const turned = dot.x + TIP_ROOM > right;
    tip.style.left = turned ? '' : onScreen(dot.x - left + 12);
    tip.style.right = turned ? onScreen(right - dot.x + 12) : '';
  };
};

/**
 * Pointer and keyboard over dots that open: one stop of the Tab key, arrow keys from dot to dot, Enter opens. Returns
 * how to keep it over the dots; it does nothing in a picture, where nobody can press.
 */
export const createDotSurface = (wrap: HTMLElement, { onOpen }: DotCallbacks) => {
  if (onOpen === undefined) return (): void => undefined;
  const surface = surfaceIn(wrap, 'plot-surface dot-surface', 'slider');
  const mark = createMarker(surface);
  let [dots, frame, at]: [readonly OpenDot[], Box, number] = [[], { left: 0, top: 0, right: 0, bottom: 0 }, -1];
  let name = '';

  const show = (next: number): void => {
    at = next;
    mark(dots[at], frame);
    surface.classList.toggle('on-dot', at >= 0);
    saySlider(surface, name, 1, Math.max(1, dots.length), Math.max(0, at) + 1, dots[Math.max(0, at)]?.title ?? '');
  };
  const under = (event: MouseEvent, reach: number): number => {
    const { x, y } = pointIn(wrap, event);
    return nearestDot(dots, x, y, reach);
  };
  surface.addEventListener('pointermove', (event) => {
    if (event.pointerType !== 'touch') show(under(event, POINTED));
  });
  surface.addEventListener('pointerleave', () => show(-1));
  surface.addEventListener('blur', () => show(-1));
  surface.addEventListener('focus', () => {
    if (at < 0 && dots.length > 0 && surface.matches(':focus-visible')) show(0);
  });
  surface.addEventListener('click', (event) => {
    const pressed = under(event, PRESSED);
    if (pressed >= 0) onOpen(dots[pressed]!.id);
  });
  surface.addEventListener('keydown', (event) => {
    const opens = event.key === 'Enter' || event.key === ' ';
    const next = opens ? null : dotAfter(event.key, at, dots.length);
    if (!opens && next === null) return;
    event.preventDefault();
    if (next !== null) show(next);
    else if (dots[at]) onOpen(dots[at]!.id);
  });
  return (next: readonly OpenDot[], over: Box, label: string): void => {
    [dots, frame, name] = [next, over, label];
    layOver(surface, over);
    show(at < dots.length ? at : -1);
  };
};

/** Rings the dots of the one that is open, over all others. @param r radius of a dot, px */
export const drawRings = (host: One, dots: readonly OpenDot[], id: number | null | undefined, r: number): void => {
  const open = id === null || id === undefined ? [] : dots.filter((dot) => dot.id === id);
  for (const [kind, more] of [
    ['ring-gap', 2.5],
    ['ring', 4],
  ] as const)
    host
      .selectAll<SVGCircleElement, OpenDot>(`circle.${kind}`)
      .data(open)
      .join('circle')
      .attr('class', kind)
      .attr('r', r + more)
      .attr('cx', (dot) => px(dot.x))
      .attr('cy', (dot) => px(dot.y));
};
