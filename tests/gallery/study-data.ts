import type { ArmsChartData, ArmsPanel } from '../../src/charts/arms/arms-chart.ts';
import type { DotsChartData, DotsRow } from '../../src/charts/dots/dots-chart.ts';
import type { LineGroup, LinesChartData } from '../../src/charts/lines/lines-chart.ts';
import { exp } from '../../sim/numeric/elementary.ts';
import { dice, normal } from './example-data.ts';

const times = (factor: number, count: number): number =>
  Array.from({ length: count }).reduce<number>((product) => product * factor, 1);
const signed = (value: number): string => `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(1)}`;
const average = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
const halfWidth = (values: readonly number[]): number => {
  const mean = average(values);
  return (
    (1.96 *
      Math.sqrt(
        values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0) / Math.max(1, values.length - 1),
      )) /
    Math.sqrt(values.length)
  );
};

/** Invented family lines: two groups that start `apart` points apart and come closer. */
export const exampleLines = (count = 60, generations = 8, apart = 6, keeps = 0.8): LinesChartData => {
  const gauss = normal(dice(count + generations));
  const groupOf = (id: string, label: string, tone: 'open' | 'closed', sign: number): LineGroup => {
    const lines = Array.from({ length: count }, () => {
      let own = gauss() * 1.6 * (apart > 0 ? 1 : 0);
      return Array.from({ length: generations }, (_, g) => {
        own = own * 0.6 + gauss() * (apart > 0 ? 1.3 : 0);
        return 30 + (sign * apart * times(keeps, g)) / 2 + own;
      });
    });
    const at = (g: number): number[] => lines.map((line) => line[g]!);
    const each = Array.from({ length: generations }, (_, g) => g);
    const [mean, half] = [each.map((g) => average(at(g))), each.map((g) => halfWidth(at(g)))];
    return {
      id,
      label,
      tone,
      lines,
      mean,
      low: mean.map((m, g) => m - half[g]!),
      high: mean.map((m, g) => m + half[g]!),
      endText: `${mean.at(-1)!.toFixed(1)} %`,
    };
  };
  const groups = [
    groupOf('low', 'founders licked little', 'closed', 1),
    groupOf('high', 'founders licked a lot', 'open', -1),
  ];
  const mean = Array.from(groups[0]!.mean, (value, g) => value - groups[1]!.mean[g]!);
  const half = mean.map((_, g) => {
    const [low, high] = [groups[0]!.high[g]! - groups[0]!.mean[g]!, groups[1]!.high[g]! - groups[1]!.mean[g]!];
    return Math.sqrt(low * low + high * high);
  });
  return {
    generations,
    axis: [23, 38],
    groups,
    gap: {
      mean,
      low: mean.map((m, g) => m - half[g]!),
      high: mean.map((m, g) => m + half[g]!),
      label: 'Gap between the groups',
      unit: 'percentage points',
      texts: mean.map(signed),
    },
    marks: [
      { generation: 3, label: 'fostered at birth' },
      { generation: 5, label: 'support begins' },
    ],
    words: {
      summary: 'Over eight generations the two groups come closer: the gap falls from 6 to 1 points.',
      x: 'generation',
      y: 'methylation, % of sites marked',
      generation: (g) => `${g}`,
      expected: 'If daughters lick as they were licked, the gap should shrink by a fifth with each generation.',
    },
  };
};

const MINUTES = Array.from({ length: 61 }, (_, i) => i);
const pulse = (t: number, from: number, rise: number, fall: number): number =>
  t < from ? 0 : (1 - exp(-(t - from) / rise)) * exp(-(t - from) / fall);

const panelOf = (
  id: string,
  title: string,
  unit: string,
  axis: readonly [number, number],
  curve: (arm: number, t: number) => number,
  spread: number,
  note?: string,
): ArmsPanel => ({
  id,
  title,
  unit,
  axis,
  ...(note ? { note } : {}),
  arms: ['contact', 'voice only', 'no contact'].map((label, arm) => {
    const mean = MINUTES.map((t) => curve(arm, t));
    return {
      id: label,
      label,
      mean,
      low: mean.map((v, t) => v - spread * (0.4 + t / 60)),
      high: mean.map((v, t) => v + spread * (0.4 + t / 60)),
      endText: mean.at(-1)!.toFixed(0),
    };
  }),
});

export const exampleArms = (minute: number | null = null, more = false): ArmsChartData => ({
  minutes: MINUTES,
  minute,
  panels: [
    panelOf(
      'oxytocin',
      'Oxytocin',
      'in blood, pg/ml',
      [0, 60],
      (arm, t) => 12 + [46, 38, 3][arm]! * pulse(t, 16, 5, 40),
      4,
    ),
    panelOf(
      'cortisol',
      'Cortisol',
      'in saliva, nmol/l',
      [0, 16],
      (arm, t) => 4 + 16 * pulse(t, 4, 8, [14, 16, 32][arm]!),
      1,
      more ? 'The voice did nearly as much as contact.' : undefined,
    ),
    ...(more
      ? [
          panelOf(
            'heart',
            'Heart rate',
            'beats a minute',
            [70, 110],
            (arm, t) => 78 + 50 * pulse(t, 2, 4, [9, 10, 14][arm]!),
            2,
          ),
        ]
      : []),
  ],
  spans: [
    { id: 'stressor', label: 'stressor', start: 2, end: 15 },
    { id: 'comfort', label: 'comfort', start: 15, end: 30 },
  ],
  words: {
    summary: 'Cortisol falls sooner with contact or voice than without; oxytocin rises with both.',
    x: 'minutes',
  },
});

export const exampleRow = (
  id: string,
  label: string,
  n: number,
  centre: number,
  sd: number,
  tone: DotsRow['tone'],
  text: (mean: number) => string,
  focus = -1,
): DotsRow => {
  const gauss = normal(dice(n + Math.round(centre * 10) + id.length));
  const values = Array.from({ length: n }, () => centre + gauss() * sd);
  const [mean, half] = [average(values), halfWidth(values)];
  return { id, label, values, focus, mean, low: mean - half, high: mean + half, text: text(mean), tone };
};

export const exampleDots = (n = 40): DotsChartData => ({
  axis: [0, 12],
  rows: [
    exampleRow('dose', 'oxytocin dose', n, 7.2, 1.9, 'open', (m) => `${m.toFixed(1)} €`, 4),
    exampleRow('placebo', 'placebo', n, 6, 1.9, 'ink', (m) => `${m.toFixed(1)} €`),
  ],
  reference: { value: 5, label: 'half of what they had' },
  words: {
    summary: 'Those given oxytocin passed on 7.2 of 10, the others 6.0; the groups overlap widely.',
    x: 'passed on, €',
  },
});

export const exampleOutcomes = (n = 120): DotsChartData => ({
  axis: [0, 1],
  rows: [
    exampleRow(
      'methylation',
      'Methylation, % of sites',
      n,
      30,
      2,
      'closed',
      (m) => `${m.toFixed(1)} %, 95 % interval ±0.4`,
      3,
    ),
    exampleRow(
      'receptors',
      'Receptors, open cell = 100',
      n,
      85,
      3,
      'open',
      (m) => `${m.toFixed(0)}, 95 % interval ±0.5`,
      3,
    ),
    exampleRow(
      'time',
      'Time with partner, minutes',
      n,
      62,
      18,
      'ink',
      (m) => `${m.toFixed(0)} min, 95 % interval ±3`,
      3,
    ),
  ],
  ownAxes: [
    [24, 36],
    [74, 94],
    [0, 120],
  ],
  words: { summary: 'Siblings differ in all three outcomes; the ringed one is near the middle of each.', x: '' },
});
