import { useMemo } from 'react';
import { shownCode, type ClassOf } from '../../../sim/classroom.ts';
import { Dialog } from '../../parts/Dialog.tsx';
import { QrDrawing } from '../../parts/QrDrawing.tsx';
import { qrCode } from '../../parts/qr-code.ts';
import { useSay } from '../../state/react.tsx';
import type { ClassDoc } from '../../state/class/work.ts';
import { joinLink } from './CodeCard.tsx';

/** A slip a seat, to be printed and cut: the code, the number, and the way in. */
export default function SeatSlips({ doc, onClose }: { readonly doc: ClassDoc; readonly onClose: () => void }) {
  const say = useSay();
  const { seats, lesson } = doc.of;
  return (
    <Dialog title={say('class.slips.title')} className="wide" onClose={onClose}>
      <p className="slips-bar">
        <button type="button" className="btn solid" onClick={() => print()}>
          {say('class.slips.print')}
        </button>{' '}
        {say('class.slips.what')}
      </p>
      <ul className="slips">
        {Array.from({ length: seats }, (_, i) => (
          <Slip key={i} of={doc.of} seat={i + 1} title={say(`lesson.${lesson.id}.title`)} />
        ))}
      </ul>
    </Dialog>
  );
}

function Slip({ of, seat, title }: { readonly of: ClassOf; readonly seat: number; readonly title: string }) {
  const say = useSay();
  const link = joinLink(of, seat);
  const drawn = useMemo(() => qrCode(link, { level: 'M' }), [link]);
  return (
    <li className="slip">
      {drawn === null ? null : <QrDrawing code={drawn} />}
      <span>
        <small>{title}</small>
        <b>{shownCode(of.code)}</b>
        <b>{say('class.slips.seat', { seat })}</b>
        <small>{say('class.slips.how')}</small>
      </span>
    </li>
  );
}
