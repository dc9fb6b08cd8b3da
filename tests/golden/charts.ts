import { ALL_EXAMPLES } from '../gallery/all-examples.ts';
import type { ChartExamples } from '../gallery/chart-examples.ts';
import { chartText, drawnLines } from './chart-text.ts';
import { withLightDom } from './light-dom.ts';

/** Every example of the gallery as text, by the name of its file: what tests/golden/charts/ holds. */
export function goldenCharts(): Map<string, string> {
  return new Map(ALL_EXAMPLES.map(([file, examples]) => [file, goldenChart(examples)]));
}

/** The examples of one chart as text, each drawn in a light document of its own. */
export function goldenChart(examples: ChartExamples): string {
  return chartText(examples, (example, size) => withLightDom((dom) => drawnLines(example, dom.host(size))));
}
