import { createArmsChart } from '../../../src/charts/arms/arms-chart.ts';
import { chartExamples } from '../chart-examples.ts';
import { exampleArms } from '../study-data.ts';

export const examples = chartExamples({
  create: createArmsChart,
  about: 'A stress test: a panel for each reading, a line and a band for each arm.',
  sizes: [
    [760, 420],
    [342, 420],
  ],
  answer: (data, change) => ({ onMinute: (minute) => change({ ...data(), minute }) }),
  examples: {
    'two readings': exampleArms(),
    'three readings, a minute read out': exampleArms(22, true),
    'the last minutes read out': exampleArms(58),
  },
});
