import { max, min } from 'd3';
import { niceTicks, plainNumber } from '../parts/axis.ts';
import { densityOf } from '../parts/density.ts';
import type { DensityPoint } from '../parts/density.ts';
import { swarms } from '../parts/swarm.ts';
import { textWidth } from '../parts/labels.ts';
import type { Span } from '../parts/labels.ts';
import type { ToPx } from '../parts/line.ts';
import { axisHeight } from '../parts/value-axis.ts';
import type { Tick } from '../parts/value-axis.ts';
import { BOLD, wrapWords } from '../parts/chart-words.ts';
import type { RaincloudData } from './raincloud-data.ts';

export interface CloudBox {
  top: number;
  bottom: number;
  label: { lines: string[]; x: number; y: number };
  /** base of the outline above, middle of the litters' rings, middle of the pups' dots */
  cloudY: number;
  cloudHeight: number;
  litterY: number;
  pupY: number;
  density: DensityPoint[];
  offsets: number[];
}

export interface RaincloudLayout {
  width: number;
  height: number;
  plot: Span;
  x: ToPx;
  ticks: Tick[];
  boxes: CloudBox[];
  /** under the arms */
  axisY: number;
  r: number;
  /** the difference on an axis of its own whose zero stands under the second arm's mean */
  gap: { y: number; naiveY: number; axisY: number; x: ToPx; ticks: Tick[]; label: string[] } | null;
}

const LABEL = 14;
const LINE = 17;
const LEGEND = 22;
const AXIS = 24;
const GAP_ROW = 62;
const INSET = 10;
/** Room above the difference for its name, where names stand above. */
const GAP_HEAD = 20;
export const isNarrowCloud = (width: number): boolean => width < 560;

/** All that has to fit on the axis. */
export const cloudAxis = ({
  arms,
  difference,
  axis = [],
}: Pick<RaincloudData, 'arms' | 'difference'> & { axis?: readonly number[] }): [number, number] => {
  const values = arms.flatMap((arm) => [
    ...arm.pups.map((pup) => pup.value),
    ...arm.litters.map((litter) => litter.value),
    arm.mean,
    ...(arm.sketch === undefined ? [] : [arm.sketch]),
  ]);
  const zero = arms.at(-1)!.mean;
  if (difference && arms.length > 1) values.push(zero, zero + difference.low, zero + difference.high);
  const known = [...values, ...axis].filter(Number.isFinite);
  if (known.length === 0) return [0, 1];
  const [low, high] = [min(known)!, max(known)!];
  return high > low ? [low, high] : [low - 1, high + 1];
};

const labelsOf = (
  data: RaincloudData,
  width: number,
): { lines: string[][]; gap: string[]; left: number; heads: number } => {
  const narrow = isNarrowCloud(width);
  const room = narrow ? width - 28 : Math.min(150, width * 0.22);
  const lines = data.arms.map((arm) => wrapWords(arm.label, LABEL * BOLD, room, narrow ? 2 : 6));
  const gap = wrapWords(data.difference?.label ?? data.words.why, LABEL * BOLD, room, narrow ? 2 : 4);
  const widest = Math.max(...[...lines.flat(), ...gap].map((line) => textWidth(line, LABEL) * BOLD));
  return {
    lines,
    gap,
    left: narrow ? 6 : Math.ceil(widest) + 18,
    heads: narrow ? 3 + LINE * Math.max(...lines.map((each) => each.length)) : 0,
  };
};

/** The height that suits when none is given. */
export const raincloudHeight = (data: RaincloudData, width: number): number =>
  LEGEND +
  data.arms.length * (110 + labelsOf(data, width).heads) +
  AXIS +
  (data.arms.length > 1 ? GAP_ROW + AXIS + 18 : 0) +
  (isNarrowCloud(width) ? 60 : 0);

const ticksOf = (x: ToPx, low: number, high: number, count: number): Tick[] =>
  niceTicks(low, high, count).map((value) => ({ x: x(value), text: plainNumber(value) }));

export const raincloudLayout = (data: RaincloudData, width: number, height: number): RaincloudLayout => {
  const names = labelsOf(data, width);
  const plot: Span = { from: names.left, to: width - 8 };
  const [low, high] = cloudAxis(data);
  const x: ToPx = (value) => plot.from + INSET + ((value - low) / (high - low)) * (plot.to - plot.from - 2 * INSET);
  const count = Math.max(2, Math.min(8, Math.floor((plot.to - plot.from) / 80)));
  const ticks = ticksOf(x, low, high, count);
  const second = data.arms.length > 1;
  const legend = isNarrowCloud(width) ? 2 * LEGEND : LEGEND;
  const axis = axisHeight(ticks, data.words.x, width);
  const below = second ? GAP_ROW + AXIS + 18 + (names.heads > 0 ? GAP_HEAD + 14 : 0) : 0;
  const bottom = height - below - axis;
  const each = Math.max(50, (bottom - legend) / data.arms.length);
  const { boxes, r } = cloudBoxes(data, names, x, legend, each);
  const axisY = legend + each * data.arms.length;
  const zero = data.arms.at(-1)!.mean;
  const toGap: ToPx = (difference) => x(zero + difference);
  const gap =
    second && Number.isFinite(zero)
      ? {
          ...gapRows(axisY + axis, names.heads > 0),
          x: toGap,
          label: names.gap,
          ticks: ticksOf(toGap, low - zero, high - zero, count),
        }
      : null;
  return { width, height, plot, x, ticks, boxes, axisY, r, gap };
};

/** Each arm's place, `each` px tall, from `from` downwards: outline, rings and dots, as far apart as there is room. */
const cloudBoxes = (
  data: RaincloudData,
  { lines, heads }: ReturnType<typeof labelsOf>,
  x: ToPx,
  from: number,
  each: number,
): { boxes: CloudBox[]; r: number } => {
  const clouds = data.arms.map((arm) => densityOf(arm.pups.map((pup) => pup.value)));
  const cloud = clouds.some((points) => points.length > 0) ? Math.min(40, (each - heads) * 0.36) : 4;
  const lane = Math.max(14, each - heads - cloud - 40);
  const { r, rows } = swarms(
    data.arms.map((arm) => arm.pups.map((pup) => x(pup.value))),
    lane / 2,
  );
  const boxes = data.arms.map((_arm, i): CloudBox => {
    const top = from + i * each;
    const spare = Math.max(0, lane / 2 - rows[i]!.reach - r);
    const cloudY = top + heads + cloud + spare / 2;
    return {
      top,
      bottom: Math.min(top + each, cloudY + 26 + 2 * (rows[i]!.reach + r) + 26),
      cloudY,
      cloudHeight: cloud - 2,
      litterY: cloudY + 10,
      pupY: cloudY + 26 + rows[i]!.reach + r,
      label: {
        lines: lines[i]!,
        x: 4,
        y: heads > 0 ? top + 15 : top + each / 2 - ((lines[i]!.length - 1) / 2) * LINE + 5,
      },
      density: clouds[i]!,
      offsets: rows[i]!.offsets,
    };
  });
  return { boxes, r };
};

/** Heights of the difference under the arms, which end at `top`; lower where its name stands above it. */
const gapRows = (top: number, named: boolean): { y: number; naiveY: number; axisY: number } => {
  const y = top + 22 + (named ? GAP_HEAD : 0);
  return { y, naiveY: y + 18, axisY: y + GAP_ROW - 26 + (named ? 14 : 0) };
};
