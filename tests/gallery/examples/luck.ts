import { createLuckChart, type LuckData } from '../../../src/charts/luck/luck-chart.ts';
import { chartExamples } from '../chart-examples.ts';

/** Invented: evenly spread in place of drawn, so that the picture is the same every time. */
const tissues = (cells: number): number[] =>
  Array.from({ length: 60 }, (_, i) => 30 + (14.8 / Math.sqrt(2 * cells)) * 2.2 * (((i * 37) % 60) / 29.5 - 1));
const SIZES = [10, 30, 100, 300, 1000, 3000];
const many: LuckData = {
  sizes: SIZES.map((cells) => ({
    cells,
    label: String(cells),
    values: tissues(cells),
    spread: `±${(14.8 / Math.sqrt(2 * cells)).toFixed(1)}`,
  })),
  axis: [20, 40],
  theory: {
    mean: 30,
    curve: Array.from({ length: 41 }, (_, i) =>
      Array.from({ length: i }).reduce<number>((cells) => cells * 1.194, 5),
    ).map((cells) => ({
      cells,
      low: 30 - (1.96 * 14.8) / Math.sqrt(2 * cells),
      high: 30 + (1.96 * 14.8) / Math.sqrt(2 * cells),
    })),
  },
  words: {
    summary: 'Luck shrinks with the number of cells.',
    x: 'brain cells in the tissue',
    y: 'Methylation, marked strands, %',
    expected: 'expected of endless cells 30.0',
    reach: '19 in 20 tissues lie inside, by theory',
  },
};

export const examples = chartExamples({
  create: createLuckChart,
  about: 'Tissues of one animal by number of cells, and the reach of luck by theory as a funnel.',
  sizes: [
    [690, 320],
    [340, 320],
  ],
  examples: { many, 'before theory is known': { ...many, theory: null, sizes: many.sizes.slice(0, 3) } },
});
