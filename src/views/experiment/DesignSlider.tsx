import { useId, useState } from 'react';
import { InputError, STUDY_ENTRIES, type NumberEntry, type ParameterEntry, type StudyKind } from '../../../sim/index.ts';
import { displayOf, shownLimits, shownNumber, typedNumber, type Display } from '../../controls/display.ts';
import { setDesign } from '../../state/studies.ts';
import { useActions, useParts, useSay } from '../context.tsx';
import { useDesign } from './useStudies.ts';

interface DesignProps {
  readonly kind: StudyKind;
  readonly id: string;
  /** Said instead of the field's own label where the heading above says the rest; the full label stays the name. */
  readonly short?: string;
}

export function entryOf(kind: StudyKind, id: string): ParameterEntry {
  return (STUDY_ENTRIES[kind] as readonly ParameterEntry[]).find((entry) => entry.id === id)!;
}

/** Sets a field of a design; what the study's rules refuse is said, and the old value stays. */
function useSet(kind: StudyKind, id: string): (value: number | boolean) => void {
  const { store } = useParts();
  return (value) => {
    try {
      setDesign(kind, id, value, store.getState().scenario);
    } catch (error) {
      store.actions.refuse('field', error);
    }
  };
}

function useValue(kind: StudyKind, id: string): number | boolean {
  return (useDesign(kind) as Readonly<Record<string, number | boolean>>)[id]!;
}

/** The number of generations followed: no later one can be fostered or supported. */
function useHighest(kind: StudyKind, entry: NumberEntry): readonly [number, number] {
  const design = useDesign(kind) as Readonly<Record<string, number | boolean>>;
  const last = entry.id.endsWith('At') ? (design['generations'] as number) : Infinity;
  return [Math.min(entry.explore[1], last), Math.min(entry.domain[1], last)];
}

/** One number of a design: a native range, a box for the exact value and two buttons. */
export function DesignSlider({ kind, id, short }: DesignProps) {
  const say = useSay();
  const set = useSet(kind, id);
  const value = useValue(kind, id) as number;
  const entry = entryOf(kind, id) as NumberEntry;
  const [offered, highest] = useHighest(kind, entry);
  const name = useId();
  const display = displayOf(entry);
  const label = say(`design.${kind}.${id}.label`);
  const never = entry.id.endsWith('At') && value === 0;
  const unit = display.unit === '' ? entry.unit : say(display.unit);
  const step = (direction: number) => {
    const next = Number((value + direction * entry.step).toFixed(6));
    set(Math.min(highest, Math.max(entry.domain[0], next)));
  };
  return (
    <div className="ctl" data-design={id} title={say(`design.${kind}.${id}.help`)}>
      <div className="row">
        <label htmlFor={name}>{short ?? label}{never ? <small className="level">{say('study.never')}</small> : null}</label>
        <div className="num">
          <button type="button" aria-label={say('slider.less', { label })} onClick={() => step(-1)}>−</button>
          <ExactValue entry={entry} display={display} label={label} value={value} onValue={set} />
          <button type="button" aria-label={say('slider.more', { label })} onClick={() => step(1)}>+</button>
        </div>
      </div>
      <div className="track">
        <input
          id={name}
          type="range"
          min={Math.min(entry.explore[0], value)}
          max={Math.max(offered, value)}
          step={entry.step}
          value={value}
          aria-label={label}
          aria-valuetext={never ? `${label} ${say('study.never')}` : say('slider.value', { label, value: `${shownNumber(value, display)} ${unit}` })}
          onChange={(event) => set(Number(event.currentTarget.value))}
        />
      </div>
    </div>
  );
}

interface ExactProps {
  readonly entry: NumberEntry;
  readonly display: Display;
  readonly label: string;
  readonly value: number;
  readonly onValue: (value: number) => void;
}

/** The exact value, typed; anything the model accepts, not only what the slider offers. */
function ExactValue({ entry, display, label, value, onValue }: ExactProps) {
  const say = useSay();
  const { refuse } = useActions();
  const [draft, setDraft] = useState<string | null>(null);
  const [lowest, highest] = shownLimits(entry, display);
  const unit = display.unit === '' ? '' : say(display.unit);
  const commit = () => {
    if (draft === null) return;
    setDraft(null);
    if (draft === shownNumber(value, display)) return;
    const typed = typedNumber(draft, display);
    if (typed === null) refuse('field', new InputError([{ code: 'not-a-number', path: `design.${entry.id}`, got: draft, allowed: entry.domain, unit: entry.unit }]));
    else onValue(typed);
  };
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

/** A yes or no of a design. */
export function DesignSwitch({ kind, id }: DesignProps) {
  const say = useSay();
  const set = useSet(kind, id);
  const value = useValue(kind, id) as boolean;
  return (
    <button type="button" role="switch" aria-checked={value} className="switch" data-design={id} title={say(`design.${kind}.${id}.help`)} onClick={() => set(!value)}>
      <span>{say(`design.${kind}.${id}.label`)}</span>
      <svg width="36" height="20" viewBox="0 0 36 20" aria-hidden="true">
        <rect className="rail" x="1" y="1" width="34" height="18" rx="9" />
        <circle className="knob" cx={value ? 26 : 10} cy="10" r="6" />
      </svg>
    </button>
  );
}
