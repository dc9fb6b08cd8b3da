import { useState } from 'react';
import { checkValue, InputError, type InputProblem, type NumberEntry } from '../../sim/index.ts';
import { useActions, useSay } from '../views/context.tsx';
import { shownLimits, shownNumber, typedNumber, type Display } from './display.ts';

interface NumberBoxProps {
  readonly entry: NumberEntry;
  readonly display: Display;
  readonly value: number;
  readonly label: string;
  /** Where the number stands in what is saved; named when it is refused. */
  readonly path: string;
  /** Shown, but not to be changed. */
  readonly fixed?: boolean;
  readonly onValue: (value: number) => void;
}

/** The exact value, typed: anything the model accepts, not only what a slider offers. What cannot be taken is said, and the old value stays. */
export function NumberBox({ entry, display, value, label, path, fixed = false, onValue }: NumberBoxProps) {
  const say = useSay();
  const { refuse } = useActions();
  const [draft, setDraft] = useState<string | null>(null);
  const [lowest, highest] = shownLimits(entry, display);
  const unit = display.unit === '' ? '' : say(display.unit);

  function commit(): void {
    if (draft === null) return;
    setDraft(null);
    if (draft === shownNumber(value, display)) return;
    const typed = typedNumber(draft, display);
    const problems: InputProblem[] = [];
    checkValue(entry, typed ?? draft, path, problems);
    if (problems.length > 0) refuse('field', new InputError(problems));
    else onValue(typed!);
  }

  return (
    <span className="box">
      <input
        type="text"
        inputMode="decimal"
        disabled={fixed}
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
