import '../../words/class.ts';
import { useMemo, useState } from 'react';
import {
  asksTwice,
  back,
  forward,
  groupOf,
  statesOf,
  stateOf,
  stretchesOf,
  type BoardState,
} from '../../../sim/classroom.ts';
import { useSay } from '../../state/react.tsx';
import { BoardBody, pooledAt, rowsOf, type BodyProps } from './board/BoardBody.tsx';
import { useDance, type Dance } from './board/useDance.ts';
import { useHollow } from './board/useHollow.ts';

/** What a board is drawn from; whoever shows it keeps its state. */
export interface BoardProps extends Pick<
  BodyProps,
  'of' | 'judged' | 'runs' | 'hands' | 'state' | 'link' | 'wordOf' | 'isDry'
> {
  readonly onState: (state: BoardState) => void;
  /** Shows the board to the room. */
  readonly onPresent: () => void;
}

/** Size of letters in pictures on the teacher's own screen. */
const LETTERS = 13;

/** What the class found, state by state. It shows no number of a seat. */
export function Board(props: BoardProps) {
  const { of, state, isDry, onPresent } = props;
  const say = useSay();
  const { judged, runs } = props;
  const pooled = useMemo(() => pooledAt({ of, judged, runs, state }), [of, judged, runs, state]);
  const rows = rowsOf(pooled);
  const canLight = pooled?.kind === 'results' && pooled.off0 !== null;
  const dance = useDance(state, rows, stateShows(props) === 'dance');
  const [lit, setLit] = useState(false);
  const hollow = useHollow(of, judged, pooled);
  return (
    <div className="board-view">
      <Stretches {...props} />
      {isDry ? <p className="board-dry">{say('class.board.dry')}</p> : null}
      <div className="board-body">
        <BoardBody
          {...props}
          letters={LETTERS}
          shown={dance.shown}
          marksLast={dance.isOn && dance.shown < rows}
          isLit={lit && canLight}
          hollow={hollow.drawn}
        />
      </div>
      <footer className="board-foot">
        <Steps {...props} />
        {canLight ? (
          <button type="button" className="btn" aria-pressed={lit} onClick={() => setLit(!lit)}>
            {say('class.board.light')}
          </button>
        ) : null}
        {hollow.rows.length === 0 ? null : (
          <button type="button" className="btn" aria-pressed={hollow.isOn} onClick={hollow.turn}>
            {say('class.board.hollow')}
          </button>
        )}
        <DanceActs dance={dance} rows={rows} />
        <button type="button" className="btn main" onClick={onPresent}>
          {say('class.board.present')}
        </button>
      </footer>
    </div>
  );
}

/** Rows one by one, where a picture has any. */
function DanceActs({ dance, rows }: { readonly dance: Dance; readonly rows: number }) {
  const say = useSay();
  return (
    <>
      {rows > 0 && dance.shown === rows ? (
        <button type="button" className="btn" onClick={dance.begin}>
          {say('class.board.dance')}
        </button>
      ) : null}
      {dance.shown < rows ? (
        <>
          <button type="button" className="btn" onClick={dance.next}>
            {say('class.board.next')}
          </button>
          <button type="button" className="btn" onClick={() => dance.play(!dance.isPlaying)}>
            {say(dance.isPlaying ? 'class.board.pause' : 'class.board.play')}
          </button>
          <button type="button" className="btn" onClick={dance.all}>
            {say('class.board.all')}
          </button>
        </>
      ) : null}
    </>
  );
}

function stateShows({ of, state }: BoardProps): string {
  const what = stateOf(of.lesson, state);
  return what.shows === 'picture' ? what.picture.picture : what.shows;
}

/** Where the board is. What was shown can be gone back to; what comes is only named. */
function Stretches({ of: { lesson }, state, onState }: BoardProps) {
  const say = useSay();
  const all = stretchesOf(lesson);
  const order = statesOf(lesson);
  const at = all.findLastIndex(({ first }) => order.indexOf(first) <= Math.max(0, order.indexOf(state)));
  return (
    <ol className="board-states" aria-label={say('class.board.states')}>
      {all.map(({ group, first }, i) => (
        <li key={first}>
          {i < at ? (
            <button type="button" className="quiet link" onClick={() => onState(first)}>
              {say(`class.board.group.${group}`)}
            </button>
          ) : (
            <span aria-current={i === at ? 'step' : undefined}>{say(`class.board.group.${group}`)}</span>
          )}
        </li>
      ))}
    </ol>
  );
}

/** Back and on; before the truth a second press is asked for. */
function Steps({ of: { lesson }, state, onState }: BoardProps) {
  const say = useSay();
  const [asked, setAsked] = useState<BoardState | null>(null);
  const order = statesOf(lesson);
  if (asked === state && asksTwice(lesson, state))
    return <Sure onYes={() => onState(forward(lesson, state))} onNo={() => setAsked(null)} />;
  const next = asksTwice(lesson, state)
    ? 'reveal'
    : groupOf(lesson, state) === 'exit' && forward(lesson, state) === 'answers.1'
      ? 'answers'
      : 'forward';
  return (
    <>
      <button type="button" className="btn" disabled={state === order[0]} onClick={() => onState(back(lesson, state))}>
        {say('class.board.back')}
      </button>
      <button
        type="button"
        className="btn"
        disabled={state === order.at(-1)}
        onClick={() => (asksTwice(lesson, state) ? setAsked(state) : onState(forward(lesson, state)))}
      >
        {say(`class.board.${next}`)}
      </button>
    </>
  );
}

/** The second press before the truth. Escape calls it off. */
export function Sure({ onYes, onNo }: { readonly onYes: () => void; readonly onNo: () => void }) {
  const say = useSay();
  return (
    <div
      className="board-sure"
      role="alertdialog"
      aria-label={say('class.board.reveal.sure')}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onNo();
      }}
    >
      <b>{say('class.board.reveal.sure')}</b>
      <button type="button" className="btn main" ref={(node) => node?.focus()} onClick={onYes}>
        {say('class.board.reveal.yes')}
      </button>
      <button type="button" className="btn" onClick={onNo}>
        {say('class.board.reveal.no')}
      </button>
    </div>
  );
}
