import { useId } from 'react';
import { STUDY_ENTRIES, type ChoiceEntry, type NumberEntry, type ParameterEntry, type StudyKind } from '../../../sim/index.ts';
import { displayOf, shownNumber } from '../../controls/display.ts';
import { NumberBox } from '../../controls/NumberBox.tsx';
import { Sure } from '../../controls/Sure.tsx';
import { holdDesign, releaseDesign } from '../../state/design-steps.ts';
import { setDesign } from '../../state/studies.ts';
import { useParts, useSay } from '../context.tsx';
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
function useSet(kind: StudyKind, id: string): (value: number | boolean | string) => void {
  const { store } = useParts();
  return (value) => {
    try {
      setDesign(kind, id, value, store.getState().scenario);
    } catch (error) {
      store.actions.refuse('field', error);
    }
  };
}

function useValue(kind: StudyKind, id: string): number | boolean | string {
  return (useDesign(kind) as unknown as Readonly<Record<string, number | boolean | string>>)[id]!;
}

/** The number of generations followed: no later one can be fostered or supported. */
function useHighest(kind: StudyKind, entry: NumberEntry): readonly [number, number] {
  const design = useDesign(kind) as unknown as Readonly<Record<string, number | boolean | string>>;
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
          <NumberBox entry={entry} display={display} value={value} label={label} path={`design.${id}`} onValue={set} />
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
          onPointerDown={holdDesign}
          onPointerUp={releaseDesign}
          onPointerCancel={releaseDesign}
          onChange={(event) => set(Number(event.currentTarget.value))}
        />
        <Sure id={`design.${kind}.${id}`} entry={entry} label={label} />
      </div>
    </div>
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

/** One of a few named ways. */
export function DesignChoice({ kind, id, short }: DesignProps) {
  const say = useSay();
  const set = useSet(kind, id);
  const value = useValue(kind, id) as string;
  const entry = entryOf(kind, id) as ChoiceEntry;
  const name = useId();
  const label = say(`design.${kind}.${id}.label`);
  return (
    <div className="ctl choice-field" data-design={id} title={say(`design.${kind}.${id}.help`)}>
      <label htmlFor={name}>{short ?? label}</label>
      <span className="pick">
        <select id={name} aria-label={label} value={value} onChange={(event) => set(event.currentTarget.value)}>
          {entry.domain.map((each) => <option key={each} value={each}>{say(`choice.${id}.${each}`)}</option>)}
        </select>
      </span>
    </div>
  );
}
