import { useEffect, useRef, useState, type RefObject } from 'react';
import { useSay } from '../../state/react.tsx';

/**
 * Stands last in a column that scrolls. While its end is out of sight a button says that there is more, and leads on.
 */
export function MoreBelow({ within }: { within: RefObject<HTMLElement | null> }) {
  const say = useSay();
  const end = useRef<HTMLSpanElement>(null);
  const [more, setMore] = useState(false);
  useEffect(() => {
    const observer = new IntersectionObserver(([entry]) => setMore(entry !== undefined && !entry.isIntersecting), {
      root: within.current,
      rootMargin: '0px 0px 12px 0px',
    });
    observer.observe(end.current!);
    return () => observer.disconnect();
  }, [within]);
  return (
    <>
      <span ref={end} className="fields-end" aria-hidden="true" />
      {more ? (
        <button
          type="button"
          className="more-below"
          tabIndex={-1}
          aria-hidden="true"
          onClick={() => within.current?.scrollBy({ top: within.current.clientHeight * 0.8 })}
        >
          {say('study.moreBelow')}
        </button>
      ) : null}
    </>
  );
}
