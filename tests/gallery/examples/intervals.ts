import { createIntervalsChart } from '../../../src/charts/studies/intervals-chart.ts';
import type { IntervalRow, IntervalsData } from '../../../src/charts/studies/intervals-chart.ts';
import { chartExamples } from '../chart-examples.ts';
import { dice, normal } from '../example-data.ts';

const gauss = normal(dice(101));
const row = (i: number, label: string): IntervalRow => {
  const value = -0.12 + gauss() * 0.1;
  const kind = value < -0.31 ? 'firm' : value < -0.19 || value > 0.19 ? 'clear' : 'quiet';
  return { id: `r${i}`, label, value, low: value - 0.19, high: value + 0.19, kind };
};
const sites: IntervalsData = {
  rows: Array.from({ length: 13 }, (_, i) => row(i, `site ${i + 1}`)),
  room: 13,
  axis: [-0.6, 0.4],
  reference: null,
  words: {
    summary: 'Involvement goes with less methylation at three of thirteen sites.',
    x: 'correlation with change',
    y: 'site',
  },
};

export const examples = chartExamples({
  create: createIntervalsChart,
  about: 'Estimates and their intervals in rows: sites of a gene, or one study after another.',
  sizes: [
    [640, 400],
    [342, 400],
  ],
  examples: {
    'sites of a gene': sites,
    'one study after another': {
      ...sites,
      rows: Array.from({ length: 60 }, (_, i) => ({ ...row(i, ''), marked: i === 59 })),
      room: 80,
      reference: { value: -0.12, label: 'true' },
      words: { ...sites.words, y: 'study' },
    },
  },
});
