import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { reloadAsItStands } from '../state/address.ts';
import { isOutdated } from '../state/reach.ts';
import { useSay } from '../state/react.tsx';
import { useModal } from './useModal.ts';

export interface MissingProps {
  /** Asks for the part once more. */
  readonly again: () => void;
  /** Does without it; absent where it cannot be closed. */
  readonly close?: (() => void) | undefined;
  /** How often it has been asked for again. */
  readonly tries: number;
}

/**
 * In place of a part that did not load: says so and offers to try again, or to reload where the page itself has been
 * renewed.
 */
export function Missing({ again, close }: MissingProps) {
  const say = useSay();
  const outdated = useOutdated();
  const name = useId();
  useOnline(again);
  const said = (
    <>
      <p id={name}>{say(outdated ? 'part.outdated' : 'part.missing')}</p>
      {outdated ? (
        <button type="button" className="btn" onClick={reloadAsItStands}>
          {say('part.reload')}
        </button>
      ) : (
        <button type="button" className="btn" onClick={again}>
          {say('notice.again')}
        </button>
      )}
    </>
  );
  if (close === undefined)
    return (
      <div className="notices">
        <div className="notice problem" role="alert" data-missing>
          {said}
        </div>
      </div>
    );
  return (
    <OverAll name={name} onClose={close}>
      {said}
      <button type="button" className="btn" onClick={close}>
        {say('dialog.close')}
      </button>
    </OverAll>
  );
}

/** A modal dialog, since what is missing may have been opened from one. */
function OverAll({ name, onClose, children }: { name: string; onClose: () => void; children: ReactNode }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useModal(dialog);
  return (
    <dialog
      ref={dialog}
      className="narrow"
      aria-labelledby={name}
      data-missing
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <div className="dialog-body notice problem" role="alert">
        {children}
      </div>
    </dialog>
  );
}

/** Says nothing and tries again: soon, then ever less often, and whenever the connection comes back. */
export function MissingQuietly({ again, tries }: MissingProps) {
  useOnline(again);
  useAgain(again, tries);
  return null;
}

const FIRST_AGAIN_MS = 5000;

export function useAgain(again: () => void, tries: number): void {
  useEffect(() => {
    const timer = setTimeout(again, FIRST_AGAIN_MS * 2 ** tries);
    return () => clearTimeout(timer);
  }, [again, tries]);
}

export function useOnline(again: () => void): void {
  useEffect(() => {
    addEventListener('online', again);
    return () => removeEventListener('online', again);
  }, [again]);
}

function useOutdated(): boolean {
  const [outdated, setOutdated] = useState(false);
  useEffect(() => {
    let here = true;
    void isOutdated().then((found) => here && setOutdated(found));
    return () => {
      here = false;
    };
  }, []);
  return outdated;
}
