import { linear } from '../parts/linear.ts';
import type { Arm, ArmsChartData, ArmsPanel } from './arms-data.ts';
import type { ArmsLayout, PanelBox, PlacedSpan } from './arms-layout.ts';
import { sampleAt } from './arms-layout.ts';
import { readings, underReadings } from './arms-reading.ts';
import type { Reading } from './arms-reading.ts';
import { drawValueAxis, niceTicks, plainNumber } from '../parts/axis.ts';
import type { Curve } from '../parts/clear-place.ts';
import { clipIn, cover } from '../parts/clip.ts';
import { bandPath, linePath, valueAt } from '../parts/line.ts';
import type { ToPx } from '../parts/line.ts';
import { drawEnds, placeEnds, WORDS_AT } from '../lines/lines-ends.ts';
import { lookClass, pointPath } from '../parts/point-marks.ts';
import type { Look } from '../parts/point-marks.ts';
import { crisp, group, line, place, px, say, segment, show, span, text } from '../parts/svg.ts';
import type { One } from '../parts/svg.ts';

/** Px between two markers of one line; the arms take turns. */
const EVERY = 84;

/**
 * The samples that carry a marker: evenly spaced in px, shifted for each arm so that markers of close lines do not
 * meet.
 */
export const markedSamples = (minutes: ArrayLike<number>, x: ToPx, turn: number, turns: number): number[] => {
  const [from, to] = [x(minutes[0]!), x(minutes[minutes.length - 1]!)];
  const count = Math.max(1, Math.round((to - from) / EVERY));
  const at = new Set<number>();
  for (let k = 0; k < count; k++) {
    const wanted = from + ((k + (turn + 0.5) / turns) * (to - from)) / count;
    let best = 0;
    for (let i = 1; i < minutes.length; i++)
      if (Math.abs(x(minutes[i]!) - wanted) < Math.abs(x(minutes[best]!) - wanted)) best = i;
    at.add(best);
  }
  return [...at];
};

/** The sample drawn nearest to a place across. */
const indexAt = (minutes: ArrayLike<number>, x: ToPx, place: number): number => {
  let [low, high] = [0, minutes.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (x(minutes[middle]!) < place) low = middle + 1;
    else high = middle;
  }
  return low;
};

const drawSpans = (host: One, spans: readonly PlacedSpan[], box: PanelBox['frame']): void => {
  host
    .selectAll<SVGRectElement, PlacedSpan>('rect')
    .data(spans)
    .join('rect')
    .attr('class', (_, i) => `span-wash turn-${i % 2}`)
    .attr('data-span', (span) => span.id)
    .attr('x', (span) => px(span.from))
    .attr('width', (span) => Math.max(1, px(span.to - span.from)))
    .attr('y', box.top)
    .attr('height', box.bottom - box.top);
  host
    .selectAll<SVGPathElement, PlacedSpan>('path')
    .data(spans)
    .join('path')
    .attr('class', (_, i) => `span-bar turn-${i % 2}`)
    .attr('d', (span) => `M${px(span.from)} ${box.top - 1}H${px(span.to)}`);
};

interface LookedArm {
  arm: Arm;
  look: Look;
}

const drawCurves = (host: One, arms: readonly LookedArm[], x: ToPx, y: ToPx): void => {
  const join = (kind: string, d: (arm: Arm) => string) =>
    host
      .selectAll<SVGPathElement, (typeof arms)[number]>(`path.${kind}`)
      .data(arms)
      .join('path')
      .attr('class', (each) => `${kind} ${lookClass(each.look)}`)
      .attr('d', (each) => d(each.arm));
  join('interval', (arm) => bandPath(arm.low, arm.high, arm.mean.length - 1, x, y));
  join('mean-halo', (arm) => linePath(arm.mean, arm.mean.length - 1, x, y));
  join('mean', (arm) => linePath(arm.mean, arm.mean.length - 1, x, y));
};

/** Markers that tell the arms apart without colour; none under the values read out. */
const drawPoints = (
  host: One,
  data: ArmsChartData,
  panel: ArmsPanel,
  arms: readonly LookedArm[],
  read: readonly Reading[],
  x: ToPx,
  y: ToPx,
): void => {
  const at = arms
    .flatMap(({ arm, look }, turn) =>
      markedSamples(data.minutes, x, turn, arms.length)
        .filter((i) => arm.mean[i]! >= panel.axis[0] && arm.mean[i]! <= panel.axis[1])
        .map((i) => ({ look, x: x(data.minutes[i]!), y: y(arm.mean[i]!) })),
    )
    .filter((each) => !underReadings(each.x, read));
  host
    .selectAll<SVGPathElement, (typeof at)[number]>('path')
    .data(at)
    .join('path')
    .attr('class', (each) => `point ${lookClass(each.look)}`)
    .attr('d', (each) => pointPath(each.look.shape, 4.5))
    .attr('transform', (each) => `translate(${px(each.x)} ${px(each.y)})`);
};

/** The values at the minute read out. */
const drawReadings = (host: One, at: readonly Reading[]): void => {
  host
    .selectAll<SVGPathElement, Reading>('path')
    .data(at)
    .join('path')
    .attr('class', (each) => `point read ${lookClass(each.look)}`)
    .attr('d', (each) => pointPath(each.look.shape, 6))
    .attr('transform', (each) => `translate(${px(each.x)} ${px(each.y)})`);
  host
    .selectAll<SVGTextElement, Reading>('text')
    .data(at)
    .join('text')
    .attr('class', 'reading halo')
    .attr('text-anchor', (each) => each.anchor)
    .attr('x', (each) => px(each.textX))
    .attr('y', (each) => px(each.textY))
    .text((each) => each.text);
};

/** Names and last values of the arms, right of their lines. */
const nameArms = (host: One, arms: readonly LookedArm[], frame: PanelBox['frame'], width: number, y: ToPx): void => {
  const names = arms.map(({ arm, look }) => ({
    id: arm.id,
    label: arm.label,
    endText: arm.endText,
    look,
    y: Math.max(frame.top, Math.min(frame.bottom, y(valueAt(arm.mean, arm.mean.length - 1)))),
  }));
  const blocks = placeEnds(names, width - frame.right - WORDS_AT, frame.top - 8, frame.bottom + 4);
  drawEnds(host, blocks, frame.right);
};

/** Title, unit and notes over the frame. */
const createHead = (all: One) => {
  const title = text(all, 'panel-title');
  const [name, unit] = [span(title, 'name'), span(title, 'unit')];
  const notes = group(all, 'notes');
  return (panel: ArmsPanel, box: PanelBox): void => {
    place(title, 4, box.titleY);
    say(name, panel.title);
    unit
      .attr('dx', box.unitBelow ? null : 7)
      .attr('x', box.unitBelow ? 4 : null)
      .attr('dy', box.unitBelow ? 17 : null);
    say(unit, panel.unit);
    notes
      .selectAll<SVGTextElement, PanelBox['notes'][number]>('text')
      .data(box.notes)
      .join('text')
      .attr('class', 'note')
      .attr('x', 4)
      .attr('y', (note) => note.y)
      .text((note) => note.text);
  };
};

/** One panel: title, shaded spans, a line and a band per arm, names at the ends, values at the minute read out. */
export const createArmsPanel = (svg: One) => {
  const all = group(svg, 'arms-panel');
  const clip = clipIn(all, 'arms');
  const spans = group(all, 'spans');
  const grid = group(all, 'value-axis');
  const curves = group(all, 'curves').attr('clip-path', clip.url);
  const points = group(all, 'points');
  const upright = line(all, 'scrubber');
  const ends = group(all, 'ends');
  const dots = group(all, 'readings');
  const drawHead = createHead(all);

  const draw = (
    data: ArmsChartData,
    panel: ArmsPanel,
    looks: ReadonlyMap<string, Look>,
    layout: ArmsLayout,
    box: PanelBox,
  ): void => {
    const { frame } = box;
    const y = linear([panel.axis[0], panel.axis[1]], [frame.bottom, frame.top]);
    const arms = panel.arms.map((arm): LookedArm => ({ arm, look: looks.get(arm.id)! }));
    const index = data.minute === null ? -1 : sampleAt(data.minutes, data.minute);
    const at = index < 0 ? 0 : layout.x(data.minutes[index]!);
    const courses = panel.arms.map(
      ({ mean }): Curve =>
        (place) =>
          y(valueAt(mean, indexAt(data.minutes, layout.x, place))),
    );
    const read = index < 0 ? [] : readings(panel, looks, index, at, frame, y, courses);
    const ticks = niceTicks(panel.axis[0], panel.axis[1], frame.bottom - frame.top < 90 ? 3 : 4);
    cover(clip.rect, frame.left, frame.top - 1, frame.right - frame.left, frame.bottom - frame.top + 2);
    drawSpans(spans, layout.spans, frame);
    drawValueAxis(grid, ticks, y, frame.left, frame.right, plainNumber);
    drawCurves(curves, arms, (i) => layout.x(data.minutes[i]!), y);
    drawPoints(points, data, panel, arms, read, layout.x, y);
    show(upright, index >= 0);
    segment(upright, crisp(at), frame.top, crisp(at), frame.bottom);
    nameArms(ends, arms, frame, layout.width, y);
    drawReadings(dots, read);
    drawHead(panel, box);
  };
  return {
    draw,
    remove: (): void => {
      all.remove();
    },
  };
};
