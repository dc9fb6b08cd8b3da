import type { ReactNode } from 'react';

/** Empty axes on paper: black on white, nothing that a copier loses. Lengths are of the drawing, which is 600 wide. */

const WIDTH = 600;
const LEFT = 62;
const RIGHT = 590;
const MOST_TICKS = 16;
/** From one line to draw on to the next. */
const LINE = 24;

/** Round numbers along an axis: steps of 1, 2 or 5 times a power of ten, as many as can be read. */
export function ticksBetween(from: number, to: number, most = MOST_TICKS): readonly number[] {
  const rough = (to - from) / most;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((times) => times * power).find((each) => each >= rough - power / 1e6)!;
  const first = Math.ceil(from / step - 1e-9);
  const last = Math.floor(to / step + 1e-9);
  return Array.from({ length: last - first + 1 }, (_, i) => Number(((first + i) * step).toPrecision(12)));
}

const along = (value: number, from: number, to: number): number =>
  LEFT + ((value - from) / (to - from)) * (RIGHT - LEFT);
const withMinus = (value: number): string => String(value).replace('-', '−');
const lineKind = (tick: number, from: number): string => (tick === 0 && from < 0 ? 'zero' : 'grid');

interface DrawingProps {
  readonly title: string;
  readonly width?: number;
  readonly height: number;
  readonly small?: boolean;
  readonly children: ReactNode;
}

/** Lines and names; whoever hears the page hears what it is for. */
function Drawing({ title, width = WIDTH, height, small = false, children }: DrawingProps) {
  return (
    <figure className={small ? 'sheet-axis small' : 'sheet-axis'} aria-label={title}>
      <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
        {children}
      </svg>
    </figure>
  );
}

interface AxisProps {
  readonly from: number;
  readonly to: number;
  readonly title: string;
  /** Names at the left, one for each line to draw on. */
  readonly lines: readonly string[];
  /** What was answered, one value a line. */
  readonly marks?: readonly (number | null)[];
}

/** An axis along the foot, with a dotted line above it for each thing that is to be marked. */
export function Axis({ from, to, title, lines, marks = [] }: AxisProps) {
  const foot = 6 + LINE * lines.length;
  const y = (i: number) => 16 + LINE * i;
  return (
    <Drawing title={title} height={foot + 32}>
      {ticksBetween(from, to).map((tick) => (
        <g key={tick}>
          <path className={lineKind(tick, from)} d={`M${along(tick, from, to)} 4V${foot + 5}`} />
          <text x={along(tick, from, to)} y={foot + 16} textAnchor="middle">
            {withMinus(tick)}
          </text>
        </g>
      ))}
      {lines.map((line, i) => (
        <g key={line}>
          <text className="line" x={0} y={y(i) + 4}>
            {line}
          </text>
          <path className="dots" d={`M${LEFT} ${y(i)}H${RIGHT}`} />
          {typeof marks[i] === 'number' ? <Diamond x={along(marks[i], from, to)} y={y(i)} /> : null}
        </g>
      ))}
      <path className="foot" d={`M${LEFT} ${foot}H${RIGHT}`} />
      <text x={RIGHT} y={foot + 29} textAnchor="end">
        {title}
      </text>
    </Drawing>
  );
}

const Diamond = ({ x, y }: { x: number; y: number }) => <path className="mark" d={`M${x - 6} ${y}l6 -7l6 7l-6 7z`} />;

interface CurveAxesProps {
  readonly knots: readonly number[];
  readonly from: number;
  readonly to: number;
  readonly across: string;
  readonly up: string;
  readonly values: readonly number[] | null;
}

/** Axes for a line through a few knots. */
export function CurveAxes({ knots, from, to, across, up, values }: CurveAxesProps) {
  const [top, foot] = [20, 140];
  const x = (knot: number) => along(knot, Math.min(...knots), Math.max(...knots));
  const y = (value: number) => foot - ((value - from) / (to - from)) * (foot - top);
  return (
    <Drawing title={up} height={foot + 32}>
      <text x={0} y={10}>
        {up}
      </text>
      {ticksBetween(from, to, 7).map((tick) => (
        <g key={tick}>
          <path className={lineKind(tick, from)} d={`M${LEFT} ${y(tick)}H${RIGHT}`} />
          <text x={LEFT - 6} y={y(tick) + 4} textAnchor="end">
            {withMinus(tick)}
          </text>
        </g>
      ))}
      {knots.map((knot) => (
        <g key={knot}>
          <path className="dots" d={`M${x(knot)} ${top}V${foot + 5}`} />
          <text x={x(knot)} y={foot + 16} textAnchor="middle">
            {knot}
          </text>
        </g>
      ))}
      <path className="foot" d={`M${LEFT} ${top}V${foot}H${RIGHT}`} />
      <text x={RIGHT} y={foot + 29} textAnchor="end">
        {across}
      </text>
      {values === null ? null : (
        <path className="sketch" d={`M${values.map((value, i) => `${x(knots[i]!)} ${y(value)}`).join('L')}`} />
      )}
      {values?.map((value, i) => (
        <Diamond key={knots[i]} x={x(knots[i]!)} y={y(value)} />
      ))}
    </Drawing>
  );
}

/** A cross of axes without numbers, to draw a line on. */
export function DirectionAxes({ title, slope }: { readonly title: string; readonly slope: -1 | 0 | 1 | null }) {
  return (
    <Drawing title={title} width={300} height={100} small>
      <path className="foot" d="M14 4V96M14 50H292" />
      {slope === null ? null : <path className="sketch" d={`M24 ${50 + 34 * slope}L282 ${50 - 34 * slope}`} />}
    </Drawing>
  );
}
