import { createDayChart } from '../../../src/charts/day/day-chart.ts';
import { chartExamples } from '../chart-examples.ts';
import { exampleDay } from '../day-example.ts';

export const examples = chartExamples({
  create: createDayChart,
  about: 'One day by the minute: oxytocin and cortisol above, every bout of care below.',
  sizes: [
    [900, 280],
    [342, 340],
  ],
  answer: (data, change) => ({
    onMinute: (minute) => change({ ...data(), minute }),
    onBout: (id) =>
      change({
        ...data(),
        bouts: data().bouts.map((bout) => (bout.id === id ? { ...bout, pressed: !bout.pressed } : bout)),
      }),
  }),
  examples: {
    'two givers': exampleDay(44),
    'a minute read out': exampleDay(44, ['mother', 'father'], 640),
    'three givers and many bouts': exampleDay(120, ['mother', 'father', 'helper']),
    'one bout': { ...exampleDay(1, ['mother']), spans: [] },
  },
});
