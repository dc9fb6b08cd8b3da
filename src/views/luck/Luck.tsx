import type { ReactNode } from 'react';

export default function Luck({ tabs }: { tabs: ReactNode }) {
  return <header className="compare-head">{tabs}</header>;
}
