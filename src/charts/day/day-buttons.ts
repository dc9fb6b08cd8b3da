import { onScreen, pointIn } from '../parts/scale.ts';
import { select } from '../parts/selection.ts';
import { nearestBout } from './day-packing.ts';
import type { PlacedBout } from './day-packing.ts';
import type { PlacedLane } from './day-lanes.ts';
import type { DayBout, DayChartCallbacks } from './day-types.ts';

const REACH = 14;

/** The place in a row of `count` that a key leads to, or null for keys that mean nothing here. */
export const placeAfterKey = (key: string, at: number, count: number): number | null => {
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  const step = { ArrowLeft: -1, ArrowRight: 1 }[key];
  return step === undefined ? null : Math.max(0, Math.min(count - 1, at + step));
};

/** Arrows, Home and End lead along a lane. */
const walk = (press: KeyboardEvent, lane: PlacedLane): void => {
  const buttons = [...(press.currentTarget as Element).querySelectorAll('button')];
  const to = placeAfterKey(press.key, buttons.indexOf(press.target as HTMLButtonElement), lane.bouts.length);
  if (to === null) return;
  press.preventDefault();
  buttons[to]!.focus();
};

/** A press between pills goes to the nearest one. */
const boutNear = (click: MouseEvent, { bouts, box }: PlacedLane, wrap: HTMLElement): DayBout | undefined => {
  if (click.target !== click.currentTarget) return undefined;
  const { x, y } = pointIn(wrap, click);
  return nearestBout(bouts, x, Math.min(y, box.pills.bottom), REACH);
};

/** Which bout has the focus, and where the Tab key leads to in each lane. */
const createVisits = (callbacks: DayChartCallbacks, near: (id: string | null) => void) => {
  const stops = new Map<string, string>();
  let focused: string | null = null;
  return {
    /** The bout of a lane that Tab leads to: the last one visited, else a pressed one, else the first. */
    stopOf({ person, bouts }: PlacedLane): string | undefined {
      const visited = bouts.find(({ bout }) => bout.id === stops.get(person.id));
      return (visited ?? bouts.find(({ bout }) => bout.pressed) ?? bouts[0])?.bout.id;
    },
    enter(lane: PlacedLane, { id, start, end }: DayBout, step: number): void {
      stops.set(lane.person.id, id);
      focused = id;
      near(id);
      callbacks.onMinute?.(Math.floor((start + end) / 2 / step) * step);
    },
    leave(): void {
      focused = null;
      near(null);
      callbacks.onMinute?.(null);
    },
    /** The pointer has left: what is near is again what has the focus. */
    fallBack: (): void => near(focused),
  };
};

/**
 * Real buttons over the pills. Each lane is one stop of the Tab key; arrows lead from bout to bout in order of time.
 */
export const createBoutButtons = (
  wrap: HTMLElement,
  callbacks: DayChartCallbacks,
  near: (id: string | null) => void,
) => {
  const visits = createVisits(callbacks, near);

  const drawButtons = (host: HTMLElement, lane: PlacedLane, step: number): void => {
    const stop = visits.stopOf(lane);
    select(host)
      .selectAll<HTMLButtonElement, PlacedBout<DayBout>>('button')
      .data(lane.bouts, (at) => at.bout.id)
      .join((added) => added.append('button').attr('type', 'button').attr('class', 'bout-press'))
      .order()
      .attr('aria-label', (at) => at.bout.label)
      .attr('aria-pressed', (at) => String(at.bout.pressed))
      .attr('tabindex', (at) => (at.bout.id === stop ? 0 : -1))
      .style('left', ({ target }) => onScreen(target.from))
      .style('width', ({ target }) => onScreen(target.to - target.from))
      .style('top', ({ target }) => onScreen(target.top - lane.box.top))
      .style('height', ({ target }) => onScreen(target.bottom - target.top))
      .on('click', (_, at) => callbacks.onBout?.(at.bout.id))
      .on('focus', (_, at) => visits.enter(lane, at.bout, step))
      .on('blur', visits.leave)
      .on('pointerenter', (_, at) => near(at.bout.id))
      .on('pointerleave', visits.fallBack);
  };

  return (lanes: readonly PlacedLane[], step: number): void => {
    select(wrap)
      .selectAll<HTMLDivElement, PlacedLane>('div.bout-lane')
      .data(
        lanes.filter((lane) => lane.bouts.length > 0),
        (lane) => lane.person.id,
      )
      .join('div')
      .attr('class', 'bout-lane')
      .attr('role', 'toolbar')
      .attr('aria-label', (lane) => lane.person.label)
      .style('top', (lane) => onScreen(lane.box.top))
      .style('height', (lane) => onScreen(lane.box.bottom - lane.box.top))
      .on('keydown', walk)
      .on('click', (click: MouseEvent, lane) => {
        const found = boutNear(click, lane, wrap);
        if (found) callbacks.onBout?.(found.id);
      })
      .each((node, lane) => drawButtons(node, lane, step));
  };
};
