import { compareToPairs, type LinkCompare } from '../../saved/compare/link.ts';
import { comparison, pageOfComparison, placeComparison, travelComparison } from '../comparison.ts';
import { linkedTo, type ScreenRecord } from '../screen-record.ts';
import { speciesOf } from '../species.ts';
import { travelPlay } from './play.ts';

export const COMPARE_SCREEN: ScreenRecord<LinkCompare> = {
  undo: (store) => ({
    steps: comparison,
    travel: (from) => travelComparison(from, () => travelPlay(store, from)),
  }),
  movesWhenLocked: false,
  subject: speciesOf,
  // Scenarios side by side bring their own checksums; the world on Play is not among them.
  inLink: (_, scenario) => ({ page: pageOfComparison(scenario), checksum: null }),
  pairs: compareToPairs,
  led: ({ page }) => (page === null ? null : { open: 'compare', parameter: null }),
  take({ page, madeBy }, own) {
    if (page !== null) placeComparison(page, madeBy, own);
  },
  sums: ({ page }) => page?.checks ?? [],
  linked: linkedTo(
    comparison,
    ({ own, worlds }) => own.map((species) => worlds[species]),
    ({ view, worlds }) => [view, worlds],
  ),
  prints: 'scenarios',
};
