import type { ScreenRecord } from '../screen-record.ts';

export const MODEL_SCREEN: ScreenRecord = {
  undo: null,
  movesWhenLocked: false,
  subject: () => 'all',
  inLink: ({ parameter }) => ({ page: { screen: 'model', parameter } }),
  led: ({ page }) => (page?.screen === 'model' ? { open: 'model', parameter: page.parameter } : null),
  take: () => undefined,
  sums: () => [],
  linked: null,
  prints: 'world',
};
