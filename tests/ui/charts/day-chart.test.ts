import { scaleLinear } from 'd3';
import { describe, expect, it } from 'vitest';
import { beamOf, boutTags } from '../../../src/charts/day/day-beam.ts';
import { placeAfterKey } from '../../../src/charts/day/day-buttons.ts';
import { dayFrame } from '../../../src/charts/day/day-chart.ts';
import { dayPaths, drawnSamples, highestBetween } from '../../../src/charts/day/day-curves.ts';
import { dayKey } from '../../../src/charts/day/day-key.ts';
import { pillWord, placeLanes } from '../../../src/charts/day/day-lanes.ts';
import { DAY, dayLayout, hourLabels, hourMarks, minuteAt } from '../../../src/charts/day/day-layout.ts';
import { nearestBout, packBouts } from '../../../src/charts/day/day-packing.ts';
import type { PlacedBout } from '../../../src/charts/day/day-packing.ts';
import { readoutPlaces } from '../../../src/charts/day/day-readout.ts';
import { spanLabels } from '../../../src/charts/day/day-spans.ts';
import { minuteAfterKey } from '../../../src/charts/day/day-surface.ts';
import { overlaps } from '../../../src/charts/parts/labels.ts';
import { clock, exampleBouts, exampleDay } from '../../gallery/day-example.ts';

const WIDTHS = [320, 340, 559, 560, 800, 1300, 1400];
const GIVERS = ['mother', 'father', 'helper'];
const lane = { top: 100, bottom: 124 };
const scaleOf = (left: number, right: number) => scaleLinear([0, DAY], [left, right]);

const meets = (a: PlacedBout<unknown>, b: PlacedBout<unknown>): boolean =>
  a.pill.from < b.pill.to && b.pill.from < a.pill.to && a.pill.top < b.pill.bottom && b.pill.top < a.pill.bottom;

const pairs = <T>(all: readonly T[]): [T, T][] => all.flatMap((a, i) => all.slice(i + 1).map((b): [T, T] => [a, b]));

describe('curves of a day', () => {
  const x = (minute: number): number => 50 + minute / 2;
  const y = (value: number): number => 100 - value;

  it('draws the line and the shape under it, and leaves gaps', () => {
    expect(dayPaths([0, 10, 20.04], 10, x, y, 100)).toEqual({
      line: 'M50,100L55,90L60,80',
      area: 'M50,100L55,90L60,80L60,100L50,100Z',
    });
    expect(dayPaths([1, NaN, 3, 4], 10, x, y, 100)).toEqual({
      line: 'M50,99ZM60,97L65,96',
      area: 'M50,99L50,100L50,100ZM60,97L65,96L65,100L60,100Z',
    });
    expect(dayPaths([], 10, x, y, 100)).toEqual({ line: '', area: '' });
  });
  it('keeps every peak where samples are finer than pixels', () => {
    const values = Array.from({ length: 1440 }, (_, i) => (i % 97 === 0 ? 30 : i % 89 === 0 ? 0 : 5));
    const kept = drawnSamples(values, 0.17);
    expect(kept.length).toBeLessThan(700);
    expect(kept).toEqual(kept.toSorted((a, b) => a - b));
    expect(kept.filter((i) => values[i] === 30)).toHaveLength(15);
    expect(drawnSamples(values, 0.8)).toHaveLength(1440);
  });
  it('finds the peak that belongs to a bout', () => {
    expect(highestBetween([1, 5, 2, 9, 1], 10, 5, 25)).toBe(3);
    expect(highestBetween([1, 5, 2, 9, 1], 10, 0, 20)).toBe(1);
    expect([highestBetween([], 1, 0, 9), highestBetween([NaN, NaN], 1, 0, 1), highestBetween([1], 1, 50, 60)]).toEqual([
      null,
      null,
      null,
    ]);
  });
});

describe('layout of a day', () => {
  it('gives the child the largest row in the drawer of a school laptop', () => {
    const layout = dayLayout({ width: 1300, height: 260, keyRows: 1, spans: true, givers: 2, left: 96, right: 42 });
    expect(layout.frame).toEqual({ left: 96, right: 1258, top: 45, bottom: 156 });
    expect(layout.lanes.map(({ top, bottom }) => [top, bottom])).toEqual([
      [164, 200],
      [200, 236],
    ]);
    expect(layout.height).toBe(260);
  });
  it('stacks its rows without overlap at every width, and grows where lanes need it', () => {
    for (const width of WIDTHS) {
      for (const givers of [0, 1, 3, 5]) {
        const layout = dayLayout({ width, height: 200, keyRows: 2, spans: true, givers, left: 64, right: 42 });
        const rows = [layout.frame, ...layout.lanes];
        for (const [i, row] of rows.entries())
          expect(row.top).toBeGreaterThanOrEqual(rows[i - 1]?.bottom ?? layout.spanY);
        for (const { pills, spark, bottom } of layout.lanes)
          expect(pills.bottom <= spark.top && spark.top < spark.bottom && spark.bottom <= bottom).toBe(true);
        expect(layout.frame.bottom - layout.frame.top).toBeGreaterThanOrEqual(72);
        expect(rows.at(-1)!.bottom).toBeLessThan(layout.axisY - 8);
        expect(layout.axisY).toBeLessThan(layout.height);
      }
    }
  });
  it('reads the minute under a pixel on the grid of samples', () => {
    const frame = { left: 100, right: 820, top: 0, bottom: 9 };
    expect([
      minuteAt(90, frame, 1),
      minuteAt(460, frame, 1),
      minuteAt(462, frame, 15),
      minuteAt(999, frame, 1),
    ]).toEqual([0, 720, 720, 1440]);
  });
  it('puts the key in one row, or in two where it does not fit', () => {
    const { words } = exampleDay();
    expect(dayKey(words, 'pup 3', 96, 1300).rows).toBe(1);
    for (const width of WIDTHS) {
      const { rows, entries } = dayKey(words, 'pup 3', 64, width);
      const [oxytocin, cortisol] = [entries[0]!, entries.at(-1)!];
      expect([oxytocin.kind, cortisol.kind]).toEqual(['oxytocin', 'cortisol']);
      expect(rows === 1 ? cortisol.x - entries.at(-2)!.x : oxytocin.y - cortisol.y).toBeGreaterThan(16);
      for (const entry of entries) expect(entry.x).toBeGreaterThanOrEqual(8);
    }
  });
  it('marks as many hours as leave room, the minute read out first', () => {
    const hours = (width: number): number[] => hourMarks(scaleOf(60, width - 40), 33).map((minute) => minute / 60);
    expect(hours(1300)).toEqual([0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24]);
    expect(hours(340)).toEqual([0, 6, 12, 18, 24]);
    for (const width of WIDTHS) {
      const x = scaleOf(64, width - 42);
      const labels = hourLabels(hourMarks(x, 33), 700, { hours: 'time of day', clock }, x, width);
      expect(labels.slice(0, 2).map((label) => label.text)).toEqual(['11:40', 'time of day']);
      for (const [a, b] of pairs(labels)) expect(overlaps(a.span, b.span, 0)).toBe(false);
      for (const { span } of labels) expect(span.from >= 0 && span.to <= width).toBe(true);
    }
  });
  it('names spans without covering one another', () => {
    const spans = Array.from({ length: 6 }, (_, i) => ({
      id: `${i}`,
      label: `apart from mother ${i}`,
      start: i * 30,
      end: i * 30 + 25,
      kind: 'apart' as const,
    }));
    expect(spanLabels(spans, scaleOf(60, 1260), 1300).length).toBeGreaterThan(1);
    expect(spanLabels(spans, scaleOf(60, 300), 340).length).toBeGreaterThan(0);
  });
});

describe('bouts in their lane', () => {
  it('stand in one row where they fit, at their own minutes', () => {
    const placed = packBouts(
      [
        { start: 480, end: 540 },
        { start: 60, end: 64 },
      ],
      scaleOf(0, 1440),
      0,
      1440,
      lane,
    );
    expect(placed.map(({ row, pill }) => [row, pill.from, pill.to])).toEqual([
      [0, 58, 66],
      [0, 480, 540],
    ]);
    expect(placed[0]!.target).toEqual({ from: 50, to: 74, top: 100, bottom: 124 });
  });
  it('move over a little for a close neighbour, as long as they still cover their own minutes', () => {
    const placed = packBouts(
      [
        { start: 60, end: 64 },
        { start: 67, end: 70 },
      ],
      scaleOf(0, 1440),
      0,
      1440,
      lane,
    );
    expect(placed.map(({ row, pill }) => [row, pill.from, pill.to])).toEqual([
      [0, 58, 66],
      [0, 67.5, 75.5],
    ]);
  });
  it('take further rows where they share minutes', () => {
    const placed = packBouts(
      [
        { start: 60, end: 300 },
        { start: 100, end: 110 },
        { start: 200, end: 260 },
      ],
      scaleOf(0, 1440),
      0,
      1440,
      lane,
    );
    expect(placed.map(({ row }) => row)).toEqual([0, 1, 1]);
    expect(placed.map(({ pill }) => pill.bottom - pill.top)).toEqual([10, 10, 10]);
  });
  it('are all there and never overlap, from one to 150, at every width', () => {
    for (const width of WIDTHS) {
      for (const count of [0, 1, 30, 75, 150]) {
        for (const givers of [GIVERS.slice(0, 1), GIVERS]) {
          const bouts = exampleBouts(count, givers).filter((bout) => bout.giver === givers[0]);
          const placed = packBouts(bouts, scaleOf(64, width - 42), 64, width - 42, lane);
          expect(new Set(placed.map(({ bout }) => bout.id)).size).toBe(bouts.length);
          expect(pairs(placed).filter(([a, b]) => meets(a, b))).toEqual([]);
          for (const { pill, target } of placed) {
            for (const value of [...Object.values(pill), ...Object.values(target)])
              expect(Number.isFinite(value)).toBe(true);
            expect(pill.from >= 64 && pill.to <= width - 42 + 1e-9 && pill.to - pill.from > 1).toBe(true);
            expect(pill.top >= lane.top && pill.bottom <= lane.bottom).toBe(true);
            expect(target.from <= pill.from && target.to >= pill.to).toBe(true);
          }
        }
      }
    }
  });
  it('stay apart when all come in one minute, at either end of the day', () => {
    for (const start of [0, 720, 1439]) {
      const placed = packBouts(
        Array.from({ length: 150 }, (_, id) => ({ id, start, end: start + 1 })),
        scaleOf(64, 300),
        64,
        300,
        lane,
      );
      for (const [a, b] of pairs(placed)) expect(meets(a, b)).toBe(false);
      for (const { pill } of placed) expect(pill.from >= 64 && pill.to <= 300 + 1e-9).toBe(true);
    }
  });
  it('leave targets 24 px wide and high in an easy lane, and never overlapping ones', () => {
    const easy = Array.from({ length: 24 }, (_, i) => ({ start: i * 60, end: i * 60 + 4 }));
    const placed = packBouts(easy, scaleOf(96, 1258), 96, 1258, lane);
    for (const { target } of placed)
      expect([Math.round(target.to - target.from), target.bottom - target.top]).toEqual([24, 24]);
    const alone = packBouts([{ start: 700, end: 702 }], scaleOf(96, 1258), 96, 1258, { top: 0, bottom: 18 })[0]!;
    expect([alone.target.to - alone.target.from, alone.target.bottom - alone.target.top]).toEqual([24, 24]);
    for (const [a, b] of pairs(placed))
      if (a.row === b.row)
        expect(a.target.to <= b.target.from + 1e-9 || b.target.to <= a.target.from + 1e-9).toBe(true);
  });
  it('take a press between pills to the nearest', () => {
    const placed = packBouts(
      [
        { start: 100, end: 120 },
        { start: 160, end: 180 },
      ],
      scaleOf(0, 1440),
      0,
      1440,
      lane,
    );
    expect(nearestBout(placed, 135, 112, 20)?.start).toBe(100);
    expect(nearestBout(placed, 145, 112, 20)?.start).toBe(160);
    expect(nearestBout(placed, 400, 112, 20)).toBeUndefined();
    expect(nearestBout([], 0, 0, 20)).toBeUndefined();
  });
});

describe('the whole chart', () => {
  it('places the bouts of each giver, and only theirs, at every width', () => {
    for (const width of WIDTHS) {
      const data = exampleDay(150, GIVERS);
      const { layout } = dayFrame(data, width, 300);
      const lanes = placeLanes(data, layout, scaleOf(layout.frame.left, layout.frame.right));
      expect(lanes.flatMap((at) => at.bouts)).toHaveLength(150);
      for (const { person, bouts } of lanes) expect(bouts.every(({ bout }) => bout.giver === person.id)).toBe(true);
    }
  });
  it('writes in a pill only what fits', () => {
    const [bout] = exampleBouts(1, ['mother']);
    const pill = { from: 0, to: 90, top: 0, bottom: 17 };
    const at = { bout: { ...bout!, short: 'huddling' }, row: 0, pill, target: pill };
    expect([
      pillWord(at),
      pillWord({ ...at, pill: { ...pill, to: 40 } }),
      pillWord({ ...at, pill: { ...pill, bottom: 10 } }),
    ]).toEqual(['huddling', '', '']);
  });
  it('lights a pressed bout up to the peak it made', () => {
    const data = exampleDay(44, ['mother', 'father']);
    const {
      layout: { frame, lanes },
    } = dayFrame(data, 1300, 260);
    const x = scaleOf(frame.left, frame.right);
    const y = scaleLinear([0, 40], [frame.bottom, frame.top]);
    const placed = placeLanes(data, dayFrame(data, 1300, 260).layout, x).flatMap((at) => at.bouts);
    const beam = beamOf(
      placed.find(({ bout }) => bout.pressed)!,
      data.people[0]!,
      data.step,
      frame,
      x,
      y,
    );
    expect(beam.right - beam.left).toBeGreaterThanOrEqual(10);
    expect(beam.peak!.x >= beam.left && beam.peak!.x <= beam.right).toBe(true);
    expect(beam.top).toBe(beam.peak!.y);
    expect(beam.top >= frame.top && beam.top < frame.bottom && beam.bottom > lanes[0]!.top).toBe(true);
    const dark = beamOf(placed[0]!, { ...data.people[0]!, oxytocin: [] }, data.step, frame, x, y);
    expect([dark.peak, dark.top]).toEqual([null, frame.top]);
  });
  it('keeps the names of pressed bouts apart and inside the frame', () => {
    const frame = { left: 64, right: 300, top: 60, bottom: 160 };
    const bouts = exampleBouts(12, ['mother']).map((bout) => ({ ...bout, pressed: true }));
    const tags = boutTags(packBouts(bouts, scaleOf(64, 300), 64, 300, lane), null, frame);
    expect(tags.length).toBeGreaterThan(3);
    for (const [a, b] of pairs(tags)) expect(Math.abs(a.y - b.y) >= 16 || !overlaps(a.span, b.span, 0)).toBe(true);
    for (const { span } of tags) expect(span.from >= 64 && span.to <= 301).toBe(true);
  });
  it('sets the two values on lines of their own on the side with room', () => {
    const frame = { left: 64, right: 300, top: 60, bottom: 160 };
    for (const dots of [
      [60, 60],
      [160, 160],
      [100, 101],
      [160, 60],
    ]) {
      const [first, second] = readoutPlaces(100, [90, 80], dots, frame);
      expect(Math.abs(first!.y - second!.y)).toBeGreaterThanOrEqual(17.9);
      for (const { y } of [first!, second!]) expect(y > frame.top + 10 && y < frame.bottom).toBe(true);
    }
    expect(readoutPlaces(100, [90], [100], frame)[0]!.span).toEqual({ from: 114, to: 204 });
    expect(readoutPlaces(280, [90], [100], frame)[0]!.span).toEqual({ from: 176, to: 266 });
  });
});

describe('keys', () => {
  it('lead from bout to bout and stay in the lane', () => {
    expect(['ArrowRight', 'ArrowLeft', 'Home', 'End', 'a'].map((key) => placeAfterKey(key, 3, 5))).toEqual([
      4,
      2,
      0,
      4,
      null,
    ]);
    expect([placeAfterKey('ArrowRight', 4, 5), placeAfterKey('ArrowLeft', 0, 5)]).toEqual([4, 0]);
  });
  it('lead through the minutes and stay in the day', () => {
    expect(['ArrowRight', 'ArrowDown', 'PageUp', 'Home', 'End', 'a'].map((key) => minuteAfterKey(key, 1400))).toEqual([
      1405,
      1395,
      1440,
      0,
      1440,
      null,
    ]);
  });
});
