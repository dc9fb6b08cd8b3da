import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { asksTwice, back, forward, shownCode, stateOf, statesOf, type PooledResults } from '../../../sim/classroom.ts';
import { useModal } from '../../parts/useModal.ts';
import { useSay } from '../../state/react.tsx';
import type { BoardProps } from './Board.tsx';
import { Sure } from './Board.tsx';
import { BoardBody, pooledAt, rowsOf } from './board/BoardBody.tsx';
import { endText, resultText } from './board/says.ts';
import { useDance, type Dance } from './board/useDance.ts';
import { useHollow, type Hollow } from './board/useHollow.ts';
import { meanSoFar } from './board/so-far.ts';

interface PresenterProps extends Omit<BoardProps, 'onPresent'> {
  readonly onLeave: () => void;
}

/** The smallest letters on a wall: 20 pt on a laptop's screen, and as much of any other. */
const LEAST_LETTERS = 27;
const LAPTOP = 1366;
/** Letters where nobody can mean a wall: up to this size the page scrolls (presenter.css says the same). */
const SMALL = { width: 900, height: 499, letters: 18 } as const;
/** How far + and − go, in steps of an eighth. */
const SIZES = { least: 0, most: 6 } as const;

/** The board over the whole page, on a light ground, for a room and a presenter's keys. */
export function Presenter(props: PresenterProps) {
  const { of, state, onLeave } = props;
  const say = useSay();
  const dialog = useRef<HTMLDialogElement>(null);
  const { judged, runs } = props;
  const pooled = useMemo(() => pooledAt({ of, judged, runs, state }), [of, judged, runs, state]);
  const isTruth = stateOf(of.lesson, state).shows === 'truth';
  // Worlds beside each other have no one number.
  const results = pooled?.kind === 'results' && !isTruth && pooled.groups.length < 2 ? pooled : null;
  const dance = useDance(state, rowsOf(pooled), !isTruth);
  const [isBlank, setBlank] = useState(false);
  const [size, setSize] = useState<number>(SIZES.least);
  const [asks, setAsks] = useState(false);
  const [lit, setLit] = useState(false);
  const hollow = useHollow(of, judged, pooled);
  const letters = Math.round(useLeastLetters() * (1 + size / 8));
  const isDancing = dance.shown < rowsOf(pooled);
  const canLight = pooled?.kind === 'results' && !isTruth && pooled.off0 !== null && !isDancing;
  const acts: Acts = { props, dance, hollow, isDancing, isBlank, setBlank, setSize, setAsks, setLit };
  const keys = useKeys(acts);
  const leaving = useLeaving(dialog, asks, setAsks, onLeave);
  // Where a page is longer than the wall, each begins at its head.
  useEffect(() => void dialog.current!.scrollTo(0, 0), [state]);
  return (
    <dialog
      ref={dialog}
      className="presenter as-light"
      aria-label={say('class.present.name')}
      data-size={size}
      onKeyDown={keys}
      {...leaving}
    >
      {isBlank ? <p className="presenter-blank">{say('class.present.blank')}</p> : null}
      <div className="presenter-page" hidden={isBlank}>
        <WallCode {...props} />
        <div className={results === null ? 'board-body' : 'board-body with-number'}>
          <BoardBody
            {...props}
            letters={letters}
            shown={dance.shown}
            marksLast={isDancing}
            isLit={lit && canLight}
            hollow={hollow.drawn}
          />
          {results === null ? null : <BigNumber results={results} dance={dance} />}
        </div>
        {asks && asksTwice(of.lesson, state) ? (
          <Sure
            onYes={() => {
              setAsks(false);
              props.onState(forward(of.lesson, state));
            }}
            onNo={() => setAsks(false)}
          />
        ) : null}
        <Foot acts={acts} lit={canLight ? lit : null} />
      </div>
    </dialog>
  );
}

/** As the page is wide, which is another when the screen is whole, or another screen. */
function useLeastLetters(): number {
  return useSyncExternalStore(followSize, leastLetters, () => LEAST_LETTERS);
}

function leastLetters(): number {
  if (innerWidth <= SMALL.width || innerHeight <= SMALL.height) return SMALL.letters;
  return LEAST_LETTERS * Math.max(1, innerWidth / LAPTOP);
}

function followSize(changed: () => void): () => void {
  addEventListener('resize', changed);
  return () => removeEventListener('resize', changed);
}

/** Which class it is, or that it is none; where the code is all that there is, it does not stand twice. */
function WallCode({ of, state, isDry }: PresenterProps) {
  const say = useSay();
  if (state === 'code' && !isDry) return null;
  return (
    <p className="presenter-code" translate="no">
      {isDry ? say('class.board.dry') : shownCode(of.code)}
    </p>
  );
}

interface Acts {
  readonly props: PresenterProps;
  readonly dance: Dance;
  readonly hollow: Hollow;
  readonly isDancing: boolean;
  readonly isBlank: boolean;
  readonly setBlank: (change: (was: boolean) => boolean) => void;
  readonly setSize: (change: (was: number) => number) => void;
  readonly setAsks: (asks: boolean) => void;
  readonly setLit: (change: (was: boolean) => boolean) => void;
}

function onward({ props: { of, state, onState }, setAsks }: Acts): void {
  if (asksTwice(of.lesson, state)) setAsks(true);
  else onState(forward(of.lesson, state));
}

function oneBack({ props: { of, state, onState }, setAsks }: Acts): void {
  setAsks(false);
  onState(back(of.lesson, state));
}

/** One row where rows still come; else one state. */
function oneOn(acts: Acts): void {
  if (acts.isDancing) acts.dance.next();
  else onward(acts);
}

/** For a hand without keys: the same ways, and one's way out. */
function Foot({ acts, lit }: { readonly acts: Acts; readonly lit: boolean | null }) {
  const say = useSay();
  const { of, state, onLeave } = acts.props;
  const order = statesOf(of.lesson);
  return (
    <div className="presenter-foot">
      <p>
        <b>{say('foot.invented')}</b> {say('foot.noFamily')}
      </p>
      {lit === null ? null : (
        <button type="button" className="quiet" aria-pressed={lit} onClick={() => acts.setLit((was) => !was)}>
          {say('class.board.light')}
        </button>
      )}
      {acts.hollow.rows.length === 0 || acts.isDancing ? null : (
        <button type="button" className="quiet" aria-pressed={acts.hollow.isOn} onClick={acts.hollow.turn}>
          {say('class.present.hollow')}
        </button>
      )}
      {acts.isDancing ? (
        <button type="button" className="quiet" onClick={acts.dance.all}>
          {say('class.board.all')}
        </button>
      ) : null}
      <button type="button" className="quiet" disabled={state === order[0]} onClick={() => oneBack(acts)}>
        {say('class.present.back')}
      </button>
      <button type="button" className="quiet" disabled={state === order.at(-1)} onClick={() => oneOn(acts)}>
        {say(acts.isDancing ? 'class.board.next' : 'class.present.on')}
      </button>
      <button type="button" className="quiet" title={say('class.present.keys')} onClick={onLeave}>
        {say('class.present.leave')}
      </button>
    </div>
  );
}

/** Keys of a presenter; a letter that means something to the browser is left to it. */
function useKeys(acts: Acts) {
  const { props, isBlank, setBlank, setSize, setLit } = acts;
  const { onLeave } = props;
  const actions: Readonly<Record<string, () => void>> = {
    ArrowRight: () => onward(acts),
    PageDown: () => onward(acts),
    ArrowLeft: () => oneBack(acts),
    PageUp: () => oneBack(acts),
    b: () => setBlank((was) => !was),
    '.': () => setBlank((was) => !was),
    '+': () => setSize((was) => Math.min(SIZES.most, was + 1)),
    '=': () => setSize((was) => Math.min(SIZES.most, was + 1)),
    '-': () => setSize((was) => Math.max(SIZES.least, was - 1)),
    l: () => setLit((was) => !was),
    h: acts.hollow.turn,
    p: onLeave,
    ' ': () => oneOn(acts),
  };
  return (event: React.KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const isPress = event.target instanceof HTMLButtonElement && event.key === ' ';
    const action = actions[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (action === undefined || isPress) return;
    event.preventDefault();
    event.stopPropagation();
    // Nothing goes on behind a blank wall: the first press brings it back.
    if (isBlank && action !== onLeave) setBlank(() => false);
    else action();
  };
}

/** The way out of the wall, and what calls off the question before the truth. */
function useLeaving(
  dialog: React.RefObject<HTMLDialogElement | null>,
  asks: boolean,
  setAsks: (asks: boolean) => void,
  onLeave: () => void,
) {
  // One Escape may call off the question, ask to close and end the whole screen, in an order in which browsers differ.
  // Whatever follows before the next key or press is still that Escape.
  const calledOff = useRef(false);
  const onKeyDownCapture = ({ key, repeat }: React.KeyboardEvent) => {
    if (!repeat) calledOff.current = asks && key === 'Escape';
  };
  const onPointerDownCapture = () => {
    calledOff.current = false;
  };
  const leave = () => {
    if (asks) setAsks(false);
    else if (!calledOff.current) onLeave();
  };
  const onCancel = (event: React.SyntheticEvent) => {
    event.preventDefault();
    leave();
  };
  // A browser that was refused to close once closes without asking the next time.
  const onClose = () => {
    if (!dialog.current!.open) onLeave();
  };
  useWholeScreen(dialog, leave);
  // A button that goes away takes the focus with it, and keys would no longer come here.
  useEffect(() => {
    if (!dialog.current!.contains(document.activeElement)) dialog.current!.focus();
  });
  return { onKeyDownCapture, onPointerDownCapture, onCancel, onClose };
}

/** Opens over everything, with the whole screen where the browser lets a page have it. */
function useWholeScreen(dialog: React.RefObject<HTMLDialogElement | null>, onLeave: () => void) {
  useModal(dialog);
  const leave = useRef(onLeave);
  useEffect(() => {
    leave.current = onLeave;
  });
  useEffect(() => {
    const node = dialog.current!;
    // Nothing in it is pressed by the space bar that brings the next seat.
    node.focus();
    let isGone = false;
    const end = () => {
      if (document.fullscreenElement !== null) document.exitFullscreen().catch(() => undefined);
    };
    // Whoever shows the page to a room already keeps the whole screen afterwards.
    const wasWhole = document.fullscreenElement !== null;
    // Of the page: a browser gives it to no dialog. This one lies over all else anyway.
    if (!wasWhole)
      document.documentElement.requestFullscreen?.().then(
        () => isGone && end(),
        () => undefined,
      );
    const changed = () => {
      if (document.fullscreenElement === null) leave.current();
    };
    document.addEventListener('fullscreenchange', changed);
    return () => {
      isGone = true;
      document.removeEventListener('fullscreenchange', changed);
      if (!wasWhole) end();
    };
  }, [dialog]);
}

/** The seat that has just come, as large as the room needs it; when all are in, the class. */
function BigNumber({ results, dance: { shown } }: { readonly results: PooledResults; readonly dance: Dance }) {
  const say = useSay();
  const { rows, read, mean, off0 } = results;
  const isWhole = shown >= rows.length;
  const { estimate, low, high } = isWhole ? mean : rows[shown - 1]!;
  const soFar = rows.slice(0, shown);
  return (
    <aside className="presenter-number">
      <p>{isWhole ? say('class.present.class') : say('class.present.trial', { shown, n: rows.length })}</p>
      <p className="presenter-value">{resultText(estimate, read)}</p>
      {low === null || high === null ? null : (
        <p className="presenter-ends">
          {say('class.present.interval', { low: endText(low, read), high: endText(high, read) })}
        </p>
      )}
      <p className="presenter-so-far" aria-live="polite" hidden={isWhole && off0 === null}>
        {off0 === null
          ? say('class.present.soFar.mean', { mean: resultText(meanSoFar(soFar), read) })
          : say(isWhole ? 'class.present.off0' : 'class.present.soFar', {
              off0: soFar.filter(({ isOff0 }) => isOff0).length,
              shown,
            })}
      </p>
    </aside>
  );
}
