import { useSyncExternalStore } from 'react';
import { useStore } from 'zustand';
import type { Scenario } from '../../../sim/page.ts';
import { encodeLink } from '../../state/link.ts';
import { screenIds, SCREENS, watchLinks } from '../../state/screen-table.ts';
import { asksForAnother } from '../../parts/ParameterLink.tsx';
import { FRAMES } from './screen-frames.tsx';
import { openScreen, screens, type ScreenId } from '../../state/screens.ts';
import { usePageActions, useSay, useWorld } from '../../state/react.tsx';

let known: { readonly scenario: Scenario; readonly links: string } | null = null;

/** The links of all screens in a world, in their order; none has a space in it. React asks several times a change. */
function linksOf(scenario: Scenario): string {
  if (known?.scenario !== scenario) {
    const links = screenIds()
      .map((open) => `#${encodeLink({ scenario, ...SCREENS[open].inLink({ open, parameter: null }, scenario) })}`)
      .join(' ');
    known = { scenario, links };
  }
  return known.links;
}

/** What is in a link besides the world has changed, or may have while nobody watched. */
function watch(changed: () => void): () => void {
  known = null;
  return watchLinks(() => {
    known = null;
    changed();
  });
}

/** The screens of the page, each a true link to itself, so that it can be opened in a tab of its own. */
export function Tabs({ className = '' }: { className?: string }) {
  const say = useSay();
  const { setPlaying } = usePageActions();
  const open = useStore(screens, (place) => place.open);
  // While a slider is held the links stay those of the world it left.
  const scenario = useWorld((state) => state.drag?.from ?? state.scenario);
  const read = () => linksOf(scenario);
  const links = useSyncExternalStore(watch, read, read).split(' ');
  const go = (id: ScreenId) => (event: React.MouseEvent) => {
    if (asksForAnother(event)) return;
    event.preventDefault();
    setPlaying(false);
    openScreen(id);
  };
  return (
    <nav className={`tabs ${className}`} aria-label={say('tab.label')}>
      {screenIds().map((id, i) => (
        <a
          key={id}
          href={links[i]}
          aria-current={open === id ? 'page' : undefined}
          onClick={go(id)}
          // Whoever comes near a tab is likely to press it: what it opens is on its way by then.
          onPointerEnter={FRAMES[id].View.ahead}
          onFocus={FRAMES[id].View.ahead}
        >
          {say(`tab.${id}`)}
        </a>
      ))}
    </nav>
  );
}
