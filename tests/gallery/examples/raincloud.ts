import { createRaincloud } from '../../../src/charts/raincloud/raincloud.ts';
import type { CloudArm, RaincloudData } from '../../../src/charts/raincloud/raincloud-data.ts';
import { chartExamples } from '../chart-examples.ts';
import { dice, normal } from '../example-data.ts';

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** An arm of invented litters, percent of strands marked. */
const arm = (
  id: string,
  label: string,
  tone: CloudArm['tone'],
  centre: number,
  litters: number,
  pups: number,
): CloudArm => {
  const gauss = normal(dice(centre * litters));
  const born = Array.from({ length: litters }, (_, litter) => {
    const own = centre + gauss() * 1.2;
    return Array.from({ length: pups }, (_, pup) => ({
      value: own + gauss(),
      male: pup % 2 === 0,
      title: `litter ${litter + 1}, pup ${pup + 1}`,
    }));
  });
  return {
    id,
    label,
    tone,
    pups: born.flat(),
    mean: mean(born.flat().map(({ value }) => value)),
    litters: born.map((each, i) => ({ value: mean(each.map(({ value }) => value)), title: `litter ${i + 1}` })),
  };
};

const trial = (litters: number, pups: number, apart = 3): RaincloudData => {
  const [a, b] = [
    arm('A', 'moved in a cup', 'closed', 30 + apart / 2, litters, pups),
    arm('B', 'moved by hand', 'open', 30 - apart / 2, litters, pups),
  ];
  const value = a.mean - b.mean;
  return {
    arms: [a, b],
    difference: {
      label: 'Difference, A less B',
      value,
      low: value - 1.9,
      high: value + 1.9,
      text: `+${value.toFixed(1)} points`,
      naive: { low: value - 1.1, high: value + 1.1, label: 'counting pups: too sure' },
    },
    words: {
      summary: 'Pups moved in a cup have about three points more marks; the arms overlap.',
      x: 'methylation: marked strands, %',
      difference: 'A less B, points',
      why: 'Litter-mates are alike, so litters count, not pups.',
      sketch: 'your sketch',
      legend: [
        { mark: 'female', text: 'female' },
        { mark: 'male', text: 'male' },
        { mark: 'litter', text: 'litter' },
        { mark: 'mean', text: 'mean' },
      ],
    },
  };
};

const published = trial(7, 2);
const [first, second] = published.arms as readonly [CloudArm, CloudArm];

export const examples = chartExamples({
  create: createRaincloud,
  about: 'Two arms of a trial: every pup, every litter, their spread, and the difference.',
  sizes: [
    [760, 420],
    [342, 460],
  ],
  examples: {
    'the published size': published,
    'sixty pups': trial(15, 4),
    'with what was expected': {
      ...published,
      arms: [
        { ...first, sketch: 33 },
        { ...second, sketch: 28.5 },
      ],
    },
    'nothing to compare': { ...published, difference: null },
    'one group': { ...published, arms: [first], difference: null },
  },
});
