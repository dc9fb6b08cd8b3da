import { useSay } from '../state/react.tsx';

/** What is shown in place of a part that failed to draw. */
export function Fault({ message, onAgain }: { message: string; onAgain: () => void }) {
  const say = useSay();
  return (
    <div className="notices">
      <div className="notice problem" role="alert">
        <p>{say('notice.fault', { message })}</p>
        <button type="button" className="btn" onClick={onAgain}>
          {say('notice.dismiss')}
        </button>
      </div>
    </div>
  );
}
