import { createManyStudies } from '../../../src/charts/studies/many-studies.ts';
import type { ManyStudiesData } from '../../../src/charts/studies/many-studies.ts';
import { chartExamples } from '../chart-examples.ts';
import { dice, normal } from '../example-data.ts';

const gauss = normal(dice(1922));
const study = (): { estimate: number; low: number; high: number } => {
  const estimate = 2 + gauss() * 1.4;
  return { estimate, low: estimate - 2.8, high: estimate + 2.8 };
};
const hundred: ManyStudiesData = {
  studies: Array.from({ length: 100 }, (_, i) => (i === 17 ? null : study())),
  own: { estimate: 3.1, low: 0.3, high: 5.9 },
  truth: 2,
  words: {
    summary: 'Of a hundred such studies about a third leave zero out.',
    x: 'difference, points',
    own: 'your study',
    truth: 'true',
  },
};

export const examples = chartExamples({
  create: createManyStudies,
  about: 'One bar for each study of the same world: how they scatter, and which leave zero out.',
  sizes: [
    [640, 380],
    [342, 380],
  ],
  examples: {
    'a hundred studies': hundred,
    'ten, truth unknown': { ...hundred, studies: hundred.studies.slice(0, 10), truth: null, own: null },
  },
});
