import { lazy, Suspense, useMemo, useState, type ComponentType, type ReactNode } from 'react';
import { Unreached } from '../state/reach.ts';
import { Boundary } from './Boundary.tsx';
import { Fault } from './Fault.tsx';
import { Missing, type MissingProps } from './Missing.tsx';

interface PartOptions<P> {
  /** What is shown while the part is loading. */
  readonly waiting?: ReactNode;
  /** What is shown when the part could not be loaded. */
  readonly missing?: ComponentType<MissingProps & { readonly of: P }>;
  /** A hook that closes the part. It is used when the part did not load and so cannot offer its own close button. */
  readonly useClose?: (props: P) => () => void;
}

interface Ahead {
  /** Loads the part before it is shown. What goes wrong is said when it is. */
  readonly ahead: () => void;
}

/**
 * A part of the page that stands in a file of its own and is loaded when it is shown. If it fails to load or to draw,
 * the rest of the page goes on, and the next request loads it again.
 */
export function lazyPart<P extends object>(
  load: () => Promise<{ default: ComponentType<P> }>,
  { waiting = null, missing: Gone = Missing, useClose }: PartOptions<P> = {},
): ComponentType<P> & Ahead {
  let failed = false;
  // React remembers a lazy component that failed and never asks for it again. So each new try makes a fresh one.
  const fresh = () => {
    failed = false;
    return lazy(() =>
      load().catch((error: unknown) => {
        failed = true;
        throw error instanceof Unreached ? error : new Unreached(String(error));
      }),
    );
  };
  let Part = fresh();
  function LatePart(props: P) {
    const [tries, setTries] = useState(() => {
      if (failed) Part = fresh();
      return 0;
    });
    const close = useClose?.(props);
    const again = useMemo(
      () => () => {
        Part = fresh();
        setTries((before) => before + 1);
      },
      [],
    );
    return (
      <Boundary
        key={tries}
        fallback={(error, redraw) =>
          error instanceof Unreached ? (
            <Gone again={again} close={close} tries={tries} of={props} />
          ) : (
            <Fault message={error.message} onAgain={close ?? redraw} />
          )
        }
      >
        <Suspense fallback={waiting}>
          <Part {...props} />
        </Suspense>
      </Boundary>
    );
  }
  return Object.assign(LatePart, { ahead: () => void load().catch(() => undefined) });
}
