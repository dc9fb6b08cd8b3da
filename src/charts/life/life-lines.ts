import { linePath } from '../parts/line.ts';
import type { ToPx } from '../parts/line.ts';
import { path } from '../parts/svg.ts';
import type { One } from '../parts/svg.ts';
import type { LifeSeries } from '../parts/types.ts';

/** The courses of one series: a kept one, the one before and the one of now, which lies on top. */
export const createLifeLines = (host: One) => {
  const kept = path(host, 'line-kept');
  const before = path(host, 'line-before');
  const now = path(host, 'line-now');
  return (series: LifeSeries, days: number, x: ToPx, y: ToPx): void => {
    kept.attr('d', series.kept ? linePath(series.kept.values, days, x, y) : null);
    before.attr('d', series.before ? linePath(series.before, days, x, y) : null).attr('data-series', series.id);
    now
      .attr('d', linePath(series.now, days, x, y))
      .attr('data-series', series.id)
      .attr('class', `line-now ${series.tone}`);
  };
};
