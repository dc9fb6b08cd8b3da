import { contours } from 'd3';
import { textWidth } from '../parts/labels.ts';
import { px } from '../parts/svg.ts';

/** A grid of values [y][x] as bands of equal colour and the lines between them. Pure arithmetic. */

/** Steps of the ramp; the bands in use are spread over them. */
export const RAMP_STEPS = 9;

/** Which band a value lies in: how many thresholds it has reached. -1 where nothing is known. */
export const bandOf = (value: number, thresholds: readonly number[]): number => {
  if (!Number.isFinite(value)) return -1;
  let band = 0;
  while (band < thresholds.length && value >= thresholds[band]!) band++;
  return band;
};

/** The step of the ramp for a band: the lowest band is the lightest step, the highest the darkest. */
export const rampStep = (band: number, bands: number): number =>
  bands <= 1 ? Math.floor(RAMP_STEPS / 2) : Math.round((band * (RAMP_STEPS - 1)) / (bands - 1));

/** Edges of cells about their middles: half-way to the next one, and as far out at both ends. */
export const cellEdges = (middles: readonly number[]): number[] => {
  if (middles.length === 1) return [middles[0]! - 0.5, middles[0]! + 0.5];
  const inner = middles.slice(1).map((middle, i) => (middle + middles[i]!) / 2);
  return [2 * middles[0]! - inner[0]!, ...inner, 2 * middles.at(-1)! - inner.at(-1)!];
};

/** One path a band: neighbours of a row that lie in the same band make one rectangle. @param xs, ys edges in px */
export const bandPaths = (
  values: ArrayLike<number>,
  xs: readonly number[],
  ys: readonly number[],
  thresholds: readonly number[],
): string[] => {
  const paths = Array.from({ length: thresholds.length + 1 }, () => '');
  const across = xs.length - 1;
  for (let row = 0; row < ys.length - 1; row++) {
    for (let from = 0; from < across;) {
      const band = bandOf(values[row * across + from]!, thresholds);
      let to = from + 1;
      while (to < across && bandOf(values[row * across + to]!, thresholds) === band) to++;
      if (band >= 0)
        paths[band] += `M${px(xs[from]!)},${px(ys[row]!)}H${px(xs[to]!)}V${px(ys[row + 1]!)}H${px(xs[from]!)}Z`;
      from = to;
    }
  }
  return paths;
};

export interface ContourLine {
  level: number;
  /** points in the grid's own places: (0, 0) is the first value, (nx - 1, ny - 1) the last */
  points: (readonly [number, number])[];
}

/** How far beside a point its neighbours are looked for, in places of the grid. */
const BESIDE = 1e-6;

/** The grid with a rim one value wide, each going on as the two inside it do: lines then run straight to the frame. */
const withRim = (values: ArrayLike<number>, nx: number, ny: number): number[] => {
  const at = (x: number, y: number): number => {
    if (x < 0 || x >= nx) return 2 * at(x < 0 ? 0 : nx - 1, y) - at(x < 0 ? 1 : nx - 2, y);
    return y < 0 || y >= ny ? 2 * at(x, y < 0 ? 0 : ny - 1) - at(x, y < 0 ? 1 : ny - 2) : values[y * nx + x]!;
  };
  return Array.from({ length: (nx + 2) * (ny + 2) }, (_, i) => at((i % (nx + 2)) - 1, Math.floor(i / (nx + 2)) - 1));
};

/**
 * Lines of equal value through a grid [y][x], by marching squares; they reach a little over its rim. The rim itself is
 * no line, and beside values that are not known none is drawn: there nothing says where it runs.
 */
export const contourLines = (
  values: ArrayLike<number>,
  nx: number,
  ny: number,
  levels: readonly number[],
): ContourLine[] => {
  if (nx < 2 || ny < 2) return [];
  const [across, down] = [nx + 2, ny + 2];
  const rimmed = withRim(values, nx, ny);
  const known = (x: number, y: number): boolean =>
    Number.isFinite(rimmed[Math.max(0, Math.min(down - 1, y)) * across + Math.max(0, Math.min(across - 1, x))]);
  /**
   * Beside what is not known d3 puts a line through the middle of the last known value: its neighbours count on both
   * sides.
   */
  const surrounded = ([x, y]: readonly [number, number]): boolean =>
    [x - 0.5 - BESIDE, x - 0.5 + BESIDE].every((at, i) =>
      [y - 0.5 - BESIDE, y - 0.5 + BESIDE].every((to, j) =>
        known(i === 0 ? Math.floor(at) : Math.ceil(at), j === 0 ? Math.floor(to) : Math.ceil(to)),
      ),
    );
  const real = (a: readonly [number, number], b: readonly [number, number]): boolean => {
    for (const [size, at] of [
      [across, 0],
      [down, 1],
    ] as const)
      for (const edge of [0.5, size - 0.5])
        if ((a[at] <= edge && b[at] <= edge && edge < 1) || (a[at] >= edge && b[at] >= edge && edge > 1)) return false;
    return [a, b, [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2] as const].every(surrounded);
  };
  return contours()
    .size([across, down])
    .thresholds([...levels])(rimmed)
    .flatMap(({ value, coordinates }) =>
      coordinates.flatMap((polygon) =>
        polygon.flatMap((ring) =>
          pieces(ring as [number, number][], real).map((points) => ({
            level: value,
            points: points.map(([x, y]) => [x - 1.5, y - 1.5] as const),
          })),
        ),
      ),
    );
};

/** A ring cut where it is no line; what is left of it in one go stays in one piece. */
const pieces = (
  ring: readonly [number, number][],
  real: (a: [number, number], b: [number, number]) => boolean,
): [number, number][][] => {
  const gap = ring.findIndex((point, i) => i > 0 && !real(ring[i - 1]!, point));
  if (gap < 0) return [[...ring]];
  const turned = [...ring.slice(gap, -1), ...ring.slice(0, gap + 1)];
  const all: [number, number][][] = [];
  let open: [number, number][] = [];
  turned.forEach((point, i) => {
    if (i > 0 && real(turned[i - 1]!, point)) open.push(...(open.length === 0 ? [turned[i - 1]!] : []), point);
    else if (open.length > 0) {
      all.push(open);
      open = [];
    }
  });
  return open.length > 0 ? [...all, open] : all;
};

export interface LineLabel {
  text: string;
  x: number;
  y: number;
}

/** Shorter lines go without a label; labels keep this far from each other and from the frame. */
const SHORTEST = 60;
const CLEAR = 34;

/** A label at the middle of the longest line of each level, where none stands yet. @param lines in px */
export const lineLabels = (
  lines: readonly { text: string; points: readonly (readonly [number, number])[] }[],
  frame: { left: number; right: number; top: number; bottom: number },
): LineLabel[] => {
  const longest = new Map<string, { text: string; points: readonly (readonly [number, number])[]; length: number }>();
  for (const each of lines) {
    const length = each.points.reduce(
      (sum, [x, y], i) => (i === 0 ? 0 : sum + Math.hypot(x - each.points[i - 1]![0], y - each.points[i - 1]![1])),
      0,
    );
    if (length >= SHORTEST && length > (longest.get(each.text)?.length ?? 0))
      longest.set(each.text, { ...each, length });
  }
  const placed: LineLabel[] = [];
  for (const { text, points } of [...longest.values()].sort((a, b) => b.length - a.length)) {
    const room = textWidth(text, 12) / 2 + 4;
    const clear = ([x, y]: readonly [number, number]): boolean =>
      x - room > frame.left &&
      x + room < frame.right &&
      y - 10 > frame.top &&
      y + 10 < frame.bottom &&
      placed.every((other) => Math.hypot(other.x - x, other.y - y) > CLEAR);
    const spot = [0.5, 0.35, 0.65, 0.2, 0.8]
      .map((share) => points[Math.round(share * (points.length - 1))]!)
      .find(clear);
    if (spot) placed.push({ text, x: spot[0], y: spot[1] });
  }
  return placed;
};

/** The point of a grid that a place in it is nearest to. @param edges in px, rising or falling */
export const cellAt = (at: number, edges: readonly number[]): number => {
  const rising = edges[0]! < edges.at(-1)!;
  const inside = edges.slice(1, -1).filter((edge) => (rising ? at >= edge : at <= edge));
  return inside.length;
};

/** The point that a key leads to from another, or null for keys that mean nothing here. Up is a larger y. */
export const pointAfterKey = (key: string, point: number, nx: number, ny: number): number | null => {
  const [x, y] = [point % nx, Math.floor(point / nx)];
  const inside = (value: number, count: number): number => Math.max(0, Math.min(count - 1, value));
  const to: Record<string, readonly [number, number]> = {
    ArrowRight: [x + 1, y],
    ArrowLeft: [x - 1, y],
    ArrowUp: [x, y + 1],
    ArrowDown: [x, y - 1],
    Home: [0, y],
    End: [nx - 1, y],
    PageUp: [x, y + 5],
    PageDown: [x, y - 5],
  };
  const next = to[key];
  return next === undefined ? null : inside(next[1], ny) * nx + inside(next[0], nx);
};
