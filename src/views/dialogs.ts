import { lazy } from 'react';

const Cell = lazy(() => import('./CellDialog.tsx'));

/** Dialogs over a screen, loaded when they are first opened. */
export const DIALOGS = {
  share: lazy(() => import('./ShareDialog.tsx')),
  table: lazy(() => import('./TableDialog.tsx')),
  cell: Cell,
  cells: Cell,
  sure: lazy(() => import('./SureDialog.tsx')),
  event: lazy(() => import('./EventDialog.tsx')),
  shape: lazy(() => import('./ShapeDialog.tsx')),
};
