import { useCallback, useEffect, useLayoutEffect, useRef, type ComponentProps } from 'react';
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

/**
 * A native range, and how a pointer holds it: see held.ts. While it is held the thumb is the hand's alone; a slow page
 * may be a step behind it. Otherwise it stands where the value says.
 */
export function Range({ value, onValue, onHold, onRelease, onDrop, ...rest }: RangeProps) {
  const now = useRef<Hold | null>(null);
  const { node, put } = useThumb(value, now);
  useEffect(() => () => now.current?.release(), []);
  return (
    <input
      {...rest}
      ref={node}
      type="range"
      defaultValue={value}
      onPointerDown={(event) => {
        const drop = onDrop ?? (() => onValue(value, false));
        const back = () => {
          drop();
          setTimeout(put);
        };
        const begun = hold(event, { end: () => onRelease?.(), back });
        if (begun === null) return;
        now.current = begun;
        onHold?.();
      }}
      onChange={(event) => {
        const held = now.current?.held() === true;
        if (now.current?.dropped() !== true) onValue(Number(event.currentTarget.value), held);
        // What was not taken is not where the thumb stays.
        if (!held) setTimeout(put);
      }}
    />
  );
}

/** Puts the thumb where the value says, whenever no pointer holds it. */
function useThumb(value: number, now: { readonly current: Hold | null }) {
  const node = useRef<HTMLInputElement>(null);
  const latest = useRef(value);
  const put = useCallback(() => {
    const input = node.current;
    if (input !== null && now.current?.held() !== true && input.value !== String(latest.current))
      input.value = String(latest.current);
  }, [now]);
  useLayoutEffect(() => {
    latest.current = value;
    put();
  });
  return { node, put };
}
