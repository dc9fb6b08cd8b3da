import { createLinesChart } from '../../../src/charts/lines/lines-chart.ts';
import { chartExamples } from '../chart-examples.ts';
import { exampleLines } from '../study-data.ts';

export const examples = chartExamples({
  create: createLinesChart,
  about: 'Family lines over generations: two groups, their means, and the gap between them.',
  sizes: [
    [760, 460],
    [342, 420],
  ],
  examples: {
    'sixty lines': exampleLines(),
    'many lines, a gap that stays': exampleLines(120, 12, 5, 0.95),
    'one line': exampleLines(1, 6),
    'no gap': exampleLines(12, 8, 0),
  },
});
