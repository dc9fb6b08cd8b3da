import type { ChartExamples } from './chart-examples.ts';

const files = import.meta.glob<ChartExamples>('./examples/*.ts', { eager: true, import: 'examples' });

/** Examples of every chart, by the name of their file; a new file joins by being there. */
export const ALL_EXAMPLES: readonly (readonly [file: string, examples: ChartExamples])[] = Object.entries(files).map(
  ([path, examples]) => [path.replace(/^.*\/|\.ts$/g, ''), examples] as const,
);
