import { useCallback, useState } from 'react';

/** Which one is open, and how another is opened. */
export interface Opened<Pressed = number> {
  readonly opened: number | null;
  readonly onOpen: (pressed: Pressed) => void;
}

/**
 * Which animal of a result is open, if any. Another result opens none: numbers that are gone name nobody. What opens
 * stays the same function, so that a chart made once reaches whatever result is on screen.
 * @param of the result, compared by identity.
 */
export function useOpened<Id>(of: unknown): readonly [Id | null, (id: Id | null) => void] {
  const [held, setHeld] = useState<{ readonly of: unknown; readonly id: Id | null }>({ of, id: null });
  if (held.of !== of) setHeld({ of, id: null });
  const open = useCallback((id: Id | null) => setHeld((now) => ({ of: now.of, id })), []);
  return [held.of === of ? held.id : null, open];
}
