import { useEffect, useLayoutEffect, useRef, type FocusEvent, type ReactNode, type RefObject } from 'react';
import type { TipShell } from './Tip.tsx';
import { putAt } from './tip-place.ts';

interface TipCardProps extends TipShell {
  readonly children: ReactNode;
}

/** The button that opened a card. */
export function anchorOf(id: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[popovertarget="${id}"]`);
}

/**
 * The card of a `Tip`: a native popover, so that it stands over everything, dialogs too. A press elsewhere, Escape and
 * the focus going on shut it. It may stand inside a sentence, and so it is made of what may stand there.
 */
export function TipCard({ id, onClosed, children }: TipCardProps) {
  const card = useRef<HTMLSpanElement>(null);
  usePlace(card, id, onClosed);
  useEscape(id, onClosed);
  const onBlur = ({ relatedTarget: next }: FocusEvent) => {
    if (next !== null && next !== anchorOf(id) && !card.current!.contains(next)) onClosed();
  };
  return (
    <span
      ref={card}
      id={id}
      className="tip-card"
      popover="auto"
      role="note"
      onToggle={({ newState }) => newState === 'closed' && onClosed()}
      onBlur={onBlur}
    >
      {children}
    </span>
  );
}

/** Opens the card and keeps it at its word while anything scrolls; a word that is gone from sight takes it along. */
function usePlace(card: RefObject<HTMLElement | null>, id: string, onClosed: () => void): void {
  useLayoutEffect(() => {
    const node = card.current!;
    const put = () => putAt(node, anchorOf(id)) || onClosed();
    // An old browser knows no popovers: the card then stands where it is put, under what is over the page.
    if ('showPopover' in node && !node.matches(':popover-open')) node.showPopover();
    put();
    addEventListener('scroll', put, true);
    addEventListener('resize', put);
    return () => {
      removeEventListener('scroll', put, true);
      removeEventListener('resize', put);
    };
  }, [card, id, onClosed]);
}

/** Escape shuts the card alone, not the dialog or drawer that it stands in, and the focus is back at the word. */
function useEscape(id: string, onClosed: () => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      onClosed();
      anchorOf(id)?.focus();
    };
    document.addEventListener('keydown', press, true);
    return () => document.removeEventListener('keydown', press, true);
  }, [id, onClosed]);
}
