import { describe, expect, it } from 'vitest';
import { ageTicks } from '../../../src/charts/parts/axis.ts';
import { lineMarks } from '../../../src/charts/timeline/timeline-layout.ts';

const MONTH = 365.25 / 12;

describe('axes in months', () => {
  it('label whole months up to the last one lived', () => {
    expect(ageTicks(550, (day) => day * 0.64, 64, MONTH)).toEqual([0, 6, 12, 18]);
    expect(ageTicks(90, (day) => day * 4, 64, 1)).toEqual([0, 30, 60, 90]);
  });
  it('mark each month of the line and label each third', () => {
    const { ticks, labels } = lineMarks(550, 960, MONTH);
    expect(ticks).toHaveLength(19);
    expect(labels).toEqual([0, 3, 6, 9, 12, 15, 18]);
    expect(lineMarks(90, 1000, 1)).toEqual({
      ticks: Array.from({ length: 19 }, (_, i) => 5 * i),
      labels: Array.from({ length: 10 }, (_, i) => 10 * i),
    });
  });
});
