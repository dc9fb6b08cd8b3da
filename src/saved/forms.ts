import type { InputProblem, LinkScreen, Scenario } from '../../sim/page.ts';
import { COMPARE_LINK } from './compare/read-link.ts';
import { readComparison } from './compare/work.ts';
import { readStudies } from './experiment/work.ts';
import { readLessons } from './lessons.ts';
import { MODEL_LINK } from './model/read-link.ts';
import type { LinkedPage, ScreenId } from './screens.ts';

/** How what is saved of a screen is read. How it is written stands with the screen's link and its slice of all work. */
export interface ScreenForm {
  /** Reads what a link says of it; null where that is no more than a world or a study. */
  readonly link: LinkScreen<LinkedPage> | null;
  /** Reads what a workbook keeps of it, by the names that stand there; empty where that is nothing. */
  readonly work: Readonly<Record<string, ReadWork<unknown>>>;
}

/**
 * Reads a part of a workbook. A part that did not exist from the first workbook on has to take `undefined` too.
 * @param world the one on Play
 * @returns null and a problem by path when it is refused
 */
export type ReadWork<Part> = (input: unknown, world: Scenario, problems: InputProblem[]) => Part | null;

/** One record for each screen. Parts of a workbook stand in the file in this order. */
export const FORMS = {
  play: { link: null, work: {} },
  compare: { link: COMPARE_LINK, work: { comparison: readComparison } },
  experiment: { link: null, work: { studies: readStudies } },
  model: { link: MODEL_LINK, work: {} },
} satisfies Readonly<Record<ScreenId, ScreenForm>>;

/** Parts of a workbook that belong to no screen; they stand behind those of the screens. */
export const BESIDE = { lessons: readLessons } satisfies ScreenForm['work'];
