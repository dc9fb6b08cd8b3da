/** Where a card opens beside what it belongs to. */

/** Kept free at the edges of the screen, and between the card and its word; px. */
const EDGE = 8;
const GAP = 6;

interface Box {
  readonly left: number;
  readonly top: number;
  readonly bottom: number;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * Below the word, or above it where only there is room; never beyond the screen.
 * @returns the card's left upper corner, px
 */
export function placeOf(word: Box, card: Size, screen: Size): { readonly left: number; readonly top: number } {
  const below = word.bottom + GAP;
  const above = word.top - GAP - card.height;
  const fits = below + card.height + EDGE <= screen.height;
  const top = fits || above < EDGE ? below : above;
  return {
    left: within(word.left, screen.width - card.width),
    top: within(top, screen.height - card.height),
  };
}

function within(at: number, last: number): number {
  return Math.max(EDGE, Math.min(at, last - EDGE));
}

/**
 * Moves a card to its word.
 * @returns whether the word is in sight
 */
export function putAt(card: HTMLElement, word: HTMLElement | null): boolean {
  const { clientWidth: width, clientHeight: height } = document.documentElement;
  const box = word?.getBoundingClientRect();
  if (box === undefined || box.bottom < 0 || box.top > height) return false;
  const { left, top } = placeOf(box, card.getBoundingClientRect(), { width, height });
  card.style.left = `${left}px`;
  card.style.top = `${top}px`;
  return true;
}
