import { useMemo, useState, type ReactNode } from 'react';
import { packSetup, shownCode, writeSetup, type ClassOf, type ClassSetup } from '../../../sim/classroom.ts';
import { QrDrawing } from '../../parts/QrDrawing.tsx';
import { qrCode } from '../../parts/qr-code.ts';
import { pageAddress } from '../../state/embed.ts';
import { isLocal } from '../../state/link.ts';
import { useSay } from '../../state/react.tsx';
import { saveText } from '../../parts/save.ts';
import { setupFile } from '../../state/class/from-screen.ts';
import type { ClassDoc } from '../../state/class/work.ts';

/** What a pupil opens to join. From a disk there is no address to send, so the code alone is carried. */
export function joinLink({ code, setup }: Pick<ClassOf, 'code' | 'setup'>, seat?: number): string {
  if (isLocal()) return code;
  const own = setup === undefined ? '' : `&setup=${packSetup(setup)}`;
  return `${pageAddress()}#class=${code}${seat === undefined ? '' : `&seat=${seat}`}${own}`;
}

/** The largest code that a camera reads from a board: a link of a class of a teacher's own may need more. */
export const LARGEST_CODE = 22;

/** As much of a link as tells one from another. */
function shortened(link: string): string {
  return link.length <= LONGEST_SHOWN ? link : `${link.slice(0, LONGEST_SHOWN)}…`;
}
const LONGEST_SHOWN = 56;

/** The class code, large, with its QR code and its link. */
export function CodeCard({ doc: { of }, children }: { readonly doc: ClassDoc; readonly children: ReactNode }) {
  const say = useSay();
  const link = joinLink(of);
  const code = useMemo(() => qrCode(link, { level: 'M', largest: LARGEST_CODE }), [link]);
  return (
    <div className="code-card">
      <div>
        <small id="class-code-label">{say('class.setUp.code')}</small>
        <output className="class-code" aria-labelledby="class-code-label">
          {shownCode(of.code)}
        </output>
        {children}
      </div>
      {code === null ? (
        <p>{say('class.own.tooLong')}</p>
      ) : of.setup !== undefined ? null : (
        <figure aria-label={say('class.setUp.qr')} data-code-of={link}>
          <QrDrawing code={code} />
        </figure>
      )}
      {isLocal() ? (
        <p>{say('class.setUp.local')}</p>
      ) : (
        <a className="class-link" href={link}>
          {shortened(link.replace(/^https?:\/\//, ''))}
        </a>
      )}
      {of.setup === undefined ? null : <OwnFile of={of} setup={of.setup} link={link} />}
    </div>
  );
}

interface OwnFileProps {
  readonly of: ClassOf;
  readonly setup: ClassSetup;
  readonly link: string;
}

/** A class of a teacher's own travels by its link or by a file. */
function OwnFile({ of, setup, link }: OwnFileProps) {
  const say = useSay();
  const [told, setTold] = useState('');
  const copy = () =>
    navigator.clipboard.writeText(link).then(
      () => setTold(say('class.own.copied')),
      () => setTold(say('class.own.byHand')),
    );
  return (
    <p className="own-file">
      <span>{say('class.own.carry')}</span>
      <button
        type="button"
        className="btn"
        onClick={() => saveText(setupFile(of.code), 'application/json', writeSetup(setup))}
      >
        {say('class.own.save')}
      </button>
      {/* Outside a secure context there is no clipboard; from a disk there is no link. */}
      {isLocal() || !isSecureContext ? null : (
        <button type="button" className="btn" onClick={() => void copy()}>
          {say('class.own.copy')}
        </button>
      )}
      <output>{told}</output>
    </p>
  );
}
