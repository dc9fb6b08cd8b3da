import { useEffect, type RefObject } from 'react';

/** What opened the dialog, or its menu where that has shut over it. */
function backTo(opener: HTMLElement): HTMLElement {
  return opener.checkVisibility() ? opener : (opener.closest('details')?.querySelector('summary') ?? opener);
}

/** Opens a dialog over all else as long as it stands; what opened it has the focus again afterwards. */
export function useModal(dialog: RefObject<HTMLDialogElement | null>): void {
  useEffect(() => {
    const node = dialog.current!;
    const opener = document.activeElement;
    if (!node.open) node.showModal();
    return () => {
      node.close();
      if (opener instanceof HTMLElement && opener.isConnected) backTo(opener).focus();
    };
  }, [dialog]);
}
