import { createHeatChart, type HeatData } from '../../../src/charts/sweep/heat-chart.ts';
import { chartExamples } from '../chart-examples.ts';

const grid = (count: number, to: number): number[] => Array.from({ length: count }, (_, i) => (i * to) / (count - 1));
const [xs, ys] = [grid(21, 120), grid(21, 100)];
const level = (x: number, y: number): number => 28 + 12 / (1 + x / 40) + y / 18;
const all = ys.flatMap((y) => xs.map((x) => level(x, y)));

/** Invented: marks fall with licking and rise with hardship. */
const whole: HeatData = {
  xs,
  ys,
  values: all,
  refused: [],
  lines: { columns: xs.map((_, i) => i), rows: ys.map((_, i) => i), values: all },
  thresholds: [32, 34, 36, 38, 40, 42, 44],
  tone: 'closed',
  now: { x: 40, y: 0 },
  chosen: 21 * 12 + 8,
  words: {
    summary: 'Methylation over licking and hardship.',
    x: 'Licking & grooming, min',
    y: 'Hardship, %',
    legend: 'Methylation: marked strands, %, day 60',
    refused: 'refused by the model',
    now: 'now',
    reading: 'Arrow keys move from point to point.',
    format: (value) => String(value),
  },
};

/** A corner is refused, and only every fourth column and row is known: the picture is coarse. */
const coarse: HeatData = {
  ...whole,
  tone: 'open',
  chosen: null,
  now: null,
  values: ys.flatMap((_, r) =>
    xs.map((_x, c) =>
      r > 14 && c > 14 ? NaN : level(xs[4 * Math.round(c / 4)] ?? 120, ys[4 * Math.round(r / 4)] ?? 100),
    ),
  ),
  refused: ys.flatMap((_, r) => xs.flatMap((_x, c) => (r > 14 && c > 14 ? [r * 21 + c] : []))),
  lines: {
    columns: [0, 4, 8, 12, 16, 20],
    rows: [0, 4, 8, 12, 16, 20],
    values: [0, 4, 8, 12, 16, 20].flatMap((r) =>
      [0, 4, 8, 12, 16, 20].map((c) => (r > 14 && c > 14 ? NaN : level(xs[c]!, ys[r]!))),
    ),
  },
};

export const examples = chartExamples({
  create: createHeatChart,
  about: 'Two sliders against one outcome: bands from light to dark, labelled lines, the point read out.',
  sizes: [
    [690, 480],
    [360, 360],
  ],
  examples: { whole, coarse },
  answer: (data, change) => ({ onPick: (chosen) => change({ ...data(), chosen }) }),
});
