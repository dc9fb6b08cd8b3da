import { area, line as curve } from 'd3';
import { inReadingOrder } from '../parts/dot-order.ts';
import { createDotSurface, drawRings } from '../parts/dot-surface.ts';
import type { DotCallbacks } from '../parts/dot-surface.ts';
import { openSvg, wrapIn } from '../parts/opening.ts';
import { picture } from '../parts/picture.ts';
import { createPlot } from '../parts/plot-frame.ts';
import type { Plot } from '../parts/plot-frame.ts';
import { crisp, group, path, px, say, show, text } from '../parts/svg.ts';
import type { One } from '../parts/svg.ts';
import type { Chart } from '../parts/types.ts';

export interface ScatterData {
  /** overrides the measured size of the host, in px */
  width?: number;
  height?: number;
  points: readonly { x: number; y: number }[];
  axes: { x: readonly [number, number]; y: readonly [number, number] };
  /** a straight fit with its 95 % band, rising in x */
  fit: readonly { x: number; y: number; low: number; high: number }[];
  /** values of y between these cannot be told from 0 in one person */
  noise: readonly [number, number] | null;
  zero: boolean;
  /** an expected line through the middle of the dots: its rise over the frame, from -1 to 1 of its height */
  sketch?: { rise: number; label: string } | null;
  /** the point that is open */
  opened?: number | null;
  /** `dots` and `dot` say what the points are called, where they can be opened */
  words: { summary: string; x: string; y: string; fit: string; noise: string; dots?: string; dot?(at: number): string };
}

const HEIGHT = 400;
const RADIUS = 3.6;

/** One dot a family, the straight fit and its band. */
export const createScatterChart = (host: HTMLElement, callbacks: DotCallbacks = {}): Chart<ScatterData> => {
  const wrap = wrapIn(host, 'dots-chart');
  const svg = openSvg(wrap, 'chart-svg study-svg scatter-svg');
  const band = svg.append('rect').attr('class', 'noise-band');
  const plot = createPlot(svg);
  const zero = path(svg, 'zero-line');
  const dots = group(svg, 'dots');
  const [interval, mean] = [path(svg, 'fit-band'), path(svg, 'fit-line')];
  const drawSketch = createSketch(svg);
  const rings = group(svg, 'rings');
  const cover = createDotSurface(wrap, callbacks);
  const [fitName, noiseName] = [text(svg, 'end-name halo').attr('text-anchor', 'end'), text(svg, 'note halo')];

  const drawNoise = ({ noise, words }: ScatterData, { frame, y }: Plot): void => {
    show(noiseName, noise !== null);
    band.attr('display', noise === null ? 'none' : null);
    if (noise === null) return;
    const [top, bottom] = [Math.max(frame.top, y(noise[1])), Math.min(frame.bottom, y(noise[0]))];
    band
      .attr('x', frame.left)
      .attr('width', frame.right - frame.left)
      .attr('y', px(top))
      .attr('height', px(Math.max(0, bottom - top)));
    say(noiseName.attr('x', frame.left + 6).attr('y', px(bottom - 6)), words.noise);
  };

  return picture<ScatterData>(host, { svg, wrap, tall: () => HEIGHT, least: [160] }, (data, { width, height }) => {
    const drawn = plot({ width, height, x: data.axes.x, y: data.axes.y, names: data.words });
    const { frame, x, y } = drawn;
    drawNoise(data, drawn);
    drawSketch(data, drawn);
    zero.attr('d', data.zero ? `M${frame.left},${crisp(y(0))}H${frame.right}` : null);
    dots
      .selectAll<SVGCircleElement, ScatterData['points'][number]>('circle')
      .data([...data.points])
      .join('circle')
      .attr('class', 'person')
      .attr('r', RADIUS)
      .attr('cx', (point) => px(x(point.x)))
      .attr('cy', (point) => px(y(point.y)));
    const open = inReadingOrder([
      data.points.map((point, id) => ({ id, x: x(point.x), y: y(point.y), title: data.words.dot?.(id) ?? '' })),
    ]);
    drawRings(rings, open, data.opened, RADIUS);
    cover(open, frame, data.words.dots ?? '');
    interval.attr(
      'd',
      area<ScatterData['fit'][number]>(
        (p) => px(x(p.x)),
        (p) => px(y(p.low)),
        (p) => px(y(p.high)),
      )([...data.fit]),
    );
    mean.attr('d', lineOf(data.fit, x, y));
    say(fitName.attr('x', frame.right - 4).attr('y', frame.top + 14), data.words.fit);
  });
};

/** What was expected, as a dashed line with its name. */
const createSketch = (host: One) => {
  const [line, name] = [path(host, 'sketched'), text(host, 'sketch-name halo')];
  return ({ sketch, points }: ScatterData, { frame, x, y }: Plot): void => {
    const shown = Boolean(sketch) && points.length > 0;
    show(name, shown);
    line.attr('display', shown ? null : 'none');
    if (!sketch || points.length === 0) return;
    const middle = (of: 'x' | 'y'): number => points.reduce((sum, point) => sum + point[of], 0) / points.length;
    const [across, level] = [x(middle('x')), y(middle('y'))];
    const steep = -(sketch.rise * (frame.bottom - frame.top)) / (frame.right - frame.left);
    const heightAt = (at: number): number => Math.max(frame.top, Math.min(frame.bottom, level + steep * (at - across)));
    line.attr('d', `M${frame.left},${px(heightAt(frame.left))}L${frame.right},${px(heightAt(frame.right))}`);
    say(name.attr('x', frame.left + 6).attr('y', px(heightAt(frame.left) - 7)), sketch.label);
  };
};

const lineOf = (fit: ScatterData['fit'], x: Plot['x'], y: Plot['y']): string | null =>
  curve<ScatterData['fit'][number]>(
    (p) => px(x(p.x)),
    (p) => px(y(p.y)),
  )([...fit]);
