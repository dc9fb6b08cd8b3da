import { createScatterChart } from '../../../src/charts/studies/scatter-chart.ts';
import type { ScatterData } from '../../../src/charts/studies/scatter-chart.ts';
import { chartExamples } from '../chart-examples.ts';
import { dice, normal } from '../example-data.ts';

const gauss = normal(dice(152));
const points = Array.from({ length: 101 }, () => {
  const x = 3 + gauss() * 0.8;
  return { x, y: 1.5 - 1.1 * (x - 3) + gauss() * 4 };
});
const families: ScatterData = {
  points,
  axes: { x: [0.5, 5.5], y: [-12, 14] },
  noise: [-9.1, 9.1],
  zero: true,
  fit: Array.from({ length: 25 }, (_, i) => {
    const x = 1 + i / 6;
    const half = 0.8 + 0.5 * Math.abs(x - 3);
    return { x, y: 1.5 - 1.1 * (x - 3), low: 1.5 - 1.1 * (x - 3) - half, high: 1.5 - 1.1 * (x - 3) + half };
  }),
  words: {
    summary: 'More involvement goes with slightly less increase; single families scatter widely.',
    x: 'mother’s involvement at 5 months',
    y: 'change of methylation, points',
    fit: 'straight fit, 95 % band',
    noise: 'within noise',
  },
};

export const examples = chartExamples({
  create: createScatterChart,
  about: 'One dot a family, the straight fit and its band.',
  sizes: [
    [640, 400],
    [342, 400],
  ],
  examples: { 'a cohort': families, 'three families, no fit': { ...families, points: points.slice(0, 3), fit: [] } },
});
