import { useEffect, useRef, useState } from 'react';
import { useStill } from '../../../parts/usePhone.ts';
import type { Flips } from '../../../state/copies.ts';
import { useSay, useSpecies } from '../../../state/react.tsx';
import { ageText } from '../../../words/age.ts';
import { STATIONS, StationSign } from './StationSign.tsx';
import { Thread } from './Thread.tsx';
import { useBoutCount } from './useBoutCount.ts';

const STATION_MS = 2000;
/** The glow leaves the nest a moment after the panel has come. */
const LEAVES_MS = 300;

/**
 * A panel over the upper third of the town: the glow of one bout passes four stations and ends at one house. It says
 * how little one bout does. It is no dialog: it takes no focus, the town below can be pressed, and any press closes it.
 */
export function BoutGlow({ flips, whole, onDone }: { flips: Flips | null; whole: boolean; onDone: () => void }) {
  const say = useSay();
  const panel = useRef<HTMLElement>(null);
  const station = useStation();
  const sentence = useSentence();
  useClosing(panel, onDone);
  return (
    <section ref={panel} className="bout-glow" aria-label={say('bout.heading')}>
      <Thread station={station} changed={whole ? (flips?.changed ?? null) : null} />
      <ol>
        {STATIONS.map((id, i) => (
          <li key={id} className={i <= station ? 'lit' : ''} data-station={id}>
            <StationSign of={id} />
            <b>{say(`bout.${id}`)}</b>
            <span>{say(`bout.${id}.does`)}</span>
          </li>
        ))}
      </ol>
      <div className="bout-end">
        <output>{sentence}</output>
        <button type="button" className="quiet" onClick={onDone}>
          {say('bout.done')}
        </button>
      </div>
    </section>
  );
}

/**
 * How far the glow has come, -1 before the first station: one after another, or all at once where motion is not wanted.
 */
function useStation(): number {
  const still = useStill();
  const last = STATIONS.length - 1;
  const [reached, setReached] = useState(-1);
  useEffect(() => {
    if (reached >= last) return;
    const timer = setTimeout(() => setReached(reached + 1), reached < 0 ? LEAVES_MS : STATION_MS);
    return () => clearTimeout(timer);
  }, [reached, last]);
  return still ? last : reached;
}

/** How little one bout does, with the number of today if it has been found. */
function useSentence(): string {
  const say = useSay();
  const species = useSpecies();
  const { result, late } = useBoutCount();
  if (result === null) return late ? say('bout.little') : '';
  const { copiesChanged, copies, job } = result;
  return say(copiesChanged > 0 ? 'bout.some' : 'bout.none', {
    age: ageText(job.day, species, say),
    changed: copiesChanged,
    copies,
  });
}

/** Any press closes the panel, and so does Escape. Whoever had the focus in it gets it back at the town. */
function useClosing(panel: { readonly current: HTMLElement | null }, onDone: () => void): void {
  useEffect(() => {
    const node = panel.current;
    const listening = new AbortController();
    const close = () => {
      if (node?.contains(document.activeElement))
        node.closest('.town')?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
      onDone();
    };
    const on = { capture: true, signal: listening.signal };
    addEventListener('pointerdown', (event) => node?.contains(event.target as Node) || close(), on);
    addEventListener('keydown', (event) => event.key === 'Escape' && close(), on);
    return () => listening.abort();
  }, [panel, onDone]);
}
