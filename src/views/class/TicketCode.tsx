import '../../words/late.ts';
import { useMemo, useRef, useState } from 'react';
import { QrDrawing } from '../../parts/QrDrawing.tsx';
import { useModal } from '../../parts/useModal.ts';
import type { QrCode } from '../../parts/qr-code.ts';
import { useSay } from '../../state/react.tsx';
import { ticketCode } from './ticket-code.ts';

/** Least CSS px a module, and of the whole. A module has a whole number of them, so that all are equally wide. */
const MODULE_PX = 5;
const LEAST_PX = 164;

/** A ticket's QR code. A press on it shows it as large as the window. @param ticket with dashes or without */
export function TicketCode({ ticket }: { readonly ticket: string }) {
  const say = useSay();
  const [large, setLarge] = useState(false);
  const code = useMemo(() => ticketCode(ticket), [ticket]);
  return (
    <figure className="ticket-code" aria-label={say('code.ticket.label')} data-code-of={ticket}>
      <button type="button" className="code-press" aria-label={say('code.larger')} onClick={() => setLarge(true)}>
        <QrDrawing code={code} width={code.size * Math.max(MODULE_PX, Math.ceil(LEAST_PX / code.size))} />
      </button>
      <figcaption>{say('code.ticket.how')}</figcaption>
      {large ? <WholeCode code={code} onClose={() => setLarge(false)} /> : null}
    </figure>
  );
}

/** The code over the whole window. Escape and any press close it. */
function WholeCode({ code, onClose }: { readonly code: QrCode; readonly onClose: () => void }) {
  const say = useSay();
  const dialog = useRef<HTMLDialogElement>(null);
  useModal(dialog);
  return (
    <dialog
      ref={dialog}
      className="code-whole"
      aria-label={say('code.ticket.label')}
      onCancel={(event) => {
        // A dialog below it would close as well.
        event.preventDefault();
        event.stopPropagation();
        onClose();
      }}
    >
      <button type="button" onClick={onClose}>
        <QrDrawing code={code} />
        <span className="btn">{say('code.smaller')}</span>
      </button>
    </dialog>
  );
}
