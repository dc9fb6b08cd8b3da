/**
 * Charts are drawn as on a laptop and shown as large as the page's letters are: lengths in a chart are px of its
 * drawing, and one factor leads from them to px of the screen.
 */

/** Letters of the root on a laptop, px: there a chart's px is a px of the screen. */
const ROOT = 16;

let factor = 1;

/** Px of the screen to one of a drawing. */
export const chartScale = (): number => factor;

/** Looks anew how large the page's letters are. */
export const readScale = (): number => {
  const size = parseFloat(getComputedStyle(document.documentElement).fontSize) / ROOT;
  factor = size > 0 ? size : 1;
  return factor;
};

/** A length of a drawing as one of the screen, for what is laid over it. */
export const onScreen = (length: number): string => `${length * factor}px`;

/** Where a pointer is in a drawing whose top left corner is that of `wrap`. */
export const pointIn = (
  wrap: Element,
  { clientX, clientY }: Pick<MouseEvent, 'clientX' | 'clientY'>,
): { x: number; y: number } => {
  const { left, top } = wrap.getBoundingClientRect();
  return { x: (clientX - left) / factor, y: (clientY - top) / factor };
};
