import { useId, type CSSProperties } from 'react';
import { ENTRY_BY_ID, type NumberEntry, type ParamId } from '../../sim/index.ts';
import { useActions, useApp, useSay } from '../views/context.tsx';
import { movable } from '../state/embed.ts';
import { shownValues } from '../state/world.ts';
import { useTold } from './acting.ts';
import { alsoText } from './also.ts';
import { displayOf, levelOf, shownNumber } from './display.ts';
import { NumberBox } from './NumberBox.tsx';
import { Range } from './Range.tsx';
import { Sure } from './Sure.tsx';

interface SliderProps {
  readonly id: ParamId;
  /** A line under the track. */
  readonly note?: string | undefined;
  /** Shows how well the number is known. */
  readonly tag?: boolean;
}

/**
 * A native range with a number box and two buttons. Pressing it opens a drag, letting go closes it, calling it off puts
 * it back.
 */
export function Slider({ id, note: own, tag = false }: SliderProps) {
  const say = useSay();
  const { slide, nudge, press, endSlide, dropSlide } = useActions();
  const value = useApp((state) => shownValues(state.scenario, state.reach, state.reachDay)[id]) as number;
  const live = useApp((state) => state.drag?.param === id || (state.moved?.param === id && state.drag === null));
  const held = useApp((state) => state.drag?.param === id);
  const was = useApp((state) =>
    state.moved?.param === id ? (shownValues(state.moved.from, state.reach, state.reachDay)[id] as number) : null,
  );
  const name = useId();
  const told = useTold(id);
  const also = useApp((state) => (told === null ? alsoText(id, state.scenario, say) : undefined));
  const note = own === undefined || also === undefined ? (own ?? also) : `${own}. ${also}`;
  const fixed = !movable(id) || told?.fixed === true;
  const notes = useId();
  const entry = ENTRY_BY_ID.get(id) as NumberEntry;
  const display = displayOf(entry);
  const label = say(say.has(`short.${id}`) ? `short.${id}` : `param.${id}.label`);
  const level =
    entry.unit === 'fraction' && entry.effect !== 'methylation' && id.startsWith('family.')
      ? say(`level.${levelOf(value)}`)
      : null;
  const [low, high] = [Math.min(entry.explore[0], value), Math.max(entry.explore[1], value)];
  const place = (at: number) => `${((at - low) / (high - low || 1)) * 100}%`;
  const style = { '--v': place(value), '--was': place(was ?? value) } as CSSProperties;
  const step = (direction: number) => {
    const next = Number((value + direction * entry.step).toFixed(6));
    nudge(id, Math.min(entry.domain[1], Math.max(entry.domain[0], next)));
  };
  const valueText = `${shownNumber(value, display)} ${display.unit === '' ? entry.unit : say(display.unit)}`;

  return (
    <div
      className={`ctl${live ? ' live' : ''}${held ? ' held' : ''}${told?.idle === true ? ' idle' : ''}`}
      style={style}
      data-param={id}
    >
      <div className="row">
        <label htmlFor={name}>
          {label}
          {level === null ? null : (
            <small className="level" aria-hidden="true">
              {level}
            </small>
          )}
          {told === null || told.whose === '' ? null : <small className="level">{told.whose}</small>}
          {tag ? <small className="tag">{say(`tag.${entry.tag}`)}</small> : null}
        </label>
        <div className="num">
          <button type="button" disabled={fixed} aria-label={say('slider.less', { label })} onClick={() => step(-1)}>
            −
          </button>
          <NumberBox
            entry={entry}
            display={display}
            value={value}
            label={label}
            path={id}
            fixed={fixed}
            onValue={(typed) => nudge(id, typed)}
          />
          <button type="button" disabled={fixed} aria-label={say('slider.more', { label })} onClick={() => step(1)}>
            +
          </button>
        </div>
      </div>
      <div className="track">
        <span className="was" aria-hidden="true" />
        <Range
          id={name}
          disabled={fixed}
          min={low}
          max={high}
          step={entry.step}
          value={value}
          aria-describedby={told === null || told.text === '' ? undefined : notes}
          aria-valuetext={level === null ? valueText : `${valueText}, ${level}`}
          onHold={press}
          onRelease={endSlide}
          onDrop={dropSlide}
          onValue={(next, byPointer) => (byPointer ? slide : nudge)(id, next)}
        />
        <Sure id={id} entry={entry} label={label} />
      </div>
      {live && was !== null && was !== value ? (
        <div className="note">
          <span>{say('slider.before', { value: shownNumber(was, display) })}</span>
        </div>
      ) : note === undefined ? null : (
        <div className="note">{note}</div>
      )}
      {told === null || told.text === '' ? null : (
        <p className="acts" id={notes}>
          {told.text}
        </p>
      )}
    </div>
  );
}
