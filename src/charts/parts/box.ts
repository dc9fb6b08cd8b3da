/** A rectangle in px. */
export interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** The day nearest to a pixel across the frame. */
export const dayAt = (px: number, box: Box, days: number): number =>
  Math.max(0, Math.min(days, Math.round(((px - box.left) / Math.max(1, box.right - box.left)) * days)));
