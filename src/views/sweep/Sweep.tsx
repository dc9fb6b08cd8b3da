import type { ReactNode } from 'react';

export default function Sweep({ tabs }: { tabs: ReactNode }) {
  return <header className="compare-head">{tabs}</header>;
}
