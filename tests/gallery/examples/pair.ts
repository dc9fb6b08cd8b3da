import { createPairChart } from '../../../src/charts/studies/pair-chart.ts';
import type { PairData } from '../../../src/charts/studies/pair-chart.ts';
import { chartExamples } from '../chart-examples.ts';
import { exampleLife } from '../example-data.ts';

const closed = (minutes: number): ArrayLike<number> => exampleLife(minutes).series[1]!.now;
const pair: PairData = {
  days: 90,
  day: 21,
  axis: [0, 40],
  lines: [
    { id: 'own', label: 'mother', values: closed(75), tone: 'own' },
    { id: 'other', label: 'typical', values: closed(40), tone: 'other' },
  ],
  words: { summary: 'The mother’s own course lies below the typical one.' },
};

export const examples = chartExamples({
  create: createPairChart,
  about: 'A few courses on one small scale, named at their ends.',
  sizes: [
    [320, 90],
    [240, 70],
  ],
  examples: {
    'one beside the typical': pair,
    'ends that meet': {
      ...pair,
      lines: [...pair.lines, { id: 'third', label: 'father', values: closed(74), tone: 'other' }],
    },
  },
});
