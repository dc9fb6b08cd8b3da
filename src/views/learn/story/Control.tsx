import { useId, type CSSProperties } from 'react';
import { Range } from '../../../controls/Range.tsx';
import { useSay } from '../../../state/react.tsx';
import type { Beat } from './beats.ts';

interface ControlProps {
  readonly beat: Beat;
  readonly value: number;
  readonly onValue: (value: number) => void;
}

/** The one thing to move at a beat. */
export function Control(props: ControlProps) {
  return props.beat.control.kind === 'choice' ? <Choice {...props} /> : <Slide {...props} />;
}

/** A few ways, one of which stands. */
function Choice({ beat: { id, control }, value, onValue }: ControlProps) {
  const say = useSay();
  const name = useId();
  if (control.kind !== 'choice') return null;
  return (
    <fieldset className="beat-choice">
      <legend>{say(`beat.${id}.control`)}</legend>
      <div>
        {control.options.map((option, at) => (
          <label key={option}>
            <input type="radio" name={name} checked={at === value} onChange={() => onValue(at)} />
            <span>{say(`beat.${id}.option.${option}`)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** A native range with two buttons, drawn as every slider of the page is. */
function Slide({ beat: { id, control }, value, onValue }: ControlProps) {
  const say = useSay();
  const name = useId();
  if (control.kind !== 'range') return null;
  const { from, to, step, start, before = false } = control;
  const label = say(`beat.${id}.control`);
  const text = say(`beat.${id}.value`, { value });
  const place = (at: number) => `${((at - from) / (to - from)) * 100}%`;
  const style = { '--v': place(value), '--was': place(before ? start : value) } as CSSProperties;
  const go = (by: number) => onValue(Math.min(to, Math.max(from, Number((value + by * step).toFixed(6)))));
  return (
    <div className="ctl live beat-slide">
      <div className="row">
        <label htmlFor={name}>{label}</label>
        <div className="num">
          <button type="button" aria-label={say('slider.less', { label })} onClick={() => go(-1)}>
            −
          </button>
          <b aria-hidden="true">{text}</b>
          <button type="button" aria-label={say('slider.more', { label })} onClick={() => go(1)}>
            +
          </button>
        </div>
      </div>
      <div className="track" style={style}>
        <span className="was" aria-hidden="true" />
        <Range id={name} min={from} max={to} step={step} value={value} aria-valuetext={text} onValue={onValue} />
      </div>
      {before && value !== start ? (
        <div className="note">
          <span>{say('slider.before', { value: start })}</span>
        </div>
      ) : null}
    </div>
  );
}
