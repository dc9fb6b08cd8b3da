import type { ReactNode } from 'react';

export default function Panels({ tabs }: { tabs: ReactNode }) {
  return <header className="compare-head">{tabs}</header>;
}
