import { describe, expect, it } from 'vitest';
import { dayTicks, endTicks, niceTicks, plainNumber } from '../../../src/charts/parts/axis.ts';
import { endLabels } from '../../../src/charts/life/end-labels.ts';
import { bandLines } from '../../../src/charts/life/large-chart.ts';
import { endLabelY, placeBandName } from '../../../src/charts/life/large-labels.ts';
import { splitSeries } from '../../../src/charts/life/life-charts.ts';
import { dayAt } from '../../../src/charts/parts/box.ts';
import { gutterFor, lifeLayout } from '../../../src/charts/life/life-layout.ts';
import { bandPath, isClipped, linePath, valueAt } from '../../../src/charts/parts/line.ts';
import { dayAfterKey } from '../../../src/charts/parts/scrub-surface.ts';
import { stripLabel } from '../../../src/charts/life/strip-buttons.ts';
import { noteY } from '../../../src/charts/life/strips.ts';
import type { LifeSeries } from '../../../src/charts/parts/types.ts';
import { exampleLife } from '../../gallery/example-data.ts';

const x = (day: number): number => day * 10;
const y = (value: number): number => 100 - value;

describe('paths', () => {
  it('draws a line and a band', () => {
    expect(linePath([0, 10, 20.04], 2, x, y)).toBe('M0,100L10,90L20,80');
    expect(bandPath([0, 10], [20, 30], 1, x, y)).toBe('M0,80L10,70L10,90L0,100Z');
  });
  it('stops at the last day and leaves gaps for missing days', () => {
    expect(linePath([1, 2, 3, 4], 1, x, y)).toBe('M0,99L10,98');
    expect(linePath([1, NaN, 3, 4], 3, x, y)).toBe('M0,99ZM20,97L30,96');
  });
  it('knows whether a frame cuts a band, and holds the last value', () => {
    expect(isClipped([20, 22], [40, 41], [22, 45])).toBe(true);
    expect(isClipped([23, 22], [40, 41], [22, 45])).toBe(false);
    expect(valueAt([1, 2, 3], 9)).toBe(3);
  });
});

describe('axes', () => {
  it('labels round numbers with a true minus', () => {
    expect(niceTicks(24.9, 34.7, 6)).toEqual([26, 28, 30, 32, 34]);
    expect(endTicks(72, 94)).toEqual([75, 90]);
    expect(plainNumber(-2.5)).toBe('−2.5');
  });
  it('labels birth, an even step and the last day', () => {
    expect(dayTicks(90, (day) => day * 3.8, 64)).toEqual([0, 30, 60, 90]);
    expect(dayTicks(60, (day) => day * 5.7, 64)).toEqual([0, 15, 30, 45, 60]);
    expect(dayTicks(1, (day) => day * 300, 64)).toEqual([0, 1]);
  });
});

describe('layout of one life', () => {
  it('stacks a large frame and three strips inside the reference panel', () => {
    const layout = lifeLayout(474, 486, 3, 86);
    expect(layout.large).toEqual({ left: 44, right: 388, top: 46, bottom: 265 });
    expect(layout.strips.map((strip) => [strip.row.top, strip.row.bottom])).toEqual([
      [279, 340],
      [340, 401],
      [401, 462],
    ]);
    for (const { row, plot } of layout.strips) expect(plot.top > row.top && plot.bottom < row.bottom).toBe(true);
  });
  it('gives the whole height to a single chart', () => {
    expect(lifeLayout(328, 212, 0, 86).large.bottom).toBe(182);
  });
  it('keeps the gutter while digits change', () => {
    expect(gutterFor(exampleLife(10).series, false)).toBe(gutterFor(exampleLife(119).series, false));
  });
  it('finds the day under a pixel', () => {
    const frame = lifeLayout(474, 486, 3, 86).large;
    expect([dayAt(frame.left - 9, frame, 90), dayAt(frame.left + 3.83 * 21, frame, 90), dayAt(999, frame, 90)]).toEqual(
      [0, 21, 90],
    );
  });
  it('puts the large series first and the others in their own order', () => {
    const { large, strips } = splitSeries({ ...exampleLife(), large: 'receptors' });
    expect([large!.id, ...strips.map((series) => series.id)]).toEqual([
      'receptors',
      'methylation',
      'closed',
      'response',
    ]);
    expect(splitSeries({ ...exampleLife(), layout: 'single' }).strips).toEqual([]);
  });
});

describe('direct labels', () => {
  const frame = { left: 44, right: 388, top: 46, bottom: 265 };
  it('never overlap, for now, before and kept at one value', () => {
    const series: LifeSeries = {
      ...exampleLife(75, 21, true).series[0]!,
      now: [30],
      before: [30],
      kept: { label: 'A', values: [30] },
    };
    const placed = endLabels(series, 90, frame, (value) => 300 - value * 5)
      .map((label) => label.y)
      .sort((a, b) => a - b);
    expect(placed).toEqual([134, 150, 166]);
  });
  it('name the ends of the slider outside the span if the frame allows', () => {
    expect(endLabelY(70, true, frame)).toBe(65);
    expect(endLabelY(47, true, frame)).toBe(61);
    expect(endLabelY(250, false, frame)).toBe(264);
    expect(endLabelY(264, false, frame)).toBe(259);
  });
  it('say how far a cut band reaches', () => {
    const series = exampleLife().series[0]!;
    expect(bandLines(series)).toHaveLength(1);
    expect(bandLines({ ...series, axis: [27, 31] })).toEqual([
      '9 in 10 siblings, catching up',
      'siblings reach 18 to 44',
    ]);
  });
  it('of the band stand clear of the curves inside it, and stay put while they may', () => {
    const band = exampleLife().series[0]!.band!;
    const wide = { ...band, low: [0], high: [400] };
    const y = (value: number): number => 300 - value * 0.75;
    const plot = (at: number) => ({ frame, y, across: 60, curves: [() => at], step: 1 });
    const spot = placeBandName(['nine in ten'], wide, plot(150), () => 0, [], undefined)!;
    expect(Math.abs(spot.y - 5 - 150)).toBeGreaterThan(12);
    expect(placeBandName(['nine in ten'], wide, plot(spot.y + 20), () => 0, [], spot)).toEqual(spot);
    expect(placeBandName(['nine in ten'], wide, plot(spot.y - 5), () => 0, [], spot)).not.toEqual(spot);
  });
  it('of the band are left out where other words are everywhere', () => {
    const band = { ...exampleLife().series[0]!.band!, low: [0], high: [400] };
    const plot = { frame, y: (value: number): number => 300 - value * 0.75, across: 60, curves: [], step: 1 };
    expect(placeBandName(['nine in ten'], band, plot, () => 0, [frame], undefined)).toBeUndefined();
  });
  it('put a note where the line is not', () => {
    expect(noteY(frame, 60)).toBe(266);
    expect(noteY(frame, 250)).toBe(54);
  });
});

describe('access', () => {
  it('moves by keys and stays in life', () => {
    expect(['ArrowRight', 'ArrowLeft', 'PageUp', 'Home', 'End', 'a'].map((key) => dayAfterKey(key, 85, 90))).toEqual([
      86,
      84,
      90,
      0,
      90,
      null,
    ]);
  });
  it('names a strip with its value', () => {
    expect(stripLabel(exampleLife().series[3]!)).toBe(
      'Response to oxytocin, % of full, 81, before 80, It hardly changed.',
    );
  });
});
