import { describe, expect, it } from 'vitest';
import { cloudsHeight, cloudsLayout } from '../../../src/charts/raincloud/clouds-layout.ts';
import type { CloudRow, CloudsData } from '../../../src/charts/raincloud/clouds-data.ts';
import { NUMBERS, panelFrame } from '../../../src/charts/panel/panel-chart.ts';
import type { PanelChartData } from '../../../src/charts/panel/panel-data.ts';
import { textWidth } from '../../../src/charts/parts/labels.ts';
import { dice } from '../../gallery/example-data.ts';

const roll = dice(11);
const row = (id: string, middle: number, pups: number): CloudRow => {
  const values = Array.from({ length: pups }, () => middle + 9 * (roll() + roll() - 1));
  return {
    id,
    label: `${id}, moved in a cup (MAN0), changed`,
    meanText: '31.2',
    pups: values.map((value) => ({ value, title: '' })),
    litters: [{ value: middle, title: '' }],
    mean: middle,
    stale: false,
    edited: false,
  };
};

const words: CloudsData['words'] = {
  summary: '',
  plot: '',
  pupText: '',
  legend: [
    { mark: 'curve', text: 'the infant of the curves' },
    { mark: 'pup', text: 'an infant' },
    { mark: 'litter', text: 'mean of a litter' },
    { mark: 'mean', text: 'mean of all 24' },
  ],
};

describe('rows of a raincloud', () => {
  it.each([320, 479, 480, 640, 1100])('hold their dots and keep off each other at %i px', (width) => {
    for (const count of [1, 2, 3, 6]) {
      const rows = Array.from({ length: count }, (_, i) => row(`s${i}`, 30 + i, 24));
      const height = cloudsHeight({ rows, words }, width);
      const { bands, axisY, plot, r, x, legend } = cloudsLayout({ rows, words }, width, height);
      for (const entry of legend) {
        expect(entry.x).toBeGreaterThanOrEqual(8);
        expect(entry.x + 9 + textWidth(entry.text, 12)).toBeLessThanOrEqual(width);
        expect(entry.y + 4).toBeLessThanOrEqual(bands[0]!.top);
      }
      bands.forEach((band, i) => {
        expect(band.base - band.cloudHeight).toBeGreaterThanOrEqual(band.top);
        for (const offset of band.offsets) expect(band.pupY + offset + r).toBeLessThanOrEqual(band.bottom + 1);
        if (i > 0) expect(band.top).toBeCloseTo(bands[i - 1]!.bottom, 6);
        for (const { value } of band.row.pups) {
          expect(x(value) - r).toBeGreaterThanOrEqual(plot.from);
          expect(x(value) + r).toBeLessThanOrEqual(plot.to);
        }
      });
      expect(bands.at(-1)!.bottom).toBeLessThanOrEqual(axisY + 1);
    }
  });
  it('draw an outline from fifteen young ones on', () => {
    const { bands } = cloudsLayout({ words, rows: [row('a', 30, 14), row('b', 30, 15)] }, 700, 200);
    expect(bands.map(({ density }) => density.length > 0)).toEqual([false, true]);
  });
  it('stand at one place when all are alike', () => {
    const flat = { ...row('a', 5, 3), pups: [5, 5, 5].map((value) => ({ value, title: '' })) };
    const { bands, x } = cloudsLayout({ words, rows: [flat] }, 700, 160);
    expect(new Set(bands[0]!.offsets).size).toBe(3);
    expect(Number.isFinite(x(5))).toBe(true);
  });
});

describe('the frame of a panel', () => {
  const data = (change: Partial<PanelChartData>): PanelChartData => ({
    days: 90,
    day: 60,
    window: { fullUntil: 14, endsAt: 28 },
    axis: [20, 40],
    numbers: true,
    lines: [{ id: 'a', kind: 'own', values: [30, 31] }],
    valueText: '31.0',
    words: { summary: '', caption: '', birth: 'birth', age: 'age in days', day: 'day 60', plot: '' },
    ...change,
  });
  it('is wider by the numbers where there are none, so that a wider first panel has the same plot', () => {
    const [with_, without] = [panelFrame(data({}), 326, 180), panelFrame(data({ numbers: false }), 300, 180)];
    expect(with_.left).toBe(NUMBERS);
    expect(with_.right - with_.left).toBe(without.right - without.left);
  });
  it('leaves room for names at the ends, a third of the width at most', () => {
    const named = (label: string) =>
      panelFrame(data({ lines: [{ id: 'a', kind: 'own', values: [30], label }] }), 900, 300);
    expect(named('Low care').right).toBeLessThan(890);
    expect(named('x'.repeat(200)).right).toBe(600);
  });
});
