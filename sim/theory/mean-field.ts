/**
 * Many dyads in one well-mixed allele (K → ∞): the methylated strand fraction x that a neighbourhood at x holds up is
 * F(x) = (y + ρy²)/(1 + 2y + ρy²), y = (k_d/k_t)·f(x)/g(x). Its fixed points are the levels at which tissue can rest.
 */
export interface MeanField {
  /** k_d / k_t. */
  readonly ratio: number;
  readonly preference: number;
  readonly neutralLevel: number;
  readonly collaboration: number;
}

/** F(x) at balance e: the level that a neighbourhood at x holds up. */
export function heldLevel(field: MeanField, x: number, balance = 0): number {
  const { collaboration: c, neutralLevel: x0, preference } = field;
  const gain = 1 - c + (c * x) / x0;
  const loss = 1 - c + (c * (1 - x)) / (1 - x0);
  if (loss * (1 - balance) === 0) return 1;
  const y = (field.ratio * gain * (1 + balance)) / (loss * (1 - balance));
  return (y + preference * y * y) / (1 + 2 * y + preference * y * y);
}

/** All fixed points in [0, 1], in order, found by a scan and bisection. Every second one, from the first, is stable. */
export function restingLevels(field: MeanField, balance = 0): number[] {
  const excess = (x: number) => heldLevel(field, x, balance) - x;
  const roots: number[] = [];
  // An odd number of intervals, and off the round figures where a fixed point is likely to sit.
  const steps = 1999;
  for (let i = 0; i < steps; i++) {
    const low = i / steps;
    const high = (i + 1) / steps;
    if (excess(low) === 0) roots.push(low);
    else if (excess(low) * excess(high) < 0) roots.push(bisect(excess, low, high));
  }
  if (excess(1) === 0) roots.push(1);
  return roots;
}

function bisect(of: (x: number) => number, low: number, high: number): number {
  const rising = of(low) < 0;
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2;
    if (of(middle) < 0 === rising) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/**
 * Collaboration at which the neutral level stops being stable: F'(x0) = 1, where
 * F' = c/(x0(1-x0)) · y·dφ/dy and φ(y) = (y + ρy²)/(1 + 2y + ρy²). With x0 = ½ it is a pitchfork.
 */
export function criticalCollaboration(field: Omit<MeanField, 'collaboration'>): number {
  const { ratio: y, preference, neutralLevel: x0 } = field;
  const up = y + preference * y * y;
  const down = 1 + 2 * y + preference * y * y;
  const slope = (y * (1 + 2 * preference * y) * down - up * y * (2 + 2 * preference * y)) / (down * down);
  return (x0 * (1 - x0)) / slope;
}
