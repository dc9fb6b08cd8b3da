import { createElement, useCallback, useLayoutEffect, useState } from 'react';
import type { ComponentType, ReactNode } from 'react';
import { afterPaint } from '../state/after-paint.ts';
import { Boundary } from './Boundary.tsx';
import { Fault } from './Fault.tsx';
import { Missing, type MissingProps } from './Missing.tsx';

interface PartOptions<P> {
  /** What is shown while the part is loading. */
  readonly waiting?: ReactNode;
  /** The part takes long to draw: what waits is painted first each time, not only the first time. */
  readonly large?: boolean;
  /** What is shown when the part could not be loaded. */
  readonly missing?: ComponentType<MissingProps & { readonly of: P }>;
  /** A hook that closes the part. It is used when the part did not load and so cannot offer its own close button. */
  readonly useClose?: (props: P) => () => void;
}

interface Ahead {
  /** Loads the part before it is shown. What goes wrong is said when it is. */
  readonly ahead: () => void;
}

/** What there is of a part where it stands. */
interface Here<P> {
  readonly Part: ComponentType<P> | null;
  readonly isGone: boolean;
}

/**
 * A part of the page that stands in a file of its own and is loaded when it is shown. If it fails to load or to draw,
 * the rest of the page goes on, and the next request loads it again. React's own `lazy` is not used: React keeps what
 * waits on screen for 300 ms, also where the part has long been loaded.
 */
export function lazyPart<P extends object>(
  load: () => Promise<{ default: ComponentType<P> }>,
  { waiting = null, large = false, missing: Gone = Missing, useClose }: PartOptions<P> = {},
): ComponentType<P> & Ahead {
  let loaded: ComponentType<P> | null = null;
  let wasDrawn = false;
  let coming: Promise<Here<P>> | null = null;
  /** One that did not come is asked for anew the next time. */
  const bring = () =>
    (coming ??= load().then(
      ({ default: Part }) => ({ Part: (loaded = Part), isGone: false }),
      () => {
        coming = null;
        return { Part: null, isGone: true };
      },
    ));

  function useHere(): { here: Here<P>; tries: number; again: () => void } {
    const [tries, setTries] = useState(0);
    const [here, setHere] = useState<Here<P>>(() => {
      if (loaded === null) void bring();
      return { Part: large || !wasDrawn ? null : loaded, isGone: false };
    });
    const { Part } = here;
    useLayoutEffect(() => {
      if (Part !== null) return void (wasDrawn = true);
      let shown = true;
      // The press that shows the part is answered before the part is drawn.
      void bring().then((come) => afterPaint(() => shown && setHere(come)));
      return () => void (shown = false);
    }, [Part, tries]);
    const again = useCallback(() => {
      setHere({ Part: null, isGone: false });
      setTries((before) => before + 1);
    }, []);
    return { here, tries, again };
  }

  function LatePart(props: P) {
    const { here, tries, again } = useHere();
    const close = useClose?.(props);
    const { Part, isGone } = here;
    if (isGone) return <Gone again={again} close={close} tries={tries} of={props} />;
    return (
      <Boundary fallback={(error, redraw) => <Fault message={error.message} onAgain={close ?? redraw} />}>
        {Part === null ? waiting : createElement(Part, props)}
      </Boundary>
    );
  }
  return Object.assign(LatePart, { ahead: () => void bring() });
}
