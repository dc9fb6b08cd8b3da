import '../../words/late.ts';
import { useEffect, useState, type RefObject } from 'react';
import type { Town } from '../../charts/town/town.ts';
import { bitAt } from '../../charts/town/town-layout.ts';
import { closedOn } from '../../state/copies.ts';
import { usePage, useSay, useWorld } from '../../state/react.tsx';

interface HouseTipProps {
  readonly host: RefObject<HTMLElement | null>;
  readonly chart: RefObject<Town | null>;
}

interface Pointed {
  readonly cell: number;
  readonly x: number;
  readonly y: number;
}

/** Under which share of the field's width a tip stands right of the pointer. */
const RIGHT_UNTIL = 0.6;

/** Says which cell's house a mouse is on, and of each copy whether it is open. The list of all cells says the same. */
export default function HouseTip({ host, chart }: HouseTipProps) {
  const say = useSay();
  const focal = useWorld((state) => state.focal);
  const day = usePage((state) => state.day);
  const [at, setAt] = useState<Pointed | null>(null);
  useEffect(() => {
    const node = host.current!;
    const listening = new AbortController();
    const { signal } = listening;
    const gone = () => setAt(null);
    node.addEventListener(
      'pointermove',
      (event) => {
        const cell = event.pointerType === 'touch' || event.buttons !== 0 ? -1 : (chart.current?.cellAt(event) ?? -1);
        const { left, top } = node.getBoundingClientRect();
        setAt(cell < 0 ? null : { cell, x: event.clientX - left, y: event.clientY - top });
      },
      { signal },
    );
    for (const end of ['pointerleave', 'pointerdown', 'wheel'] as const)
      node.addEventListener(end, gone, { signal, passive: true });
    return () => listening.abort();
  }, [host, chart]);
  if (at === null || focal === null) return null;
  const closed = closedOn(focal, day);
  const copy = (which: number) => say(bitAt(closed, at.cell * 2 + which) ? 'town.isClosed' : 'town.isOpen');
  const turned = at.x > RIGHT_UNTIL * host.current!.clientWidth;
  return (
    <span
      className={`dot-tip house-tip${turned ? ' turned' : ''}`}
      style={{ left: at.x, top: at.y }}
      aria-hidden="true"
    >
      {say('town.house', { cell: at.cell + 1, a: copy(0), b: copy(1) })}
    </span>
  );
}
