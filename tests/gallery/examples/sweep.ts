import { createSweepChart, type SweepData } from '../../../src/charts/sweep/sweep-chart.ts';
import { chartExamples } from '../chart-examples.ts';

const xs = Array.from({ length: 41 }, (_, i) => 3 * i);
const level = (x: number, push: number): number => 26 + 10 / (1 + x / 60) + push;

/** Invented: marks fall as licking grows, most steeply where there is little. */
const three: SweepData = {
  xs,
  own: {
    id: 'own',
    label: 'Both parents',
    mean: xs.map((x) => level(x, 0)),
    low: xs.map((x) => level(x, -4)),
    high: xs.map((x) => level(x, 4.5)),
  },
  others: [
    { id: 'high', label: 'High care', mean: xs.map((x) => level(x, -1)) },
    { id: 'low', label: 'Low care', mean: xs.map((x) => level(x, 1.4)) },
  ],
  axis: [25, 41],
  refused: [],
  now: { x: 40, label: 'now 40 min' },
  chosen: { place: 24, text: '72 min: 30.5' },
  words: {
    summary: 'Methylation goes from 36.0 to 29.3.',
    x: 'Licking & grooming, min',
    y: 'Methylation: marked strands, %, day 60',
    band: '9 in 10 families',
    refused: 'refused by the model',
  },
};
const known = (values: ArrayLike<number>): number[] => Array.from(values, (value, i) => (i > 30 ? NaN : value));
const refused: SweepData = {
  ...three,
  others: [],
  chosen: null,
  refused: xs.flatMap((_, i) => (i > 30 ? [i] : [])),
  own: {
    id: 'own',
    label: 'Both parents',
    mean: known(three.own.mean),
    low: known(three.own.low),
    high: known(three.own.high),
  },
};

export const examples = chartExamples({
  create: createSweepChart,
  about:
    'One slider against one outcome: mean and band over families, other scenarios behind, where the world stands now.',
  sizes: [
    [690, 440],
    [340, 360],
  ],
  examples: { three, refused },
  answer: (data, change) => ({ onPick: (place) => change({ ...data(), chosen: { place, text: `${xs[place]} min` } }) }),
});
