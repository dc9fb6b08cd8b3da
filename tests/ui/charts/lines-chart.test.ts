import { describe, expect, it } from 'vitest';
import { axisHeight, leftFor, titleBeside } from '../../../src/charts/parts/value-axis.ts';
import { bundlePaths, lineOpacity } from '../../../src/charts/lines/lines-chart.ts';
import { endGutter, LINE, placeEnds, WORDS_AT } from '../../../src/charts/lines/lines-ends.ts';
import type { EndName } from '../../../src/charts/lines/lines-ends.ts';
import { gapDots } from '../../../src/charts/lines/lines-gap.ts';
import { gapExtent, generationScale, linesHeight, linesLayout } from '../../../src/charts/lines/lines-layout.ts';
import { looksOf, pointPath } from '../../../src/charts/parts/point-marks.ts';
import { everyNth, stackRows, wrapWords } from '../../../src/charts/parts/chart-words.ts';
import { overlaps, textWidth } from '../../../src/charts/parts/labels.ts';
import { exampleLines } from '../../gallery/study-data.ts';

const x = (g: number): number => g * 10;
const y = (value: number): number => 100 - value;
const WIDTHS = [320, 340, 519, 520, 820, 1100, 1400];

describe('words', () => {
  it('wrap at spaces and cut only what cannot fit', () => {
    expect(wrapWords('founders licked a lot', 13, 100)).toEqual(['founders', 'licked a lot']);
    expect(wrapWords('founders licked a lot', 13, 400)).toEqual(['founders licked a lot']);
    expect(wrapWords('  ', 13, 400)).toEqual([]);
    const [first, second, ...none] = wrapWords('support and fostering together from here', 12, 90, 2);
    expect([first, second!.endsWith('…'), none]).toEqual(['support and', true, []]);
    expect(textWidth(second!, 12)).toBeLessThanOrEqual(90);
  });
  it('stack only where they meet', () => {
    expect(
      stackRows(
        [
          { from: 0, to: 50 },
          { from: 40, to: 90 },
          { from: 60, to: 99 },
          { from: 45, to: 99 },
        ],
        4,
      ),
    ).toEqual([0, 1, 0, 2]);
  });
  it('are printed as often as there is room', () => {
    expect([everyNth(['1', '12'], 12, 60, 5), everyNth(['1', '12'], 12, 10, 5), everyNth(['1'], 12, 0, 5)]).toEqual([
      1, 2, 1,
    ]);
  });
});

describe('family lines', () => {
  it('become paths from generation 1 on, with gaps where a family ends', () => {
    expect(
      bundlePaths(
        [
          [0, 10],
          [5, 5],
        ],
        x,
        y,
      ),
    ).toEqual(['M10,100L20,90', 'M10,95L20,95']);
    expect(bundlePaths([[1, NaN, 3, 4]], x, y)).toEqual(['M10,99ZM30,97L40,96']);
  });
  it('are dealt to no more than 20 paths, none lost', () => {
    const paths = bundlePaths(
      Array.from({ length: 203 }, (_, i) => [i, i + 1]),
      x,
      y,
    );
    expect(paths).toHaveLength(20);
    expect(paths.join('').match(/M/g)).toHaveLength(203);
    expect(bundlePaths([], x, y)).toEqual([]);
  });
  it('fade with their number', () => {
    expect([1, 10, 60, 200, 5000].map(lineOpacity)).toEqual([0.6, 0.41, 0.17, 0.1, 0.1]);
  });
});

describe('groups', () => {
  it('differ in shape, also when they share a colour', () => {
    expect(looksOf(['closed', 'open'])).toEqual([
      { tone: 'closed', shape: 1 },
      { tone: 'open', shape: 0 },
    ]);
    expect(looksOf(['open', 'open', 'ink']).map((look) => look.shape)).toEqual([0, 1, 2]);
    expect(new Set([0, 1, 2, 3].map((shape) => pointPath(shape, 5))).size).toBe(4);
    expect(pointPath(1, 4)).toBe('M-3.52,-3.52h7.04v7.04h-7.04Z');
  });

  const name = (id: string, at: number): EndName => ({
    id,
    label: 'founders licked a lot',
    endText: '28.1 %',
    look: { tone: 'open', shape: 0 },
    y: at,
  });
  it('are named at their ends without overlap, in the order of the ends', () => {
    const blocks = placeEnds([name('a', 100), name('b', 104), name('c', 98)], 200, 0, 300);
    const byHeight = [...blocks].sort((a, b) => a.middle - b.middle);
    expect(byHeight.map((block) => block.id)).toEqual(['c', 'a', 'b']);
    expect(byHeight.map((block) => block.middle)).toEqual([64.7, 100.7, 136.7].map((at) => expect.closeTo(at, 1)));
  });
  it('say less where there is less room, and stay inside', () => {
    for (const room of [60, 80, 120, 200]) {
      const blocks = placeEnds([name('a', 500), name('b', 500), name('c', -9)], 84, 10, 10 + room);
      const spans = blocks.map(({ middle, lines }) => ({
        from: middle - (lines.length * LINE) / 2,
        to: middle + (lines.length * LINE) / 2,
      }));
      spans.forEach((a, i) => spans.slice(i + 1).forEach((b) => expect(overlaps(a, b, 0)).toBe(false)));
      for (const span of spans) expect(span.from >= 10 - 1e-9 && span.to <= 10 + room + 1e-9).toBe(true);
    }
    expect(placeEnds([name('a', NaN)], 84, 0, 100)).toEqual([]);
  });
  it('leave most of a narrow chart to the lines', () => {
    const names = [{ label: 'founders licked a lot', endText: '28.1 %' }];
    expect(endGutter(names, 340)).toBeLessThan(340 * 0.36);
    expect(endGutter(names, 820)).toBeGreaterThan(WORDS_AT + textWidth('founders licked a lot', 13));
  });
});

describe('the gap', () => {
  const gap = {
    mean: [4, -2, 1],
    low: [3, -3, -1],
    high: [5, -1, 3],
    label: 'gap',
    unit: 'points',
    texts: ['+4', '−2', '+1'],
  };
  it('always shows zero', () => {
    expect(gapExtent({ ...gap, mean: [4], low: [3], high: [5] })).toEqual([0, 5]);
    expect(gapExtent({ ...gap, mean: [0], low: [NaN], high: [0] })).toEqual([-1, 1]);
  });
  it('has a dot and a whisker a generation, and tells which leave zero out', () => {
    expect(
      gapDots(
        gap,
        3,
        (g) => g * 60,
        (value) => 50 - value * 10,
      ),
    ).toEqual([
      { x: 60, y: 10, clear: true, whisker: { from: 20, to: 0 }, text: { words: '+4', y: -8 } },
      { x: 120, y: 70, clear: true, whisker: { from: 80, to: 60 }, text: { words: '−2', y: 97 } },
      { x: 180, y: 40, clear: false, whisker: { from: 60, to: 20 }, text: { words: '+1', y: 12 } },
    ]);
  });
  it('names the last generation first when there is little room, and knows no whisker without an interval', () => {
    expect(gapDots(gap, 3, (g) => g * 8, y).map((dot) => dot.text?.words)).toEqual([undefined, undefined, '+1']);
    expect(
      gapDots({ ...gap, low: [NaN, NaN, NaN] }, 3, x, y).every((dot) => dot.whisker === undefined && !dot.clear),
    ).toBe(true);
  });
});

describe('layout over generations', () => {
  it('has golden frames at the common size', () => {
    const { plot, strip } = linesLayout(exampleLines(), 820, 460);
    expect([plot.left, plot.top, plot.bottom, strip.top, strip.bottom].map(Math.round)).toEqual([
      34, 48, 258, 306, 412,
    ]);
    expect([plot.right, strip.right]).toEqual([strip.right, plot.right]);
  });
  it('spaces generations evenly', () => {
    expect([1, 2, 3].map(generationScale(3, 10, 110))).toEqual([10, 60, 110]);
    expect(generationScale(1, 10, 110)(1)).toBe(60);
  });
  it('puts the title of the axis beside the last tick or under it', () => {
    expect(titleBeside([{ x: 100, text: '8' }], 'generation', 300)).toBeCloseTo(113.2, 1);
    expect(titleBeside([{ x: 250, text: '8' }], 'generation', 300)).toBeNull();
    expect(axisHeight([{ x: 250, text: '8' }], 'generation', 300)).toBe(42);
    expect(leftFor([5])).toBe(34);
  });

  const cases = WIDTHS.flatMap((width) =>
    [
      [1, 6],
      [60, 8],
      [200, 12],
      [9, 1],
    ].map(([count, generations]) => ({ width, count: count!, generations: generations! })),
  );
  it.each(cases)(
    'holds at $width px with $count lines over $generations generations',
    ({ width, count, generations }) => {
      const data = exampleLines(count, generations);
      const layout = linesLayout(data, width, linesHeight(width));
      expect(JSON.stringify(layout)).not.toContain('null');
      expect(layout.plot.bottom - layout.plot.top).toBeGreaterThan(100);
      expect(layout.plot.right - layout.plot.left).toBeGreaterThan(width * 0.5);
      expect(layout.strip.bottom).toBeLessThan(layout.height);
      expect(layout.ticks.at(-1)!.text).toBe(`${generations}`);
      const spans = layout.ticks.map((tick) => ({
        from: tick.x - textWidth(tick.text, 12) / 2,
        to: tick.x + textWidth(tick.text, 12) / 2,
      }));
      spans.forEach((a, i) => spans.slice(i + 1).forEach((b) => expect(overlaps(a, b, 2)).toBe(false)));
      layout.marks.forEach((a, i) => {
        expect(a.span.from >= 0 && a.span.to <= width).toBe(true);
        layout.marks.slice(i + 1).forEach((b) => expect(a.y === b.y && overlaps(a.span, b.span, 4)).toBe(false));
      });
    },
  );
  it('finds room for many marks at one generation', () => {
    const data = {
      ...exampleLines(),
      marks: Array.from({ length: 4 }, (_, i) => ({ generation: 3, label: `mark number ${i}` })),
    };
    const layout = linesLayout(data, 340, 470);
    expect(new Set(layout.marks.map((mark) => mark.y)).size).toBe(4);
    expect(layout.plot.top).toBeGreaterThan(Math.max(...layout.marks.map((mark) => mark.y)));
  });
});
