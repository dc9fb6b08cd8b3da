/** What charts draw comes out as tables without losing or inventing a number. */
import { describe, expect, it } from 'vitest';
import type { LifeChartsData, LifeSeries } from '../../../src/charts/parts/types.ts';
import { lifeTable, lollipopTable, tissueTable, townTable } from '../../../src/views/take/tables/play.ts';
import { plainTable } from '../../../src/views/take/tables/plain.ts';
import { cloudTable, dagTable, linesTable, slopeTable } from '../../../src/views/take/tables/studies.ts';

const series = (id: string, more: Partial<LifeSeries> = {}): LifeSeries => ({
  id,
  title: id,
  unit: '%',
  now: [1, 2, 3],
  axis: [0, 4],
  valueText: '',
  endText: '',
  tone: 'ink',
  ...more,
});

describe('tables of charts', () => {
  it('life: every line that is drawn is a column', () => {
    const data = {
      days: 2,
      series: [
        series('methylation', {
          before: [4, 5, 6],
          band: { low: [0, 0, 0], high: [9, 9, NaN], stale: false, label: '' },
        }),
        series('receptors'),
      ],
    } as unknown as LifeChartsData;
    const table = lifeTable(data);
    expect(table.columns.map(({ id }) => id)).toEqual([
      'day',
      'methylation',
      'methylation.before',
      'methylation.siblings5',
      'methylation.siblings95',
      'receptors',
    ]);
    expect(table.rows).toEqual([
      [0, 1, 4, 0, 9, 1],
      [1, 2, 5, 0, 9, 2],
      [2, 3, 6, 0, null, 3],
    ]);
  });

  it('town: both copies of every cell, beyond the first word of bits too', () => {
    const closed = new Uint32Array(2);
    closed[0] = 0b10;
    closed[1] = 0b01;
    const { rows } = townTable({ cells: 17, closed });
    expect(rows).toHaveLength(17);
    expect([rows[0], rows[1], rows[16]]).toEqual([
      [1, 'open', 'closed'],
      [2, 'open', 'open'],
      [17, 'closed', 'open'],
    ]);
  });

  it('one cell: marked on both strands, on one, on none', () => {
    const copy = { label: 'copy A', p: 0b011, q: 0b001, silencing: 0.25, closed: false, stateText: '' };
    const { rows } = lollipopTable({ dyads: 3, copies: [copy] } as never);
    expect(rows.map((row) => row[3])).toEqual(['marked', 'half-marked', 'none']);
  });

  it('tissue: samples stand on their days only', () => {
    const samples = { days: [1], truth: [7], reading: [8], share: [50] };
    const { rows } = tissueTable({
      days: 2,
      courses: [{ id: 'neurons', values: [1, 2, 3] }],
      samples,
      words: { y: '%' },
    } as never);
    expect(rows).toEqual([
      [0, 1, null, null, null],
      [1, 2, 7, 8, 50],
      [2, 3, null, null, null],
    ]);
  });

  it('causes: an arrow that is sealed gives away neither sign nor label', () => {
    const nodes = [
      { id: 'a', label: 'Care', x: 0, y: 0, seen: true },
      { id: 'b', label: 'Marks', x: 1, y: 0, seen: true },
    ];
    const arrow = { id: 'ab', from: 'a', to: 'b', sign: '+' as const, label: 'strong' };
    const { rows } = dagTable({
      nodes,
      arrows: [
        { ...arrow, state: 'sealed' },
        { ...arrow, state: 'present' },
      ],
      words: { summary: '' },
    });
    expect(rows).toEqual([
      ['Care', 'Marks', 'sealed', null],
      ['Care', 'Marks', 'present', 'strong'],
    ]);
  });

  it('slopes: a missing reading is an empty cell', () => {
    const { rows } = slopeTable({
      groups: [{ id: 'c', label: 'children', lines: [[1, NaN]], mean: [1, 2], note: '' }],
      ages: [
        { at: 5, label: '5' },
        { at: 18, label: '18' },
      ],
      words: { y: '%' },
    } as never);
    expect(rows).toEqual([
      ['children', 1, 1, null],
      ['children', 'mean', 1, 2],
    ]);
  });

  it('family lines and the arms of a trial: what is drawn beside the dots comes along', () => {
    const course = { mean: [2], low: [1], high: [3] };
    const lines = linesTable({
      groups: [{ label: 'high', lines: [[5]], ...course }],
      gap: { label: 'gap', ...course },
      words: { y: '%' },
    } as never);
    expect(lines.rows).toEqual([
      ['high', 'line', 1, 1, 5, null, null],
      ['high', 'mean', null, 1, 2, 1, 3],
      ['gap', 'mean', null, 1, 2, 1, 3],
    ]);
    const cloud = cloudTable({
      arms: [
        {
          label: 'A',
          pups: [{ value: 1, male: true, title: 'pup 1' }],
          litters: [{ value: 2, title: 'litter 1' }],
          mean: 3,
        },
      ],
      difference: { label: 'A less B', value: 4, low: 3, high: 5, text: '' },
      words: { x: '%' },
    } as never);
    expect(cloud.rows.map((row) => [row[1], row[3]])).toEqual([
      ['male', 1],
      ['litter', 2],
      ['mean', 3],
      ['difference', 4],
    ]);
  });

  it('a chart without a table of its own gives all its numbers by name', () => {
    const { rows } = plainTable({
      width: 3,
      lines: [{ id: 'x', values: Float64Array.of(1, NaN) }],
      words: { y: 'no number' },
    });
    expect(rows).toEqual([
      ['width', null, 3],
      ['lines.0.values', 0, 1],
      ['lines.0.values', 1, null],
    ]);
  });
});
