import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { eventText } from '../../controls/event-words.ts';
import { worldLocked } from '../../state/permit.ts';
import { useSay, useWorld } from '../../state/react.tsx';
import { putAt } from '../../parts/tip-place.ts';

/** The pointer may be away this long on its way from an event to its tip, ms. */
const WAY = 150;

const handleOf = (line: HTMLElement, id: string): HTMLElement | null =>
  line.querySelector<HTMLElement>(`.event-handle[data-event="${CSS.escape(id)}"]`);

/** Beside the event that the pointer or the keyboard is on: what it is, on which days, and how it is moved. */
export function EventTip({ line }: { line: HTMLElement }) {
  const say = useSay();
  const name = useId();
  const tip = useRef<HTMLSpanElement>(null);
  const on = useEventOn(line);
  const events = useWorld((state) => state.scenario.events);
  const event = events.find(({ id }) => id === on);
  useLayoutEffect(() => {
    const node = tip.current;
    if (event === undefined || node === null) return;
    const handle = handleOf(line, event.id);
    if (!node.matches(':popover-open')) node.showPopover();
    handle?.setAttribute('aria-describedby', name);
    // An event that has just been moved is drawn where it is now before the next frame.
    const frame = requestAnimationFrame(() => putAt(node, handle));
    return () => {
      cancelAnimationFrame(frame);
      handle?.removeAttribute('aria-describedby');
    };
  }, [line, name, event]);
  if (event === undefined) return null;
  return (
    <span ref={tip} id={name} className="tip-card event-tip" popover="manual" role="tooltip">
      <b>{eventText(event, say)}</b>
      {worldLocked() ? null : <small>{say('lane.move')}</small>}
    </span>
  );
}

/** Which event a mouse or the keyboard is on. A press and Escape end it, and so does going elsewhere. */
function useEventOn(line: HTMLElement): string | null {
  const [on, setOn] = useState<string | null>(null);
  useEffect(() => {
    const listening = new AbortController();
    const { signal } = listening;
    let leaving = 0;
    const stay = () => clearTimeout(leaving);
    const turnTo = (id: string | null) => {
      stay();
      setOn(id);
    };
    const eventAt = ({ target }: Event) => (target as Element).closest<HTMLElement>('.event-handle');
    document.addEventListener(
      'pointerover',
      (event) => {
        const handle = event.pointerType === 'touch' || event.buttons !== 0 ? null : eventAt(event);
        if (handle !== null) turnTo(handle.dataset['event']!);
        else if ((event.target as Element).closest('.event-tip') !== null) stay();
        else {
          stay();
          leaving = window.setTimeout(() => setOn(null), WAY);
        }
      },
      { signal },
    );
    line.addEventListener(
      'focusin',
      (event) => {
        const handle = eventAt(event);
        if (handle?.matches(':focus-visible') === true) turnTo(handle.dataset['event']!);
      },
      { signal },
    );
    line.addEventListener('focusout', () => turnTo(null), { signal });
    line.addEventListener('pointerdown', () => turnTo(null), { signal });
    document.addEventListener('keydown', ({ key }) => key === 'Escape' && turnTo(null), { signal });
    return () => {
      stay();
      listening.abort();
    };
  }, [line]);
  return on;
}
