import { niceTicks, plainNumber } from '../parts/axis.ts';
import { layers } from '../parts/layers.ts';
import type { ToPx } from '../parts/line.ts';
import { drawBottomAxis } from '../parts/value-axis.ts';
import type { Tick } from '../parts/value-axis.ts';
import { openSvg } from '../parts/opening.ts';
import { picture } from '../parts/picture.ts';
import { writeWords } from '../parts/placed-words.ts';
import type { PlacedWords } from '../parts/placed-words.ts';
import { crisp, px } from '../parts/svg.ts';
import type { One } from '../parts/svg.ts';
import type { Chart } from '../parts/types.ts';

export interface ManyStudiesData {
  width?: number;
  height?: number;
  /** in the order they were run; null where nothing could be computed */
  studies: readonly ({ estimate: number; low: number; high: number } | null)[];
  /** the study whose claim is counted */
  own: { estimate: number; low: number; high: number } | null;
  /** what is true, where it is known */
  truth: number | null;
  words: { summary: string; x: string; own: string; truth: string };
}

interface Bar {
  estimate: number;
  low: number;
  high: number;
  y: number;
  side: 'above' | 'below' | 'inside';
}

interface Upright {
  kind: string;
  value: number;
  top: number;
  text: string;
}

interface StudiesLayout {
  frame: { top: number; bottom: number };
  x: ToPx;
  ticks: Tick[];
  /** lowest estimate first, and px from one to the next */
  rows: Bar[];
  step: number;
  uprights: Upright[];
}

const studiesLayout = (data: ManyStudiesData, width: number, height: number): StudiesLayout => {
  const known = data.studies.filter((study) => study !== null).sort((a, b) => a.estimate - b.estimate);
  const ends = [...known, ...(data.own ? [data.own] : [])].flatMap(({ low, high }) => [low, high]);
  const [low, high] = [Math.min(0, ...ends), Math.max(0, ...ends)];
  const x = (value: number) => 8 + ((value - low) / (high - low || 1)) * (width - 16);
  const frame = { top: 40, bottom: height - 26 };
  const step = (frame.bottom - frame.top) / Math.max(1, known.length);
  const rows = known.map((study, i): Bar => ({
    ...study,
    y: frame.top + (i + 0.5) * step,
    side: study.low > 0 ? 'above' : study.high < 0 ? 'below' : 'inside',
  }));
  const ticks = niceTicks(low, high, Math.max(3, Math.floor(width / 90))).map((value) => ({
    x: x(value),
    text: plainNumber(value),
  }));
  const { truth, words } = data;
  const uprights = [
    { kind: 'zero-line', value: 0, top: frame.top - 4, text: '' },
    ...(truth === null ? [] : [{ kind: 'truth-line', value: truth, top: frame.top - 20, text: words.truth }]),
  ];
  return { frame, x, ticks, rows, step, uprights };
};

/** One bar for each study of the same world, lowest estimate first: how they scatter, and which leave zero out. */
export const createManyStudies = (host: HTMLElement): Chart<ManyStudiesData> => {
  const svg = openSvg(host, 'chart-svg study-svg trial-svg');
  const [grid, bars, axis, words] = layers(svg, 'grid-lines', 'bars', 'axis', 'words');
  return picture<ManyStudiesData>(host, { svg, tall: () => 320, least: [160, 100] }, (data, { width, height }) => {
    const layout = studiesLayout(data, width, height);
    drawStudies(bars, layout);
    drawUprights(grid, layout);
    drawOwn(bars, data.own, layout);
    writeWords(words, studiesWords(data, layout, width));
    drawBottomAxis(axis, layout.ticks, data.words.x, layout.frame.bottom, width - 8, width);
  });
};

const drawStudies = (host: One, { rows, step, x }: StudiesLayout): void => {
  host
    .selectAll<SVGPathElement, Bar>('path.study')
    .data(rows)
    .join('path')
    .attr('class', (row) => `study ${row.side}`)
    .attr('d', (row) => `M${px(x(row.low))} ${px(row.y)}H${px(x(row.high))}`);
  host
    .selectAll<SVGCircleElement, Bar>('circle')
    .data(rows)
    .join('circle')
    .attr('class', (row) => `study ${row.side}`)
    .attr('r', Math.max(1.2, Math.min(3, step / 2.4)))
    .attr('cx', (row) => px(x(row.estimate)))
    .attr('cy', (row) => px(row.y));
};

/** Zero, and what is true. */
const drawUprights = (host: One, { uprights, x, frame }: StudiesLayout): void => {
  host
    .selectAll<SVGPathElement, Upright>('path.upright')
    .data(uprights)
    .join('path')
    .attr('class', (each) => `upright ${each.kind}`)
    .attr('d', (each) => `M${crisp(x(each.value))} ${each.top}V${frame.bottom}`);
};

/** The bar of the study whose claim is counted, above all others. */
const drawOwn = (host: One, own: ManyStudiesData['own'], { x }: StudiesLayout): void => {
  host
    .selectAll<SVGPathElement, string>('path.mean-whisker')
    .data(own ? [`M${px(x(own.low))} 10H${px(x(own.high))}m0 -5v10M${px(x(own.low))} 5v10`] : [])
    .join('path')
    .attr('class', 'mean-whisker')
    .attr('d', (d) => d);
};

const studiesWords = (data: ManyStudiesData, { uprights, x, frame }: StudiesLayout, width: number): PlacedWords[] => [
  ...uprights
    .filter(({ text }) => text !== '')
    .map(({ text, value }) => ({
      text,
      x: Math.min(width - 90, x(value) + 6),
      y: frame.top - 8,
      kind: 'reference-name',
      anchor: 'start',
    })),
  ...(data.own ? [ownWord(data.words.own, x(data.own.low), x(data.own.high), width)] : []),
];

/** Right of its bar where there is room, else left of it. */
const ownWord = (text: string, from: number, to: number, width: number): PlacedWords =>
  width - to > 110
    ? { text, x: to + 8, y: 14, kind: 'row-value', anchor: 'start' }
    : { text, x: Math.max(100, from - 8), y: 14, kind: 'row-value', anchor: 'end' };
