import { lazy } from 'react';

/** Dialogs over a screen, loaded when they are first opened. */
export const DIALOGS = {
  share: lazy(() => import('./ShareDialog.tsx')),
  table: lazy(() => import('./TableDialog.tsx')),
  cell: lazy(() => import('./CellDialog.tsx')),
  sure: lazy(() => import('./SureDialog.tsx')),
  event: lazy(() => import('./EventDialog.tsx')),
};
