import { linear } from '../parts/linear.ts';
import { drawDayAxis, drawValueAxis, niceTicks, plainNumber } from '../parts/axis.ts';
import { fitText } from '../parts/labels.ts';
import { bandPath, linePath } from '../parts/line.ts';
import { openSvg } from '../parts/opening.ts';
import { picture } from '../parts/picture.ts';
import { crisp, group, line, path, place, say, segment, text } from '../parts/svg.ts';
import type { Chart } from '../parts/types.ts';

export interface CourseData {
  /** overrides the measured size of the host, in px */
  width?: number;
  height?: number;
  days: number;
  /** days to one unit of the age axis */
  unit: number;
  day: number;
  axis: readonly [number, number];
  /** some tissues, each by day */
  runs: readonly ArrayLike<number>[];
  expected: { mean: ArrayLike<number>; low: ArrayLike<number>; high: ArrayLike<number> } | null;
  /** the title says what the ages are counted in */
  words: { summary: string; title: string; birth: string };
}

/** A few tissues of one size over age, what endless cells would do, and how far luck reaches from it. */
export const createCourseChart = (host: HTMLElement): Chart<CourseData> => {
  const svg = openSvg(host, 'chart-svg study-svg course-svg');
  const band = path(svg, 'course-band');
  const grid = group(svg, 'value-axis');
  const ages = group(svg, 'day-axis');
  const runs = group(svg, 'course-runs');
  const mean = path(svg, 'line-expected');
  const upright = line(svg, 'scrubber');
  const base = line(svg, 'baseline');
  const title = text(svg, 'course-title');

  return picture<CourseData>(host, { svg, tall: () => 200, least: [100] }, (data, { width, height }) => {
    const { days, axis, expected, words } = data;
    const frame = { left: 30, right: width - 8, top: 24, bottom: Math.max(64, height - 22) };
    const x = linear([0, days], [frame.left, frame.right]);
    const y = linear([...axis], [frame.bottom, frame.top], true);
    drawValueAxis(grid, niceTicks(axis[0], axis[1], 3), y, frame.left, frame.right, plainNumber);
    drawDayAxis(ages, days, x, frame.bottom + 16, width, { birth: words.birth, age: '' }, data.unit);
    segment(base, frame.left, crisp(frame.bottom), frame.right, crisp(frame.bottom));
    band.attr('d', expected === null ? null : bandPath(expected.low, expected.high, days, x, y));
    mean.attr('d', expected === null ? null : linePath(expected.mean, days, x, y));
    runs
      .selectAll<SVGPathElement, ArrayLike<number>>('path')
      .data([...data.runs])
      .join('path')
      .attr('class', 'course-run')
      .attr('d', (values) => linePath(values, days, x, y));
    segment(upright, crisp(x(data.day)), frame.top, crisp(x(data.day)), frame.bottom);
    say(place(title, 4, 14), fitText(words.title, 13, width - 8));
  });
};
