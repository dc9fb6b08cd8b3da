import { describe, expect, it } from 'vitest';
import { densityOf } from '../../../src/charts/parts/density.ts';
import { cloudAxis, raincloudHeight, raincloudLayout } from '../../../src/charts/raincloud/raincloud-layout.ts';
import type { CloudArm, RaincloudData } from '../../../src/charts/raincloud/raincloud-data.ts';
import { dice } from '../../gallery/example-data.ts';

const roll = dice(7);
const arm = (id: string, middle: number, pups: number): CloudArm => {
  const values = Array.from({ length: pups }, () => middle + 8 * (roll() + roll() - 1));
  const mean = values.reduce((sum, value) => sum + value, 0) / pups;
  return {
    id,
    label: `${id}: moved in a cup (MAN0)`,
    tone: id === 'A' ? 'closed' : 'open',
    pups: values.map((value) => ({ value, male: value > middle, title: '' })),
    litters: [{ value: mean, title: '' }],
    mean,
  };
};
const data = (pups: number, change: Partial<RaincloudData> = {}): RaincloudData => {
  const arms = [arm('A', 33, pups), arm('B', 29, pups)] as const;
  const value = arms[0].mean - arms[1].mean;
  return {
    arms,
    difference: {
      label: 'Difference, A less B',
      value,
      low: value - 3,
      high: value + 3,
      text: '+4.0 points',
      naive: { low: value - 2, high: value + 2, label: 'pup by pup' },
    },
    words: {
      summary: '',
      x: 'methylation, % of strands',
      difference: 'A less B, points',
      why: '',
      sketch: 'your sketch',
      legend: [],
    },
    ...change,
  };
};

describe('a density', () => {
  it('is drawn for fifteen values and no fewer, never past the data', () => {
    const values = Array.from({ length: 15 }, () => roll() * 10);
    expect(densityOf(values.slice(1))).toEqual([]);
    const points = densityOf(values);
    expect([points[0]!.value, points.at(-1)!.value]).toEqual([Math.min(...values), Math.max(...values)]);
    expect(Math.max(...points.map(({ height }) => height))).toBe(1);
    expect(densityOf(new Array<number>(20).fill(3))).toEqual([]);
  });
  it('is highest where values crowd', () => {
    const points = densityOf([...Array.from({ length: 30 }, (_, i) => 5 + i * 0.01), 0, 10, 1, 9]);
    expect(points.find(({ height }) => height === 1)!.value).toBeCloseTo(5, 0);
  });
});

describe('the layout of two arms', () => {
  it.each([320, 390, 559, 560, 640, 1100])('holds at %i px', (width) => {
    for (const each of [data(6), data(60), data(14, { difference: null })]) {
      const height = raincloudHeight(each, width);
      const layout = raincloudLayout(each, width, height);
      expect(JSON.stringify(layout)).not.toContain('null,');
      expect(layout.plot.to - layout.plot.from).toBeGreaterThan(width * 0.5);
      layout.boxes.forEach((box, i) => {
        expect(box.bottom).toBeLessThanOrEqual(layout.axisY + 1);
        expect(box.cloudY - box.cloudHeight).toBeGreaterThanOrEqual(box.top);
        if (i > 0) expect(box.top).toBeGreaterThanOrEqual(layout.boxes[i - 1]!.bottom - 1);
        for (const offset of box.offsets) expect(box.pupY + offset + layout.r).toBeLessThanOrEqual(layout.axisY);
      });
      expect(layout.gap!.axisY).toBeLessThan(height - 20);
      expect(layout.gap!.y).toBeGreaterThan(layout.axisY + 30);
    }
  });
  it('sets the zero of the difference under the second mean, and the difference under the first', () => {
    const each = data(10);
    const layout = raincloudLayout(each, 800, 460);
    expect(layout.gap!.x(0)).toBeCloseTo(layout.x(each.arms[1]!.mean), 9);
    expect(layout.gap!.x(each.difference!.value)).toBeCloseTo(layout.x(each.arms[0].mean), 9);
    for (const end of [each.difference!.low, each.difference!.high]) {
      expect(layout.gap!.x(end)).toBeGreaterThanOrEqual(layout.plot.from);
      expect(layout.gap!.x(end)).toBeLessThanOrEqual(layout.plot.to);
    }
  });
  it('takes in a neighbour’s axis, and arms without a spread', () => {
    expect(cloudAxis(data(5, { axis: [0, 100] }))).toEqual([0, 100]);
    const flat: CloudArm = {
      ...arm('A', 5, 1),
      pups: [{ value: 5, male: true, title: '' }],
      litters: [{ value: 5, title: '' }],
      mean: 5,
    };
    expect(cloudAxis({ arms: [flat, { ...flat, id: 'B' }], difference: null })).toEqual([4, 6]);
    expect(raincloudLayout({ ...data(2), arms: [flat] }, 500, 300).gap).toBeNull();
  });
  it('draws outlines for full arms only', () => {
    expect(raincloudLayout(data(14), 800, 460).boxes.every(({ density }) => density.length === 0)).toBe(true);
    expect(raincloudLayout(data(15), 800, 460).boxes.every(({ density }) => density.length > 0)).toBe(true);
  });
});
