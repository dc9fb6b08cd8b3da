import { createForest } from '../../../src/charts/studies/forest.ts';
import type { ForestData } from '../../../src/charts/studies/forest.ts';
import { chartExamples } from '../chart-examples.ts';

const rows: ForestData = {
  rows: [
    {
      id: 'mixed',
      label: 'This trial, litters counted (recommended)',
      value: 1.02,
      low: -0.1,
      high: 2.14,
      text: '1.02, −0.10 to 2.14',
      kind: 'own',
    },
    {
      id: 'litters',
      label: 'Means of litters',
      value: 0.96,
      low: -0.22,
      high: 2.1,
      text: '0.96, −0.22 to 2.10',
      kind: 'own',
    },
    {
      id: 'pups',
      label: 'Pups counted as if unrelated: too sure',
      value: 1.05,
      low: 0.31,
      high: 1.8,
      text: '1.05, 0.31 to 1.80',
      kind: 'naive',
    },
    {
      id: 'danoff',
      label: 'Danoff et al. 2021, in SD of region readings',
      value: 1.08,
      low: 1.08,
      high: 1.08,
      text: '1.08',
      kind: 'other',
    },
  ],
  words: {
    summary: 'The recommended test leaves zero inside its interval; counting pups would not.',
    x: 'difference in standard deviations',
  },
};

export const examples = chartExamples({
  create: createForest,
  about: 'Estimates with their intervals about an upright at zero.',
  sizes: [
    [640, 300],
    [320, 320],
  ],
  examples: { 'one trial by three tests': rows, 'one row': { ...rows, rows: rows.rows.slice(0, 1) } },
});
