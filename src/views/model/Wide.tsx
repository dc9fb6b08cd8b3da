import { useEffect, useRef, useState, type ReactNode } from 'react';

/** Something that scrolls by itself where it is wider than the page; then the keyboard reaches it too. */
export function Wide({ children }: { readonly children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  const [scrolls, setScrolls] = useState(false);
  useEffect(() => {
    const node = box.current!;
    const watch = new ResizeObserver(() => setScrolls(node.scrollWidth > node.clientWidth));
    watch.observe(node);
    return () => watch.disconnect();
  }, []);
  return (
    <div ref={box} className="wide" tabIndex={scrolls ? 0 : undefined}>
      {children}
    </div>
  );
}
