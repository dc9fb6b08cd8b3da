import { describe, expect, it } from 'vitest';
import type { DotsChartData } from '../../../src/charts/dots/dots-chart.ts';
import { axisOver, dotsHeight, dotsLayout } from '../../../src/charts/dots/dots-layout.ts';
import { dotsOf } from '../../../src/charts/dots/dots-rows.ts';
import { laneFor, swarm, swarms } from '../../../src/charts/parts/swarm.ts';
import { dice } from '../../gallery/example-data.ts';
import { exampleDots, exampleOutcomes, exampleRow } from '../../gallery/study-data.ts';

const roll = dice(3);
const some = Array.from({ length: 60 }, () => roll() * 300);

describe('a swarm', () => {
  it('moves dots only as far as it must', () => {
    expect(swarm([0, 50, 100], 5, 30).offsets).toEqual([0, 0, 0]);
    expect(swarm([10, 10, 10], 5, 30).offsets.map(Math.abs)).toEqual([0, 10.8, 10.8]);
    expect(swarm([10, 10, 10], 5, 30).reach).toBeCloseTo(10.8);
  });
  it('covers none where there is room, and keeps to its lane', () => {
    const { offsets, covered } = swarm(some, 4, 40);
    expect(covered).toBe(0);
    some.forEach((x, i) =>
      some
        .slice(i + 1)
        .forEach((other, k) => expect(Math.hypot(x - other, offsets[i]! - offsets[i + 1 + k]!)).toBeGreaterThan(8)),
    );
    for (const offset of offsets) expect(Math.abs(offset)).toBeLessThanOrEqual(36);
  });
  it('does not depend on the order of the values', () => {
    const turned = swarm([...some].reverse(), 4, 40).offsets.reverse();
    expect(turned).toEqual(swarm(some, 4, 40).offsets);
  });
  it('stays in a lane that is too full, and says so', () => {
    const { offsets, covered } = swarm(new Array<number>(500).fill(7), 3, 30);
    expect(covered).toBeGreaterThan(400);
    expect(offsets.every((offset) => Math.abs(offset) <= 27)).toBe(true);
  });
  it('skips values that are none', () => {
    expect(swarm([1, NaN, 200], 4, 20).offsets).toEqual([0, NaN, 0]);
    expect(swarm([], 4, 20)).toEqual({ offsets: [], covered: 0, reach: 0 });
  });
  it('takes one size for all rows, and lets a hopeless row have no say', () => {
    expect(
      swarms(
        [
          [0, 50],
          [0, 90],
        ],
        30,
      ).r,
    ).toBe(5);
    const crowd = Array.from({ length: 300 }, (_, i) => i);
    const { r } = swarms([[0, 50], crowd], 16);
    expect(r).toBeLessThan(5);
    expect(swarms([[0, 50], crowd, new Array<number>(900).fill(4)], 16).r).toBe(r);
    expect(swarms([new Array<number>(900).fill(4)], 16).r).toBe(3);
  });
  it('asks for a higher lane only when it helps', () => {
    expect([
      laneFor([[0, 50]], [60, 90]),
      laneFor([new Array<number>(12).fill(4)], [60, 90]),
      laneFor([new Array<number>(99).fill(4)], [60, 90]),
    ]).toEqual([60, 90, 90]);
  });
  it('places two thousand in a moment', () => {
    const many = Array.from({ length: 2000 }, () => roll() * 600);
    const start = performance.now();
    swarms([many, many], 50);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});

describe('layout of people as dots', () => {
  it('has golden rows at the common size', () => {
    const layout = dotsLayout(exampleDots(), 820, 254);
    expect(layout.rows.map((row) => [row.top, row.bottom, row.middle].map(Math.round))).toEqual([
      [26, 119, 60],
      [119, 212, 153],
    ]);
    expect(layout.plot.to).toBeGreaterThan(700);
  });
  it('widens an axis that would cut someone, and only then', () => {
    const rows = exampleDots().rows;
    expect(axisOver([-50, 50], rows)).toEqual([-50, 50]);
    const [low, high] = axisOver([5, 6], rows);
    for (const row of rows)
      for (const value of Array.from(row.values)) expect(value >= low && value <= high).toBe(true);
    expect(axisOver([0, 1], [{ ...rows[0]!, values: [NaN], low: NaN, high: NaN, mean: 3 }])).toEqual([0, 3]);
  });

  const equal: DotsChartData = {
    ...exampleDots(),
    rows: [{ ...exampleRow('same', 'all the same', 60, 9, 0, 'closed', () => '9.0') }],
    axis: [9, 9],
  };
  it.each([320, 340, 559, 560, 820, 1100, 1400])('draws everyone inside at %i px', (width) => {
    for (const data of [exampleDots(1), exampleDots(200), exampleDots(8), exampleOutcomes(), equal]) {
      const layout = dotsLayout(data, width, dotsHeight(data, width));
      const dots = dotsOf(data.rows, layout);
      expect(dots).toHaveLength(data.rows.reduce((sum, row) => sum + row.values.length, 0));
      for (const dot of dots) {
        expect(dot.x - layout.r >= layout.plot.from && dot.x + layout.r <= layout.plot.to).toBe(true);
        expect(layout.rows.some((row) => dot.y - layout.r >= row.top - 1 && dot.y + layout.r <= row.bottom)).toBe(true);
      }
      for (const row of layout.rows) expect(row.meanY > row.middle && row.meanY < row.axisY).toBe(true);
      expect(layout.plot.to - layout.plot.from).toBeGreaterThan(width * 0.45);
      expect(layout.rows.at(-1)!.bottom).toBeLessThanOrEqual(layout.height);
    }
  });
  it('puts labels above the dots in a narrow chart, values beside them if they fit', () => {
    const short = dotsLayout(exampleDots(), 340, 300).rows[0]!;
    expect(short.value.y).toBe(short.label.y);
    const long = dotsLayout(exampleOutcomes(), 340, 600).rows[0]!;
    expect(long.value.y).toBeGreaterThan(long.label.y);
    expect(long.middle).toBeGreaterThan(long.value.y + 12);
  });
  it('gives each row its own ticks when rows measure different things', () => {
    const layout = dotsLayout(exampleOutcomes(), 820, 420);
    expect(layout.ticks).toEqual([]);
    expect(layout.rows[2]!.ticks.map((tick) => tick.text)).toContain('60');
    expect(layout.rows[0]!.ticks.map((tick) => tick.text)).toContain('30');
  });
  it('draws the ringed person last', () => {
    const dots = dotsOf(exampleDots().rows, dotsLayout(exampleDots(), 820, 254));
    expect(dots.filter((dot) => dot.focus)).toHaveLength(1);
    expect(dots.at(-1)!.focus).toBe(true);
  });
});
