const MOST_STEPS = 200;
const PRECISION = 2.220446049250313e-16;

/**
 * The x between two ends where a continuous function passes through 0, to the last digits.
 * Chandrupatla 1997, Advances in Engineering Software 28:145: inverse quadratic interpolation where that is safe, else
 * halving.
 * The signs at the ends must differ; NaN at either is given back.
 */
export function root(f: (x: number) => number, from: number, to: number): number {
  let [a, b] = [from, to];
  let [fa, fb] = [f(a), f(b)];
  if (Number.isNaN(fa) || Number.isNaN(fb)) return NaN;
  let part = 0.5;
  for (let step = 0; step < MOST_STEPS; step++) {
    const x = a + part * (b - a);
    const fx = f(x);
    const same = Math.sign(fx) === Math.sign(fa);
    const [c, fc] = same ? [a, fa] : [b, fb];
    if (!same) [b, fb] = [a, fa];
    [a, fa] = [x, fx];
    const best = Math.abs(fa) < Math.abs(fb) ? a : b;
    const least = (2 * PRECISION * Math.abs(best) + 1e-300) / Math.abs(b - a);
    if (fa === 0 || fb === 0 || least > 0.5) return best;
    part = Math.min(1 - least, Math.max(least, nextPart([a, fa], [b, fb], [c, fc])));
  }
  return a;
}

type Point = readonly [x: number, f: number];

/** How far from a to b to look next: by inverse quadratic interpolation through three points, or in the middle. */
function nextPart([a, fa]: Point, [b, fb]: Point, [c, fc]: Point): number {
  const xi = (a - b) / (c - b);
  const phi = (fa - fb) / (fc - fb);
  if (!(phi * phi < xi && (1 - phi) * (1 - phi) < 1 - xi)) return 0.5;
  return (fa / (fb - fa)) * (fc / (fb - fc)) + ((c - a) / (b - a)) * (fa / (fc - fa)) * (fb / (fc - fb));
}

/** The x ≥ 0 where a falling function with limit 0 takes the value p, tail(0) > p > 0. */
export function whereTailIs(tail: (x: number) => number, p: number): number {
  let high = 1;
  while (tail(high) > p && high < 1e300) high *= 2;
  return root((x) => tail(x) - p, high === 1 ? 0 : high / 2, high);
}
