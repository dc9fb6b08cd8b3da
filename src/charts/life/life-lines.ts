import { linePath } from '../parts/line.ts';
import type { ToPx } from '../parts/line.ts';
import { path } from '../parts/svg.ts';
import type { One } from '../parts/svg.ts';
import type { LifeSeries } from '../parts/types.ts';

/** The courses of one series: ten others, a kept one, the one before, a drawn one and that of now, on top. */
export const createLifeLines = (host: One) => {
  const others = path(host, 'line-others');
  let ten: readonly ArrayLike<number>[] | undefined;
  let tenScale = '';
  const kept = path(host, 'line-kept');
  const before = path(host, 'line-before');
  const drawn = path(host, 'line-drawn');
  const now = path(host, 'line-now');
  const drawNow = (values: ArrayLike<number>, days: number, x: ToPx, y: ToPx): void => {
    now.attr('d', linePath(values, days, x, y));
  };
  const draw = (series: LifeSeries, days: number, x: ToPx, y: ToPx): void => {
    const scale = [x(0), x(days), y(0), y(1)].join();
    // They come less often than the bold line moves: drawn again only when they are others, or elsewhere.
    if (series.others?.values !== ten || scale !== tenScale)
      others.attr('d', series.others?.values.map((values) => linePath(values, days, x, y)).join('') ?? null);
    [ten, tenScale] = [series.others?.values, scale];
    others.classed('stale', series.others?.stale ?? false);
    drawn.attr('d', series.drawn ? linePath(series.drawn.values, days, x, y) : null);
    kept.attr('d', series.kept ? linePath(series.kept.values, days, x, y) : null);
    before
      .attr('d', series.before ? linePath(series.before, days, x, y) : null)
      .attr('data-series', series.id)
      .classed('luck', series.luck ?? false);
    now.attr('data-series', series.id).attr('class', `line-now ${series.tone}`);
    drawNow(series.now, days, x, y);
  };
  return { draw, drawNow };
};
