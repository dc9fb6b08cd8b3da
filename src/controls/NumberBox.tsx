import { useState } from 'react';
import { unitWords, type NumberEntry } from '../../sim/page.ts';
import { useActions, useSay } from '../state/react.tsx';
import { speaker } from './acting.ts';
import { exactNumber, shownLimits, type Display } from './display.ts';

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

/**
 * The exact value, typed: anything the model accepts, not only what a slider offers. What cannot be taken is said, and
 * the old value stays.
 */
export function NumberBox({ entry, display, value, label, path, fixed = false, onValue }: NumberBoxProps) {
  const say = useSay();
  const { refuse } = useActions();
  const [draft, setDraft] = useState<string | null>(null);
  const [lowest, highest] = shownLimits(entry, display);
  const unit = display.unit === '' ? '' : say(display.unit);

  /** What was typed stands in the box until it is taken or refused. */
  async function commit(): Promise<void> {
    if (draft === null) return;
    if (draft === exactNumber(value, display)) return setDraft(null);
    try {
      // At once where it can be: a page that is being left does not wait.
      const read = speaker.getState().read ?? (await import('./speak.ts')).typedValue;
      onValue(read(draft, entry, display, unit, path));
    } catch (error) {
      refuse('field', error);
    }
    setDraft(null);
  }

  return (
    <span className="box">
      <input
        type="text"
        inputMode="decimal"
        disabled={fixed}
        autoComplete="off"
        aria-label={say('slider.exact', {
          label,
          lowest,
          highest,
          unit: unit === '' ? unitWords(say, entry.unit) : unit,
        })}
        value={draft ?? exactNumber(value, display)}
        onChange={(event) => setDraft(event.currentTarget.value)}
        onBlur={() => void commit()}
        onKeyDown={(event) => {
          if (event.key === 'Enter') void commit();
          else if (event.key === 'Escape') setDraft(null);
        }}
      />
      {unit === '' ? null : (
        <span className="unit" aria-hidden="true">
          {unit}
        </span>
      )}
    </span>
  );
}
