import { useCloseDialog } from '../../state/react.tsx';
import type { PageDialog } from '../../state/page.ts';
import type { WorldDialog } from '../../state/types.ts';
import { lazyPart } from '../../parts/lazyPart.tsx';

const closing = { useClose: useCloseDialog };
const Cell = lazyPart(() => import('../cell/CellDialog.tsx'), closing);

/** Dialogs of the page, loaded when they are first opened. */
export const PAGE_DIALOGS = {
  share: lazyPart(() => import('./ShareDialog.tsx'), closing),
  sure: lazyPart(() => import('./SureDialog.tsx'), closing),
  words: lazyPart(() => import('./WordsDialog.tsx'), closing),
  work: lazyPart(() => import('../kept/WorkDialog.tsx'), closing),
} as const satisfies Record<PageDialog, unknown>;

/** Dialogs of one world. */
export const WORLD_DIALOGS = {
  table: lazyPart(() => import('../play/TableDialog.tsx'), closing),
  cell: Cell,
  cells: Cell,
  event: lazyPart(() => import('../play/EventDialog.tsx'), closing),
  shape: lazyPart(() => import('../play/ShapeDialog.tsx'), closing),
} as const satisfies Record<WorldDialog, unknown>;
