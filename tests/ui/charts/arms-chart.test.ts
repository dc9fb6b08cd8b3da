import { describe, expect, it } from 'vitest';
import type { ArmsChartData } from '../../../src/charts/arms/arms-chart.ts';
import { armLooks, armsHeight, armsLayout, sampleAt } from '../../../src/charts/arms/arms-layout.ts';
import { markedSamples } from '../../../src/charts/arms/arms-panel.ts';
import { readings, readNumber, spokenReading, underReadings } from '../../../src/charts/arms/arms-reading.ts';
import { minuteAfterKey, minuteAt } from '../../../src/charts/arms/arms-surface.ts';
import { overlaps } from '../../../src/charts/parts/labels.ts';
import { exampleArms } from '../../gallery/study-data.ts';

const frame = { left: 40, right: 640, top: 50, bottom: 200 };

describe('layout of a stress test', () => {
  it('stacks panels of one size on one axis', () => {
    const layout = armsLayout(exampleArms(), 820, 412);
    expect(layout.panels.map(({ frame: { top, bottom } }) => [top, bottom])).toEqual([
      [47, 190],
      [246, 388],
    ]);
    expect(new Set(layout.panels.map((panel) => panel.frame.left)).size).toBe(1);
    expect(layout.x(0)).toBe(layout.panels[0]!.frame.left);
    expect(layout.x(60)).toBe(layout.panels[0]!.frame.right);
  });
  it.each([320, 340, 519, 520, 820, 1100, 1400])('holds at %i px', (width) => {
    for (const data of [exampleArms(), exampleArms(22, true), { ...exampleArms(), spans: [] }]) {
      const layout = armsLayout(data, width, armsHeight(data, width));
      expect(JSON.stringify(layout)).not.toContain('null');
      for (const panel of layout.panels) {
        expect(panel.frame.bottom - panel.frame.top).toBeGreaterThan(110);
        expect(panel.frame.right - panel.frame.left).toBeGreaterThan(width * 0.5);
        expect(panel.frame.top - Math.max(panel.titleY, ...panel.notes.map((note) => note.y))).toBeGreaterThan(5);
      }
      layout.panels
        .slice(1)
        .forEach((panel, i) => expect(panel.titleY).toBeGreaterThan(layout.panels[i]!.frame.bottom + 10));
      layout.spans.forEach((a, i) => {
        expect(a.words.from >= 0 && a.words.to <= width && a.y < layout.panels[0]!.frame.top).toBe(true);
        layout.spans.slice(i + 1).forEach((b) => expect(a.y === b.y && overlaps(a.words, b.words, 4)).toBe(false));
      });
    }
  });
  it('cuts spans to the minutes shown, and survives a single minute', () => {
    const late: ArmsChartData = {
      ...exampleArms(),
      spans: [
        { id: 'late', label: 'late', start: 50, end: 90 },
        { id: 'never', label: 'never', start: 70, end: 90 },
      ],
    };
    const layout = armsLayout(late, 820, 412);
    expect(layout.spans.map((span) => [span.id, span.to])).toEqual([['late', layout.x(60)]]);
    const one = armsLayout({ ...exampleArms(), minutes: [5] }, 820, 412);
    expect(JSON.stringify(one)).not.toContain('null');
  });
});

describe('arms', () => {
  it('keep their looks in every panel', () => {
    const { panels } = exampleArms();
    const turned = panels.map((panel, i) => (i === 1 ? { ...panel, arms: [...panel.arms].reverse() } : panel));
    expect([...armLooks(turned)]).toEqual([
      ['contact', { tone: 'open', shape: 0 }],
      ['voice only', { tone: 'closed', shape: 1 }],
      ['no contact', { tone: 'ink', shape: 2 }],
    ]);
  });
  it('carry markers that take turns', () => {
    const minutes = Array.from({ length: 61 }, (_, i) => i);
    const [a, b] = [0, 1].map((turn) => markedSamples(minutes, (minute) => minute * 4, turn, 2));
    expect([a, b]).toEqual([
      [5, 25, 45],
      [15, 35, 55],
    ]);
  });
});

describe('reading a minute', () => {
  it('prints as many decimals as the axis can tell apart', () => {
    expect([
      readNumber(8, [0, 16]),
      readNumber(39.72, [0, 60]),
      readNumber(123.4, [0, 400]),
      readNumber(-0.123, [-0.5, 0.5]),
    ]).toEqual(['8.0', '39.7', '123', '−0.12']);
  });
  it('writes values beside the upright, none upon another, and on the side with room', () => {
    const [panel] = exampleArms().panels;
    const same = { ...panel!, arms: panel!.arms.map((arm) => ({ ...arm, mean: [30] })) };
    const looks = armLooks([same]);
    const right = readings(same, looks, 0, 100, frame, (value) => 250 - value * 4, []);
    expect(right.map((at) => [at.textX, at.textY, at.anchor, at.text])).toEqual([
      [110, 134.5, 'start', '30.0'],
      [110, 152.14, 'start', '30.0'],
      [110, 116.14, 'start', '30.0'],
    ]);
    expect(readings(same, looks, 0, 630, frame, (y) => y, []).every((at) => at.anchor === 'end')).toBe(true);
    expect([
      underReadings(120, right),
      underReadings(60, right),
      underReadings(200, right),
      underReadings(120, []),
    ]).toEqual([true, false, false, false]);
  });
  it('leaves out an arm without a value', () => {
    const [panel] = exampleArms().panels;
    const some = { ...panel!, arms: panel!.arms.map((arm, i) => ({ ...arm, mean: [i === 1 ? NaN : 20] })) };
    expect(readings(some, armLooks([some]), 0, 100, frame, (y) => y, [])).toHaveLength(2);
  });
  it('is found by pointer and by keys, sample by sample', () => {
    const minutes = [0, 5, 10, 30, 60];
    expect([sampleAt(minutes, 12), sampleAt(minutes, 50)]).toEqual([2, 4]);
    expect([minuteAt(0, 40, 640, minutes), minuteAt(340, 40, 640, minutes), minuteAt(9999, 40, 640, minutes)]).toEqual([
      0, 30, 60,
    ]);
    expect(
      ['ArrowRight', 'ArrowLeft', 'PageUp', 'Home', 'End', 'Escape', 'a'].map((key) =>
        minuteAfterKey(key, 10, minutes),
      ),
    ).toEqual([30, 5, 60, 0, 60, null, undefined]);
    expect(minuteAfterKey('ArrowRight', null, minutes)).toBe(0);
  });
  it('is spoken with arms, units and minutes', () => {
    expect(spokenReading(exampleArms(), 0)).toBe(
      '0 minutes; Oxytocin: contact 12.0, voice only 12.0, no contact 12.0 in blood, pg/ml; Cortisol: contact 4.0, voice only 4.0, no contact 4.0 in saliva, nmol/l',
    );
  });
});
