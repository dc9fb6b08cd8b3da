import { bandPath, linePath } from '../parts/line.ts';
import type { ToPx } from '../parts/line.ts';
import type { LifeSeries } from '../parts/types.ts';
import { path } from '../parts/svg.ts';
import type { One } from '../parts/svg.ts';

/**
 * What is expected of endless cells: a strip of luck under the curves, and a thin dashed line over them that shows on
 * the bold one too.
 */
export const createExpectedLine = (under: One, over: One) => {
  const luck = path(under, 'expected-luck');
  const halo = path(over, 'line-expected-halo');
  const line = path(over, 'line-expected');
  return (expected: LifeSeries['expected'], days: number, x: ToPx, y: ToPx): void => {
    luck.attr('d', expected ? bandPath(expected.low, expected.high, days, x, y) : null);
    const d = expected ? linePath(expected.values, days, x, y) : null;
    halo.attr('d', d);
    line.attr('d', d);
  };
};
