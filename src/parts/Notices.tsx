import type { ReactNode } from 'react';
import type { Notice } from '../state/types.ts';
import { embed } from '../state/embed.ts';
import { askAgain } from '../state/unanswered.ts';
import { useActions, useWorld, useSay } from '../state/react.tsx';
import { lazyPart } from './lazyPart.tsx';

const Problems = lazyPart(() => import('./Problems.tsx'), { missing: ({ of }) => of.told(null) });
const VerdictNotice = lazyPart(() => import('./VerdictNotice.tsx'));

/** What went wrong, what is safe, and what became of a link's checksum. */
export function Notices({ children }: { children?: ReactNode }) {
  const say = useSay();
  const notice = useWorld((state) => state.notice);
  const verdict = useWorld((state) => state.verdict);
  return (
    <div className="notices">
      {notice === null ? null : notice.kind === 'refused' ? (
        <Refusal {...notice} />
      ) : notice.kind === 'missing' ? (
        <Alert>{say('part.missing')}</Alert>
      ) : notice.kind === 'failed' ? (
        <Alert>{say('notice.failed', { message: notice.message })}</Alert>
      ) : notice.news === 'restarted' ? (
        <Alert>{say('notice.worker')}</Alert>
      ) : notice.news === 'late' ? (
        <Alert>{say('notice.late')}</Alert>
      ) : (
        <Alert
          act={
            <button type="button" className="btn" onClick={askAgain}>
              {say('notice.again')}
            </button>
          }
        >
          {say('notice.gaveUp')}
        </Alert>
      )}
      {/* In a frame there is no room for good news; that a world differs is said everywhere. */}
      {verdict === null ||
      (verdict.kind === 'checking' && verdict.own) ||
      (embed.on && (verdict.kind === 'checking' || verdict.kind === 'same')) ? null : (
        <VerdictNotice verdict={verdict} />
      )}
      {children}
    </div>
  );
}

/** Read out as a whole, so it comes with its reasons or, should they not load, without. */
function Refusal({ from, problems, name }: Notice & { kind: 'refused' }) {
  const say = useSay();
  const told = (reasons: ReactNode) => (
    <Alert>
      <b>{say(`notice.${from}`)}</b>
      {name === undefined ? null : ` “${name}”:`} {reasons} {say('notice.safe')}
    </Alert>
  );
  return <Problems problems={problems} told={told} />;
}

function Alert({ children, act }: { children: ReactNode; act?: ReactNode }) {
  const say = useSay();
  const { dismiss } = useActions();
  return (
    <div className="notice problem" role="alert">
      <p>{children}</p>
      {act}
      <button type="button" className="btn" onClick={dismiss}>
        {say('notice.dismiss')}
      </button>
    </div>
  );
}
