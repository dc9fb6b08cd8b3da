import type { ReactNode } from 'react';
import { Said } from './Said.tsx';
import type { Plain } from './plain-finding.ts';

interface PlainFindingProps {
  readonly plain: Plain;
  /** A further sentence, where there is one. */
  readonly children?: ReactNode;
}

/** What was found, large; and below it whether chance would do it and how large it may truly be. */
export function PlainFinding({ plain: [found, ...rest], children }: PlainFindingProps) {
  return (
    <div className="plain-finding">
      <p className="sentence">{found === undefined ? null : <Said text={found} />}</p>
      <p>
        <Said text={rest.join(' ')} /> {children}
      </p>
    </div>
  );
}
