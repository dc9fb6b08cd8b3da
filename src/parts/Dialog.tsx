import { useRef, type ReactNode } from 'react';
import { openTakeaway } from '../state/figures.ts';
import { useCloseDialog, useSay } from '../state/react.tsx';
import { Whose } from './Subject.tsx';
import { useModal } from './useModal.ts';

interface DialogProps {
  readonly title: string;
  readonly className?: string;
  readonly head?: ReactNode;
  /** Whether it shows something of a simulated life, and says whose. */
  readonly ofLife?: boolean;
  /** Default: the dialog on screen is closed in the store. */
  readonly onClose?: () => void;
  /** Whether there are charts in it that can be taken away. */
  readonly figures?: boolean;
  readonly children: ReactNode;
}

/**
 * A native modal dialog: Escape, the cross and a press on the backdrop close it; the browser keeps the focus inside.
 */
export function Dialog({
  title,
  className = '',
  head,
  onClose,
  figures = false,
  ofLife = false,
  children,
}: DialogProps) {
  const say = useSay();
  const closeInStore = useCloseDialog();
  const close = onClose ?? closeInStore;
  const dialog = useRef<HTMLDialogElement>(null);
  useModal(dialog);
  return (
    <dialog
      ref={dialog}
      className={className}
      aria-label={title}
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
      onPointerDown={(event) => event.target === dialog.current && close()}
    >
      <div className="dialog-body">
        <header>
          <h2>{title}</h2>
          {ofLife ? <Whose /> : null}
          {head}
          {figures ? (
            <button type="button" className="quiet" onClick={openTakeaway}>
              {say('top.take')}
            </button>
          ) : null}
          <button type="button" className="quiet close" aria-label={say('dialog.close')} onClick={close}>
            ×
          </button>
        </header>
        {children}
      </div>
    </dialog>
  );
}
