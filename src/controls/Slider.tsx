import { useId, useRef, useState, type CSSProperties } from 'react';
import { ENTRY_BY_ID, InputError, type NumberEntry, type ParamId } from '../../sim/index.ts';
import { useActions, useApp, useSay } from '../views/context.tsx';
import { shownValues } from '../state/world.ts';
import { displayOf, levelOf, shownLimits, shownNumber, typedNumber, type Display } from './display.ts';

interface SliderProps {
  readonly id: ParamId;
  /** A line under the track. */
  readonly note?: string | undefined;
  /** Shows how well the number is known. */
  readonly tag?: boolean;
}

/** A native range with a number box and two buttons. Pressing it opens a drag, letting go closes it. */
export function Slider({ id, note, tag = false }: SliderProps) {
  const say = useSay();
  const { slide, nudge, press, endSlide } = useActions();
  const value = useApp((state) => shownValues(state.scenario, state.reach, state.reachDay)[id]) as number;
  const live = useApp((state) => state.drag?.param === id || (state.moved?.param === id && state.drag === null));
  const held = useApp((state) => state.drag?.param === id);
  const was = useApp((state) => (state.moved?.param === id ? (shownValues(state.moved.from, state.reach, state.reachDay)[id] as number) : null));
  const byPointer = useRef(false);
  const name = useId();
  const entry = ENTRY_BY_ID.get(id) as NumberEntry;
  const display = displayOf(entry);
  const label = say(say.has(`short.${id}`) ? `short.${id}` : `param.${id}.label`);
  const level = entry.unit === 'fraction' && entry.effect !== 'methylation' && id.startsWith('family.') ? say(`level.${levelOf(value)}`) : null;
  const [low, high] = [Math.min(entry.explore[0], value), Math.max(entry.explore[1], value)];
  const place = (at: number) => `${((at - low) / (high - low || 1)) * 100}%`;
  const style = { '--v': place(value), '--was': place(was ?? value) } as CSSProperties;
  const step = (direction: number) => {
    const next = Number((value + direction * entry.step).toFixed(6));
    nudge(id, Math.min(entry.domain[1], Math.max(entry.domain[0], next)));
  };
  const valueText = `${shownNumber(value, display)} ${display.unit === '' ? entry.unit : say(display.unit)}`;

  return (
    <div className={`ctl${live ? ' live' : ''}${held ? ' held' : ''}`} style={style} data-param={id}>
      <div className="row">
        <label htmlFor={name}>
          {label}
          {level === null ? null : <small className="level">{level}</small>}
          {tag ? <small className="tag">{say(`tag.${entry.tag}`)}</small> : null}
        </label>
        <div className="num">
          <button type="button" aria-label={say('slider.less', { label })} onClick={() => step(-1)}>−</button>
          <NumberBox entry={entry} display={display} value={value} label={label} />
          <button type="button" aria-label={say('slider.more', { label })} onClick={() => step(1)}>+</button>
        </div>
      </div>
      <div className="track">
        <span className="was" aria-hidden="true" />
        <input
          id={name}
          type="range"
          min={low}
          max={high}
          step={entry.step}
          value={value}
          aria-valuetext={level === null ? say('slider.value', { label, value: valueText }) : `${say('slider.value', { label, value: valueText })}, ${level}`}
          onPointerDown={() => {
            byPointer.current = true;
            press();
          }}
          onPointerUp={() => {
            byPointer.current = false;
            endSlide();
          }}
          onPointerCancel={() => {
            byPointer.current = false;
            endSlide();
          }}
          onChange={(event) => (byPointer.current ? slide : nudge)(id, Number(event.currentTarget.value))}
        />
      </div>
      {live && was !== null && was !== value ? (
        <div className="note"><span>{say('slider.before', { value: shownNumber(was, display) })}</span></div>
      ) : note === undefined ? null : <div className="note">{note}</div>}
    </div>
  );
}

interface NumberBoxProps {
  readonly entry: NumberEntry;
  readonly display: Display;
  readonly value: number;
  readonly label: string;
}

/** The exact value, typed. What cannot be taken is said, and the old value stays. */
function NumberBox({ entry, display, value, label }: NumberBoxProps) {
  const say = useSay();
  const { nudge, refuse } = useActions();
  const [draft, setDraft] = useState<string | null>(null);
  const [lowest, highest] = shownLimits(entry, display);
  const unit = display.unit === '' ? '' : say(display.unit);

  function commit(): void {
    if (draft === null) return;
    setDraft(null);
    if (draft === shownNumber(value, display)) return;
    const typed = typedNumber(draft, display);
    const allowed = [entry.domain[0], entry.domain[1]];
    if (typed === null) return refuse('field', problem('not-a-number', draft));
    if (entry.kind === 'integer' && !Number.isInteger(typed)) return refuse('field', problem('not-a-whole-number', typed));
    if (typed < allowed[0]! || typed > allowed[1]!) return refuse('field', problem('out-of-range', typed));
    nudge(entry.id as ParamId, typed);
  }

  function problem(code: string, got: unknown): InputError {
    return new InputError([{ code, path: entry.id, got, allowed: [...entry.domain], unit: entry.unit }]);
  }

  return (
    <span className="box">
      <input
        type="text"
        inputMode="decimal"
        autoComplete="off"
        aria-label={say('slider.exact', { label, lowest, highest, unit: unit === '' ? entry.unit : unit })}
        value={draft ?? shownNumber(value, display)}
        onChange={(event) => setDraft(event.currentTarget.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter') commit();
          else if (event.key === 'Escape') setDraft(null);
        }}
      />
      {unit === '' ? null : <span className="unit" aria-hidden="true">{unit}</span>}
    </span>
  );
}
