import { cellAfterKey, cellCorner } from './town-layout.ts';
import type { Point, TownLayout } from './town-layout.ts';
import { cellUnder, clampView, viewShowing, zoomAt } from './town-view.ts';
import type { TownCallbacks, TownView } from '../parts/types.ts';

interface Seen {
  layout: TownLayout;
  view: TownView;
  selected: number | undefined;
}

const CLICK_SLACK = 4;
const KEY_FACTOR = 1.5;
const pageScrolls = (): boolean => {
  const page = document.scrollingElement;
  return page !== null && page.scrollHeight > page.clientHeight + 1;
};

type Listen = <K extends keyof HTMLElementEventMap>(type: K, act: (event: HTMLElementEventMap[K]) => void) => void;

type Look = (view: TownView) => void;

/** Where a pointer is on the canvas. */
export const pointOf = (canvas: Element, event: MouseEvent): Point => {
  const box = canvas.getBoundingClientRect();
  return { x: event.clientX - box.left, y: event.clientY - box.top };
};

/** The view after one of two fingers has moved: what lies between them stays there. */
const pinched = (view: TownView, from: Point, to: Point, other: Point): TownView => {
  const factor =
    Math.hypot(to.x - other.x, to.y - other.y) / Math.max(1, Math.hypot(from.x - other.x, from.y - other.y));
  return zoomAt(view, factor, (to.x + other.x) / 2, (to.y + other.y) / 2);
};

/** One finger or the mouse pans and picks, two fingers zoom. A press that has panned picks nothing. */
const listenToFingers = (on: Listen, seen: () => Seen | undefined, look: Look, callbacks: TownCallbacks): void => {
  const fingers = new Map<number, Point>();
  let moved = 0;
  on('pointerdown', (event) => {
    if (event.button !== 0) return;
    fingers.set(event.pointerId, pointOf(event.currentTarget as Element, event));
    if (fingers.size === 1) moved = 0;
  });
  on('pointermove', (event) => {
    const now = seen();
    const from = fingers.get(event.pointerId);
    if (!now || !from) return;
    const to = pointOf(event.currentTarget as Element, event);
    moved += Math.hypot(to.x - from.x, to.y - from.y);
    if (fingers.size > 1) {
      const other = [...fingers].find(([finger]) => finger !== event.pointerId)?.[1];
      if (other) look(pinched(now.view, from, to, other));
    } else if (now.view.scale > 1 && moved > CLICK_SLACK) {
      (event.currentTarget as Element).setPointerCapture(event.pointerId);
      look({ ...now.view, x: now.view.x + to.x - from.x, y: now.view.y + to.y - from.y });
    }
    fingers.set(event.pointerId, to);
  });
  for (const end of ['pointerup', 'pointercancel', 'pointerleave'] as const)
    on(end, (event) => {
      fingers.delete(event.pointerId);
    });
  on('click', (event) => {
    const now = seen();
    if (!now || moved > CLICK_SLACK) return;
    const { x, y } = pointOf(event.currentTarget as Element, event);
    const cell = cellUnder(now.layout, now.view, x, y);
    if (cell >= 0) callbacks.onPick?.(cell);
  });
};

/** The wheel zooms about the pointer; on a page that scrolls it belongs to the page, unless a key is held. */
const listenToWheel = (on: Listen, seen: () => Seen | undefined, look: Look, callbacks: TownCallbacks): void =>
  on('wheel', (event) => {
    const now = seen();
    if (!now || !callbacks.onZoom || (pageScrolls() && !event.ctrlKey && !event.metaKey)) return;
    event.preventDefault();
    const { x, y } = pointOf(event.currentTarget as Element, event);
    look(zoomAt(now.view, Math.exp(-event.deltaY * (event.deltaMode === 1 ? 0.05 : 0.0022)), x, y));
  });

/** Arrows, Home and End move the selection, + - 0 zoom about it, Enter and the space bar pick it. */
const listenToKeys = (on: Listen, seen: () => Seen | undefined, look: Look, callbacks: TownCallbacks): void =>
  on('keydown', (event) => {
    const now = seen();
    if (!now || event.ctrlKey || event.metaKey || event.altKey) return;
    const { layout, view } = now;
    const zoom = { '+': KEY_FACTOR, '=': KEY_FACTOR, '-': 1 / KEY_FACTOR, '0': 1 / 99 }[event.key];
    const cell = now.selected ?? 0;
    if (zoom !== undefined) {
      const at = now.selected === undefined ? { x: layout.width / 2, y: layout.height / 2 } : cellCorner(layout, cell);
      look(zoomAt(view, zoom, at.x * view.scale + view.x, at.y * view.scale + view.y));
    } else if (event.key === 'Enter' || event.key === ' ') callbacks.onPick?.(cell);
    else if (/^(Arrow|Home|End)/.test(event.key)) {
      const next = now.selected === undefined ? 0 : cellAfterKey(layout, cell, event.key);
      callbacks.onSelect?.(next);
      look(viewShowing(view, cellCorner(layout, next), layout));
    } else return;
    event.preventDefault();
  });

/** Press to pick; wheel, pinch and the keys + - 0 to zoom; drag to pan; arrows to move the selection. */
export const listenToTown = (
  canvas: HTMLCanvasElement,
  callbacks: TownCallbacks,
  seen: () => Seen | undefined,
): (() => void) => {
  const listening = new AbortController();
  const on: Listen = (type, act) => canvas.addEventListener(type, act, { signal: listening.signal, passive: false });
  if (callbacks.onSelect) canvas.tabIndex = 0;
  /** Hands a new view out, kept inside the town. */
  const look: Look = (view) => {
    const now = seen();
    if (!now || !callbacks.onZoom) return;
    const next = clampView(view, now.layout.width, now.layout.height);
    canvas.style.touchAction = next.scale > 1 ? 'none' : 'pan-x pan-y';
    if (next.scale !== now.view.scale || next.x !== now.view.x || next.y !== now.view.y) callbacks.onZoom(next);
  };
  listenToFingers(on, seen, look, callbacks);
  listenToWheel(on, seen, look, callbacks);
  listenToKeys(on, seen, look, callbacks);
  return () => listening.abort();
};
