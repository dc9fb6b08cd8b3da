import { useId, useRef, type CSSProperties } from 'react';
import { ENTRY_BY_ID, type NumberEntry, type ParamId } from '../../sim/page.ts';
import { lazyPart } from '../parts/lazyPart.tsx';
import { MissingQuietly } from '../parts/Missing.tsx';
import { useActions, useWorld, useSay } from '../state/react.tsx';
import { movable } from '../state/permit.ts';
import { shownValues } from '../state/world.ts';
import { useTold, type Told } from './acting.ts';
import { alsoText } from './also.ts';
import { displayOf, levelOf, shownNumber, shownUnit, type Display } from './display.ts';
import { NumberBox } from './NumberBox.tsx';
import { Range } from './Range.tsx';
import { Sure } from './Sure.tsx';

const SlidePlay = lazyPart(() => import('./SlidePlay.tsx'), { missing: MissingQuietly });

/** Beyond this share of the track the hint stands before the thumb: after it there would be no room. */
const HINT_TURNS = 0.55;

interface SliderProps {
  readonly id: ParamId;
  /** A line under the track. */
  readonly note?: string | undefined;
  /** Words beside the thumb. */
  readonly hint?: string | undefined;
  /** Shows how well the number is known. */
  readonly tag?: boolean;
}

/**
 * A native range with a number box and two buttons. Pressing it opens a drag, letting go closes it, calling it off puts
 * it back.
 */
export function Slider({ id, note, hint, tag = false }: SliderProps) {
  const number = useNumber(id);
  const { live, held, was } = useMove(id);
  const [name, acts] = [useId(), useId()];
  const { entry, label, value, low, high, told } = number;
  const text = told?.text ?? '';
  const share = (at: number) => (at - low) / (high - low || 1);
  const place = (at: number) => `${share(at) * 100}%`;
  const style = { '--v': place(value), '--was': place(was ?? value) } as CSSProperties;

  const track = useRef<HTMLDivElement>(null);
  // The track is filled up to the thumb at once, also where a slow page follows a moment later.
  const fill = (at: number) => track.current!.style.setProperty('--v', place(at));

  return (
    <div
      className={`ctl${live ? ' live' : ''}${held ? ' held' : ''}${told?.idle === true ? ' idle' : ''}`}
      data-param={id}
    >
      <div className="row">
        <Name number={number} of={name} tag={tag} />
        <Steps number={number} />
      </div>
      <div ref={track} className="track" style={style}>
        <span className="was" aria-hidden="true" />
        <Track number={number} fill={fill} id={name} describedBy={text === '' ? undefined : acts} />
        {hint === undefined ? null : (
          <p className={`hint${share(value) > HINT_TURNS ? ' before' : ''}`} aria-hidden="true">
            {hint}
          </p>
        )}
        <Sure id={id} entry={entry} label={label} />
      </div>
      {live && !number.fixed ? <SlidePlay {...number} /> : null}
      <Note number={number} before={live && was !== value ? was : null} own={note} />
      {text === '' ? null : (
        <p className="acts" id={acts}>
          {text}
        </p>
      )}
    </div>
  );
}

/** A number in the world on screen, and how a slider shows it. */
interface Shown {
  readonly id: ParamId;
  readonly entry: NumberEntry;
  readonly display: Display;
  readonly label: string;
  readonly value: number;
  /** Ends of the track. A value beyond what is usually explored widens it. */
  readonly low: number;
  readonly high: number;
  /** The value in a word, where a number alone says little; else null. */
  readonly level: string | null;
  readonly told: Told | null;
  /** Shown, but not to be changed. */
  readonly fixed: boolean;
}

function useNumber(id: ParamId): Shown {
  const say = useSay();
  const value = useWorld((state) => shownValues(state.scenario, state.reach, state.reachDay)[id]) as number;
  const told = useTold(id);
  const entry = ENTRY_BY_ID.get(id) as NumberEntry;
  const display = displayOf(entry);
  return {
    id,
    entry,
    display,
    label: say(say.has(`short.${id}`) ? `short.${id}` : `param.${id}.label`),
    value,
    low: Math.min(entry.explore[0], value),
    high: Math.max(entry.explore[1], value),
    level: display.inWords ? say(`level.${levelOf(value)}`) : null,
    told,
    fixed: !movable(id) || told?.fixed === true,
  };
}

/** Whether a number is being moved or was the last to move, and what it was before; null if another moved last. */
function useMove(id: ParamId): { live: boolean; held: boolean; was: number | null } {
  const live = useWorld((state) => state.drag?.param === id || (state.moved?.param === id && state.drag === null));
  const held = useWorld((state) => state.drag?.param === id);
  const was = useWorld((state) =>
    state.moved?.param === id ? (shownValues(state.moved.from, state.reach, state.reachDay)[id] as number) : null,
  );
  return { live, held, was };
}

/** What the number is called, whose care it is, and how well it is known. */
function Name({ number, of, tag }: { number: Shown; of: string; tag: boolean }) {
  const say = useSay();
  const { entry, label, level, told } = number;
  return (
    <label htmlFor={of}>
      {label}
      {level === null ? null : (
        <small className="level" aria-hidden="true">
          {level}
        </small>
      )}
      {told === null || told.whose === '' ? null : <small className="level">{told.whose}</small>}
      {tag ? <small className="tag">{say(`tag.${entry.tag}`)}</small> : null}
    </label>
  );
}

/** The number typed, or a step less or more. */
function Steps({ number }: { number: Shown }) {
  const say = useSay();
  const { nudge } = useActions();
  const { id, entry, display, label, value, fixed } = number;
  const step = (direction: number) => {
    const next = Number((value + direction * entry.step).toFixed(6));
    nudge(id, Math.min(entry.domain[1], Math.max(entry.domain[0], next)));
  };
  return (
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
  );
}

interface TrackProps {
  readonly number: Shown;
  readonly fill: (value: number) => void;
  readonly id: string;
  readonly describedBy: string | undefined;
}

/** The range: a pointer slides, keys nudge. */
function Track({ number, fill, id, describedBy }: TrackProps) {
  const say = useSay();
  const { slide, nudge, press, endSlide, dropSlide } = useActions();
  const { entry, display, value, low, high, level, fixed } = number;
  const text = `${shownNumber(value, display)} ${shownUnit(entry, say)}`;
  return (
    <Range
      id={id}
      disabled={fixed}
      min={low}
      max={high}
      step={entry.step}
      value={value}
      aria-describedby={describedBy}
      aria-valuetext={level === null ? text : `${text}, ${level}`}
      onHold={() => press(true)}
      onRelease={endSlide}
      onDrop={() => {
        dropSlide();
        fill(value);
      }}
      onValue={(next, byPointer) => {
        if (byPointer) fill(next);
        (byPointer ? slide : nudge)(number.id, next);
      }}
    />
  );
}

/** What the number was before the last move; otherwise the caller's line, and the events that act on the number too. */
function Note({ number, before, own }: { number: Shown; before: number | null; own: string | undefined }) {
  const say = useSay();
  const { id, display, told } = number;
  const also = useWorld((state) => (told === null ? alsoText(id, state.scenario, say) : undefined));
  const note = own === undefined || also === undefined ? (own ?? also) : `${own}. ${also}`;
  if (before !== null)
    return (
      <div className="note">
        <span>{say('slider.before', { value: shownNumber(before, display) })}</span>
      </div>
    );
  return note === undefined ? null : <div className="note">{note}</div>;
}
