/** Rows of a lab book, made up. */
import type { LabRow } from '../../../sim/lessons.ts';

export function row(more: Partial<LabRow> = {}, design: Record<string, string | number | boolean> = {}): LabRow {
  return {
    id: 1,
    step: 's2',
    seed: 'CLASS-1',
    read: 'armGap',
    of: 'mean',
    made: {
      screen: 'experiment',
      study: 'vole-trial',
      design: { littersA: 2, littersB: 2, pups: 2, assignment: 'lot', transmitCare: true, ...design },
    },
    estimate: 2.2,
    from: -3.3,
    to: 7.7,
    day: null,
    finished: true,
    ...more,
  };
}
