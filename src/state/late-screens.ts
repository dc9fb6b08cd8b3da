import type { PageScreen } from '../../sim/page.ts';
import { readClass } from '../saved/class/read-link.ts';
import { readCompare } from '../saved/compare/read-link.ts';
import { readLearn } from '../saved/learn/read-link.ts';
import { readModel } from '../saved/model/read-link.ts';
import type { ReadPage } from '../saved/reading.ts';
import type { Slice } from './kept/slice.ts';
import { ofClass, ofComparison, ofLessons, ofStudies, place, play, steps } from './kept/slices.ts';
import type { LinkedPage } from './screen-table.ts';
import type { ScreenId } from './screens.ts';

/**
 * What of each screen is loaded later than the first curve: how what a link says of it is read, and the slices of work
 * that it holds. The slices are put in place and written in the order in which they stand here, since scenarios side by
 * side take seed and sizes from the world on Play.
 */
export const LATE_SCREENS = {
  play: { readPage: null, slices: { play } },
  compare: { readPage: readCompare, slices: { comparison: ofComparison } },
  experiment: { readPage: null, slices: { studies: ofStudies, steps } },
  learn: { readPage: readLearn, slices: {} },
  class: { readPage: readClass, slices: { class: ofClass } },
  model: { readPage: readModel, slices: {} },
} satisfies { readonly [S in ScreenId]: LateScreen<S> };

/** The slices of what belongs to no screen. They come after those of all screens. */
export const OTHER_SLICES = { lessons: ofLessons, place } satisfies Slices;

/** What a line of the table says. */
export interface LateScreen<S extends ScreenId> {
  /** Null where links do not know the screen by name. */
  readonly readPage: S extends PageScreen ? ReadPage<Extract<LinkedPage, { readonly screen: S }>> : null;
  /** By names of their own; none where the screen holds no work. */
  readonly slices: Slices;
}

type Slices = Readonly<Record<string, Readonly<Record<keyof Slice<never>, unknown>>>>;
