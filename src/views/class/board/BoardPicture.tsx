import { useState } from 'react';
import type { HollowRow } from '../../../../sim/classroom.ts';
import { MODEL_VERSION } from '../../../../sim/page.ts';
import { NumbersTable } from '../../../parts/NumbersTable.tsx';
import { fixed } from '../../../parts/numbers.ts';
import { useDrawing } from '../../../parts/useChart.ts';
import { useSay } from '../../../state/react.tsx';
import { Bars, Change, Numbers, Overlaid, SketchAgainst } from './Answers.tsx';
import { Causes } from './Causes.tsx';
import { Forest } from './Forest.tsx';
import { acrossOf, headingOf, hollowText, optionText, spokenOf, worldText, type Drawn, type Told } from './says.ts';
import { useSize, type Room } from './size.ts';
import { tableOf } from './tables.ts';

export interface PictureProps {
  readonly pooled: Drawn;
  readonly told: Told;
  readonly isRevealed: boolean;
  /** Whether rows still come: what they add up to is not told. */
  readonly isDancing: boolean;
  /** Rows of a forest that have come. */
  readonly shown: number;
  readonly marksLast: boolean;
  readonly isLit: boolean;
  readonly hollow: readonly HollowRow[];
  /** Options that hold, where answers may be told. */
  readonly right?: readonly number[] | null;
  readonly letters: number;
}

/** A picture of a board in its room, with its numbers one press away. */
export function BoardPicture(props: PictureProps) {
  const { pooled, told, isRevealed, isDancing } = props;
  const say = useSay();
  const [asNumbers, setAsNumbers] = useState(false);
  const isTable = pooled.kind === 'table';
  if (pooled.kind === 'reveal') return <Causes {...props} pooled={pooled} />;
  const isHands = pooled.kind === 'hands';
  const heading = isHands ? say('class.board.hands.title', { of: headingOf(pooled, told) }) : headingOf(pooled, told);
  const table = tableOf(pooled, told, isRevealed, props.hollow);
  return (
    <>
      {(asNumbers && !isDancing) || isTable ? (
        <NumbersTable
          caption={heading}
          columns={table.columns.map(({ id }, c) => columnOf(id, table.rows[0]?.[c]))}
          rows={table.rows.map((row) => row.map(cellOf))}
        />
      ) : (
        <Drawing {...props} heading={heading} />
      )}
      {isTable || isDancing ? null : (
        <button type="button" className="quiet link board-as" onClick={() => setAsNumbers(!asNumbers)}>
          {say(asNumbers ? 'class.board.picture' : 'class.board.numbers')}
        </button>
      )}
    </>
  );
}

function columnOf(id: string, first: string | number | null | undefined) {
  return typeof first === 'string' ? ({ id, label: id, words: true } as const) : { id, label: id };
}

function cellOf(cell: string | number | null) {
  if (cell === null) return { text: '–' };
  if (typeof cell === 'string') return { text: cell };
  return { text: fixed(cell, Number.isInteger(cell) ? 0 : 2), value: cell };
}

/** The drawing itself: React's own, so that it is the same on the board, on the wall and in a file. */
function Drawing({ heading, ...props }: PictureProps & { readonly heading: string }) {
  const { pooled, told, isRevealed, isDancing, letters, hollow } = props;
  const apart = pooled.kind === 'results' ? hollowText(hollow, told.say) : '';
  const figure = useDrawing(pooled, {
    id: pooled.kind === 'hands' ? 'class-hands' : 'class-board',
    title: heading,
    table: () => tableOf(pooled, told, isRevealed, hollow),
    source: [
      ['class', told.of.code],
      ['modelVersion', MODEL_VERSION],
    ],
  });
  const [room, { width, height }] = useSize();
  const isByWorld = pooled.kind === 'results' && pooled.groups.length > 1;
  return (
    <figure ref={figure} className={isByWorld ? 'board-figure worlds' : 'board-figure'}>
      <div ref={room} className="board-room">
        <svg
          className="chart-svg board-svg"
          // A drawing of many marks has no file that an img could show.
          // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
          role="img"
          aria-label={isDancing ? heading : `${heading}. ${spokenOf(pooled, told)}${apart}`}
          width={width}
          height={height}
          viewBox={`0 0 ${width} ${height}`}
          fontSize={letters}
        >
          <Marks {...props} width={width} height={height} />
        </svg>
      </div>
    </figure>
  );
}

function Marks(props: PictureProps & Room) {
  const { pooled, told, right = null, width, height, letters } = props;
  const { of, say, truths } = told;
  const room = { width, height, letters };
  const worldName = (world: string) => worldText(of.lesson, world, say);
  switch (pooled.kind) {
    case 'results':
      return <Forest {...props} pooled={pooled} truths={truths} worldName={worldName} />;
    case 'options':
    case 'hands': {
      const bars = pooled.tallies.map(({ option, count, meets }) => ({
        text: optionText(of.lesson, pooled.ask, pooled.of, option, say),
        count,
        ...(right !== null && meets !== undefined ? { note: say('class.board.meets') } : {}),
        isRight: right?.includes(option) ?? false,
      }));
      return (
        <g className={pooled.kind === 'hands' ? 'board-hands' : undefined}>
          <Bars {...room} bars={bars} n={pooled.n} />
        </g>
      );
    }
    case 'numbers':
      return <Numbers {...room} pooled={pooled} />;
    case 'marks':
    case 'curves':
      return <Overlaid {...room} pooled={pooled} across={acrossOf(pooled, told)} />;
    case 'sketches':
      return <SketchAgainst {...room} pooled={pooled} />;
    case 'change':
      return <Change {...room} pooled={pooled} worldName={worldName} />;
    case 'table':
    case 'reveal':
      return null;
  }
}
