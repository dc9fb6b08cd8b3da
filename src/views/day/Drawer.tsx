import { useEffect, useLayoutEffect, useRef, type ReactNode } from 'react';
import { openTakeaway } from '../../state/figures.ts';
import { useActions, useSay } from '../../state/react.tsx';
import { Whose } from '../../parts/Subject.tsx';
import { useMedia } from '../../parts/usePhone.ts';
import { PHONE } from '../../parts/widths.ts';

/** Where there is no room beside it, the drawer takes the whole screen. */
const SMALL = `${PHONE}, (max-height: 480px)`;

/**
 * A native dialog over the lower part of Play that leaves the sliders in reach; on small screens a sheet of its own.
 */
export function Drawer({ title, head, children }: { title: string; head: ReactNode; children: ReactNode }) {
  const say = useSay();
  const { set } = useActions();
  const node = useRef<HTMLDialogElement>(null);
  const small = useMedia(SMALL);
  // Before paint, and on the way out before the node is gone: then it is still known where the focus was.
  useLayoutEffect(() => {
    const dialog = node.current!;
    const opener = document.activeElement;
    if (small) dialog.showModal();
    else dialog.show();
    return () => {
      const inside = dialog.contains(document.activeElement);
      dialog.close();
      if (inside && opener instanceof HTMLElement && opener.isConnected) opener.focus();
    };
  }, [small]);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const from = event.target as Element;
      if (event.key !== 'Escape' || document.querySelector('dialog:modal') !== null) return;
      if (from === document.body || from.classList.contains('day-button') || node.current!.contains(from))
        set({ aside: null });
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [set]);
  const close = () => set({ aside: null });
  return (
    <dialog
      ref={node}
      className="drawer"
      aria-label={title}
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
    >
      <header>
        <h2>{title}</h2>
        <Whose />
        {head}
        <button type="button" className="quiet" onClick={openTakeaway}>
          {say('top.take')}
        </button>
        <button type="button" className="quiet close" aria-label={say('drawer.close')} onClick={close}>
          ×
        </button>
      </header>
      {children}
    </dialog>
  );
}
