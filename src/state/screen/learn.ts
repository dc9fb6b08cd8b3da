import { learnToPairs, type LinkLearn } from '../../saved/learn/link.ts';
import { learning } from '../learn.ts';
import { linkedTo, type ScreenRecord } from '../screen-record.ts';

export const LEARN_SCREEN: ScreenRecord<LinkLearn> = {
  undo: null,
  movesWhenLocked: false,
  subject: () => 'all',
  inLink: () => ({ page: { screen: 'learn', ...learning.getState() } }),
  pairs: learnToPairs,
  led: ({ page }) => page && { open: 'learn', parameter: null },
  take({ page }) {
    if (page !== null) learning.setState({ beat: page.beat });
  },
  sums: () => [],
  linked: linkedTo(learning, ({ beat }) => [beat]),
  prints: 'world',
};
