import { valueAt } from '../parts/line.ts';
import type { ToPx } from '../parts/line.ts';
import { fitText, spread } from '../parts/labels.ts';
import type { Box } from '../parts/box.ts';
import type { LifeSeries } from '../parts/types.ts';
import type { One } from '../parts/svg.ts';
import { px } from '../parts/svg.ts';

export interface EndLabel {
  kind: 'now' | 'before' | 'luck' | 'kept' | 'expected' | 'drawn';
  text: string;
  /** middle of the label, px */
  y: number;
}

const GAP = 16;

/** The names at the right-hand ends of the lines, pushed apart and kept inside the frame. */
export const endLabels = (series: LifeSeries, days: number, frame: Box, y: ToPx): EndLabel[] => {
  const wanted: EndLabel[] = [{ kind: 'now', text: series.endText, y: y(valueAt(series.now, days)) }];
  if (series.before && series.beforeEndText)
    wanted.push({
      kind: series.luck ? 'luck' : 'before',
      text: series.beforeEndText,
      y: y(valueAt(series.before, days)),
    });
  if (series.kept) wanted.push({ kind: 'kept', text: series.kept.label, y: y(valueAt(series.kept.values, days)) });
  if (series.expected)
    wanted.push({ kind: 'expected', text: series.expected.endText, y: y(valueAt(series.expected.values, days)) });
  if (series.drawn) wanted.push({ kind: 'drawn', text: series.drawn.label, y: y(valueAt(series.drawn.values, days)) });
  const real = wanted.filter((label) => Number.isFinite(label.y) && label.text !== '');
  const placed = spread(
    real.map((label) => label.y),
    GAP,
    frame.top + 4,
    frame.bottom - 4,
  );
  return real.map((label, i) => ({ ...label, y: placed[i]! }));
};

export const createEndLabels =
  (host: One) =>
  (series: LifeSeries, days: number, frame: Box, width: number, y: ToPx): void => {
    host
      .selectAll<SVGTextElement, EndLabel>('text')
      .data(endLabels(series, days, frame, y), (label) => (label as EndLabel).kind)
      .join('text')
      .attr('class', (label) => `end-label ${label.kind}`)
      .attr('x', frame.right + 8)
      .attr('y', (label) => px(label.y + 4))
      .text((label) => fitText(label.text, 12, width - frame.right - 8));
  };
