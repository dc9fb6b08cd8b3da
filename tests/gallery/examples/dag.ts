import { createDagChart } from '../../../src/charts/studies/dag-chart.ts';
import type { ArrowState, DagData } from '../../../src/charts/studies/dag-chart.ts';
import { chartExamples } from '../chart-examples.ts';

const world = (state: ArrowState): DagData => ({
  nodes: [
    { id: 'hardship', label: 'hardship', x: 0.5, y: 0, seen: false },
    { id: 'genes', label: 'genes shared by mother and child', x: 0.5, y: 1, seen: false },
    { id: 'care', label: 'care, seen as involvement', x: 0.05, y: 0.5, seen: true },
    { id: 'marks', label: 'methylation and its change', x: 0.95, y: 0.5, seen: true },
  ],
  arrows: [
    {
      id: 'effect',
      from: 'care',
      to: 'marks',
      state,
      ...(state === 'present' ? { sign: '−' as const, fresh: true } : {}),
    },
    { id: 'hardship-care', from: 'hardship', to: 'care', state: state === 'sealed' ? 'sealed' : 'present', sign: '−' },
    { id: 'hardship-marks', from: 'hardship', to: 'marks', state: 'sealed' },
    { id: 'genes-care', from: 'genes', to: 'care', state: 'absent' },
    { id: 'genes-marks', from: 'genes', to: 'marks', state: 'present', label: 'r = .31', at: 0.4 },
  ],
  words: { summary: 'Which causes are at work in this world.' },
});

export const examples = chartExamples({
  create: createDagChart,
  about: 'A world’s causes as boxes and arrows: sealed, there, or not there.',
  sizes: [
    [720, 280],
    [342, 360],
  ],
  examples: { sealed: world('sealed'), 'one arrow shown': world('present'), 'care has no effect': world('absent') },
});
