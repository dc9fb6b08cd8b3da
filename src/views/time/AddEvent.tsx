import { useEffect, useLayoutEffect, useRef, useState, type CSSProperties, type KeyboardEvent } from 'react';
import type { EventType } from '../../../sim/page.ts';
import { SIDE } from '../../charts/timeline/timeline-layout.ts';
import { addableEvents, eventAt } from '../../state/events.ts';
import { useActions, usePage, usePageActions, useSay, useSpecies, useWorld } from '../../state/react.tsx';
import { ageText } from '../../words/age.ts';
import { dayAt, inLane } from './lane.ts';

/** A pointer that moved further than this dragged the day, and asks for no event. */
const SLACK = 5;

/** Adds events on the line of days: pressed above the line, or with the button over the day on screen. */
export function AddEvent({ line }: { line: HTMLElement }) {
  const say = useSay();
  const { setPlaying } = usePageActions();
  const days = useWorld((state) => state.scenario.days);
  const shown = usePage((state) => state.day);
  const species = useSpecies();
  const [open, setOpen] = useState<number | null>(null);
  const begin = (day: number) => {
    setPlaying(false);
    setOpen(day);
  };
  const over = useLane(line, days, begin);
  const at = (day: number) => ({ '--at': day / Math.max(1, days), '--side': `${SIDE}px` }) as CSSProperties;
  return (
    <>
      {over === null ? null : (
        <span className="lane-ghost" style={at(over)} aria-hidden="true">
          <Plus />
        </span>
      )}
      <button
        type="button"
        className="lane-here"
        style={at(shown)}
        aria-haspopup="menu"
        aria-label={say('lane.here', { age: ageText(shown, species, say) })}
        title={say('lane.here', { age: ageText(shown, species, say) })}
        onClick={() => begin(shown)}
      >
        <Plus />
      </button>
      {open === null ? null : <Choices line={line} day={open} onClose={() => setOpen(null)} />}
    </>
  );
}

function Plus() {
  return (
    <svg width="0.75rem" height="0.75rem" viewBox="0 0 12 12" aria-hidden="true">
      <path d="M6 1v10M1 6h10" stroke="currentColor" strokeWidth="2" />
    </svg>
  );
}

/** Watches the lane above the line. @returns the day under the pointer while it is there */
function useLane(line: HTMLElement, days: number, onPress: (day: number) => void): number | null {
  const [over, setOver] = useState<number | null>(null);
  const press = useRef(onPress);
  useEffect(() => {
    press.current = onPress;
  });
  useEffect(() => {
    let from: { x: number; day: number } | null = null;
    const listening = new AbortController();
    const on = <K extends 'pointerdown' | 'pointermove' | 'pointerleave' | 'click'>(
      type: K,
      act: (event: HTMLElementEventMap[K]) => void,
    ) => line.addEventListener(type, act, { signal: listening.signal });
    const dayOf = (event: MouseEvent) => {
      const empty = (event.target as Element).closest('button, [popover]') === null;
      const box = line.getBoundingClientRect();
      return empty && inLane(event.clientY - box.top, box.height)
        ? dayAt(event.clientX - box.left, box.width, days)
        : null;
    };
    on('pointerdown', (event) => {
      const day = event.button === 0 ? dayOf(event) : null;
      from = day === null ? null : { x: event.clientX, day };
    });
    on('pointermove', (event) => {
      if (from !== null && Math.abs(event.clientX - from.x) > SLACK) from = null;
      setOver(event.buttons === 0 && event.pointerType === 'mouse' ? dayOf(event) : null);
    });
    on('pointerleave', () => setOver(null));
    on('click', () => {
      if (from !== null) press.current(from.day);
      from = null;
    });
    return () => listening.abort();
  }, [line, days]);
  return over;
}

interface ChoicesProps {
  readonly line: HTMLElement;
  readonly day: number;
  readonly onClose: () => void;
}

/** The kinds of event that this species can meet; the one chosen is placed on the day at once. */
function Choices({ line, day, onClose }: ChoicesProps) {
  const say = useSay();
  const { setEvents } = useActions();
  const scenario = useWorld((state) => state.scenario);
  const species = useSpecies();
  const menu = useMenu(line, day, scenario.days);
  const add = (type: EventType) => {
    const event = eventAt(type, scenario, day);
    const placed = setEvents([...scenario.events, event]);
    onClose();
    // Its handle is drawn after this.
    if (placed) requestAnimationFrame(() => takeUp(line, event.id));
  };
  return (
    <div
      ref={menu}
      popover="auto"
      role="menu"
      tabIndex={-1}
      className="lane-menu"
      aria-label={say('lane.here', { age: ageText(day, species, say) })}
      onToggle={(event) => event.newState === 'closed' && onClose()}
      onKeyDown={step}
    >
      <b role="presentation">{say('lane.here', { age: ageText(day, species, say) })}</b>
      {addableEvents(scenario).map((type) => (
        <button key={type} type="button" role="menuitem" onClick={() => add(type)}>
          {say(`event.${type}.label`)}
        </button>
      ))}
      <small role="presentation">{say('lane.after')}</small>
    </div>
  );
}

/** The event that was placed has the focus, to be moved by keys, and shows it until it is left. */
function takeUp(line: HTMLElement, id: string): void {
  const handle = line.querySelector<HTMLElement>(`.event-handle[data-event="${CSS.escape(id)}"]`);
  if (handle === null) return;
  handle.dataset['placed'] = '';
  handle.addEventListener('blur', () => delete handle.dataset['placed'], { once: true });
  handle.focus();
}

/** Arrow keys go from one kind to the next. */
function step(event: KeyboardEvent<HTMLElement>): void {
  const by = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
  if (by === undefined) return;
  event.preventDefault();
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>('[role=menuitem]')];
  const at = items.indexOf(document.activeElement as HTMLElement);
  items[(at + by + items.length) % items.length]!.focus();
}

/** Opens above the line, over its day and inside the window. */
function useMenu(line: HTMLElement, day: number, days: number) {
  const menu = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const node = menu.current!;
    node.showPopover();
    const box = line.getBoundingClientRect();
    const middle = box.left + SIDE + (day / Math.max(1, days)) * (box.width - 2 * SIDE);
    const left = Math.max(MARGIN, Math.min(innerWidth - node.offsetWidth - MARGIN, middle - node.offsetWidth / 2));
    node.style.left = `${left}px`;
    node.style.top = `${Math.max(MARGIN, box.top - node.offsetHeight)}px`;
    node.querySelector<HTMLElement>('[role=menuitem]')?.focus();
  }, [line, day, days]);
  return menu;
}

/** Room between the menu and the edge of the window. */
const MARGIN = 8;
