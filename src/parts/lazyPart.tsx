import { lazy, Suspense, useMemo, useState, type ComponentType, type ReactNode } from 'react';
import { Unreached } from '../state/reach.ts';
import { Boundary } from './Boundary.tsx';
import { Fault } from './Fault.tsx';
import { Missing, type MissingProps } from './Missing.tsx';

interface PartOptions<P> {
  /** In its place while it is on its way. */
  readonly waiting?: ReactNode;
  /** In its place when it did not come. */
  readonly missing?: ComponentType<MissingProps & { readonly of: P }>;
  /** How to do without it: a hook that gives what its own cross would do. */
  readonly useClose?: (props: P) => () => void;
}

/**
 * A part of the page that is a file of its own. It may fail, to load or to draw, without taking the rest of the page
 * along, and it comes when it is asked for again.
 */
export function lazyPart<P extends object>(
  load: () => Promise<{ default: ComponentType<P> }>,
  { waiting = null, missing: Gone = Missing, useClose }: PartOptions<P> = {},
): ComponentType<P> {
  let failed = false;
  // What React was told did not come, it never asks for again.
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
  return function LatePart(props: P) {
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
  };
}
