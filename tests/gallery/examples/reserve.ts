import { createReserveChart } from '../../../src/charts/luck/reserve-chart.ts';
import { chartExamples } from '../chart-examples.ts';
import { exampleReserve } from '../day-example.ts';

export const examples = chartExamples({
  create: createReserveChart,
  about: 'Few cells or many: what the tissue still answers when ever more of its cells are silenced.',
  sizes: [
    [520, 300],
    [320, 280],
  ],
  examples: { 'a fifth silenced': exampleReserve(0.2), 'nearly all silenced': exampleReserve(0.93) },
});
