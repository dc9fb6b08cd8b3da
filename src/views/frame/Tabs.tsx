import { useSyncExternalStore } from 'react';
import { useStore } from 'zustand';
import type { Scenario } from '../../../sim/page.ts';
import { encodeLink } from '../../state/link.ts';
import { screenIds, SCREENS, watchLinks } from '../../state/screen-table.ts';
import { asksForAnother } from '../../parts/ParameterLink.tsx';
import { openScreen, screens, type ScreenId } from '../../state/screens.ts';
import { usePageActions, useSay, useWorld } from '../../state/react.tsx';

/** The links of all screens in a world, in their order; none has a space in it. */
function linksOf(scenario: Scenario): string {
  return screenIds()
    .map((open) => `#${encodeLink({ scenario, ...SCREENS[open].inLink({ open, parameter: null }, scenario) })}`)
    .join(' ');
}

/** The screens of the page, each a true link to itself, so that it can be opened in a tab of its own. */
export function Tabs({ className = '' }: { className?: string }) {
  const say = useSay();
  const { setPlaying } = usePageActions();
  const open = useStore(screens, (place) => place.open);
  // While a slider is held the links stay those of the world it left.
  const scenario = useWorld((state) => state.drag?.from ?? state.scenario);
  const read = () => linksOf(scenario);
  const links = useSyncExternalStore(watchLinks, read, read).split(' ');
  const go = (id: ScreenId) => (event: React.MouseEvent) => {
    if (asksForAnother(event)) return;
    event.preventDefault();
    setPlaying(false);
    openScreen(id);
  };
  return (
    <nav className={`tabs ${className}`} aria-label={say('tab.label')}>
      {screenIds().map((id, i) => (
        <a key={id} href={links[i]} aria-current={open === id ? 'page' : undefined} onClick={go(id)}>
          {say(`tab.${id}`)}
        </a>
      ))}
    </nav>
  );
}
