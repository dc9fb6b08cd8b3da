import { createPowerChart } from '../../../src/charts/studies/power-chart.ts';
import type { PowerData } from '../../../src/charts/studies/power-chart.ts';
import { chartExamples } from '../chart-examples.ts';

/** Rises to 100 %, half of it at `half` families; only a picture of a power curve. */
const percent = (n: number, half: number): number => 5 + (95 * n * n) / (n * n + half * half);

const power = (half: number, now: number): PowerData => ({
  curve: Array.from({ length: 41 }, (_, i) => ({ n: i * 10, percent: percent(i * 10, half) })),
  points: [25, 50, 101, 200, 400].map((n) => ({
    n,
    percent: percent(n, half) - 2,
    low: percent(n, half) - 7,
    high: Math.min(100, percent(n, half) + 3),
  })),
  now,
  words: {
    summary: 'A study of 101 families finds the association in about half of its repeats.',
    x: 'families',
    y: 'percent of studies that find it',
    formula: 'formula',
    simulated: 'simulated',
  },
});

export const examples = chartExamples({
  create: createPowerChart,
  about: 'How often a study of so many families would find an association.',
  sizes: [
    [640, 400],
    [342, 400],
  ],
  examples: {
    'a weak association': power(100, 101),
    'a strong one': power(30, 30),
    'this design named': { ...power(100, 330), words: { ...power(100, 330).words, now: 'this design: 330' } },
    'no studies simulated yet': { ...power(100, 101), points: [] },
  },
});
