/** Somebody's own dyads go through the statistics of the simulated cohort. */
import { describe, expect, it } from 'vitest';
import { isComputed, ownDyads, readShape, readTable, type DyadTable } from '../../../sim/page.ts';
import { pearson } from '../../../sim/stats/correlation.ts';

const table = (text: string) => readShape(readTable(text)) as DyadTable;
const rows = [
  [-1, 61.5, 66, 70, 71],
  [-0.5, 70, 72, 66, 65],
  [0.2, 68, 67, 64, 64.5],
  [0.9, 72, 66, 70, 69],
  [1.4, 75, 65, 61, 62],
];
const text = `dyad,engagement5,methylation5,methylation18,caregiver5,caregiver18\n${rows.map((row, i) => [i, ...row].join(',')).join('\n')}\n9,0,66,,60,60\n`;

describe('own dyads', () => {
  it('give the correlation of involvement with change that the numbers have', () => {
    const { n, change, caregiverChange, panel } = ownDyads(table(text));
    expect(n).toBe(5);
    const expected = pearson(
      rows.map(([x]) => x!),
      rows.map(([, first, last]) => last! - first!),
    );
    expect(change).toEqual(expected);
    expect(isComputed(change) && change.estimate).toBeLessThan(-0.9);
    expect(isComputed(caregiverChange) && caregiverChange.estimate).toBeCloseTo(0.1, 12);
    expect(panel).toEqual({ notComputable: 'too-few', detail: { name: 'engagement18', got: 0, need: 5 } });
  });

  it('leave out of a question only the dyads it cannot be asked of', () => {
    const more = ownDyads(
      table(
        text
          .replace('caregiver18', 'caregiver18,engagement18')
          .split('\n')
          .map((line, i) => (i === 0 || line === '' ? line : `${line},${i === 2 ? '' : (i * 7) % 5}`))
          .join('\n'),
      ),
    );
    expect(more.n).toBe(5);
    expect(more.caregivers.first).toHaveLength(5);
    expect(isComputed(more.panel) && more.panel.xToY.n).toBe(4);
  });

  it('say why nothing can be computed instead of a number', () => {
    const flat = ownDyads(
      table('dyad,engagement5,methylation5,methylation18\n1,0,60,61\n2,0,61,66\n3,0,62,60\n4,0,63,70\n'),
    );
    expect(flat.change).toEqual({ notComputable: 'no-spread', detail: { name: 'x' } });
    expect(flat.caregiverChange).toEqual(expect.objectContaining({ notComputable: 'too-few' }));
  });
});
