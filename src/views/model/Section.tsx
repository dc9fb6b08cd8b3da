import type { ReactNode } from 'react';
import { useSay } from '../../state/react.tsx';
import { sectionId, type SectionId } from './places.ts';

interface SectionProps {
  readonly id: SectionId;
  readonly lead?: ReactNode;
  readonly children: ReactNode;
}

/** A part of the screen with the heading that the contents lead to. */
export function Section({ id, lead, children }: SectionProps) {
  const say = useSay();
  return (
    <section className={`model-section of-${id}`} aria-labelledby={sectionId(id)}>
      <h2 id={sectionId(id)} tabIndex={-1}>
        {say(`model.${id}`)}
      </h2>
      {lead === undefined ? null : <p className="lead">{lead}</p>}
      {children}
    </section>
  );
}
