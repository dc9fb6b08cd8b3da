import type { ChartExamples, Example, Size } from '../gallery/chart-examples.ts';
import { svgLines } from './svg-lines.ts';

/** The examples of one chart as text, at each size; `lines` says what an example draws at one of them. */
export function chartText(
  { factory, sizes, examples }: ChartExamples,
  lines: (example: Example, size: Size) => string[],
): string {
  const linesOf = (example: Example, size: Size) =>
    example.numbers ? numberLines(example.numbers(size) as object) : lines(example, size);
  return examples
    .flatMap((example) =>
      sizes.map((size) =>
        [`${factory}: ${example.name}, ${size.join(' × ')}`, ...linesOf(example, size), ''].join('\n'),
      ),
    )
    .join('\n');
}

function numberLines(numbers: object): string[] {
  return Object.entries(numbers).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
}

/** What an example draws into an empty host, and what it leaves there. */
export function drawnLines(example: Example, host: HTMLElement): string[] {
  const chart = example.draw(host);
  const lines = svgLines(host);
  chart.destroy();
  return host.children.length > 0 ? [...lines, 'left behind by destroy():', ...svgLines(host)] : lines;
}
