import type { ReactNode } from 'react';
import type { Plain } from './plain-finding.ts';
import { Said } from './Said.tsx';

interface PlainFindingProps {
  readonly plain: Plain;
  /** A further sentence, where there is one. */
  readonly children?: ReactNode;
}

/** What was found, large; and below it whether chance would do it and how large it may truly be. */
export function PlainFinding({ plain: [found, ...rest], children }: PlainFindingProps) {
  return (
    <div className="plain-finding">
      <p className="sentence">
        <Said text={found ?? ''} />
      </p>
      <p>
        <Said text={rest.join(' ')} /> {children}
      </p>
    </div>
  );
}
