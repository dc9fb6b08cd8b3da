import { createDotsChart } from '../../../src/charts/dots/dots-chart.ts';
import { chartExamples } from '../chart-examples.ts';
import { exampleDots, exampleOutcomes, exampleRow } from '../study-data.ts';

const { reference: _none, ...few } = exampleDots(8);

export const examples = chartExamples({
  create: createDotsChart,
  about: 'People as dots in rows, with the mean and its interval under each.',
  sizes: [
    [720, 320],
    [342, 360],
  ],
  examples: {
    'a giving game': exampleDots(),
    'three outcomes, each on its own axis': exampleOutcomes(),
    'eight people': few,
    'a crowd, and a row that is all alike': {
      ...exampleDots(300),
      rows: [...exampleDots(300).rows, exampleRow('equal', 'all gave the same', 60, 9, 0, 'closed', () => '9.0 €')],
    },
  },
});
