import { useId } from 'react';
import {
  STUDY_ENTRIES,
  type ChoiceEntry,
  type NumberEntry,
  type ParameterEntry,
  type StudyKind,
} from '../../../sim/page.ts';
import { Sure } from '../../controls/Sure.tsx';
import { setDesign } from '../../state/study-rules.ts';
import { useParts, useSay } from '../../state/react.tsx';
import { NumberRow } from './NumberRow.tsx';
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

/** Whether a number names a generation, or none of them. */
function isGeneration({ unit }: NumberEntry): boolean {
  return unit === 'generationOrNever';
}

/** The number of generations followed: no later one can be fostered or supported. */
function useHighest(kind: StudyKind, entry: NumberEntry): readonly [number, number] {
  const design = useDesign(kind) as unknown as Readonly<Record<string, number | boolean | string>>;
  const last = isGeneration(entry) ? (design['generations'] as number) : Infinity;
  return [Math.min(entry.explore[1], last), Math.min(entry.domain[1], last)];
}

/** One number of a design. */
export function DesignSlider({ kind, id, short }: DesignProps) {
  const say = useSay();
  const set = useSet(kind, id);
  const value = useValue(kind, id) as number;
  const entry = entryOf(kind, id) as NumberEntry;
  const [offered, highest] = useHighest(kind, entry);
  const label = say(`design.${kind}.${id}.label`);
  const never = isGeneration(entry) && value === 0;
  return (
    <NumberRow
      entry={entry}
      value={value}
      label={label}
      short={short}
      help={say(`design.${kind}.${id}.help`)}
      path={`design.${id}`}
      offered={offered}
      highest={highest}
      instead={never ? say('study.never') : null}
      onValue={set}
    >
      <Sure id={`design.${kind}.${id}`} entry={entry} label={label} />
    </NumberRow>
  );
}

/** A yes or no of a design. */
export function DesignSwitch({ kind, id }: DesignProps) {
  const say = useSay();
  const set = useSet(kind, id);
  const value = useValue(kind, id) as boolean;
  return (
    <button
      type="button"
      role="switch"
      aria-checked={value}
      className="switch"
      data-design={id}
      title={say(`design.${kind}.${id}.help`)}
      onClick={() => set(!value)}
    >
      <span>{say(`design.${kind}.${id}.label`)}</span>
      <svg width="2.25rem" height="1.25rem" viewBox="0 0 36 20" aria-hidden="true">
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
          {entry.domain.map((each) => (
            <option key={each} value={each}>
              {say(`choice.${id}.${each}`)}
            </option>
          ))}
        </select>
      </span>
    </div>
  );
}
