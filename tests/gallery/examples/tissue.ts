import { createTissueChart } from '../../../src/charts/tissue/tissue-chart.ts';
import type { TissueChartData } from '../../../src/charts/tissue/tissue-data.ts';
import { chartExamples } from '../chart-examples.ts';
import { dice, normal, exampleLife } from '../example-data.ts';

const gauss = normal(dice(924));
const brain = exampleLife().series[0]!.now;
const course = (
  id: 'neurons' | 'leukocytes' | 'epithelium',
  label: string,
  short: string,
  shift: number,
  share: number,
) => ({ id, label, short, values: Array.from(brain, (value) => shift + share * value) });
const days = Array.from({ length: 13 }, (_, i) => 6 + i * 7);
const truth = days.map((day) => 46 + 0.35 * brain[day]!);

const data: TissueChartData = {
  days: 90,
  day: 48,
  axis: [20, 80],
  courses: [
    course('neurons', 'brain cells', 'brain', 0, 1),
    course('leukocytes', 'white blood cells', 'blood', 59, 0.3),
    course('epithelium', 'lining of the mouth', 'mouth', 31, 0.4),
  ],
  samples: {
    label: 'saliva',
    short: 'saliva',
    days,
    truth,
    reading: truth.map((value) => value + 3.3 * gauss()),
    sd: 3.3,
    share: days.map(() => 30 + 8 * gauss()),
    usualShare: 30,
  },
  words: {
    summary: 'Brain falls by two points, blood hardly moves, saliva follows its mixture.',
    y: 'marked strands, %',
    share: 'cells from the mouth, %',
    usual: 'usual',
    birth: 'birth',
    age: 'age, days',
    day: 'day 48',
  },
};

export const examples = chartExamples({
  create: createTissueChart,
  about: 'Brain, blood and mouth of one young one, and samples of saliva as an assay reads them.',
  sizes: [
    [720, 400],
    [342, 380],
  ],
  examples: {
    'one life': data,
    'the first sample alone': {
      ...data,
      day: 6,
      samples: {
        ...data.samples,
        days: days.slice(0, 1),
        truth: truth.slice(0, 1),
        reading: data.samples.reading.slice(0, 1),
        share: data.samples.share.slice(0, 1),
      },
    },
  },
});
