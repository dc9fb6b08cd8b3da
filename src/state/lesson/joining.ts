import { createStore } from 'zustand/vanilla';
import type { InputProblem } from '../../../sim/page.ts';

/** What stands in the fields in which a class is joined. A link or a slip fills them; nothing of it is kept. */
interface Joining {
  readonly code: string;
  readonly seat: string;
  /** What is wrong with what stands there, by field: 'code', 'seat', 'ticket' or 'file'. */
  readonly problems: readonly InputProblem[];
}

export const joining = createStore<Joining>(() => ({ code: '', seat: '', problems: [] }));
