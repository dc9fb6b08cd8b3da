import type { Workbook } from '../../saved/workbook.ts';
import type { Say } from '../../words/say.ts';
import type { Steps } from '../history.ts';
import type { WorldStore } from '../store.ts';
import type { Sent } from '../types.ts';

/** A slice of all that is on the page: how it is saved, read back, held for undo of the whole and put in place. */
export interface Slice<Held> {
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
  /** What a workbook keeps of it. */
  readonly write: (main: WorldStore) => WorkbookPart;
  /** What of that is work, whatever is being looked at; null where nothing is. */
  readonly content: ((workbook: Workbook) => unknown) | null;
  /** The same in a few words, none where it is as it comes: "3 scenarios". */
  readonly says: ((workbook: Workbook, say: Say) => readonly string[]) | null;
  /** The same read back, with an empty undo list. */
  readonly read: (workbook: Workbook) => Held;
}

type Watched = { subscribe(changed: () => void): () => void };
/** Some fields of a workbook; several slices may say something of the view. */
type WorkbookPart = Partial<Omit<Workbook, 'view'>> & { readonly view?: Partial<Workbook['view']> };
