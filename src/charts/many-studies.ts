import { niceTicks, plainNumber } from './axis.ts';
import { hostSize, measureLetters, redrawn } from './host.ts';
import { drawBottomAxis } from './lines-axis.ts';
import { crisp, group, px, svgIn } from './svg.ts';
import type { One } from './svg.ts';
import type { Chart } from './types.ts';

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

/** One bar for each study of the same world, lowest estimate first: how they scatter, and which leave zero out. */
export const createManyStudies = (host: HTMLElement): Chart<ManyStudiesData> => {
  measureLetters(host);
  const svg = svgIn(host, 'chart-svg study-svg trial-svg').attr('role', 'img');
  const [grid, bars, axis, words] = ['grid-lines', 'bars', 'axis', 'words'].map((name) => group(svg, name)) as [
    One,
    One,
    One,
    One,
  ];
  return redrawn<ManyStudiesData>(host, svg, (data) => {
    const width = data.width ?? hostSize(host).width;
    const height = data.height ?? 320;
    const known = data.studies.filter((study) => study !== null).sort((a, b) => a.estimate - b.estimate);
    if (width < 160 || height < 100) return;
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
    svg.attr('width', width).attr('height', height).attr('aria-label', data.words.summary);
    bars
      .selectAll<SVGPathElement, Bar>('path.study')
      .data(rows)
      .join('path')
      .attr('class', (row) => `study ${row.side}`)
      .attr('d', (row) => `M${px(x(row.low))} ${px(row.y)}H${px(x(row.high))}`);
    bars
      .selectAll<SVGCircleElement, Bar>('circle')
      .data(rows)
      .join('circle')
      .attr('class', (row) => `study ${row.side}`)
      .attr('r', Math.max(1.2, Math.min(3, step / 2.4)))
      .attr('cx', (row) => px(x(row.estimate)))
      .attr('cy', (row) => px(row.y));
    const uprights = [
      { kind: 'zero-line', value: 0 as number | null, top: frame.top - 4, text: '' },
      { kind: 'truth-line', value: data.truth, top: frame.top - 20, text: data.words.truth },
    ].filter((each) => each.value !== null);
    grid
      .selectAll<SVGPathElement, (typeof uprights)[number]>('path.upright')
      .data(uprights)
      .join('path')
      .attr('class', (each) => `upright ${each.kind}`)
      .attr('d', (each) => `M${crisp(x(each.value!))} ${each.top}V${frame.bottom}`);
    bars
      .selectAll<SVGPathElement, string>('path.mean-whisker')
      .data(data.own ? [`M${px(x(data.own.low))} 10H${px(x(data.own.high))}m0 -5v10M${px(x(data.own.low))} 5v10`] : [])
      .join('path')
      .attr('class', 'mean-whisker')
      .attr('d', (d) => d);
    const texts = [
      ...uprights
        .filter(({ text }) => text !== '')
        .map((each) => ({
          text: each.text,
          x: Math.min(width - 90, x(each.value!) + 6),
          y: frame.top - 8,
          kind: 'reference-name',
          anchor: 'start',
        })),
      ...(data.own ? [ownWord(data.words.own, x(data.own.low), x(data.own.high), width)] : []),
    ];
    words
      .selectAll<SVGTextElement, (typeof texts)[number]>('text')
      .data(texts)
      .join('text')
      .attr('class', (each) => each.kind)
      .attr('text-anchor', (each) => each.anchor)
      .attr('x', (each) => px(each.x))
      .attr('y', (each) => each.y)
      .text((each) => each.text);
    drawBottomAxis(axis, ticks, data.words.x, frame.bottom, width - 8, width);
  });
};

const ownWord = (text: string, from: number, to: number, width: number) =>
  width - to > 110
    ? { text, x: to + 8, y: 14, kind: 'row-value', anchor: 'start' }
    : { text, x: Math.max(100, from - 8), y: 14, kind: 'row-value', anchor: 'end' };
