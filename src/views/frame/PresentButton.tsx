import '../../words/late.ts';
import { useEffect } from 'react';
import { begin, bindPresent } from '../../state/presenting.ts';
import { useSay } from '../../state/react.tsx';

interface PresentButtonProps {
  readonly className?: string;
  /** Whether it stands in the head, as a sign; it then brings the keys along. In the menu it is a word. */
  readonly sign?: boolean;
}

/** The whole screen for what is shown, in large letters. */
export default function PresentButton({ className, sign = false }: PresentButtonProps) {
  const say = useSay();
  useEffect(() => (sign ? bindPresent() : undefined), [sign]);
  return (
    <button
      type="button"
      className={className}
      title={say('present.tip')}
      aria-label={say('present.begin')}
      onClick={() => begin(true)}
    >
      {sign ? (
        <svg width="1rem" height="1rem" viewBox="0 0 16 16" aria-hidden="true" className="present-sign">
          <path d="M1 5V1h4M11 1h4v4M15 11v4h-4M5 15H1v-4" />
        </svg>
      ) : (
        say('present.begin')
      )}
    </button>
  );
}
