import '../words/late.ts';
import { MODEL_VERSION, originText } from '../../sim/page.ts';
import type { Verdict } from '../state/types.ts';
import type { Say } from '../words/say.ts';
import { useActions, useSay } from '../state/react.tsx';

/**
 * What became of a link's checksum, in words that are loaded when the first of them is needed: what differs, and what
 * to do about it.
 */
export default function VerdictNotice({ verdict }: { verdict: Verdict }) {
  const say = useSay();
  const { dismissVerdict } = useActions();
  return (
    <output className={`notice ${verdict.kind}`} data-verdict={verdict.kind}>
      <p>{textOf(verdict, say)}</p>
      <button type="button" className="btn" onClick={dismissVerdict}>
        {say('notice.dismiss')}
      </button>
    </output>
  );
}

function textOf(verdict: Verdict, say: Say): string {
  if (verdict.kind === 'checking') return say('verdict.checking');
  if (verdict.kind === 'same') return say('verdict.same', { sent: verdict.sent });
  const origin = originText(say, verdict.madeBy);
  if (verdict.kind === 'older') return say('verdict.older', { origin });
  const { sent, found } = verdict;
  return origin === ''
    ? say('verdict.differs', { sent, found, model: MODEL_VERSION })
    : say('verdict.differsOlder', { sent, found, origin });
}
