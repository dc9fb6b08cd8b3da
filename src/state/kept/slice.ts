import type { PartReaders, WorkbookFrame, WorkbookOf } from '../../saved/workbook.ts';
import type { Say } from '../../words/say.ts';
import type { Steps } from '../history.ts';
import type { WorldStore } from '../store.ts';
import type { Sent } from '../types.ts';

/**
 * A slice of all that is on the page: how it is saved, read back, held for undo of the whole and put in place.
 * @template Own the parts of a workbook that are its own, by the names that they have there
 */
export interface Slice<Held, Own = object> {
  /** What tells of changes of it. */
  readonly store: (main: WorldStore) => Watched;
  /** All of it that undo of the whole goes back to. */
  readonly now: (main: WorldStore) => Held;
  /** Puts it in place. @param sent checksum that came along with a world */
  readonly put: (main: WorldStore, held: Held, sent: Sent | null) => void;
  /** The undo list in it; null where it has none. */
  readonly steps: {
    readonly now: (main: WorldStore) => Steps<unknown>;
    readonly with: (held: Held, steps: Partial<Steps<never>>) => Held;
  } | null;
  /** How its own parts of a workbook are read; none where a workbook keeps nothing of it, or only in its frame. */
  readonly parts: PartReaders<Own>;
  /** What a workbook keeps of it: all of its own parts, and what it says of the frame. */
  readonly write: (main: WorldStore) => Own & FramePart;
  /** What of that is work, whatever is being looked at; null where nothing is. */
  readonly content: ((workbook: WorkbookOf<Own>) => unknown) | null;
  /** The same in a few words, none where it is as it comes: "3 scenarios". */
  readonly says: ((workbook: WorkbookOf<Own>, say: Say) => readonly string[]) | null;
  /** The same read back, with an empty undo list. */
  readonly read: (workbook: WorkbookOf<Own>) => Held;
}

type Watched = { subscribe(changed: () => void): () => void };
/** Some fields of the frame; several slices may say something of the view. */
type FramePart = Partial<Omit<WorkbookFrame, 'view'>> & { readonly view?: Partial<WorkbookFrame['view']> };
