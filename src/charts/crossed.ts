import { drawValueAxis, niceTicks, plainNumber } from './axis.ts';
import { spread, fitText } from './labels.ts';
import { hostSize, measureLetters, redrawn } from './host.ts';
import { pointPath } from './lines-points.ts';
import { crisp, group, px, svgIn } from './svg.ts';
import type { One } from './svg.ts';
import type { Chart } from './types.ts';

/** One group of a 2 × 2: born here, reared there. */
export interface CrossedCell {
  mean: number;
  low: number;
  high: number;
  text: string;
}

export interface CrossedPanel {
  id: string;
  title: string;
  unit: string;
  /** [born, reared]; null where nobody is */
  cells: readonly [
    readonly [CrossedCell | null, CrossedCell | null],
    readonly [CrossedCell | null, CrossedCell | null],
  ];
}

export interface CrossedData {
  width?: number;
  height?: number;
  panels: readonly CrossedPanel[];
  words: { summary: string; reared: readonly [string, string]; born: readonly [string, string] };
}

interface Line {
  cells: readonly (CrossedCell | null)[];
  born: number;
}
const TONES = ['closed', 'open'] as const;

/**
 * Panels side by side: rearing along the bottom, one line for each arm of birth. Lines that climb: rearing; lines
 * apart: birth.
 */
export const createCrossed = (host: HTMLElement): Chart<CrossedData> => {
  measureLetters(host);
  const svg = svgIn(host, 'chart-svg study-svg trial-svg').attr('role', 'img');
  let panels: One[] = [];
  return redrawn<CrossedData>(host, svg, (data) => {
    const width = data.width ?? hostSize(host).width;
    const beside = width > 520;
    const columns = beside ? data.panels.length : 1;
    const height = data.height ?? (beside ? 300 : 270 * data.panels.length);
    if (width < 160 || height < 120) return;
    svg.attr('width', width).attr('height', height).attr('aria-label', data.words.summary);
    if (panels.length !== data.panels.length) {
      svg.selectAll('g').remove();
      panels = data.panels.map(() => group(svg, 'panel'));
    }
    const [wide, tall] = [width / columns, height / (data.panels.length / columns)];
    data.panels.forEach((panel, i) => {
      const host = panels[i]!.attr(
        'transform',
        `translate(${px((i % columns) * wide)} ${px(Math.floor(i / columns) * tall)})`,
      );
      drawPanel(host, panel, data, wide - 12, tall);
    });
  });
};

const drawPanel = (host: One, panel: CrossedPanel, data: CrossedData, width: number, height: number): void => {
  const frame = { left: 44, right: width - 96, top: 44, bottom: height - 40 };
  const all = panel.cells
    .flat()
    .filter((cell) => cell !== null)
    .flatMap(({ mean, low, high }) => [mean, low, high])
    .filter(Number.isFinite);
  const [low, high] = all.length > 0 ? [Math.min(...all), Math.max(...all)] : [0, 1];
  const y = (value: number) => frame.bottom - 8 - ((value - low) / (high - low || 1)) * (frame.bottom - frame.top - 16);
  const x = (reared: number, born: number) =>
    frame.left + (frame.right - frame.left) * (reared === 0 ? 0.14 : 0.86) + (born === 0 ? -5 : 5);
  const part = (name: string): One => {
    const known = host.select<SVGElement>(`g.${name}`) as unknown as One;
    return known.empty() ? group(host, name) : known;
  };
  drawValueAxis(part('value-axis'), niceTicks(low, high, 4), y, frame.left, frame.right, plainNumber);
  const lines = panel.cells.map((cells, born): Line => ({ cells, born }));
  const whole = lines.filter(({ cells }) => cells.every((cell) => cell !== null));
  const marks = part('marks');
  marks
    .selectAll<SVGPathElement, Line>('path.mean')
    .data(whole)
    .join('path')
    .attr('class', ({ born }) => `mean tone-${TONES[born]} ${born === 0 ? 'shape-1' : ''}`)
    .attr(
      'd',
      ({ cells, born }) => `M${px(x(0, born))} ${px(y(cells[0]!.mean))}L${px(x(1, born))} ${px(y(cells[1]!.mean))}`,
    );
  const points = lines.flatMap(({ cells, born }) =>
    cells.flatMap((cell, reared) => (cell ? [{ ...cell, born, at: x(reared, born) }] : [])),
  );
  marks
    .selectAll<SVGPathElement, (typeof points)[number]>('path.whisker')
    .data(points.filter(({ low, high }) => Number.isFinite(low + high)))
    .join('path')
    .attr('class', 'whisker')
    .attr('d', (point) => `M${crisp(point.at)} ${px(y(point.low))}V${px(y(point.high))}`);
  marks
    .selectAll<SVGPathElement, (typeof points)[number]>('path.point')
    .data(points)
    .join('path')
    .attr('class', (point) => `point tone-${TONES[point.born]} shape-${point.born === 0 ? 1 : 0}`)
    .attr('d', (point) => pointPath(point.born === 0 ? 1 : 0, 6))
    .attr('transform', (point) => `translate(${px(point.at)} ${px(y(point.mean))})`);
  const ended = lines.filter(({ cells }) => cells[1] !== null);
  const ends = spread(
    ended.map(({ cells }) => y(cells[1]!.mean)),
    17,
    frame.top,
    frame.bottom,
  );
  const words = [
    { text: fitText(panel.title, 14, width - 4), kind: 'row-label', x: 4, y: 16, anchor: 'start' },
    { text: panel.unit, kind: 'axis-title', x: 4, y: 34, anchor: 'start' },
    ...data.words.reared.map((text, reared) => ({
      text,
      kind: 'legend',
      x: (x(reared, 0) + x(reared, 1)) / 2,
      y: frame.bottom + 18,
      anchor: 'middle',
    })),
    ...ended.map(({ born }, i) => ({
      text: data.words.born[born]!,
      kind: 'end-name',
      x: frame.right + 4,
      y: ends[i]! + 4,
      anchor: 'start',
    })),
  ];
  part('words')
    .selectAll<SVGTextElement, (typeof words)[number]>('text')
    .data(words)
    .join('text')
    .attr('class', (word) => word.kind)
    .attr('text-anchor', (word) => word.anchor)
    .attr('x', (word) => px(word.x))
    .attr('y', (word) => px(word.y))
    .text((word) => word.text);
};
