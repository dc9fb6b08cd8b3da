/**
 * What a pointer holds: a slider's thumb, or a line that is drawn. One at a time, for the whole page. How it may end is
 * settled here and nowhere else, since a browser does not promise that a release follows a press.
 */

export interface Holding {
  /** Let go: what was set stays. @param byPointer false where something else took over */
  readonly end: (byPointer: boolean) => void;
  /** Called off: what was there before comes back. */
  readonly back: () => void;
}

export interface Hold {
  /** Whether the pointer still holds it. */
  readonly held: () => boolean;
  /** Whether it was put back while the pointer is still down: what the pointer does from then on does not count. */
  readonly dropped: () => boolean;
  /** Lets go, as when what is held leaves the page. */
  readonly release: () => void;
}

type Press = Pick<PointerEvent, 'pointerId' | 'button' | 'ctrlKey'>;

/** On a Mac a press with Ctrl opens the menu; elsewhere it is a press like any other. */
function opensMenuByCtrl(view: Window): boolean {
  return /Mac|iPhone|iPad/.test(view.navigator.platform);
}

let now: { readonly pointerId: number; readonly release: () => void } | null = null;

/**
 * Holds something with the pointer that has just been pressed. It ends where the pointer is let go anywhere, where it
 * comes back without
 * a button pressed, and where the window, a menu or a key takes over. It is put back by Escape, and where the browser
 * takes the pointer for something else (`pointercancel`), as for a swipe that scrolls the page.
 * @returns null for a press that holds nothing: any button but the first, the press that opens a menu on a Mac (Ctrl),
 *   a second pointer.
 */
export function hold(
  { pointerId, button, ctrlKey }: Press,
  { end, back }: Holding,
  view: Window = window,
): Hold | null {
  // The release of the same pointer got lost.
  if (now?.pointerId === pointerId) now.release();
  if (now !== null || button !== 0 || (ctrlKey && opensMenuByCtrl(view))) return null;
  let state: 'held' | 'dropped' | 'over' = 'held';
  const listening = new AbortController();

  function finish(act: () => void): void {
    const was = state;
    state = 'over';
    listening.abort();
    now = null;
    if (was === 'held') act();
  }
  function onKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return finish(letGo);
    // It takes back what is held, and closes nothing besides.
    event.preventDefault();
    event.stopPropagation();
    if (state === 'held') back();
    state = 'dropped';
  }
  const letGo = () => end(false);
  const own = (act: (event: PointerEvent) => void) => (event: PointerEvent) => {
    if (event.pointerId === pointerId) act(event);
  };
  const options = { capture: true, signal: listening.signal };
  view.addEventListener(
    'pointerup',
    own(() => finish(() => end(true))),
    options,
  );
  view.addEventListener(
    'pointercancel',
    own(() => finish(back)),
    options,
  );
  view.addEventListener(
    'pointermove',
    own(({ buttons }) => {
      if (buttons === 0) finish(letGo);
    }),
    options,
  );
  view.addEventListener('contextmenu', () => finish(letGo), options);
  view.addEventListener(
    'blur',
    (event) => {
      if (event.target === view) finish(letGo);
    },
    options,
  );
  view.addEventListener('keydown', onKey, options);
  now = { pointerId, release: () => finish(letGo) };
  return { held: () => state === 'held', dropped: () => state === 'dropped', release: () => finish(letGo) };
}
