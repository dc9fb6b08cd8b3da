import { lazy, Suspense, type ReactNode } from 'react';
import type { Notice } from '../state/types.ts';
import { Boundary } from './Boundary.tsx';
import { embed } from '../state/embed.ts';
import { useActions, useApp, useSay } from './context.tsx';

const Problems = lazy(() => import('./Problems.tsx'));
const VerdictText = lazy(() => import('./VerdictText.tsx'));

/** What went wrong, what is safe, and what became of a link's checksum. */
export function Notices() {
  const say = useSay();
  const { dismissVerdict } = useActions();
  const notice = useApp((state) => state.notice);
  const verdict = useApp((state) => state.verdict);
  return (
    <div className="notices">
      {notice === null ? null : notice.kind === 'refused' ? <Refusal {...notice} /> : (
        <Alert>{notice.kind === 'worker' ? say('notice.worker') : say('notice.failed', { message: notice.message })}</Alert>
      )}
      {/* In a frame there is no room for good news; that a world differs is said everywhere. */}
      {verdict === null || (verdict.kind === 'checking' && verdict.own) || (embed.on && (verdict.kind === 'checking' || verdict.kind === 'same')) ? null : (
        <Boundary fallback={() => null}>
          <Suspense fallback={null}>
            <output className={`notice ${verdict.kind}`} data-verdict={verdict.kind}>
              <p><VerdictText verdict={verdict} /></p>
              <button type="button" className="btn" onClick={dismissVerdict}>{say('notice.dismiss')}</button>
            </output>
          </Suspense>
        </Boundary>
      )}
    </div>
  );
}

/** Read out as a whole, so it comes with its reasons or, should they not load, without. */
function Refusal({ from, problems, name }: Notice & { kind: 'refused' }) {
  const say = useSay();
  const told = (reasons: ReactNode) => <Alert><b>{say(`notice.${from}`)}</b>{name === undefined ? null : ` “${name}”:`} {reasons}{' '}{say('notice.safe')}</Alert>;
  return (
    <Boundary fallback={() => told(null)}>
      <Suspense fallback={null}>{told(<Problems problems={problems} />)}</Suspense>
    </Boundary>
  );
}

function Alert({ children }: { children: ReactNode }) {
  const say = useSay();
  const { dismiss } = useActions();
  return (
    <div className="notice problem" role="alert">
      <p>{children}</p>
      <button type="button" className="btn" onClick={dismiss}>{say('notice.dismiss')}</button>
    </div>
  );
}
