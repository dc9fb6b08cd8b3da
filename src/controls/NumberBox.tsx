import { useState } from 'react';
import { checkValue, InputError, typedNumber, type InputProblem, type NumberEntry } from '../../sim/index.ts';
import { useActions, useSay } from '../views/context.tsx';
import { exactNumber, shownLimits, storedNumber, type Display } from './display.ts';

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
    if (draft === exactNumber(value, display)) return;
    const problems: InputProblem[] = [];
    // The unit beside the box may be typed as well.
    const bare = unit !== '' && draft.trim().endsWith(unit) ? draft.trim().slice(0, -unit.length) : draft;
    const typed = typedNumber(bare, path, problems, entry.kind === 'integer');
    const next = typed === null ? null : storedNumber(typed, display);
    if (next !== null) checkValue(entry, next, path, problems);
    if (next === null || problems.length > 0) refuse('field', new InputError(problems));
    else onValue(next);
  }

  return (
    <span className="box">
      <input
        type="text"
        inputMode="decimal"
        disabled={fixed}
        autoComplete="off"
        aria-label={say('slider.exact', { label, lowest, highest, unit: unit === '' ? entry.unit : unit })}
        value={draft ?? exactNumber(value, display)}
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
