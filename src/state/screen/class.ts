import type { LinkClass } from '../../saved/class/link.ts';
import { classWork, travelClass } from '../class-work.ts';
import type { ScreenRecord } from '../screen-record.ts';

export const CLASS_SCREEN: ScreenRecord<LinkClass> = {
  undo: () => ({ steps: classWork, travel: travelClass }),
  movesWhenLocked: false,
  subject: () => 'all',
  inLink: () => ({ page: { screen: 'class' } }),
  pairs: () => [],
  led: ({ page }) => page && { open: 'class', parameter: null },
  take: () => undefined,
  sums: () => [],
  linked: null,
  prints: 'world',
};
