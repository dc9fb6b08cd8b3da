import { select } from '../parts/selection.ts';
import { hold } from '../parts/held.ts';
import { chartScale, onScreen, pointIn } from '../parts/scale.ts';
import { gripAt, movedSpan } from './timeline-layout.ts';
import type { Grip } from './timeline-layout.ts';
import type { Span } from '../parts/labels.ts';
import type { TimelineCallbacks, TimelineEvent } from '../parts/types.ts';

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

const isSame = (a: Days, b: Days): boolean => a.fromDay === b.fromDay && a.toDay === b.toDay;

/** Which part of a handle the pointer is on. */
const gripOf = (pointer: PointerEvent, { event }: PlacedEvent): Grip => {
  const target = pointer.currentTarget as HTMLElement;
  return gripAt(pointIn(target, pointer).x, target.offsetWidth / chartScale(), event.instant ?? false);
};

/** Moves events: one at a time by dragging its body or an end, or by keys. A press that moves nothing opens it. */
const createEventMoves = (callbacks: TimelineCallbacks, frame: () => Frame) => {
  let drag: Drag | undefined;
  const change = ({ id }: TimelineEvent, { fromDay, toDay }: Days): void =>
    callbacks.onEventChange?.(id, fromDay, toDay);
  const commit = ({ id }: TimelineEvent, { fromDay, toDay }: Days): void =>
    callbacks.onEventCommit?.(id, fromDay, toDay);

  const start = (pointer: PointerEvent, placed: PlacedEvent): void => {
    if (!hold(pointer, { end: finish, back: cancel })) return;
    (pointer.currentTarget as HTMLElement).setPointerCapture(pointer.pointerId);
    drag = { grip: gripOf(pointer, placed), startX: pointer.clientX, event: placed.event, last: placed.event };
  };
  const move = (pointer: PointerEvent, placed: PlacedEvent): void => {
    if (!drag || drag.event.id !== placed.event.id) {
      (pointer.currentTarget as HTMLElement).dataset['grip'] = gripOf(pointer, placed);
      return;
    }
    const { event, grip, startX, last } = drag;
    const { days, pxPerDay } = frame();
    const next = movedSpan(
      grip,
      event.fromDay,
      event.toDay,
      Math.round((pointer.clientX - startX) / chartScale() / pxPerDay),
      days,
    );
    if (isSame(next, last)) return;
    drag.last = next;
    change(event, next);
  };
  const finish = (byPointer: boolean): void => {
    if (!drag) return;
    const { event, last } = drag;
    drag = undefined;
    if (!isSame(last, event)) commit(event, last);
    else if (byPointer) callbacks.onEventOpen?.(event.id);
  };
  const cancel = (): void => {
    const { event } = drag ?? {};
    drag = undefined;
    if (!event) return;
    // Where it was is told as the end of a move too, or the move would never end.
    change(event, event);
    commit(event, event);
  };
  const key = (press: KeyboardEvent, { event }: PlacedEvent): void => {
    const step = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1 }[press.key];
    if (step === undefined) return;
    press.preventDefault();
    const grip = press.shiftKey && !event.instant ? 'to' : 'body';
    const next = movedSpan(grip, event.fromDay, event.toDay, step, frame().days);
    if (isSame(next, event)) return;
    change(event, next);
    commit(event, next);
  };
  return { start, move, key };
};

/** Real buttons over the pills: drag the body or an end; arrows move by a day, Shift+arrows move the end. */
export const createEventHandles = (wrap: HTMLElement, callbacks: TimelineCallbacks) => {
  let frame: Frame = { days: 1, pxPerDay: 1 };
  const { start, move, key } = createEventMoves(callbacks, () => frame);

  return (events: readonly PlacedEvent[], now: Frame): void => {
    frame = now;
    select(wrap)
      .selectAll<HTMLButtonElement, PlacedEvent>('button.event-handle')
      .data(events, (placed) => placed.event.id)
      .join('button')
      .attr('class', 'event-handle')
      .attr('type', 'button')
      .attr('data-event', (placed) => placed.event.id)
      .attr('aria-label', (placed) => placed.event.ariaLabel)
      .style('left', ({ span }) => onScreen(Math.min(span.from, (span.from + span.to - TARGET) / 2)))
      .style('width', ({ span }) => onScreen(Math.max(TARGET, span.to - span.from)))
      .style('top', ({ top }) => onScreen(top))
      .on('pointerdown', start)
      .on('pointermove', move)
      .on('keydown', key)
      .on('click', (click: MouseEvent, { event }) => {
        if (click.detail === 0) callbacks.onEventOpen?.(event.id);
      });
  };
};
