import { useEffect, useRef, type PointerEvent } from 'react';
import { ENTRY_BY_ID, type NumberEntry, type ParamId } from '../../../sim/page.ts';
import { hold, type Hold } from '../../charts/parts/held.ts';
import { useActions, useParts } from '../../state/react.tsx';
import { shownValues } from '../../state/world.ts';
import { strokedTo } from './stroking.ts';

/** A press on the young: where the pointer was last, how far it has gone to and fro, and the minutes it began with. */
interface Stroking {
  readonly hold: Hold;
  readonly from: number;
  far: number;
  x: number;
  y: number;
}

/** Where kinds of care scroll by themselves, the slider that is about to move is brought into sight. */
function bringIntoSight(hand: Element, id: ParamId): void {
  const list = hand.closest('.side')?.querySelector('.cares');
  const row = list?.querySelector(`[data-param="${id}"]`)?.getBoundingClientRect();
  if (!list || row === undefined || getComputedStyle(list).overflowY !== 'auto') return;
  const seen = list.getBoundingClientRect();
  list.scrollTop += Math.max(0, row.bottom - seen.bottom) + Math.min(0, row.top - seen.top);
}

/**
 * Stroking the heap of young is the slider of licking or touch under another hand: it opens the same drag, and is
 * called off as that is. The slider stays the control that has a name, a value and keys, so this one is for pointers
 * only.
 */
export function StrokingHand({ id }: { id: ParamId }) {
  const { store } = useParts();
  const { press, slide, endSlide, dropSlide } = useActions();
  const now = useRef<Stroking | null>(null);
  useEffect(() => () => now.current?.hold.release(), []);

  function begin(event: PointerEvent): void {
    if (event.ctrlKey) return;
    const begun = hold(event.nativeEvent, { end: endSlide, back: dropSlide });
    if (begun === null) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const { scenario, reach, reachDay } = store.getState();
    const from = shownValues(scenario, reach, reachDay)[id] as number;
    now.current = { hold: begun, from, far: 0, x: event.clientX, y: event.clientY };
    press();
    bringIntoSight(event.currentTarget, id);
  }
  function stroke({ clientX, clientY }: PointerEvent): void {
    const stroking = now.current;
    if (stroking === null || !stroking.hold.held()) return;
    const before = strokedTo(ENTRY_BY_ID.get(id) as NumberEntry, stroking.from, stroking.far);
    stroking.far += Math.hypot(clientX - stroking.x, clientY - stroking.y);
    [stroking.x, stroking.y] = [clientX, clientY];
    const after = strokedTo(ENTRY_BY_ID.get(id) as NumberEntry, stroking.from, stroking.far);
    if (after !== before) slide(id, after);
  }
  return <div className="nest-hand" aria-hidden="true" onPointerDown={begin} onPointerMove={stroke} />;
}
