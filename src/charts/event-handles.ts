import { select } from 'd3';
import { hold } from './held.ts';
import { gripAt, movedSpan } from './timeline-layout.ts';
import type { Grip } from './timeline-layout.ts';
import type { Span } from './labels.ts';
import type { TimelineCallbacks, TimelineEvent } from './types.ts';

export interface PlacedEvent {
  event: TimelineEvent;
  span: Span;
  /** middle and height of the pill, px */
  y: number;
  height: number;
  /** top of its handle: handles of two lanes lie back to back, each tall enough to press */
  top: number;
}

interface Frame {
  days: number;
  pxPerDay: number;
}

interface Drag {
  id: string;
  grip: Grip;
  startX: number;
  event: TimelineEvent;
  last: { fromDay: number; toDay: number };
}

export const TARGET = 24;

/** Real buttons over the pills: drag the body or an end; arrows move by a day, Shift+arrows move the end. */
export const createEventHandles = (wrap: HTMLElement, callbacks: TimelineCallbacks) => {
  let frame: Frame = { days: 1, pxPerDay: 1 };
  let drag: Drag | undefined;

  const change = (event: TimelineEvent, next: { fromDay: number; toDay: number }): void =>
    callbacks.onEventChange?.(event.id, next.fromDay, next.toDay);

  const start = (pointer: PointerEvent, { event }: PlacedEvent): void => {
    if (!hold(pointer, { end: finish, back: cancel })) return;
    const target = pointer.currentTarget as HTMLElement;
    target.setPointerCapture(pointer.pointerId);
    const grip = gripAt(
      pointer.clientX - target.getBoundingClientRect().left,
      target.offsetWidth,
      event.instant ?? false,
    );
    drag = { id: event.id, grip, startX: pointer.clientX, event, last: { fromDay: event.fromDay, toDay: event.toDay } };
  };
  const move = (pointer: PointerEvent, placed: PlacedEvent): void => {
    const target = pointer.currentTarget as HTMLElement;
    if (!drag || drag.id !== placed.event.id) {
      target.dataset['grip'] = gripAt(
        pointer.clientX - target.getBoundingClientRect().left,
        target.offsetWidth,
        placed.event.instant ?? false,
      );
      return;
    }
    const { event, grip, startX, last } = drag;
    const next = movedSpan(
      grip,
      event.fromDay,
      event.toDay,
      Math.round((pointer.clientX - startX) / frame.pxPerDay),
      frame.days,
    );
    if (next.fromDay === last.fromDay && next.toDay === last.toDay) return;
    drag.last = next;
    change(event, next);
  };
  const finish = (byPointer: boolean): void => {
    if (!drag) return;
    const { event, last } = drag;
    drag = undefined;
    if (last.fromDay !== event.fromDay || last.toDay !== event.toDay)
      callbacks.onEventCommit?.(event.id, last.fromDay, last.toDay);
    else if (byPointer) callbacks.onEventOpen?.(event.id);
  };
  const cancel = (): void => {
    const { event } = drag ?? {};
    drag = undefined;
    if (!event) return;
    // Where it was is told as the end of a move too, or the move would never end.
    change(event, event);
    callbacks.onEventCommit?.(event.id, event.fromDay, event.toDay);
  };
  const key = (press: KeyboardEvent, { event }: PlacedEvent): void => {
    const step = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1 }[press.key];
    if (step === undefined) return;
    press.preventDefault();
    const next = movedSpan(
      press.shiftKey && !event.instant ? 'to' : 'body',
      event.fromDay,
      event.toDay,
      step,
      frame.days,
    );
    if (next.fromDay === event.fromDay && next.toDay === event.toDay) return;
    change(event, next);
    callbacks.onEventCommit?.(event.id, next.fromDay, next.toDay);
  };

  return (events: readonly PlacedEvent[], now: Frame): void => {
    frame = now;
    select(wrap)
      .selectAll<HTMLButtonElement, PlacedEvent>('button.event-handle')
      .data(events, (placed) => placed.event.id)
      .join('button')
      .attr('class', 'event-handle')
      .attr('type', 'button')
      .attr('aria-label', (placed) => placed.event.ariaLabel)
      .attr('title', (placed) => placed.event.label)
      .style('left', ({ span }) => `${Math.min(span.from, (span.from + span.to - TARGET) / 2)}px`)
      .style('width', ({ span }) => `${Math.max(TARGET, span.to - span.from)}px`)
      .style('top', ({ top }) => `${top}px`)
      .on('pointerdown', start)
      .on('pointermove', move)
      .on('keydown', key)
      .on('click', (click: MouseEvent, { event }) => {
        if (click.detail === 0) callbacks.onEventOpen?.(event.id);
      });
  };
};
