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

type Days = Pick<TimelineEvent, 'fromDay' | 'toDay'>;

interface Drag {
  grip: Grip;
  startX: number;
  /** as it was when it was pressed */
  event: TimelineEvent;
  last: Days;
}

export const TARGET = 24;

const tellChange = (callbacks: TimelineCallbacks, { id }: TimelineEvent, { fromDay, toDay }: Days): void =>
  callbacks.onEventChange?.(id, fromDay, toDay);
const tellCommit = (callbacks: TimelineCallbacks, { id }: TimelineEvent, { fromDay, toDay }: Days): void =>
  callbacks.onEventCommit?.(id, fromDay, toDay);

/** Which part of a handle the pointer is on. */
const gripOf = (pointer: PointerEvent, { event }: PlacedEvent): Grip => {
  const target = pointer.currentTarget as HTMLElement;
  const x = pointer.clientX - target.getBoundingClientRect().left;
  return gripAt(x, target.offsetWidth, event.instant ?? false);
};

/** Drags an event by its body or an end, one at a time. A press that moves nothing opens it. */
const createEventDrag = (callbacks: TimelineCallbacks, frame: () => Frame) => {
  let drag: Drag | undefined;

  const start = (pointer: PointerEvent, placed: PlacedEvent): void => {
    if (!hold(pointer, { end: finish, back: cancel })) return;
    const { event } = placed;
    (pointer.currentTarget as HTMLElement).setPointerCapture(pointer.pointerId);
    drag = {
      grip: gripOf(pointer, placed),
      startX: pointer.clientX,
      event,
      last: { fromDay: event.fromDay, toDay: event.toDay },
    };
  };
  const move = (pointer: PointerEvent, placed: PlacedEvent): void => {
    if (!drag || drag.event.id !== placed.event.id) {
      (pointer.currentTarget as HTMLElement).dataset['grip'] = gripOf(pointer, placed);
      return;
    }
    const { event, grip, startX, last } = drag;
    const { days, pxPerDay } = frame();
    const by = Math.round((pointer.clientX - startX) / pxPerDay);
    const next = movedSpan(grip, event.fromDay, event.toDay, by, days);
    if (next.fromDay === last.fromDay && next.toDay === last.toDay) return;
    drag.last = next;
    tellChange(callbacks, event, next);
  };
  const finish = (byPointer: boolean): void => {
    if (!drag) return;
    const { event, last } = drag;
    drag = undefined;
    if (last.fromDay !== event.fromDay || last.toDay !== event.toDay) tellCommit(callbacks, event, last);
    else if (byPointer) callbacks.onEventOpen?.(event.id);
  };
  const cancel = (): void => {
    const { event } = drag ?? {};
    drag = undefined;
    if (!event) return;
    // Where it was is told as the end of a move too, or the move would never end.
    tellChange(callbacks, event, event);
    tellCommit(callbacks, event, event);
  };
  return { start, move };
};

/** Arrows move an event by a day, Shift+arrows its end. */
const moveByKey = (
  press: KeyboardEvent,
  { event }: PlacedEvent,
  { days }: Frame,
  callbacks: TimelineCallbacks,
): void => {
  const step = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1 }[press.key];
  if (step === undefined) return;
  press.preventDefault();
  const grip = press.shiftKey && !event.instant ? 'to' : 'body';
  const next = movedSpan(grip, event.fromDay, event.toDay, step, days);
  if (next.fromDay === event.fromDay && next.toDay === event.toDay) return;
  tellChange(callbacks, event, next);
  tellCommit(callbacks, event, next);
};

/** Real buttons over the pills: drag the body or an end; arrows move by a day, Shift+arrows move the end. */
export const createEventHandles = (wrap: HTMLElement, callbacks: TimelineCallbacks) => {
  let frame: Frame = { days: 1, pxPerDay: 1 };
  const drag = createEventDrag(callbacks, () => frame);
  const onKey = (press: KeyboardEvent, placed: PlacedEvent): void => moveByKey(press, placed, frame, callbacks);

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
      .on('pointerdown', drag.start)
      .on('pointermove', drag.move)
      .on('keydown', onKey)
      .on('click', (click: MouseEvent, { event }) => {
        if (click.detail === 0) callbacks.onEventOpen?.(event.id);
      });
  };
};
