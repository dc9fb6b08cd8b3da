import type { Chart } from '../../src/charts/parts/types.ts';

/** Width and height of a chart's host, CSS px. */
export type Size = readonly [width: number, height: number];

export interface Example {
  readonly name: string;
  /** Draws into a host. In the gallery the chart answers to pointer and keyboard as far as its file says how. */
  draw(host: HTMLElement): Chart<never>;
  /** What a picture on a canvas comes from, for charts whose elements say nothing. */
  numbers?(size: Size): unknown;
}

/** Examples of one chart: the gallery shows them, and the golden test draws them at each size. */
export interface ChartExamples {
  /** name of the chart's factory in src/charts */
  readonly factory: string;
  readonly about: string;
  readonly sizes: readonly Size[];
  readonly examples: readonly Example[];
}

interface Spec<Data, Callbacks> {
  create: (host: HTMLElement, callbacks?: Callbacks) => Chart<Data>;
  /** one sentence */
  about: string;
  /** two are enough: a screen and a phone */
  sizes: readonly Size[];
  examples: Readonly<Record<string, Data>>;
  /** callbacks that change the data and draw it again */
  answer?: (data: () => Data, change: (next: Data) => void) => Callbacks;
  numbers?: (data: Data, size: Size) => unknown;
}

/** What a file in examples/ exports, under the name `examples`. */
export const chartExamples = <Data, Callbacks>({
  create,
  about,
  sizes,
  examples,
  answer,
  numbers,
}: Spec<Data, Callbacks>): ChartExamples => ({
  // A bundler may add a number to a name that another file has too.
  factory: create.name.replace(/\$\d+$/, ''),
  about,
  sizes,
  examples: Object.entries(examples).map(([name, first]) => ({
    name,
    draw: (host) => {
      let data = first;
      const change = (next: Data): void => chart.update((data = next));
      const chart = create(
        host,
        answer?.(() => data, change),
      );
      chart.update(data);
      return chart;
    },
    ...(numbers ? { numbers: (size: Size) => numbers(first, size) } : {}),
  })),
});
