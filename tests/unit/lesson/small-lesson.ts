/** A made-up lesson with small worlds of every kind: what measures and checks are tried on. */
import type { Lesson, OnScreen, Step } from '../../../sim/lessons.ts';

const design = { littersA: 3, littersB: 3, pups: 2, cells: 64, day: 20 } as const;
const steps: readonly Step[] = (['play', 'trial', 'crossed', 'cohort', 'lines'] as const).map((world, i) => ({
  id: `s${i + 1}`,
  phase: 'observe',
  minutes: 5,
  world,
  permit: {},
  asks: [],
  coach: [],
  point: 'answer',
}));

export const SMALL: Lesson = {
  schema: 'tend.lesson/1',
  id: 'small',
  number: 31,
  revision: 1,
  meets: [],
  standards: [],
  worlds: {
    play: {
      screen: 'play',
      preset: 'both-parents',
      cells: 128,
      day: 30,
      events: [{ id: 'extra', type: 'enrichment', fromDay: 0, toDay: 14, strength: 2 }],
    },
    plain: { screen: 'play', preset: 'both-parents', cells: 128, day: 30 },
    trial: { screen: 'experiment', kind: 'vole-trial', laws: 'both-parents', design },
    crossed: {
      screen: 'experiment',
      kind: 'vole-trial',
      laws: 'both-parents',
      design: { ...design, worldA: 'low-care', worldB: 'high-care', crossFoster: true },
    },
    cohort: {
      screen: 'experiment',
      kind: 'infant-cohort',
      laws: 'infant-both-parents',
      design: { dyads: 20, cells: 64 },
    },
    lines: {
      screen: 'experiment',
      kind: 'lineage',
      laws: 'both-parents',
      design: { lines: 10, generations: 2, cells: 64 },
    },
  },
  sealed: {
    deal: 'seat',
    worlds: {
      care: { causes: {}, weight: 1 },
      nothing: { causes: { careEffect: false }, weight: 1 },
    },
  },
  gates: [],
  steps,
  exit: [{ options: [] }, { options: [] }, { options: [] }],
  handIn: [],
  board: [],
  facts: [],
  notes: { say: 0, dont: 0, walk: 0, simple: 0, fast: 0 },
};

/** The same screen with a cell picked. */
export function picked(on: OnScreen, cell: number): OnScreen {
  return on.screen === 'play' ? { ...on, cell } : on;
}
