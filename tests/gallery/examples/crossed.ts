import { createCrossed } from '../../../src/charts/studies/crossed.ts';
import type { CrossedCell, CrossedData } from '../../../src/charts/studies/crossed.ts';
import { chartExamples } from '../chart-examples.ts';

const cell = (mean: number, half: number): CrossedCell => ({
  mean,
  low: mean - half,
  high: mean + half,
  text: mean.toFixed(1),
});

const fostered: CrossedData = {
  panels: [
    {
      id: 'methylation',
      title: 'Methylation',
      unit: 'marked strands, %',
      cells: [
        [cell(32.1, 1.4), cell(29.6, 1.5)],
        [cell(31.4, 1.6), cell(28.9, 1.3)],
      ],
    },
    {
      id: 'expression',
      title: 'Expression',
      unit: 'log2, mean 0',
      cells: [
        [cell(-0.31, 0.22), cell(0.18, 0.2)],
        [cell(-0.22, 0.24), cell(0.29, 0.21)],
      ],
    },
  ],
  words: {
    summary: 'Pups reared by hand-moved families have fewer marks, wherever they were born.',
    reared: ['reared by A', 'reared by B'],
    born: ['born to A', 'born to B'],
  },
};

export const examples = chartExamples({
  create: createCrossed,
  about: 'Cross-fostering: lines that climb tell of rearing, lines apart of birth.',
  sizes: [
    [760, 300],
    [342, 540],
  ],
  examples: {
    'what rearing did': fostered,
    'nobody fostered': {
      ...fostered,
      panels: fostered.panels.map((panel) => ({
        ...panel,
        cells: [
          [panel.cells[0][0], null],
          [null, panel.cells[1][1]],
        ] as const,
      })),
    },
  },
});
