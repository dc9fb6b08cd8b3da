/** Questions that were given up because no worker could answer. Each is a function that asks it again. */
const open = new Set<() => void>();

/**
 * Keeps a question that got no answer. It is asked again when workers answer again, or when the person presses the
 * button.
 * @param ask must be the same function each time for one asker
 */
export function leaveOpen(ask: () => void): void {
  open.add(ask);
}

/** Drops the question of an asker that has asked anew or is no longer on the page. */
export function close(ask: () => void): void {
  open.delete(ask);
}

/** Asks all of them again. */
export function askAgain(): void {
  const asked = [...open];
  open.clear();
  for (const ask of asked) ask();
}
