import type { ReactNode } from 'react';

/** A small drawing of what a study does, without words. */
export function Sketch({ children }: { children: ReactNode }) {
  return (
    <svg className="sketch" width="18.75rem" height="7.5rem" viewBox="0 0 300 120" aria-hidden="true">
      {children}
    </svg>
  );
}
