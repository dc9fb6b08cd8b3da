import { comparison, pageOfComparison, placeComparison, travelComparison } from '../comparison.ts';
import { linkedTo, type ScreenRecord } from '../screen-record.ts';
import { speciesOf } from '../species.ts';
import { travelPlay } from './play.ts';

export const COMPARE_SCREEN: ScreenRecord = {
  undo: (store) => ({
    steps: comparison,
    travel: (from) => travelComparison(from, () => travelPlay(store, from)),
  }),
  movesWhenLocked: false,
  subject: speciesOf,
  // Scenarios side by side bring their own checksums; the world on Play is not among them.
  inLink: (_, scenario) => ({ page: pageOfComparison(scenario), checksum: null }),
  led: ({ page }) => (page?.screen === 'compare' ? { open: 'compare', parameter: null } : null),
  take({ page, madeBy }, own) {
    if (page?.screen === 'compare') placeComparison(page, madeBy, own);
  },
  sums: ({ page }) => (page?.screen === 'compare' ? page.checks : []),
  linked: linkedTo(
    comparison,
    ({ own, worlds }) => own.map((species) => worlds[species]),
    ({ view, worlds }) => [view, worlds],
  ),
  prints: 'scenarios',
};
