import { createLifeCharts } from '../../../src/charts/life/life-charts.ts';
import { chartExamples } from '../chart-examples.ts';
import { exampleLife } from '../example-data.ts';

const life = exampleLife(75, 21);
const [methylation, ...strips] = life.series;
const width = life.days + 1;
const level = (of: (day: number) => number): number[] => Array.from({ length: width }, (_, day) => of(day));

export const examples = chartExamples({
  create: createLifeCharts,
  about: 'One life as curves: one large, three strips, one upright through all.',
  sizes: [
    [640, 520],
    [342, 520],
  ],
  answer: (data, change) => ({
    onSwap: (large) => change({ ...data(), large }),
    onScrub: (day) => change({ ...exampleLife(75, day), large: data().large }),
    onHover: (day) => {
      const { readout: _gone, ...rest } = data();
      change(
        day === null
          ? rest
          : { ...rest, readout: { day, text: `day ${day}: ${rest.series[0]!.now[day]!.toFixed(1)} %` } },
      );
    },
  }),
  examples: {
    'after licking went up': life,
    'a kept life beside it, late in life': exampleLife(30, 82, true),
    'receptors drawn large, a day read out': { ...life, large: 'receptors', readout: { day: 40, text: 'day 40: 84' } },
    'the first day': { ...exampleLife(0, 0), layout: 'single' },
    'the expected course, and luck about it': {
      ...life,
      layout: 'single',
      series: [
        {
          ...methylation!,
          expected: {
            values: level((day) => 30 - day / 60),
            low: level((day) => 29.4 - day / 60),
            high: level((day) => 30.6 - day / 60),
            endText: 'expected 28.5',
          },
        },
        ...strips,
      ],
    },
  },
});
