import type { ComponentType } from 'react';
import { lazyPart } from '../../parts/lazyPart.tsx';
import type { ScreenId } from '../../state/screens.ts';
import { Play } from '../play/Play.tsx';

/**
 * How a screen stands in the frame of the page. What it is to undo, links and saved work stands in
 * state/screen-table.ts.
 */
export interface ScreenFrame {
  readonly View: ComponentType & { readonly ahead?: () => void };
  /** Classes of the page's frame while it is open. */
  readonly frame: string;
  /** Where its skip links lead, by id, with their words. */
  readonly skips: Readonly<Record<string, string>>;
  /** Whether it shows curves of which it must be said what they rest on. */
  readonly evidence: boolean;
  /** Whether it shows the world of Play itself: its day stands in the head of a phone, and its changes are read out. */
  readonly isWorld: boolean;
  /** Whether what it shows depends on the seed, which then stands in its head. */
  readonly seeded: boolean;
}

const waiting = <main className="experiment" aria-busy="true" />;

/** All screens but Play are loaded when they are first opened. */
export const FRAMES: Readonly<Record<ScreenId, ScreenFrame>> = {
  play: {
    View: Play,
    frame: 'app',
    skips: { controls: 'app.skip', cells: 'app.skipCells', charts: 'app.skipCharts' },
    evidence: true,
    isWorld: true,
    seeded: true,
  },
  compare: {
    View: lazyPart(() => import('../compare/Compare.tsx'), { waiting, large: true }),
    frame: 'app on-compare',
    skips: { controls: 'app.skip', panels: 'app.skipPanels' },
    evidence: true,
    isWorld: false,
    seeded: true,
  },
  experiment: {
    View: lazyPart(() => import('../experiment/Experiment.tsx'), { waiting, large: true }),
    frame: 'app on-study',
    skips: { design: 'app.skipDesign', found: 'app.skipFound' },
    evidence: false,
    isWorld: false,
    seeded: true,
  },
  learn: {
    View: lazyPart(() => import('../learn/Learn.tsx'), { waiting, large: true }),
    frame: 'app on-learn',
    skips: { learn: 'app.skipContents' },
    evidence: false,
    isWorld: false,
    seeded: true,
  },
  class: {
    View: lazyPart(() => import('../class/Class.tsx'), { waiting, large: true }),
    frame: 'app on-class',
    skips: { 'class-setup': 'app.skipSetUp', 'class-tickets': 'app.skipTickets' },
    evidence: false,
    isWorld: false,
    seeded: false,
  },
  model: {
    View: lazyPart(() => import('../model/ModelScreen.tsx'), { waiting, large: true }),
    frame: 'app on-model',
    skips: { contents: 'app.skipContents', numbers: 'app.skipNumbers' },
    evidence: false,
    isWorld: false,
    seeded: true,
  },
};
