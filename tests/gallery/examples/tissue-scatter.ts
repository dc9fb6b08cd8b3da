import { createTissueScatter } from '../../../src/charts/tissue/tissue-scatter.ts';
import type { TissueScatterData } from '../../../src/charts/tissue/tissue-data.ts';
import { chartExamples } from '../chart-examples.ts';
import { dice, normal } from '../example-data.ts';

const gauss = normal(dice(36));
const x = Array.from({ length: 20 }, () => 28.4 + gauss());
const litter: TissueScatterData = {
  x,
  y: x.map((value) => 56 + 0.3 * (value - 28) + 3 * gauss()),
  focus: 0,
  words: {
    summary: 'Brain and saliva of twenty siblings hardly go together.',
    x: 'brain, %',
    y: 'saliva as read, %',
    focus: 'on screen',
  },
};

export const examples = chartExamples({
  create: createTissueScatter,
  about: 'Young ones as dots, brain across and saliva up.',
  sizes: [
    [360, 300],
    [300, 260],
  ],
  examples: { 'a litter': litter, 'one young one': { ...litter, x: litter.x.slice(0, 1), y: litter.y.slice(0, 1) } },
});
