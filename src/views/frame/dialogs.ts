import { useActions } from '../../state/react.tsx';
import { lazyPart } from '../../parts/lazyPart.tsx';

function useClose(): () => void {
  const { show } = useActions();
  return () => show(null);
}

const Cell = lazyPart(() => import('../cell/CellDialog.tsx'), { useClose });

/** Dialogs over a screen, loaded when they are first opened. */
export const DIALOGS = {
  share: lazyPart(() => import('./ShareDialog.tsx'), { useClose }),
  table: lazyPart(() => import('../play/TableDialog.tsx'), { useClose }),
  cell: Cell,
  cells: Cell,
  sure: lazyPart(() => import('./SureDialog.tsx'), { useClose }),
  work: lazyPart(() => import('../kept/WorkDialog.tsx'), { useClose }),
  event: lazyPart(() => import('../play/EventDialog.tsx'), { useClose }),
  shape: lazyPart(() => import('../play/ShapeDialog.tsx'), { useClose }),
};
