import { createLollipop } from '../../../src/charts/lollipop/lollipop.ts';
import { chartExamples } from '../chart-examples.ts';
import { exampleCell } from '../example-data.ts';

const { twin: _none, ...alone } = exampleCell(9);

export const examples = chartExamples({
  create: createLollipop,
  about: 'The marks on both gene copies of one cell, and of its twin.',
  sizes: [
    [720, 360],
    [342, 420],
  ],
  examples: {
    'sixteen sites and a twin': exampleCell(),
    'two sites': exampleCell(2),
    'thirty-two sites': exampleCell(32),
    'nine sites, no twin': alone,
  },
});
