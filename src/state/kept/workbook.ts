import type { PartReaders, WorkbookForm, WorkbookOf } from '../../saved/workbook.ts';
import {
  decodeWork as decodeAny,
  decodeWorkbook as decodeOne,
  type DecodedWork as Decoded,
  type DecodedWorkbook as DecodedOne,
} from '../../saved/workbook-file.ts';
import { screenIds } from '../screen-table.ts';
import { eachSlice, type WorkParts } from './each-slice.ts';

/** Workbooks of this page: their parts are those of all slices. */

/** All work on the page, as it is saved. */
export type Workbook = WorkbookOf<WorkParts>;
export type DecodedWorkbook = DecodedOne<WorkParts>;
export type DecodedWork = Decoded<WorkParts>;

function form(): WorkbookForm<WorkParts> {
  const parts = Object.assign({}, ...eachSlice().map(([, slice]) => slice.parts)) as PartReaders<WorkParts>;
  return { screens: screenIds(), parts };
}

/**
 * Reads a workbook from the text of a file.
 * @throws InputError with every problem found; a newer form is refused by name.
 */
export function decodeWorkbook(text: string): DecodedWorkbook {
  return decodeOne(text, form());
}

/**
 * Reads whatever kind of file Tend writes: a workbook, a world or a study.
 * @throws InputError what its own kind has against it, or that it is none of these.
 */
export function decodeWork(text: string): DecodedWork {
  return decodeAny(text, form());
}
