import { bitAt, cellCorner, townLayout } from '../../../src/charts/town/town-layout.ts';
import { createTown } from '../../../src/charts/town/town.ts';
import { clampView, WHOLE } from '../../../src/charts/town/town-view.ts';
import { chartExamples } from '../chart-examples.ts';
import { exampleTown } from '../example-data.ts';

export const examples = chartExamples({
  create: createTown,
  about:
    'A field of houses, two windows each: lit is an open gene copy. Painted; where every house stands is compared as numbers.',
  sizes: [
    [460, 420],
    [342, 300],
  ],
  answer: (data, change) => ({
    onZoom: (zoom) => change({ ...data(), zoom }),
    onSelect: (selected) => change({ ...data(), selected }),
    onPick: (selected) => change({ ...data(), selected }),
  }),
  numbers: (data, [width, height]) => {
    const layout = townLayout(width, height, data.cells);
    const shown = Array.from({ length: 2 * layout.shown }, (_, copy) => copy);
    return {
      layout,
      view: clampView(data.zoom ?? WHOLE, width, height),
      corners: [0, 1, layout.columns, layout.shown - 1]
        .filter((cell) => cell < layout.shown)
        .map((cell) => cellCorner(layout, cell)),
      closed: shown.filter((copy) => bitAt(data.closed, copy)).length,
      ringed: shown.filter((copy) => data.changed && bitAt(data.changed, copy)).length,
    };
  },
  examples: {
    'two thousand cells': exampleTown(2000),
    'a hundred cells': exampleTown(100),
    'one cell': exampleTown(1),
    'zoomed in, one selected': { ...exampleTown(900), zoom: { scale: 4, x: -200, y: -100 }, selected: 115 },
  },
});
