/** Geometry of the charts of an infant cohort: causal diagram, slopes, plot frame. */
import { describe, expect, it } from 'vitest';
import { placeArrows, placeNodes, wrapWords } from '../../../src/charts/studies/dag-layout.ts';
import type { DagNode } from '../../../src/charts/studies/dag-layout.ts';
import { textWidth } from '../../../src/charts/parts/labels.ts';
import { plotOf } from '../../../src/charts/parts/plot-frame.ts';
import { agesOf, kindOf } from '../../../src/charts/studies/slope-chart.ts';

const NODES: DagNode[] = [
  ['a', 'hardship', 0.5, 0],
  ['b', 'care, seen as involvement', 0.1, 0.5],
  ['c', 'methylation and its change', 1, 0.6],
  ['d', 'the infant’s own balance', 0.6, 1],
].map(([id, label, x, y]) => ({ id, label, x, y, seen: true }) as DagNode);

describe('a causal diagram', () => {
  it('keeps every box inside and its words inside the box, at every width', () => {
    for (const width of [320, 390, 640, 1200]) {
      for (const { left, top, width: wide, height, lines } of placeNodes(NODES, width, 300)) {
        expect(left >= 0 && left + wide <= width && top >= 0 && top + height <= 300).toBe(true);
        for (const line of lines) expect(textWidth(line, 13)).toBeLessThan(wide - 16);
      }
    }
  });
  it('draws arrows from edge to edge, outside both boxes', () => {
    const nodes = placeNodes(NODES, 640, 300);
    const inside = (id: string, x: number, y: number): boolean =>
      nodes.some(
        (box) => box.id === id && x > box.left && x < box.left + box.width && y > box.top && y < box.top + box.height,
      );
    const arrows = placeArrows(
      [
        { id: '1', from: 'a', to: 'b', state: 'present' },
        { id: '2', from: 'd', to: 'c', state: 'sealed' },
        { id: '3', from: 'b', to: 'c', state: 'absent' },
      ],
      nodes,
    );
    expect(arrows).toHaveLength(3);
    for (const { from, to, x1, y1, x2, y2 } of arrows) expect(inside(from, x1, y1) || inside(to, x2, y2)).toBe(false);
    expect(placeArrows([{ id: 'x', from: 'a', to: 'nowhere', state: 'present' }], nodes)).toEqual([]);
  });
  it('breaks words between words', () => {
    expect(wrapWords('one two three', textWidth('one two', 13) + 1)).toEqual(['one two', 'three']);
    expect(wrapWords('unbreakable', 5)).toEqual(['unbreakable']);
  });
});

describe('slopes', () => {
  it('stand side by side, ages to scale', () => {
    const ages = [152, 365, 548].map((at) => ({ at, label: String(at) }));
    const [first, middle, last] = agesOf(1, ages) as [number, number, number];
    expect([first, last].map((at) => Math.round(at * 1e9))).toEqual([1.18e9, 1.82e9]);
    expect((middle - first) / (last - first)).toBeCloseTo((365 - 152) / (548 - 152), 12);
  });
  it('are told from noise by their ends', () => {
    expect(
      [
        [60, 69],
        [60, 70],
        [70, 60],
        [60, 90, 61],
      ].map((line) => kindOf(line, 9.1)),
    ).toEqual(['quiet', 'up', 'down', 'quiet']);
  });
});

describe('the frame of a plot', () => {
  it('puts the ends of the axes at its edges, and leaves the numbers room', () => {
    const { frame, x, y } = plotOf({
      width: 400,
      height: 300,
      x: [-2, 2],
      y: [40, 90],
      names: { x: '', y: '' },
      yMarks: [{ value: 40, label: '−1000.25' }],
    });
    expect([x(-2), x(2), y(40), y(90)]).toEqual([frame.left, frame.right, frame.bottom, frame.top]);
    expect(frame.left).toBeGreaterThan(textWidth('−1000.25', 12));
  });
});
