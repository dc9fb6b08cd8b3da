import { useId } from 'react';
import { Range } from '../../../controls/Range.tsx';

interface SketchRowProps {
  readonly label: string;
  readonly from: number;
  readonly to: number;
  readonly step: number;
  readonly value: number;
  readonly fixed: boolean;
  /** The value as it is read out. */
  readonly text: string;
  readonly onValue: (value: number) => void;
}

/** One mark of a sketch: a range on the empty axis, and the same number in a box. */
export function SketchRow({ label, from, to, step, value, fixed, text, onValue }: SketchRowProps) {
  const name = useId();
  return (
    <div className="sketch-mark">
      <label htmlFor={name}>{label}</label>
      <div className="track">
        <Range
          id={name}
          min={from}
          max={to}
          step={step}
          value={value}
          disabled={fixed}
          aria-valuetext={text}
          onValue={onValue}
        />
      </div>
      <input
        type="number"
        min={from}
        max={to}
        step={step}
        value={value}
        disabled={fixed}
        aria-label={label}
        onChange={({ currentTarget: { valueAsNumber: typed } }) => {
          if (typed >= from && typed <= to) onValue(typed);
        }}
      />
    </div>
  );
}
