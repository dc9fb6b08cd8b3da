import { useCallback, useEffect, useRef, useState } from 'react';

/**
 * Which animal of a result is open, if any. Another result opens none: numbers that are gone name nobody.
 * @param of the result, compared by identity.
 */
export function useOpened<Id>(of: unknown): readonly [Id | null, (id: Id | null) => void] {
  const [held, setHeld] = useState<{ readonly of: unknown; readonly id: Id | null }>({ of, id: null });
  const open = useCallback((id: Id | null) => setHeld({ of, id }), [of]);
  return [held.of === of ? held.id : null, open];
}

/**
 * A chart whose dots open, made once: what opens them is asked for at the press.
 * @param create must stay the same function.
 */
export function useLatestOpen<C, Id>(
  create: (host: HTMLElement, callbacks: { readonly onOpen: (id: Id) => void }) => C,
  onOpen: (id: Id) => void,
): (host: HTMLElement) => C {
  const latest = useRef(onOpen);
  useEffect(() => {
    latest.current = onOpen;
  });
  return useCallback((host: HTMLElement) => create(host, { onOpen: (id) => latest.current(id) }), [create]);
}
