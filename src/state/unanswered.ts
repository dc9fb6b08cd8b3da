/** Questions given up because no worker lived to answer them. */
const open = new Set<() => void>();

/**
 * Keeps a question that got no answer, to be asked again when workers answer or when the person wants it. @param ask
 * the same function for the same asker
 */
export function leaveOpen(ask: () => void): void {
  open.add(ask);
}

/** The asker has asked anew, or is gone. */
export function close(ask: () => void): void {
  open.delete(ask);
}

/** Asks all of them again. */
export function askAgain(): void {
  const asked = [...open];
  open.clear();
  for (const ask of asked) ask();
}
