import '../../words/late.ts';
import { useWorld, useSay } from '../../state/react.tsx';
import { usePhone } from '../../parts/usePhone.ts';
import { sizeOf, sizeText } from '../../parts/published.ts';

/**
 * The size just found here beside the published one; room is kept for it from the start, so that the houses never move.
 */
export default function PublishedSize() {
  const say = useSay();
  const focal = useWorld((state) => state.focal);
  const before = useWorld((state) => (state.moved === null ? null : state.before));
  const phone = usePhone();
  const size = sizeOf(before, focal);
  const text = size === null ? null : sizeText(size, phone, say);
  return (
    <p className="published" data-d={size?.d ?? undefined} data-points={size?.points}>
      {text === null ? (
        say('published.waiting')
      ) : (
        <>
          <b>{text.here}</b> {text.published}
        </>
      )}
    </p>
  );
}
