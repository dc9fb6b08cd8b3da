import { createCloudsChart } from '../../../src/charts/raincloud/clouds-chart.ts';
import type { CloudRow, CloudsData } from '../../../src/charts/raincloud/clouds-data.ts';
import { chartExamples } from '../chart-examples.ts';
import { dice, normal } from '../example-data.ts';

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
const gauss = normal(dice(60));
/** The same luck in every row: litters differ, and pups within them. */
const luck = Array.from({ length: 6 }, () => {
  const litter = gauss() * 0.8;
  return Array.from({ length: 8 }, () => litter + gauss() * 0.9);
});

const row = (id: string, label: string, level: number, spread = 1): CloudRow => {
  const litters = luck.map((litter) => litter.map((own) => level + own * spread));
  return {
    id,
    label,
    mean: mean(litters.flat()),
    meanText: `${mean(litters.flat()).toFixed(1)} %`,
    stale: false,
    edited: false,
    pups: litters.flatMap((litter, l) =>
      litter.map((value, p) => ({ value, title: `litter ${l + 1}, pup ${p + 1}: ${value.toFixed(1)} %` })),
    ),
    litters: litters.map((litter, l) => ({ value: mean(litter), title: `litter ${l + 1}` })),
  };
};

const rows = [
  row('low', 'Low care', 31.2),
  { ...row('high', 'High care', 28.1, 1.2), edited: true },
  row('rescue', 'Late rescue', 29.6),
];
const three: CloudsData = {
  rows,
  words: {
    summary:
      'Forty-eight pups of six litters under three kinds of care: with high care fewer marks; the clouds overlap.',
    plot: 'pups by scenario',
    pupText: 'litter 2, pup 4',
    legend: [
      { mark: 'curve', text: 'the pup of the curves' },
      { mark: 'pup', text: 'a pup' },
      { mark: 'litter', text: 'mean of a litter' },
      { mark: 'mean', text: 'mean of all 48' },
    ],
  },
};

export const examples = chartExamples({
  create: createCloudsChart,
  about: 'A comparison: the same young ones under each scenario, one row each.',
  sizes: [
    [720, 380],
    [342, 420],
  ],
  answer: (data, change) => ({ onPup: (pup) => change({ ...data(), pup }) }),
  examples: {
    'three scenarios': three,
    'one young one in all of them': { ...three, pup: 11 },
    'newer numbers on their way': { ...three, rows: rows.map((each) => ({ ...each, stale: true })) },
    'one scenario': { ...three, rows: rows.slice(0, 1) },
  },
});
