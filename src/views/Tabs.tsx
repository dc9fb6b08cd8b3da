import { useMemo } from 'react';
import { useStore } from 'zustand';
import { encodeLink } from '../../sim/index.ts';
import { openScreen, SCREEN_IDS, screens, type ScreenId } from '../state/screens.ts';
import { placeInLink, studies } from '../state/studies.ts';
import { useActions, useApp, useSay } from './context.tsx';

/** Whether a press on a link asks for a window or a tab of its own, which is left to the browser. */
export function asksForAnother(event: {
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
}): boolean {
  return event.ctrlKey || event.metaKey || event.shiftKey;
}

/** The screens of the page, each a true link to itself, so that it can be opened in a tab of its own. */
export function Tabs({ className = '' }: { className?: string }) {
  const say = useSay();
  const { setPlaying } = useActions();
  const open = useStore(screens, (place) => place.open);
  const { kind, designs } = useStore(studies);
  // While a slider is held the links stay those of the world it left.
  const scenario = useApp((state) => state.drag?.from ?? state.scenario);
  const links = useMemo(
    () =>
      SCREEN_IDS.map(
        (id) =>
          `#${encodeLink({ scenario, ...placeInLink({ open: id, parameter: null }, scenario, { kind, designs }) })}`,
      ),
    [scenario, kind, designs],
  );
  const go = (id: ScreenId) => (event: React.MouseEvent) => {
    if (asksForAnother(event)) return;
    event.preventDefault();
    setPlaying(false);
    openScreen(id);
  };
  return (
    <nav className={`tabs ${className}`} aria-label={say('tab.label')}>
      {SCREEN_IDS.map((id, i) => (
        <a key={id} href={links[i]} aria-current={open === id ? 'page' : undefined} onClick={go(id)}>
          {say(`tab.${id}`)}
        </a>
      ))}
    </nav>
  );
}
