import { useCallback, useId, useState, type ReactNode } from 'react';

/** What a card that opens beside its button is told. */
export interface TipShell {
  /** The card's own; its button names it as `popovertarget`. */
  readonly id: string;
  readonly onClosed: () => void;
}

interface TipProps {
  readonly className: string;
  readonly label?: string;
  readonly children: ReactNode;
  /** What opens: a part that is loaded at the first press. */
  readonly card: (shell: TipShell) => ReactNode;
}

/** A button that opens a small card in place: nothing is left, and nothing else waits for it. */
export function Tip({ className, label, children, card }: TipProps) {
  const id = useId();
  const [open, setOpen] = useState(false);
  const onClosed = useCallback(() => setOpen(false), []);
  return (
    <>
      <button
        type="button"
        className={className}
        aria-label={label}
        title={label}
        aria-expanded={open}
        aria-describedby={open ? id : undefined}
        // With this the browser shuts an open card at a press here; else that press would count as one elsewhere.
        popoverTarget={id}
        onClick={(event) => {
          if (open) return;
          event.preventDefault();
          setOpen(true);
        }}
      >
        {children}
      </button>
      {open ? card({ id, onClosed }) : null}
    </>
  );
}
