import { useId, type ReactNode } from 'react';
import type { NumberEntry } from '../../../sim/page.ts';
import { displayOf, shownNumber, shownUnit } from '../../controls/display.ts';
import { NumberBox } from '../../controls/NumberBox.tsx';
import { Range } from '../../controls/Range.tsx';
import { dropDesign, holdDesign, releaseDesign } from '../../state/design-step-watch.ts';
import { useSay } from '../../state/react.tsx';

interface NumberRowProps {
  readonly entry: NumberEntry;
  readonly value: number;
  readonly label: string;
  /** Said instead of the label where the heading above says the rest. */
  readonly short?: string | undefined;
  readonly help: string;
  /** Where the number stands in what is saved. */
  readonly path: string;
  /** Ends of the slider and of what is taken at the upper end, where they are not the entry's. */
  readonly offered?: number;
  readonly highest?: number;
  /** Said beside the label and in place of the number. */
  readonly instead?: string | null;
  /** What follows the track. */
  readonly children: ReactNode;
  readonly onValue: (value: number) => void;
}

/** One number: a native range, a box for the exact value and two buttons. */
export function NumberRow({
  entry,
  value,
  label,
  short,
  help,
  path,
  offered = entry.explore[1],
  highest = entry.domain[1],
  instead = null,
  children,
  onValue,
}: NumberRowProps) {
  const say = useSay();
  const name = useId();
  const display = displayOf(entry);
  const unit = shownUnit(entry, say);
  const step = (direction: number) => {
    const next = Number((value + direction * entry.step).toFixed(6));
    onValue(Math.min(highest, Math.max(entry.domain[0], next)));
  };
  return (
    <div className="ctl" data-design={path.replace(/^design\./, '')} title={help}>
      <div className="row">
        <label htmlFor={name}>
          {short ?? label}
          {instead === null ? null : <small className="level">{instead}</small>}
        </label>
        <div className="num">
          <button type="button" aria-label={say('slider.less', { label })} onClick={() => step(-1)}>
            −
          </button>
          <NumberBox entry={entry} display={display} value={value} label={label} path={path} onValue={onValue} />
          <button type="button" aria-label={say('slider.more', { label })} onClick={() => step(1)}>
            +
          </button>
        </div>
      </div>
      <div className="track">
        <Range
          id={name}
          min={Math.min(entry.explore[0], value)}
          max={Math.max(offered, value)}
          step={entry.step}
          value={value}
          aria-label={label}
          aria-valuetext={instead ?? `${shownNumber(value, display)} ${unit}`}
          onHold={holdDesign}
          onRelease={releaseDesign}
          onDrop={dropDesign}
          onValue={onValue}
        />
        {children}
      </div>
    </div>
  );
}
