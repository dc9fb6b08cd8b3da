import { drawValueAxis, niceTicks, plainNumber } from '../parts/axis.ts';
import { spread, fitText } from '../parts/labels.ts';
import type { Box } from '../parts/box.ts';
import { pointPath } from '../parts/point-marks.ts';
import { openSvg } from '../parts/opening.ts';
import { picture } from '../parts/picture.ts';
import { writeWords } from '../parts/placed-words.ts';
import type { PlacedWords } from '../parts/placed-words.ts';
import { crisp, group, px } from '../parts/svg.ts';
import type { One } from '../parts/svg.ts';
import type { Chart } from '../parts/types.ts';

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

/** Panels stand side by side where the chart is wider than this, else one below the other. */
const BESIDE = 520;

const crossedHeight = ({ panels }: CrossedData, width: number): number => (width > BESIDE ? 300 : 270 * panels.length);

/**
 * Panels side by side: rearing along the bottom, one line for each arm of birth. Lines that climb: rearing; lines
 * apart: birth.
 */
export const createCrossed = (host: HTMLElement): Chart<CrossedData> => {
  const svg = openSvg(host, 'chart-svg study-svg trial-svg');
  let panels: One[] = [];
  return picture<CrossedData>(host, { svg, tall: crossedHeight, least: [160, 120] }, (data, { width, height }) => {
    const columns = width > BESIDE ? data.panels.length : 1;
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

/** Where a panel's groups stand. */
interface PanelScales {
  frame: Box;
  low: number;
  high: number;
  y: (value: number) => number;
  /** arms of birth stand a little apart, so that neither covers the other */
  x: (reared: number, born: number) => number;
}

const panelScales = (panel: CrossedPanel, width: number, height: number): PanelScales => {
  const frame = { left: 44, right: width - 96, top: 44, bottom: height - 40 };
  const all = panel.cells
    .flat()
    .filter((cell) => cell !== null)
    .flatMap(({ mean, low, high }) => [mean, low, high])
    .filter(Number.isFinite);
  const [low, high] = all.length > 0 ? [Math.min(...all), Math.max(...all)] : [0, 1];
  return {
    frame,
    low,
    high,
    y: (value) => frame.bottom - 8 - ((value - low) / (high - low || 1)) * (frame.bottom - frame.top - 16),
    x: (reared, born) => frame.left + (frame.right - frame.left) * (reared === 0 ? 0.14 : 0.86) + (born === 0 ? -5 : 5),
  };
};

const drawPanel = (host: One, panel: CrossedPanel, data: CrossedData, width: number, height: number): void => {
  const scales = panelScales(panel, width, height);
  const { frame, low, high, y } = scales;
  const part = (name: string): One => {
    const known = host.select<SVGElement>(`g.${name}`) as unknown as One;
    return known.empty() ? group(host, name) : known;
  };
  const lines = panel.cells.map((cells, born): Line => ({ cells, born }));
  drawValueAxis(part('value-axis'), niceTicks(low, high, 4), y, frame.left, frame.right, plainNumber);
  const marks = part('marks');
  drawMeans(marks, lines, scales);
  drawGroups(marks, lines, scales);
  writeWords(part('words'), panelWords(panel, data, lines, width, scales));
};

/** A line from one rearing to the other, where both are known. */
const drawMeans = (host: One, lines: readonly Line[], { x, y }: PanelScales): void => {
  host
    .selectAll<SVGPathElement, Line>('path.mean')
    .data(lines.filter(({ cells }) => cells.every((cell) => cell !== null)))
    .join('path')
    .attr('class', ({ born }) => `mean tone-${TONES[born]} ${born === 0 ? 'shape-1' : ''}`)
    .attr(
      'd',
      ({ cells, born }) => `M${px(x(0, born))} ${px(y(cells[0]!.mean))}L${px(x(1, born))} ${px(y(cells[1]!.mean))}`,
    );
};

/** Each group's mean and its interval. */
const drawGroups = (host: One, lines: readonly Line[], { x, y }: PanelScales): void => {
  const points = lines.flatMap(({ cells, born }) =>
    cells.flatMap((cell, reared) => (cell ? [{ ...cell, born, at: x(reared, born) }] : [])),
  );
  host
    .selectAll<SVGPathElement, (typeof points)[number]>('path.whisker')
    .data(points.filter(({ low, high }) => Number.isFinite(low + high)))
    .join('path')
    .attr('class', 'whisker')
    .attr('d', (point) => `M${crisp(point.at)} ${px(y(point.low))}V${px(y(point.high))}`);
  host
    .selectAll<SVGPathElement, (typeof points)[number]>('path.point')
    .data(points)
    .join('path')
    .attr('class', (point) => `point tone-${TONES[point.born]} shape-${point.born === 0 ? 1 : 0}`)
    .attr('d', (point) => pointPath(point.born === 0 ? 1 : 0, 6))
    .attr('transform', (point) => `translate(${px(point.at)} ${px(y(point.mean))})`);
};

/** The panel's title and unit, rearing along the bottom, and birth at the ends of the lines. */
const panelWords = (
  panel: CrossedPanel,
  { words }: CrossedData,
  lines: readonly Line[],
  width: number,
  { frame, x, y }: PanelScales,
): PlacedWords[] => {
  const ended = lines.filter(({ cells }) => cells[1] !== null);
  const ends = spread(
    ended.map(({ cells }) => y(cells[1]!.mean)),
    17,
    frame.top,
    frame.bottom,
  );
  return [
    { text: fitText(panel.title, 14, width - 4), kind: 'row-label', x: 4, y: 16, anchor: 'start' },
    { text: panel.unit, kind: 'axis-title', x: 4, y: 34, anchor: 'start' },
    ...words.reared.map((text, reared) => ({
      text,
      kind: 'legend',
      x: (x(reared, 0) + x(reared, 1)) / 2,
      y: frame.bottom + 18,
      anchor: 'middle',
    })),
    ...ended.map(({ born }, i) => ({
      text: words.born[born]!,
      kind: 'end-name',
      x: frame.right + 4,
      y: ends[i]! + 4,
      anchor: 'start',
    })),
  ];
};
