import type { HollowRow, PooledResults, PooledRow, Truths } from '../../../../sim/classroom.ts';
import { niceTicks, plainNumber } from '../../../charts/parts/axis.ts';
import { wrapWords } from '../../../charts/parts/chart-words.ts';
import { textWidth } from '../../../charts/parts/labels.ts';
import { useSay } from '../../../state/react.tsx';
import type { Say } from '../../../words/say.ts';
import { boldWidth } from './bold.ts';
import { endText, resultText, truthOf } from './says.ts';
import type { Room } from './size.ts';

interface ForestProps extends Room {
  readonly pooled: PooledResults;
  /** Rows that have come, from the first. */
  readonly shown: number;
  /** Whether the last row that has come is the one that is spoken of. */
  readonly marksLast: boolean;
  /** Whether rows that leave out 0 stand out. */
  readonly isLit: boolean;
  /** Results of other versions: behind all others, once those are there. */
  readonly hollow: readonly HollowRow[];
  readonly truths: Truths;
  readonly worldName: (world: string) => string;
}

interface Line {
  readonly y: number;
  readonly row?: PooledRow;
  readonly order?: number;
  readonly isHollow?: true;
  readonly name?: string;
}

/**
 * A row a seat over one axis, and when all are there a diamond for their mean. Rows of different worlds have no mean
 * that anything could be learnt from.
 */
export function Forest(props: ForestProps) {
  const { pooled, shown, hollow, width, height, letters, truths } = props;
  const say = useSay();
  const hasMean = shown >= pooled.rows.length && pooled.groups.length < 2;
  const keys = keyOf(props, say);
  const foot = letters * (1.85 + 1.2 * Math.max(1, keys.length));
  const hasSides = pooled.read === 'armGap';
  const top = letters * (hasSides ? 1.6 : 0.6);
  const classRoom = pooled.groups.length < 2 ? letters * 2 : 0;
  const nameOf = (world: string) => worldName(props, world, say);
  const bottom = height - foot;
  const lines = linesOf(pooled, hollow, { top, bottom: bottom - classRoom, letters }, nameOf);
  const x = scaleOf(pooled, hollow, truths, letters, width);
  const { mean, read } = pooled;
  const classY = bottom - classRoom / 2;
  const classText =
    mean.low === null || mean.high === null
      ? say('class.board.mean', { mean: resultText(mean.estimate, read) })
      : say('class.board.class', {
          mean: resultText(mean.estimate, read),
          low: endText(mean.low, read),
          high: endText(mean.high, read),
        });
  return (
    <>
      <Axis ticks={x.ticks} at={x.at} top={top} bottom={bottom} letters={letters} />
      {hasSides ? <Sides at={x.at(0)} letters={letters} width={width} /> : null}
      {lines.map((line, i) => (
        <ForestLine
          key={i}
          {...props}
          line={line}
          at={x.at}
          isHere={line.isHollow ? shown >= pooled.rows.length : (line.order ?? 0) <= shown}
        />
      ))}
      {hasMean ? (
        <>
          <Diamond mean={mean} y={classY} at={x.at} letters={letters} />
          <AtSide
            text={classText}
            short={say('class.board.mean', { mean: resultText(mean.estimate, read) })}
            x={x.at(mean.high ?? mean.estimate)}
            left={x.at(mean.low ?? mean.estimate)}
            y={classY}
            zero={x.at(0)}
            width={width}
            letters={letters}
          />
        </>
      ) : null}
      <TruthLines {...props} lines={lines} at={x.at} top={top} bottom={bottom} />
      {keys.map((line, i) => (
        <text key={line} className="board-note" x="2" y={height - letters * (0.35 + 1.2 * (keys.length - 1 - i))}>
          {line}
        </text>
      ))}
    </>
  );
}

/** What the marks are, in lines. Where all rows share one truth, it is written in this place. */
function keyOf({ pooled, hollow, shown, truths, width, letters }: ForestProps, say: Say): readonly string[] {
  const { groups, off0, rows } = pooled;
  const isHollow = hollow.length > 0 && shown >= rows.length;
  if (groups.length === 0 && truths.size > 0) return [];
  const marks = off0 === null ? 'class.board.rows.dots' : 'class.board.rows';
  const told = say(truths.size > 0 ? `${marks}.truth` : marks);
  const all = isHollow ? `${told}; ${say('class.board.rows.hollow')}` : told;
  return wrapWords(all, letters, width - 4, 2);
}

/** Which group is higher on which side of 0. */
function Sides({ at, letters, width }: { readonly at: number; readonly letters: number; readonly width: number }) {
  const say = useSay();
  const sides = [
    ['class.board.option.marks.3', at - letters * 0.6, 'end'],
    ['class.board.option.marks.1', at + letters * 0.6, 'start'],
  ] as const;
  return sides.map(([key, x, anchor]) => {
    const words = say(key);
    const needs = textWidth(words, letters) * 1.1;
    if (anchor === 'end' ? x < needs : x + needs > width) return null;
    return (
      <text key={key} className="board-note" x={x} y={letters} textAnchor={anchor}>
        {words}
      </text>
    );
  });
}

/** A world with what is true in it, where that may be told. */
function worldName(props: ForestProps, world: string, say: Say): string {
  const { pooled, truths, worldName: named, width, letters } = props;
  const truth = truthOf(truths, pooled.result, world);
  if (truth === null) return named(world);
  const value = resultText(truth, pooled.read);
  const whole = say('class.board.world.truth', { world: named(world), value });
  if (boldWidth(whole, letters) < width - letters) return whole;
  return say('class.board.world.truth.short', { world: named(world), value });
}

/** Rows with room between them; a name stands before the rows of each world. */
function linesOf(
  { rows, groups }: PooledResults,
  hollow: readonly HollowRow[],
  { top, bottom, letters }: { readonly top: number; readonly bottom: number; readonly letters: number },
  nameOf: (world: string) => string,
): readonly Line[] {
  // Of a world that no seat which counts lives in: they stand last.
  const strangers = hollow.filter((row) => !groups.some(({ world }) => world === row.world));
  const named: Omit<Line, 'y'>[] =
    groups.length === 0
      ? [...rows.map((row, i) => ({ row, order: i + 1 })), ...hollow.map(asHollow)]
      : groups
          .flatMap(({ world }) => [
            { name: nameOf(world) },
            ...rows.flatMap((row, i) => (row.world === world ? [{ row, order: i + 1 }] : [])),
            ...hollow.filter((row) => row.world === world).map(asHollow),
          ])
          .concat(strangers.map(asHollow));
  // A name takes as much room as its letters need, so that it covers no bar.
  const forName = Math.min(letters * 1.35, (bottom - top) / 2 / Math.max(1, groups.length));
  const drawn = named.filter(({ row }) => row !== undefined).length;
  const each = (bottom - top - forName * groups.length) / drawn;
  let y = top;
  return named.map((line) => {
    const height = line.name === undefined ? each : forName;
    y += height;
    return { ...line, y: y - height / 2 };
  });
}

const asHollow = (row: PooledRow) => ({ row, isHollow: true }) as const;

function scaleOf(
  { rows: counted, result }: PooledResults,
  hollow: readonly HollowRow[],
  truths: Truths,
  letters: number,
  width: number,
) {
  const rows = [...counted, ...hollow];
  const told = [...truths].flatMap(([key, value]) =>
    (key === result || key.startsWith(`${result}.`)) && value !== null ? [value] : [],
  );
  const ends = [0, ...told, ...rows.flatMap(({ estimate, low, high }) => [low ?? estimate, high ?? estimate])];
  const [low, high] = [Math.min(...ends), Math.max(...ends)];
  const edge = letters * 1.6;
  const at = (value: number) => edge + ((value - low) / (high - low || 1)) * (width - 2 * edge);
  const all = niceTicks(low, high, Math.max(2, Math.floor(width / (letters * 6))));
  return { at, ticks: all };
}

interface AxisProps {
  readonly ticks: readonly number[];
  readonly at: (value: number) => number;
  readonly top: number;
  readonly bottom: number;
  readonly letters: number;
}

/** Uprights at round numbers, the one at 0 strong. */
export function Axis({ ticks, at, top, bottom, letters }: AxisProps) {
  return (
    <>
      {ticks.map((tick) => (
        <g key={tick}>
          <path className={tick === 0 ? 'board-zero' : 'board-grid'} d={`M${at(tick)} ${top}V${bottom}`} />
          <text className={tick === 0 ? 'board-tick zero' : 'board-tick'} x={at(tick)} y={bottom + letters * 1.25}>
            {plainNumber(tick)}
          </text>
        </g>
      ))}
      {ticks.includes(0) ? null : <path className="board-zero" d={`M${at(0)} ${top}V${bottom}`} />}
    </>
  );
}

interface LineProps extends ForestProps {
  readonly line: Line;
  readonly at: (value: number) => number;
  readonly isHere: boolean;
}

function ForestLine({
  line: { y, row, order, isHollow, name },
  at,
  isHere,
  shown,
  marksLast,
  isLit,
  letters,
}: LineProps) {
  if (row === undefined)
    return (
      <>
        {/* No upright goes through a sign before a number. */}
        <rect
          className="board-ground"
          y={y - letters * 0.7}
          width={boldWidth(name!, letters) + letters * 0.6}
          height={letters * 1.4}
        />
        <text className="board-world" x="2" y={y + letters * 0.35}>
          {name}
        </text>
      </>
    );
  if (!isHere) return <path className="board-waiting" d={`M2 ${y}h${letters * 0.4}`} />;
  const isLast = marksLast && order === shown;
  const stands = isHollow ? ' hollow' : isLast ? ' last' : isLit ? (row.isOff0 ? ' lit' : ' dim') : '';
  const size = letters * (isLast ? 0.42 : 0.25);
  return (
    <g className={`board-row${stands}`}>
      {row.low === null || row.high === null ? null : <path d={`M${at(row.low)} ${y}H${at(row.high)}`} />}
      {isLast || (isLit && row.isOff0 && !isHollow) ? (
        <path className="point" d={diamond(at(row.estimate), y, size * 1.3, size * 1.3)} />
      ) : (
        <circle className="point" cx={at(row.estimate)} cy={y} r={size} />
      )}
    </g>
  );
}

function Diamond({
  mean: { estimate, low, high },
  y,
  at,
  letters,
}: {
  readonly mean: PooledResults['mean'];
  readonly y: number;
  readonly at: (value: number) => number;
  readonly letters: number;
}) {
  const middle = at(estimate);
  const half = letters * 0.5;
  const left = Math.min(middle - half * 0.6, at(low ?? estimate));
  const right = Math.max(middle + half * 0.6, at(high ?? estimate));
  const d = `M${left} ${y}L${middle} ${y - half}L${right} ${y}L${middle} ${y + half}Z`;
  return <path className="board-mean" d={d} />;
}

interface AtSideProps {
  readonly text: string;
  /** Where neither side has room for all. */
  readonly short: string;
  readonly x: number;
  readonly left: number;
  readonly y: number;
  /** Where the line at 0 stands, which words had better not cross. */
  readonly zero: number;
  readonly width: number;
  readonly letters: number;
}

/** Words beside a mark, on the side where there is room for them, if there is any. */
function AtSide({ text, short, x, left, y, zero, width, letters }: AtSideProps) {
  const gap = letters * 0.8;
  const places = [text, short].flatMap((said) => {
    const needs = gap + boldWidth(said, letters);
    return [
      { said, from: x + gap, to: x + needs, anchor: 'start' as const },
      { said, from: left - needs, to: left - gap, anchor: 'end' as const },
    ];
  });
  const inside = places.filter(({ from, to }) => from >= 0 && to <= width);
  const place = inside.find(({ from, to }) => to < zero || from > zero) ?? inside[0];
  // The finding says it too.
  if (place === undefined) return null;
  const { said, from, to, anchor } = place;
  return (
    <text className="board-strong halo" x={anchor === 'start' ? from : to} y={y + letters * 0.35} textAnchor={anchor}>
      {said}
    </text>
  );
}

/** Where the truth lies: through all rows, or through those of its world. */
function TruthLines({
  pooled: { result, read, groups },
  truths,
  lines,
  at,
  top,
  bottom,
  width,
  letters,
}: ForestProps & Omit<AxisProps, 'ticks'> & { readonly lines: readonly Line[] }) {
  const say = useSay();
  const worlds = groups.length === 0 ? worldsOf(lines) : groups.map(({ world }) => world);
  return worlds.map((world) => {
    const truth = truthOf(truths, result, world);
    if (truth === null) return null;
    const own = lines.filter(({ row }) => row !== undefined && row.world === world).map(({ y }) => y);
    const [from, to] = groups.length === 0 ? [top, bottom] : [Math.min(...own) - 3, Math.max(...own) + 3];
    const text = say('class.board.truth', { value: resultText(truth, read) });
    const x = at(truth);
    const needs = boldWidth(text, letters);
    const beside = x + letters / 3 + needs > width ? x - letters / 3 - needs : x + letters / 3;
    return (
      <g key={world}>
        <path className="board-truth" d={`M${x} ${from}V${to}`} />
        {/* Where worlds stand below each other, it is said beside their names. */}
        {groups.length > 0 ? null : (
          <text
            className="board-truth-text halo"
            // Where neither side has room it stands as near as it can.
            x={Math.max(2, Math.min(beside, width - needs - 2))}
            y={bottom + letters * 2.3}
          >
            {text}
          </text>
        )}
      </g>
    );
  });
}

function worldsOf(lines: readonly Line[]): readonly (string | null)[] {
  return [...new Set(lines.flatMap(({ row }) => (row === undefined ? [] : [row.world])))];
}

function diamond(x: number, y: number, w: number, h: number): string {
  return `M${x - w} ${y}L${x} ${y - h}L${x + w} ${y}L${x} ${y + h}Z`;
}
