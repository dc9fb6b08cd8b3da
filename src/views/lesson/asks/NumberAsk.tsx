import { useId, useState } from 'react';
import { useSay } from '../../../state/react.tsx';
import type { AskProps } from './ask.ts';
import { SketchRow } from './SketchRow.tsx';

/** A number that is read from the picture and typed. */
export function NumberAsk({ ask, words, answer, fixed, onAnswer }: AskProps<'number'>) {
  const say = useSay();
  const [name, told] = [useId(), useId()];
  const [refused, setRefused] = useState(false);
  const { from, to, step } = ask;
  const take = (typed: number) => {
    const taken = typed >= from && typed <= to;
    setRefused(!taken && !Number.isNaN(typed));
    if (taken) onAnswer({ kind: 'number', value: typed });
  };
  return (
    <div className="number-ask">
      <label htmlFor={name}>{say(`${words}.label`)}</label>
      <input
        id={name}
        type="number"
        min={from}
        max={to}
        step={step}
        defaultValue={answer?.value ?? ''}
        disabled={fixed}
        aria-invalid={refused}
        aria-describedby={refused ? told : undefined}
        onChange={({ currentTarget }) => take(currentTarget.valueAsNumber)}
      />
      {refused ? (
        <p id={told} className="lesson-note">
          {say('column.number.range', { from, to })}
        </p>
      ) : null}
    </div>
  );
}

/** A number that is expected: a mark on a bar. */
export function NumberSketch({ ask, words, answer, fixed, onAnswer }: AskProps<'number'>) {
  const say = useSay();
  const { from, to, step } = ask;
  const value = answer?.value ?? middleOf(ask);
  return (
    <fieldset className="sketch-field">
      <legend>{say(`${words}.label`)}</legend>
      <Ticks from={from} to={to} />
      <SketchRow
        {...{ from, to, step, value, fixed }}
        label={say('column.sketch')}
        text={String(value)}
        onValue={(next) => onAnswer({ kind: 'number', value: next })}
      />
    </fieldset>
  );
}

const BAR = { width: 288, left: 14, right: 274, y: 22 } as const;

/** The empty bar with the mark on it; the words beside it say the same. */
export function BarPicture({
  from,
  to,
  value,
}: {
  readonly from: number;
  readonly to: number;
  readonly value: number;
}) {
  const x = (at: number) => BAR.left + ((at - from) / (to - from)) * (BAR.right - BAR.left);
  return (
    <svg className="bar-sketch" viewBox={`0 0 ${BAR.width} 44`} aria-hidden="true">
      <path
        className="axes"
        d={`M${BAR.left} ${BAR.y}H${BAR.right}${[from, to].map((end) => `M${x(end)} ${BAR.y - 4}v8`).join('')}`}
      />
      <path className="sketched" d={`M${x(value)} 4V${BAR.y + 14}`} />
      {[from, to].map((end) => (
        <text key={end} x={x(end)} y={BAR.y + 20} textAnchor="middle">
          {end}
        </text>
      ))}
    </svg>
  );
}

/** Where a mark stands that nobody has moved. */
export function middleOf({ from, to, step }: { readonly from: number; readonly to: number; readonly step: number }) {
  return from + Math.round((to - from) / 2 / step) * step;
}

/** Numbers along the empty axis of a sketch. */
export function Ticks({ from, to }: { readonly from: number; readonly to: number }) {
  return (
    <div className="ticks" aria-hidden="true">
      {ticksOf(from, to).map((tick) => (
        <span key={tick} style={{ insetInlineStart: `${((tick - from) / (to - from)) * 100}%` }}>
          {tick}
        </span>
      ))}
    </div>
  );
}

/** Steps between the numbers of an axis. */
const STEPS = [1, 2, 5, 10, 20, 25, 50, 100];
/** Numbers that there is room for. */
const MOST_TICKS = 7;

/** Round numbers from one end of an axis to the other. */
function ticksOf(from: number, to: number): readonly number[] {
  const step = STEPS.find((each) => (to - from) / each <= MOST_TICKS) ?? to - from;
  const first = Math.ceil(from / step);
  return Array.from({ length: Math.floor(to / step) - first + 1 }, (_, i) => (first + i) * step);
}
