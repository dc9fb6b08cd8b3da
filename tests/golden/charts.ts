import { ALL_EXAMPLES } from '../gallery/all-examples.ts';
import type { ChartExamples, Example, Size } from '../gallery/chart-examples.ts';
import { withLightDom } from './light-dom.ts';
import { svgLines } from './svg-lines.ts';

/** Every example of the gallery as text, by the name of its file: what tests/golden/charts/ holds. */
export function goldenCharts(): Map<string, string> {
  return new Map(ALL_EXAMPLES.map(([file, examples]) => [file, goldenChart(examples)]));
}

export function goldenChart({ factory, sizes, examples }: ChartExamples): string {
  return examples.flatMap((example) => sizes.map((size) => [`${factory}: ${example.name}, ${size.join(' × ')}`, ...linesOf(example, size), ''].join('\n'))).join('\n');
}

function linesOf(example: Example, size: Size): string[] {
  if (example.numbers) return Object.entries(example.numbers(size) as object).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  return withLightDom((dom) => {
    const host = dom.host(size);
    const chart = example.draw(host);
    const lines = svgLines(host);
    chart.destroy();
    if (host.children.length > 0) lines.push('left behind by destroy():', ...svgLines(host));
    return lines;
  });
}
