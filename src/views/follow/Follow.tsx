import '../../words/late.ts';
import { useSay, useWorld } from '../../state/react.tsx';
import { FollowPanel, type OverTown } from './FollowPanel.tsx';
import { useFollow } from './useFollow.ts';

/** Over the town: the way to follow the life of one cell, or that life beside its twin's. */
export default function Follow(props: OverTown) {
  const followed = useWorld((state) => state.followed);
  return followed === null ? <FollowButton /> : <FollowPanel followed={followed} {...props} />;
}

/** Follows the cell looked at last. */
function FollowButton() {
  const say = useSay();
  const follow = useFollow();
  const cell = useWorld((state) => state.cell);
  if (follow === null) return null;
  const words = say('follow.fromTown', { cell: cell + 1 });
  return (
    <button type="button" className="follow-button" aria-label={words} title={words} onClick={follow}>
      <svg width="1rem" height="1.125rem" viewBox="0 0 16 18" aria-hidden="true">
        <path d="M8 1l5 5-5 5-5-5z" fill="currentColor" />
        <path d="M8 11v6M4 17h8" stroke="currentColor" strokeWidth="1.6" fill="none" />
      </svg>
    </button>
  );
}
