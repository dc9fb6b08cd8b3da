import { describe, expect, it } from 'vitest';
import { overlaps } from '../../../src/charts/parts/labels.ts';
import {
  eventLanes,
  gripAt,
  movedSpan,
  placeEventLabels,
  tickLabels,
  tickStep,
} from '../../../src/charts/timeline/timeline-layout.ts';
import type { TimelineEvent } from '../../../src/charts/parts/types.ts';

const event = (label: string, fromDay: number, toDay: number): TimelineEvent => ({
  id: label,
  label,
  fromDay,
  toDay,
  ariaLabel: label,
});
const x = (day: number): number => 12 + day * 10;

describe('events', () => {
  it('take lanes only where they share a day', () => {
    expect(eventLanes([event('a', 5, 9), event('b', 40, 46), event('c', 43, 55)])).toEqual([
      { lane: 0, of: 1 },
      { lane: 0, of: 2 },
      { lane: 1, of: 2 },
    ]);
    expect(eventLanes([event('a', 5, 9), event('b', 9, 12), event('c', 13, 14)]).map((at) => at.lane)).toEqual([
      0, 1, 0,
    ]);
  });
  it('never have overlapping labels, in a crowd of twelve', () => {
    const crowd = Array.from({ length: 12 }, (_, i) => event(`enrichment number ${i}`, i * 3, i * 3 + 4));
    const placed = placeEventLabels(crowd, x, 500, [[{ from: 12, to: 200 }], []]);
    const shown = placed.filter((label) => label !== null);
    expect(shown.length).toBeGreaterThan(1);
    shown.forEach((a, i) =>
      shown.slice(i + 1).forEach((b) => {
        if (a.row === b.row) expect(overlaps(a.span, b.span, 0)).toBe(false);
      }),
    );
    for (const label of shown) if (label.row === 0) expect(label.span.from).toBeGreaterThanOrEqual(200);
  });
  it('move and resize by whole days inside life', () => {
    expect(movedSpan('body', 5, 9, -8, 90)).toEqual({ fromDay: 0, toDay: 4 });
    expect(movedSpan('body', 80, 88, 9, 90)).toEqual({ fromDay: 82, toDay: 90 });
    expect(movedSpan('from', 5, 9, 7, 90)).toEqual({ fromDay: 9, toDay: 9 });
    expect(movedSpan('to', 5, 9, -7, 90)).toEqual({ fromDay: 5, toDay: 5 });
  });
  it('are gripped at their ends or their body', () => {
    expect([gripAt(2, 60, false), gripAt(30, 60, false), gripAt(58, 60, false), gripAt(2, 24, true)]).toEqual([
      'from',
      'body',
      'to',
      'body',
    ]);
  });
});

describe('the days below', () => {
  it('lets the scrubbed day and weaning go before ticks', () => {
    const wanted = [
      { text: '21', kind: 'day' as const, x: 222 },
      { text: '20', kind: 'tick' as const, x: 212 },
      { text: '30', kind: 'tick' as const, x: 312 },
    ];
    expect(tickLabels(wanted, 900).map((label) => label.text)).toEqual(['21', '30']);
  });
  it('thins ticks with the width', () => {
    expect([tickStep(90, 1000), tickStep(90, 140), tickStep(540, 300)]).toEqual([5, 10, 50]);
  });
});
