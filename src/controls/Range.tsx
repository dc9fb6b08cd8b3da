import { useEffect, useRef, type ComponentProps } from 'react';
import { hold, type Hold } from '../charts/parts/held.ts';

interface RangeProps extends Omit<ComponentProps<'input'>, 'type' | 'value' | 'onChange' | 'onPointerDown'> {
  readonly value: number;
  /** @param held whether a pointer holds it; if not, the value comes from a key or from a press that never ends. */
  readonly onValue: (value: number, held: boolean) => void;
  readonly onHold?: () => void;
  readonly onRelease?: () => void;
  /** What was set since it was held is taken back. Default: the value at that time is set again. */
  readonly onDrop?: () => void;
}

/** A native range, and how a pointer holds it: see held.ts. */
export function Range({ value, onValue, onHold, onRelease, onDrop, ...rest }: RangeProps) {
  const now = useRef<Hold | null>(null);
  useEffect(() => () => now.current?.release(), []);
  return (
    <input
      {...rest}
      type="range"
      value={value}
      onPointerDown={(event) => {
        const begun = hold(event, { end: () => onRelease?.(), back: onDrop ?? (() => onValue(value, false)) });
        if (begun === null) return;
        now.current = begun;
        onHold?.();
      }}
      onChange={(event) => {
        if (now.current?.dropped() !== true) onValue(Number(event.currentTarget.value), now.current?.held() === true);
      }}
    />
  );
}
