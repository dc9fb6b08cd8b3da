import { createCellHouse } from '../../../src/charts/town/cell-house.ts';
import { houseShape } from '../../../src/charts/town/house.ts';
import { chartExamples } from '../chart-examples.ts';

const house = (a: boolean, b: boolean) => ({ closed: [a, b] as const, names: ['A', 'B'] as const, theme: '' });

export const examples = chartExamples({
  create: createCellHouse,
  about: 'One cell as a large house. Painted; its shape is compared as numbers.',
  sizes: [
    [160, 90],
    [90, 90],
  ],
  numbers: ({ closed }, [width, height]) => ({
    closed,
    ...houseShape(Math.min(width, height), Math.min(width, height), false),
  }),
  examples: { 'both open': house(false, false), 'copy A closed': house(true, false), 'both closed': house(true, true) },
});
