import { useMemo, type ReactNode } from 'react';
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

/** The class code, large, with its QR code and its link. */
export function CodeCard({ doc: { of }, children }: { readonly doc: ClassDoc; readonly children: ReactNode }) {
  const say = useSay();
  const link = joinLink(of);
  const code = useMemo(() => qrCode(link, { level: 'M' }), [link]);
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
      ) : (
        <figure aria-label={say('class.setUp.qr')} data-code-of={link}>
          <QrDrawing code={code} />
        </figure>
      )}
      {isLocal() ? (
        <p>{say('class.setUp.local')}</p>
      ) : (
        <a className="class-link" href={link}>
          {link.replace(/^https?:\/\//, '')}
        </a>
      )}
      {of.setup === undefined ? null : <OwnFile of={of} setup={of.setup} />}
    </div>
  );
}

/** A class of a teacher's own travels by its link or by a file. */
function OwnFile({ of, setup }: { readonly of: ClassOf; readonly setup: ClassSetup }) {
  const say = useSay();
  return (
    <p className="own-file">
      {say('class.own.carry')}{' '}
      <button
        type="button"
        className="btn"
        onClick={() => saveText(setupFile(of.code), 'application/json', writeSetup(setup))}
      >
        {say('class.own.save')}
      </button>
    </p>
  );
}
