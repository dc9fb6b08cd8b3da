import { createNest } from '../../../src/charts/nest/nest.ts';
import type { NestData } from '../../../src/charts/nest/nest-numbers.ts';
import { chartExamples } from '../chart-examples.ts';

const usual: NestData = {
  young: 'nest',
  mother: 'here',
  father: 'here',
  helpers: 'away',
  touch: 1 / 3,
  before: null,
  close: 0.375,
  hardship: 0,
  support: 0.5,
  talk: 1 / 3,
  play: 0.25,
  oxytocin: true,
  words: { summary: 'A drawing of the nest. Here: mother, father.' },
};
const lap: NestData = { ...usual, young: 'lap', words: { summary: 'A drawing of arms and a lap.' } };

export const examples = chartExamples({
  create: createNest,
  about: 'The nest: who is here, how much they lick, how close all lie, and what surrounds them.',
  sizes: [[264, 94]],
  examples: {
    usual,
    'stroked: new strokes are raspberry': { ...usual, touch: 0.8, before: 1 / 3 },
    'huddling little': { ...usual, touch: 0, close: 0 },
    'huddling much, helpers, support': { ...usual, helpers: 'here', close: 1, support: 1 },
    'father away': { ...usual, father: 'away' },
    'mother away, hardship': { ...usual, mother: 'away', hardship: 0.7, support: 0.2 },
    'a rat’s father never lives there': { ...usual, father: 'never', helpers: 'never', oxytocin: false },
    'an infant on the lap': lap,
    'stroked, sung to, played with': { ...lap, touch: 0.8, before: 1 / 3, close: 0.8, talk: 1, play: 1, support: 1 },
    'helpers, hardship': { ...lap, helpers: 'here', hardship: 0.8, support: 0.1 },
    'one is away': { ...lap, father: 'away' },
    'nobody is there': { ...lap, mother: 'away', father: 'away' },
  },
});
