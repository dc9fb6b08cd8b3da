import { describe, expect, it } from 'vitest';
import { endLabels } from '../../../src/charts/life/end-labels.ts';
import { textWidth } from '../../../src/charts/parts/labels.ts';
import { gutterFor } from '../../../src/charts/life/life-layout.ts';
import { endNames, endText, namePlaces, tissueAxis, tissueLayout } from '../../../src/charts/tissue/tissue-layout.ts';
import type { TissueChartData } from '../../../src/charts/tissue/tissue-data.ts';
import { exampleLife } from '../../gallery/example-data.ts';

const WIDTHS = [300, 358, 520, 640, 960];
const course = (id: 'neurons' | 'leukocytes' | 'epithelium', label: string, short: string, level: number) => ({
  id,
  label,
  short,
  values: Array.from({ length: 11 }, () => level),
});
const data: TissueChartData = {
  days: 10,
  day: 4,
  axis: [20, 90],
  courses: [
    course('neurons', 'brain cells', 'brain', 32.04),
    course('leukocytes', 'white blood cells', 'blood', 84),
    course('epithelium', 'lining of the mouth', 'mouth', 45),
  ],
  samples: {
    label: 'saliva',
    short: 'saliva',
    days: [5, 10],
    truth: [70, 72],
    reading: [66, 75],
    sd: 3.3,
    share: [30, 40],
    usualShare: 30,
  },
  words: { summary: '', y: '', share: '', usual: '', birth: '', age: '', day: '' },
};

describe('brain and saliva', () => {
  it('keeps courses, strip and names inside the chart at every width', () => {
    for (const width of WIDTHS) {
      const { large, strip, narrow, axisY } = tissueLayout(data, width, 348);
      expect(
        large.left < large.right &&
          large.top + 100 < large.bottom &&
          large.bottom + 24 < strip.top &&
          strip.bottom < axisY &&
          axisY < 348,
      ).toBe(true);
      const widest = Math.max(...endNames(data, narrow).map(({ text }) => textWidth(text, 13)));
      if (width >= 358) expect(large.right + 10 + widest).toBeLessThanOrEqual(width);
      expect(large.right - large.left).toBeGreaterThan(width * 0.4);
    }
  });
  it('names tissues with their last value, saliva with its last sample', () => {
    expect(endNames(data, false).map(({ text }) => text)).toEqual([
      'brain cells 32.0',
      'white blood cells 84.0',
      'lining of the mouth 45.0',
      'saliva 72.0',
    ]);
    expect(endNames(data, true).map(({ text }) => text)).toEqual([
      'brain 32.0',
      'blood 84.0',
      'mouth 45.0',
      'saliva 72.0',
    ]);
    expect(endText('brain', -1.24)).toBe('brain −1.2');
  });
  it('pushes names apart where lines end together', () => {
    const places = namePlaces([100, 101, 102, 103], { left: 0, right: 10, top: 40, bottom: 200 }).sort((a, b) => a - b);
    places.slice(1).forEach((place, i) => expect(place - places[i]!).toBeGreaterThanOrEqual(16.9));
  });
  it('has an axis around everything drawn, never without height', () => {
    const [low, high] = tissueAxis([
      [30, 40],
      [NaN, 70],
    ]);
    expect([low < 30, low > 25, high > 70, high < 75]).toEqual([true, true, true, true]);
    const [from, to] = tissueAxis([[5, 5]]);
    expect(to - from).toBeGreaterThanOrEqual(1);
    expect(tissueAxis([[]])).toEqual([0, 1]);
  });
});

describe('the expected line', () => {
  const series = exampleLife().series[0]!;
  const frame = { left: 0, right: 100, top: 0, bottom: 200 };
  const labels = (values: ArrayLike<number>) =>
    endLabels(
      { ...series, expected: { values, low: values, high: values, endText: 'expected 32.1' } },
      90,
      frame,
      (value) => 200 - value,
    );
  it('is named at its end, clear of the other names', () => {
    const found = labels(series.now);
    expect(found.map(({ kind }) => kind)).toContain('expected');
    const heights = found.map(({ y }) => y).sort((a, b) => a - b);
    heights.slice(1).forEach((y, i) => expect(y - heights[i]!).toBeGreaterThanOrEqual(15.9));
  });
  it('has no name while there is no line, but keeps the room for it', () => {
    expect(labels([]).map(({ kind }) => kind)).not.toContain('expected');
    const named = { ...series, expected: { values: [], low: [], high: [], endText: 'expected 32.1 and more' } };
    expect(gutterFor([named], false)).toBeGreaterThan(gutterFor([series], false));
  });
});
