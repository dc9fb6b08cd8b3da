import { useMemo } from 'react';
import { shownCode, type ClassOf } from '../../../sim/classroom.ts';
import { Dialog } from '../../parts/Dialog.tsx';
import { QrDrawing } from '../../parts/QrDrawing.tsx';
import { qrCode } from '../../parts/qr-code.ts';
import { isLocal } from '../../state/link.ts';
import { useSay } from '../../state/react.tsx';
import type { ClassDoc } from '../../state/class/work.ts';
import { joinLink, LARGEST_CODE } from './CodeCard.tsx';

/** CSS px of a module on paper: about a millimetre, which any camera reads at arm's length. */
const MODULE = 4;
/** Modules of a code beside which no second slip fits. */
const LARGE = 52;

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
  const drawn = useMemo(() => qrCode(link, { level: 'M', largest: LARGEST_CODE }), [link]);
  return (
    <li className={drawn !== null && drawn.size > LARGE ? 'slip large' : 'slip'}>
      {drawn === null ? null : <QrDrawing code={drawn} width={drawn.size * MODULE} />}
      <span>
        <small>{title}</small>
        <b translate="no">{shownCode(of.code)}</b>
        <b>{say('class.slips.seat', { seat })}</b>
        <small>{say(of.setup === undefined ? 'class.slips.how' : 'class.own.slip')}</small>
        {of.setup !== undefined || isLocal() ? null : (
          <small className="slip-link" translate="no">
            {link.replace(/^https?:\/\//, '')}
          </small>
        )}
      </span>
    </li>
  );
}
