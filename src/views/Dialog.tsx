import { useEffect, useRef, type ReactNode } from 'react';
import { useActions, useSay } from './context.tsx';

/** A native modal dialog: Escape, the cross and a press on the backdrop close it; the browser keeps the focus inside. */
export function Dialog({ title, className = '', head, children }: { title: string; className?: string; head?: ReactNode; children: ReactNode }) {
  const say = useSay();
  const { show } = useActions();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const node = dialog.current!;
    const opener = document.activeElement;
    if (!node.open) node.showModal();
    return () => {
      node.close();
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      className={className}
      aria-label={title}
      onCancel={(event) => {
        event.preventDefault();
        show(null);
      }}
      onPointerDown={(event) => event.target === dialog.current && show(null)}
    >
      <div className="dialog-body">
        <header>
          <h2>{title}</h2>
          {head}
          <button type="button" className="quiet close" aria-label={say('dialog.close')} onClick={() => show(null)}>×</button>
        </header>
        {children}
      </div>
    </dialog>
  );
}
