import { wordsBox } from '../parts/clear-place.ts';
import { drawChips } from './day-chip.ts';
import { highestBetween } from './day-curves.ts';
import { BOLD } from './day-layout.ts';
import type { PlacedBout } from './day-packing.ts';
import type { DayBout, DayPerson } from './day-types.ts';
import { overlaps, spanAbout, textWidth } from '../parts/labels.ts';
import type { Span } from '../parts/labels.ts';
import type { Box } from '../parts/box.ts';
import type { ToPx } from '../parts/line.ts';
import type { One } from '../parts/svg.ts';
import { definitions, freshId, group, px } from '../parts/svg.ts';

const LEAST = 10;
/** Minutes after a bout in which what it released can still peak. */
const AFTER = 10;

export interface Beam extends Box {
  id: string;
  /** where the child's oxytocin peaks inside it */
  peak: { x: number; y: number } | null;
}

/** From a pressed pill up to the highest point of the child's curve that belongs to it. */
export const beamOf = (
  { bout, pill }: PlacedBout<DayBout>,
  child: DayPerson,
  step: number,
  frame: Box,
  x: ToPx,
  y: ToPx,
): Beam => {
  const width = Math.max(LEAST, pill.to - pill.from);
  const { from, to } = spanAbout((pill.from + pill.to) / 2, width, frame.left, frame.right);
  const sample = highestBetween(child.oxytocin, step, bout.start, bout.end + AFTER);
  const peak =
    sample === null ? null : { x: Math.max(from, Math.min(to, x(sample * step))), y: y(child.oxytocin[sample]!) };
  return { id: bout.id, left: from, right: to, top: peak?.y ?? frame.top, bottom: pill.top, peak };
};

export interface BoutTag {
  id: string;
  text: string;
  span: Span;
  /** baseline */
  y: number;
  tone: 'pressed' | 'near';
}

const LINE = 17;

/**
 * Names of the pressed bouts and of the one under pointer or focus, at the foot of the frame; one above another if they
 * meet.
 */
export const boutTags = (placed: readonly PlacedBout<DayBout>[], near: string | null, frame: Box): BoutTag[] => {
  const tags: BoutTag[] = [];
  for (const { bout, pill } of placed) {
    if (!bout.pressed && bout.id !== near) continue;
    const width = textWidth(bout.short, 12) * BOLD;
    const right = pill.to + 8;
    const from = right + width <= frame.right ? right : Math.max(frame.left, pill.from - 8 - width);
    const span = { from, to: from + width };
    let y = frame.bottom - 7;
    while (tags.some((tag) => Math.abs(tag.y - y) < LINE && overlaps(tag.span, span, 12))) y -= LINE;
    tags.push({ id: bout.id, text: bout.short, span, y, tone: bout.pressed ? 'pressed' : 'near' });
  }
  return tags.filter((tag) => tag.y > frame.top + 12);
};

/** Beams under the pills, their peaks and names over the curves. */
export const createDayBeams = (svg: One, under: One, over: One) => {
  const id = freshId('beam');
  const gradient = definitions(svg).append('linearGradient').attr('id', id).attr('x2', 0).attr('y2', 1);
  for (const end of ['far', 'at'])
    gradient
      .append('stop')
      .attr('class', `beam-${end}`)
      .attr('offset', end === 'far' ? 0 : 1);
  const [beams, peaks, names] = [group(under, 'day-beams'), group(over, 'day-peaks'), group(over, 'bout-tags')];

  return (
    placed: readonly PlacedBout<DayBout>[],
    child: DayPerson,
    step: number,
    near: string | null,
    frame: Box,
    x: ToPx,
    y: ToPx,
  ): Box[] => {
    const lit = placed.filter((at) => at.bout.pressed).map((at) => beamOf(at, child, step, frame, x, y));
    beams
      .selectAll<SVGRectElement, Beam>('rect')
      .data(lit, (beam) => beam.id)
      .join('rect')
      .attr('class', 'day-beam')
      .attr('fill', `url(#${id})`)
      .attr('x', (beam) => px(beam.left))
      .attr('width', (beam) => px(beam.right - beam.left))
      .attr('y', (beam) => px(beam.top))
      .attr('height', (beam) => px(Math.max(0, beam.bottom - beam.top)));
    peaks
      .selectAll<SVGCircleElement, Beam>('circle')
      .data(
        lit.filter((beam) => beam.peak),
        (beam) => beam.id,
      )
      .join('circle')
      .attr('class', 'day-peak')
      .attr('r', 4.5)
      .attr('cx', (beam) => px(beam.peak!.x))
      .attr('cy', (beam) => px(beam.peak!.y));
    const tags = boutTags(placed, near, frame);
    drawChips(names, tags);
    names
      .selectAll<SVGTextElement, BoutTag>('text')
      .data(tags, (tag) => tag.id)
      .join('text')
      .attr('class', (tag) => `bout-tag ${tag.tone}`)
      .attr('x', (tag) => px(tag.span.from))
      .attr('y', (tag) => px(tag.y))
      .text((tag) => tag.text);
    return tags.map((tag) => wordsBox(tag.text, { x: tag.span.from, y: tag.y, anchor: 'start' }, 12, 'bold'));
  };
};
