import { useMemo, type ReactNode } from 'react';
import { shownCode } from '../../../sim/classroom.ts';
import { QrDrawing } from '../../parts/QrDrawing.tsx';
import { qrCode } from '../../parts/qr-code.ts';
import { pageAddress } from '../../state/embed.ts';
import { isLocal } from '../../state/link.ts';
import { useSay } from '../../state/react.tsx';
import type { ClassDoc } from '../../state/class/work.ts';

/** What a pupil opens to join. From a disk there is no address to send, so the code alone is carried. */
export function joinLink(code: string, seat?: number): string {
  if (isLocal()) return code;
  return `${pageAddress()}#class=${code}${seat === undefined ? '' : `&seat=${seat}`}`;
}

/** The class code, large, with its QR code and its link. */
export function CodeCard({ doc: { of }, children }: { readonly doc: ClassDoc; readonly children: ReactNode }) {
  const say = useSay();
  const link = joinLink(of.code);
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
      {code === null ? null : (
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
    </div>
  );
}
