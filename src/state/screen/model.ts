import { modelToPairs, type LinkModel } from '../../saved/model/link.ts';
import type { ScreenRecord } from '../screen-record.ts';

export const MODEL_SCREEN: ScreenRecord<LinkModel> = {
  undo: null,
  movesWhenLocked: false,
  subject: () => 'all',
  inLink: ({ parameter }) => ({ page: { screen: 'model', parameter } }),
  pairs: modelToPairs,
  led: ({ page }) => (page === null ? null : { open: 'model', parameter: page.parameter }),
  take: () => undefined,
  sums: () => [],
  linked: null,
  prints: 'world',
};
