import { createSlopeChart } from '../../../src/charts/studies/slope-chart.ts';
import type { SlopeData } from '../../../src/charts/studies/slope-chart.ts';
import { chartExamples } from '../chart-examples.ts';
import { dice, normal } from '../example-data.ts';

const gauss = normal(dice(548));
const people = (count: number, start: number, rise: number): number[][] =>
  Array.from({ length: count }, () => {
    const own = start + gauss() * 5;
    return [own, own + rise / 2 + gauss() * 3, own + rise + gauss() * 4];
  });
const children = people(60, 62, 3);
const mothers = people(60, 66, 0);
const mean = (lines: readonly (readonly number[])[]): number[] =>
  [0, 1, 2].map((at) => lines.reduce((sum, line) => sum + line[at]!, 0) / lines.length);
const cohort: SlopeData = {
  groups: [
    { id: 'child', label: 'children', lines: children, mean: mean(children), note: '9 of 60 beyond noise' },
    { id: 'dam', label: 'mothers', lines: mothers, mean: mean(mothers), note: '2 of 60 beyond noise' },
  ],
  axis: [45, 85],
  noise: 9.1,
  ages: [
    { at: 152, label: '5' },
    { at: 365, label: '12' },
    { at: 548, label: '18' },
  ],
  words: {
    summary: 'Children rise by three points on average, their mothers stay.',
    y: 'methylation in saliva, %',
    x: 'age of the child, months',
  },
};

export const examples = chartExamples({
  create: createSlopeChart,
  about: 'Children beside caregivers: a line from each one’s first reading to the last.',
  sizes: [
    [640, 400],
    [342, 400],
  ],
  examples: { 'three visits': cohort, 'children alone': { ...cohort, groups: cohort.groups.slice(0, 1) } },
});
