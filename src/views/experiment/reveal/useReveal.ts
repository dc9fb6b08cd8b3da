import { useCallback, useEffect, useRef, useState } from 'react';
import { permitted } from '../../../state/permit.ts';
import type { Again, RevealStory } from './types.ts';

/** How far a reveal has come. `shown` counts causes; the claim can no longer be changed once it is sealed. */
export interface RevealState {
  readonly claim: string | null;
  readonly sealed: boolean;
  readonly shown: number;
  readonly again: Again | 'running' | 'failed' | null;
}

export interface Reveal extends RevealState {
  choose(claim: string): void;
  seal(): void;
  next(): void;
  runAgain(story: Pick<RevealStory, 'again'>): void;
}

const START: RevealState = { claim: null, sealed: false, shown: 0, again: null };
const SEALED: RevealState = { ...START, sealed: true };

/**
 * The reveal of one result. Another result starts another; the state outlives the view it is shown in. @param of the
 * result, compared by identity.
 */
export function useReveal(of: unknown): Reveal {
  const [held, setHeld] = useState<{ readonly of: unknown; readonly state: RevealState }>({ of, state: START });
  // A lesson asks for a claim of its own: here nothing is left to be claimed.
  const start = permitted()?.lesson === undefined ? START : SEALED;
  const state = held.of === of ? held.state : start;
  const abort = useRef<AbortController | null>(null);
  useEffect(() => () => abort.current?.abort(), [of]);
  const change = useCallback(
    (next: (state: RevealState) => Partial<RevealState>) => {
      setHeld((last) => {
        const before = last.of === of ? last.state : start;
        return { of, state: { ...before, ...next(before) } };
      });
    },
    [of, start],
  );
  return {
    ...state,
    choose: (claim) => change(({ sealed }) => (sealed ? {} : { claim })),
    seal: () => change(({ claim }) => ({ sealed: claim !== null })),
    next: () => change(({ shown, sealed }) => (sealed ? { shown: shown + 1 } : {})),
    runAgain: ({ again }) => {
      const mine = (abort.current = new AbortController());
      change(() => ({ again: 'running' }));
      again(mine.signal).then(
        (found) => change(() => ({ again: found })),
        () => {
          if (!mine.signal.aborted) change(() => ({ again: 'failed' }));
        },
      );
    },
  };
}
