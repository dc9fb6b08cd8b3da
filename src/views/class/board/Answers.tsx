import type { PooledAnswers, PooledChange, PooledSketches } from '../../../../sim/classroom.ts';
import { niceTicks, plainNumber } from '../../../charts/parts/axis.ts';
import { wrapWords } from '../../../charts/parts/chart-words.ts';
import { textWidth } from '../../../charts/parts/labels.ts';
import { fixed } from '../../../parts/numbers.ts';
import { useSay } from '../../../state/react.tsx';
import type { Say } from '../../../words/say.ts';
import { BOLD, boldWidth } from './bold.ts';
import { Axis } from './Forest.tsx';
import type { Room } from './size.ts';

/** A bar with its words. */
export interface Bar {
  readonly text: string;
  readonly count: number;
  /** Under its words: the mix-up that it stands for. */
  readonly note?: string;
  readonly isRight?: boolean;
}

/** Of a line's width so much is used: some letters are wider than they are taken for. */
const SURE = 0.97;

/** Bars of counts below each other, each as a part of the class, with its words above it. */
export function Bars({
  bars,
  n,
  width,
  height,
  letters,
}: Room & { readonly bars: readonly Bar[]; readonly n: number }) {
  const say = useSay();
  const line = letters * 1.25;
  const each = Math.min(height / bars.length, letters * 6);
  const ofAll = (count: number) => say('class.board.ofAll', { count, n });
  const room = width - letters - boldWidth(ofAll(n), letters);
  return bars.map(({ text, count, note, isRight = false }, i) => {
    const words = isRight ? `✓ ${text} (${say('class.board.right')})` : text;
    const whole = note === undefined ? words : `${words} – ${note}`;
    // Words get as many lines as leave the bar its height.
    const size = isRight ? letters * BOLD : letters;
    const lines = wrapWords(whole, size, (width - 8) * SURE, Math.max(1, Math.floor((each - letters) / line)));
    const top = i * each + lines.length * line + letters * 0.15;
    const bar = Math.max(letters * 0.5, Math.min(letters * 1.2, each - lines.length * line - letters * 0.5));
    return (
      <g key={i} className={isRight ? 'board-bar right' : 'board-bar'}>
        {lines.map((one, k) => (
          <text key={k} x="2" y={i * each + line * (k + 0.85)} className={isRight ? 'board-strong' : 'board-words'}>
            {one}
          </text>
        ))}
        <rect className="board-track" x="2" y={top} height={bar} width={room} />
        <rect x="2" y={top} height={bar} width={(count / n) * room} />
        <text className="board-strong" x={room + letters * 0.5} y={top + bar / 2 + letters * 0.36}>
          {i === 0 ? ofAll(count) : count}
        </text>
      </g>
    );
  });
}

interface AnswersProps extends Room {
  readonly pooled: PooledAnswers;
}

/** Numbers as dots in stacks over an axis, with a diamond at their mean. */
export function Numbers({ pooled, width, height, letters }: AnswersProps) {
  const say = useSay();
  if (pooled.kind !== 'numbers') return null;
  const { values, mean } = pooled;
  const [low, high] = [Math.min(pooled.from, ...values), Math.max(...values, mean.estimate)];
  const edge = letters * 1.5;
  const bottom = height - letters * 3.1;
  const at = (value: number) => edge + ((value - low) / (high - low || 1)) * (width - 2 * edge);
  const level = bottom - letters * 1.6;
  const { r, step, stacks } = stacksOf(values.map(at), level, letters);
  const middle = at(mean.estimate);
  const half = letters * 0.55;
  return (
    <>
      <Axis
        ticks={niceTicks(low, high, Math.max(2, Math.floor(width / (letters * 6))))}
        {...{ at, bottom, letters }}
        top={0}
      />
      {stacks.map(([x, under], i) => (
        <circle key={i} className="board-dot" cx={x} cy={level - r - under * step} r={r * 0.9} />
      ))}
      <path
        className="board-mean"
        // However large the dots are, it touches no number of the axis.
        d={`M${middle - half} ${level + letters * 0.8}l${half} ${-half * 1.4}l${half} ${half * 1.4}l${-half} ${half * 1.4}z`}
      />
      <text className="board-note" x="2" y={height - letters * 0.35}>
        {say('class.board.diamond')}
      </text>
    </>
  );
}

/** Dots as large as the room above the axis lets them be; where even the smallest are too many, they overlap. */
function stacksOf(
  places: readonly number[],
  level: number,
  letters: number,
  [size, ...smaller]: readonly [number, ...(readonly number[])] = DOTS,
): { readonly r: number; readonly step: number; readonly stacks: readonly (readonly [number, number])[] } {
  const r = letters * size;
  const bins = new Map<number, number>();
  const stacks = places.map((x) => {
    const bin = Math.round(x / (2 * r));
    const under = bins.get(bin) ?? 0;
    bins.set(bin, under + 1);
    return [bin * 2 * r, under] as const;
  });
  const step = Math.min(2 * r, (level - r) / Math.max(...bins.values()));
  const [next, ...rest] = smaller;
  return step === 2 * r || next === undefined ? { r, step, stacks } : stacksOf(places, level, letters, [next, ...rest]);
}
const DOTS = [1, 0.8, 0.55] as const;

/** Sketches of two marks, as lines from A to B laid over each other; or curves, with their mean drawn thick. */
export function Overlaid({ pooled, across, width, height, letters }: AnswersProps & { readonly across: string }) {
  const say = useSay();
  if (pooled.kind !== 'marks' && pooled.kind !== 'curves') return null;
  const curves = pooled.kind === 'marks' ? pooled.pairs : pooled.curves;
  const means =
    pooled.kind === 'curves'
      ? pooled.means
      : [0, 1].map((arm) => pooled.pairs.reduce((all, pair) => all + pair[arm]!, 0) / pooled.pairs.length);
  const knots = pooled.kind === 'curves' ? pooled.knots : [0, 1];
  const names =
    pooled.kind === 'curves' ? knots.map(plainNumber) : [say('class.board.col.first'), say('class.board.col.second')];
  const [top, bottom] = [letters * 0.6, height - letters * (across === '' ? 1.8 : 3.1)];
  const least = Math.min(pooled.from, ...curves.flat());
  const most = Math.max(...curves.flat());
  const ticks = niceTicks(least, most, Math.max(2, Math.floor((bottom - top) / (letters * 4))));
  const [left, right] = [roomFor(ticks, letters), width - letters * 1.5];
  const x = (knot: number) => left + ((knot - knots[0]!) / (knots.at(-1)! - knots[0]!)) * (right - left);
  const y = (value: number) => bottom - ((value - least) / (most - least || 1)) * (bottom - top);
  const path = (values: readonly number[]) =>
    values.map((value, i) => `${i === 0 ? 'M' : 'L'}${x(knots[i]!)} ${y(value)}`).join('');
  return (
    <>
      {ticks.map((tick) => (
        <g key={tick}>
          <path className="board-grid" d={`M${left} ${y(tick)}H${right}`} />
          <text className="board-tick at-end" x={left - letters * 0.4} y={y(tick) + letters * 0.35}>
            {plainNumber(tick)}
          </text>
        </g>
      ))}
      {curves.map((values, i) => (
        <path key={i} className="board-sketch" d={path(values)} />
      ))}
      <path className="board-sketch mean" d={path(means)} />
      {names.map((name, i) => (
        <text key={name} className="board-tick" x={x(knots[i]!)} y={bottom + letters * 1.35}>
          {name}
        </text>
      ))}
      <text className="board-note at-end" x={right} y={height - letters * 0.35}>
        {across}
      </text>
    </>
  );
}

/** Room for numbers beside an axis. */
function roomFor(ticks: readonly number[], letters: number): number {
  return letters * 0.8 + Math.max(...ticks.map((tick) => textWidth(plainNumber(tick), letters)));
}

/** A dot a seat: expected across, found upwards, the line where both are equal, and how far luck reaches about it. */
export function SketchAgainst({ pooled, width, height, letters }: Room & { readonly pooled: PooledSketches }) {
  const say = useSay();
  const all = [0, ...pooled.rows.flatMap(({ expected, estimate }) => [expected, estimate])];
  const pad = (Math.max(...all) - Math.min(...all)) * 0.04;
  const [low, high] = [Math.min(...all) - pad, Math.max(...all) + pad];
  const [left, right, top] = [letters * 3, width - letters * 1.2, letters * 1.6];
  const key = keyOf(left, right, letters, say);
  const bottom = height - letters * (key.isBeside ? 3 : 3 + 1.2 * key.lines.length);
  const x = (value: number) => left + ((value - low) / (high - low || 1)) * (right - left);
  const y = (value: number) => bottom - ((value - low) / (high - low || 1)) * (bottom - top);
  const half = pooled.half ?? 0;
  const band = [low, high].map((end) => [end, Math.min(high, end + half), Math.max(low, end - half)] as const);
  const [from, to] = band as [readonly [number, number, number], readonly [number, number, number]];
  const knee = high - half;
  const ticks = niceTicks(low, high, Math.max(2, Math.floor((right - left) / (letters * 6))));
  return (
    <>
      {half === 0 ? null : (
        <path
          className="board-band"
          d={`M${x(low)} ${y(from[1])}L${x(Math.max(low, knee))} ${y(high)}H${x(high)}V${y(to[2])}L${x(Math.min(high, low + half))} ${y(low)}H${x(low)}Z`}
        />
      )}
      <Axis ticks={ticks} at={x} top={top} bottom={bottom} letters={letters} />
      {ticks.map((tick) => (
        <text key={tick} className="board-tick at-end" x={left - letters * 0.4} y={y(tick) + letters * 0.35}>
          {plainNumber(tick)}
        </text>
      ))}
      <path className="board-truth" d={`M${x(low)} ${y(low)}L${x(high)} ${y(high)}`} />
      <text className="board-truth-text halo at-end" x={x(high) - letters * 5} y={top + letters}>
        {say('class.board.axis.equal')}
      </text>
      {pooled.rows.map(({ expected, estimate, isInside }, i) => (
        <circle
          key={i}
          className={isInside ? 'board-dot' : 'board-dot hollow'}
          cx={x(expected)}
          cy={y(estimate)}
          r={letters * 0.36}
        />
      ))}
      <text className="board-note" x="2" y={letters}>
        {say('class.board.axis.found')}
      </text>
      <SketchKey {...key} left={left} right={right} bottom={bottom} letters={letters} />
    </>
  );
}

interface SketchKeyProps {
  /** What is drawn across. */
  readonly across: string;
  /** What the marks are. */
  readonly lines: readonly string[];
  /** Whether both stand on one line; else the marks are told below. */
  readonly isBeside: boolean;
}

function keyOf(left: number, right: number, letters: number, say: Say): SketchKeyProps {
  const [marks, across] = [say('class.board.axis.half'), say('class.board.axis.expected')];
  const isBeside = left + textWidth(`${marks}  ${across}`, letters) < right;
  return { across, isBeside, lines: wrapWords(marks, letters, right - 2, 2) };
}

function SketchKey({
  across,
  lines,
  isBeside,
  left,
  right,
  bottom,
  letters,
}: SketchKeyProps & Record<'left' | 'right' | 'bottom' | 'letters', number>) {
  const first = bottom + letters * (isBeside ? 2.5 : 3.7);
  return (
    <>
      <text className="board-note at-end" x={right} y={bottom + letters * 2.5}>
        {across}
      </text>
      {lines.map((line, i) => (
        <text key={line} className="board-note" x={isBeside ? left : 2} y={first + letters * 1.2 * i}>
          {line}
        </text>
      ))}
    </>
  );
}

/** A line a seat from before to after, in a panel for each true world. */
export function Change({
  pooled: { groups },
  width,
  height,
  letters,
  worldName,
}: Room & { readonly pooled: PooledChange; readonly worldName: (world: string) => string }) {
  const say = useSay();
  const ends = [say('class.board.before'), say('class.board.after')] as const;
  // Numbers of the axis stand once, before the first panel.
  const start = roomFor([100], letters);
  const panel = (width - start) / groups.length;
  const edge = letters * 0.6;
  const names = groups.map(({ world }) =>
    world === null ? [] : wrapWords(worldName(world), letters, panel - edge, 2),
  );
  const named = letters * 1.2 * Math.max(...names.map(({ length }) => length));
  const [top, bottom] = [named + letters * 2.2, height - letters * 1.8];
  const y = (value: number) => bottom - (value / 100) * (bottom - top);
  return groups.map(({ world, pairs, before, after }, g) => {
    const [from, to] = [start + g * panel, start + (g + 1) * panel - edge * 2];
    const [was, is] = [before.estimate, after.estimate];
    return (
      <g key={world}>
        {names[g]!.map((line, k) => (
          <text key={k} className="board-strong at-middle" x={(from + to) / 2} y={letters * (1 + 1.2 * k)}>
            {line}
          </text>
        ))}
        <text className="board-strong mean at-middle" x={(from + to) / 2} y={named + letters}>
          {say('class.board.change', { before: fixed(was, 0), after: fixed(is, 0) })}
        </text>
        {[0, 50, 100].map((tick) => (
          <g key={tick}>
            <path className="board-grid" d={`M${from} ${y(tick)}H${to}`} />
            {g === 0 ? (
              <text className="board-tick at-end" x={from - letters * 0.4} y={y(tick) + letters * 0.35}>
                {tick}
              </text>
            ) : null}
          </g>
        ))}
        {pairs.map(([first, second], i) => (
          <path key={i} className="board-sketch" d={`M${from} ${y(first)}L${to} ${y(second)}`} />
        ))}
        <path className="board-sketch mean" d={`M${from} ${y(was)}L${to} ${y(is)}`} />
        {/* Beside each other, or not at all: the means stand in the same order. */}
        {textWidth(ends.join('  '), letters) > to - from ? null : (
          <>
            <text className="board-tick at-start" x={from} y={height - letters * 0.4}>
              {ends[0]}
            </text>
            <text className="board-tick at-end" x={to} y={height - letters * 0.4}>
              {ends[1]}
            </text>
          </>
        )}
      </g>
    );
  });
}
