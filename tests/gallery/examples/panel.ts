import { createPanelChart } from '../../../src/charts/panel/panel-chart.ts';
import type { PanelChartData, PanelLine } from '../../../src/charts/panel/panel-data.ts';
import { chartExamples } from '../chart-examples.ts';
import { exampleLife } from '../example-data.ts';

const course = (minutes: number): ArrayLike<number> => exampleLife(minutes).series[0]!.now;
const [high, low, before] = [course(75), course(20), course(40)];
const line = (
  id: string,
  values: ArrayLike<number>,
  kind: PanelLine['kind'],
  more: Partial<PanelLine> = {},
): PanelLine => ({ id, values, kind, ...more });
const around = (values: ArrayLike<number>, by: number): number[] =>
  Array.from(values, (value, day) => value + by * Math.min(1, day / 24));

const panel: PanelChartData = {
  days: 90,
  day: 21,
  window: { fullUntil: 14, endsAt: 28 },
  axis: [24, 36],
  numbers: true,
  lines: [line('low', low, 'other'), line('high', high, 'own')],
  band: { low: around(high, -2.4), high: around(high, 2.4), stale: false },
  valueText: `${high[21]!.toFixed(1)} %`,
  words: {
    summary: 'High care: methylation falls to 28 % and stays below the other scenario.',
    caption: 'this pup: marked strands, %',
    birth: 'birth',
    age: 'age, days',
    day: 'day 21',
    plot: 'High care',
  },
};
const difference = Array.from(low, (value, day) => value - high[day]!);

export const examples = chartExamples({
  create: createPanelChart,
  about: 'One of several small charts on shared axes.',
  sizes: [
    [360, 220],
    [300, 180],
  ],
  answer: (data, change) => ({
    onScrub: (day) => change({ ...data(), day }),
    onHover: (day) => {
      const { readout: _gone, ...rest } = data();
      change(
        day === null
          ? rest
          : { ...rest, readout: { day, text: `day ${day}: ${rest.lines.at(-1)!.values[day]!.toFixed(1)} %` } },
      );
    },
  }),
  examples: {
    'a scenario beside another': panel,
    'while a slider is dragged': {
      ...panel,
      lines: [line('before', before, 'before'), ...panel.lines],
      band: { ...panel.band!, stale: true },
      wasText: 'was 29.9 under Some care (−1.8)',
    },
    'a day read out': { ...panel, readout: { day: 60, text: 'day 60: 28.3 %' } },
    'difference from the first': {
      ...panel,
      axis: [-2, 6],
      lines: [
        line(
          'zero',
          difference.map(() => 0),
          'zero',
        ),
        line('difference', difference, 'own'),
      ],
      valueText: '+3.4 points',
    },
    'all on one chart, lines named': {
      ...panel,
      lines: [
        line('low', low, 'own', { label: 'low care', valueText: '31.2 %' }),
        line('high', high, 'chosen', { label: 'high care', valueText: '28.1 %' }),
        line('before', before, 'own', { label: 'some care', valueText: '29.9 %' }),
      ],
    },
  },
});
