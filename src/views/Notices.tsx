import { MODEL_VERSION, renderProblem } from '../../sim/index.ts';
import { embed } from '../state/embed.ts';
import { useActions, useApp, useSay } from './context.tsx';

/** What went wrong, what is safe, and what became of a link's checksum. */
export function Notices() {
  const say = useSay();
  const { dismiss, dismissVerdict } = useActions();
  const notice = useApp((state) => state.notice);
  const verdict = useApp((state) => state.verdict);
  return (
    <div className="notices">
      {notice === null ? null : (
        <div className="notice problem" role="alert">
          <p>
            {notice.kind === 'worker' ? say('notice.worker')
              : notice.kind === 'failed' ? say('notice.failed', { message: notice.message })
              : (
                <>
                  <b>{say(`notice.${notice.from}`)}</b>{' '}
                  {notice.problems.slice(0, 3).map((problem) => renderProblem(say, problem)).join(' ')}{' '}
                  {say('notice.safe')}
                </>
              )}
          </p>
          <button type="button" className="btn" onClick={dismiss}>{say('notice.dismiss')}</button>
        </div>
      )}
      {/* In a frame there is no room for good news; that a world differs is said everywhere. */}
      {verdict === null || (embed.on && verdict.kind !== 'differs') ? null : (
        <output className={`notice ${verdict.kind}`} data-verdict={verdict.kind}>
          <p>
            {verdict.kind === 'checking' ? say('verdict.checking')
              : verdict.kind === 'same' ? say('verdict.same', { sent: verdict.sent })
              : say('verdict.differs', { sent: verdict.sent, found: verdict.found, madeBy: verdict.madeBy, model: MODEL_VERSION })}
          </p>
          <button type="button" className="btn" onClick={dismissVerdict}>{say('notice.dismiss')}</button>
        </output>
      )}
    </div>
  );
}
