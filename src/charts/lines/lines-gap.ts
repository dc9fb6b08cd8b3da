import { linear } from '../parts/linear.ts';
import { drawValueAxis, plainNumber } from '../parts/axis.ts';
import type { Box } from '../parts/box.ts';
import { wordsBox } from '../parts/clear-place.ts';
import { fitText, textWidth } from '../parts/labels.ts';
import type { ToPx } from '../parts/line.ts';
import type { LinesChartData, LinesGap } from './lines-data.ts';
import { STRIP_TEXT } from './lines-layout.ts';
import type { LinesLayout } from './lines-layout.ts';
import { BOLD, everyNth } from '../parts/chart-words.ts';
import { crisp, group, line, path, place, px, say, segment, span, text } from '../parts/svg.ts';
import type { One } from '../parts/svg.ts';

export interface GapDot {
  x: number;
  y: number;
  /** ends of the whisker; absent when the interval is unknown */
  whisker?: { from: number; to: number };
  /** the interval leaves zero out */
  clear: boolean;
  /** printed at this baseline, if there is room for it */
  text?: { words: string; y: number };
}

/** Above a gain and below a loss, clear of the whisker. */
const textY = (up: boolean, dotY: number, whisker: GapDot['whisker']): number =>
  up ? Math.min(dotY, whisker?.to ?? dotY) - 8 : Math.max(dotY, whisker?.from ?? dotY) + 17;

/** Dots of the strip with whiskers and as many of the texts as fit, counted back from the last generation. */
export const gapDots = (gap: LinesGap, generations: number, x: ToPx, y: ToPx): GapDot[] => {
  const step = everyNth(gap.texts, 12, x(2) - x(1), 7);
  return Array.from({ length: Math.min(generations, gap.mean.length) }, (_, i) => {
    const [mean, low, high] = [gap.mean[i]!, gap.low[i]!, gap.high[i]!];
    const known = Number.isFinite(low) && Number.isFinite(high);
    const whisker = known ? { from: y(low), to: y(high) } : undefined;
    const words = (generations - 1 - i) % step === 0 ? gap.texts[i] : undefined;
    return {
      x: x(i + 1),
      y: y(mean),
      clear: known && (low > 0 || high < 0),
      ...(whisker ? { whisker } : {}),
      ...(words ? { text: { words, y: textY(mean >= 0, y(mean), whisker) } } : {}),
    };
  }).filter((dot) => Number.isFinite(dot.y));
};

const CAP = 3.5;
const whiskerPath = ({ x, whisker }: GapDot): string | null => {
  if (!whisker) return null;
  const [at, from, to] = [px(x), px(whisker.from), px(whisker.to)];
  return `M${at} ${from}V${to}M${at - CAP} ${from}h${2 * CAP}M${at - CAP} ${to}h${2 * CAP}`;
};

/** The strip below the lines: how far apart the groups are, against zero. Hands back where its numbers stand. */
export const createGapStrip = (host: One) => {
  const grid = group(host, 'value-axis');
  const zero = line(host, 'zero');
  const [sketch, sketchName] = [path(host, 'sketched'), text(host, 'sketch-name halo')];
  const dots = group(host, 'gap-dots');
  const title = text(host, 'strip-title halo');
  const [name, unit] = [span(title, 'name'), span(title, 'unit').attr('dx', 6)];

  return (data: LinesChartData, layout: LinesLayout): Box[] => {
    const { strip, gapAxis, gapTicks } = layout;
    const means = Array.from(data.gap.mean);
    const y = linear(gapAxis, [
      strip.bottom - (means.some((v) => v < 0) ? STRIP_TEXT : 6),
      strip.top + (means.some((v) => v >= 0) ? STRIP_TEXT : 6),
    ]);
    drawValueAxis(grid, gapTicks, y, strip.left, strip.right, plainNumber);
    segment(zero, strip.left, crisp(y(0)), strip.right, crisp(y(0)));
    const knots = (data.gap.sketch?.knots ?? []).filter(({ at }) => at <= data.generations);
    const ways = knots.map(({ at, value }, i) => `${i === 0 ? 'M' : 'L'}${px(layout.x(at))} ${px(y(value))}`);
    sketch.attr('d', ways.length < 2 ? null : ways.join(''));
    const [first] = knots;
    say(
      sketchName.attr('x', px(layout.x(first?.at ?? 1) + 8)).attr('y', px(y(first?.value ?? 0) - 7)),
      first === undefined ? '' : data.gap.sketch!.label,
    );
    const placed = gapDots(data.gap, data.generations, layout.x, y);
    dots
      .selectAll<SVGPathElement, GapDot>('path')
      .data(placed)
      .join('path')
      .attr('class', 'whisker')
      .attr('d', whiskerPath);
    dots
      .selectAll<SVGCircleElement, GapDot>('circle')
      .data(placed)
      .join('circle')
      .attr('class', (dot) => (dot.clear ? 'gap-dot clear' : 'gap-dot'))
      .attr('r', Math.abs(layout.x(2) - layout.x(1)) < 26 ? 3 : 4)
      .attr('cx', (dot) => px(dot.x))
      .attr('cy', (dot) => px(dot.y));
    dots
      .selectAll<SVGTextElement, GapDot>('text')
      .data(placed.filter((dot) => dot.text))
      .join('text')
      .attr('class', 'gap-text halo')
      .attr('text-anchor', 'middle')
      .attr('x', (dot) => px(dot.x))
      .attr('y', (dot) => px(dot.text!.y))
      .text((dot) => dot.text!.words);
    place(title, 4, strip.top - 8);
    say(name, fitText(data.gap.label, 13 * BOLD, layout.width - 8));
    say(unit, fitText(data.gap.unit, 12, layout.width - 14 - textWidth(data.gap.label, 13) * BOLD));
    return placed.flatMap((dot) =>
      dot.text ? [wordsBox(dot.text.words, { x: dot.x, y: dot.text.y, anchor: 'middle' }, 12)] : [],
    );
  };
};
