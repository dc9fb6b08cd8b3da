import { useEffect, type ComponentProps, type RefObject } from 'react';
import Follow from '../follow/Follow.tsx';
import HouseTip from './HouseTip.tsx';

interface OverTownProps extends ComponentProps<typeof HouseTip>, ComponentProps<typeof Follow> {
  readonly onFocused: (focused: boolean) => void;
  readonly onNearer: (nearer: boolean) => void;
}

/** What stands over the town once its first picture is there: the tip of a house, a life that is followed, and keys. */
export default function OverTown({ host, chart, onOver, onZoom, onFocused, onNearer }: OverTownProps) {
  useKeyboard(host, onFocused, onNearer);
  return (
    <>
      <HouseTip host={host} chart={chart} />
      <Follow onOver={onOver} onZoom={onZoom} />
    </>
  );
}

/** Tells whether the keyboard is on the town, and lets it zoom. */
function useKeyboard(
  host: RefObject<HTMLElement | null>,
  onFocused: (focused: boolean) => void,
  onNearer: (nearer: boolean) => void,
): void {
  useEffect(() => {
    const canvas = host.current?.querySelector('canvas');
    if (!canvas) return;
    const on = () => onFocused(canvas.matches(':focus-visible'));
    const off = () => onFocused(false);
    const open = (event: KeyboardEvent) => {
      if (event.key === '+' || event.key === '=') onNearer(true);
      else if (event.key === '-') onNearer(false);
    };
    canvas.addEventListener('focus', on);
    canvas.addEventListener('blur', off);
    canvas.addEventListener('keydown', open);
    return () => {
      canvas.removeEventListener('focus', on);
      canvas.removeEventListener('blur', off);
      canvas.removeEventListener('keydown', open);
    };
  });
}
