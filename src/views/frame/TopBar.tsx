import { useStore } from 'zustand';
import { openTakeaway } from '../../state/figures.ts';
import { screens } from '../../state/screens.ts';
import type { ThemeChoice } from '../../state/page.ts';
import { ageText } from '../../words/age.ts';
import { usePage, usePageActions, useSay, useSpecies } from '../../state/react.tsx';
import { lazyPart } from '../../parts/lazyPart.tsx';
import { MissingQuietly } from '../../parts/Missing.tsx';
import { Menu } from '../../parts/Menu.tsx';
import { useCome } from '../../parts/useCome.ts';
import { Subject } from '../../parts/Subject.tsx';
import { Tabs } from './Tabs.tsx';
import { PlayButton } from './TimeBar.tsx';
import { FRAMES } from './screen-frames.tsx';

const EvidenceNote = lazyPart(() => import('./EvidenceNote.tsx'), {
  waiting: <aside className="evidence-note" />,
  missing: MissingQuietly,
});

const LateTools = lazyPart(() => import('./LateTools.tsx'), { missing: MissingQuietly });

/** Name, screens, what has to be said of this species' curves, seed, undo, look and share. */
export function TopBar() {
  const say = useSay();
  const { show } = usePageActions();
  const open = useStore(screens, (state) => state.open);
  const { evidence, isWorld } = FRAMES[open];
  const come = useCome();
  const day = usePage((state) => state.day);
  const species = useSpecies();
  return (
    <header className={`top${isWorld ? '' : ' on-study'}`}>
      <Brand />
      <Tabs className="roomy" />
      <Subject />
      {evidence ? <Evidence /> : null}
      <div className="tools">
        {isWorld ? (
          <span className="only-phone phone-day">
            <PlayButton className="play-pause only-phone" /> {ageText(day, species, say)}
          </span>
        ) : null}
        {come ? <LateTools at="head" /> : null}
        <ThemeButton className="not-phone" />
        <button type="button" className="quiet not-phone" onClick={() => show('work')}>
          {say('top.work')}
        </button>
        <button type="button" className="quiet not-phone take-top" onClick={openTakeaway}>
          {say('top.take')}
        </button>
        {come ? <LateTools at="head end" /> : null}
        <button type="button" className="quiet" onClick={() => show('share')}>
          {say('top.share')}
        </button>
        <Menu className="only-phone" label={say('top.menu')} sign="☰">
          {come ? <LateTools at="menu" /> : null}
          <button type="button" onClick={() => show('work')}>
            {say('top.work')}
          </button>
          <ThemeButton />
          <button type="button" onClick={openTakeaway}>
            {say('top.take')}
          </button>
          {come ? <LateTools at="menu end" /> : null}
        </Menu>
      </div>
    </header>
  );
}

/** What has to be said of curves that rest on less than a vole's do. */
export function Evidence() {
  return useSpecies() === 'vole' ? null : <EvidenceNote />;
}

export function Brand() {
  const say = useSay();
  return (
    <h1 className="brand">
      <svg viewBox="0 0 18 20" aria-hidden="true">
        <path d="M1 8 9 1l8 7v11H1z" className="wall" />
        <rect x="3.5" y="9.5" width="4.5" height="6" className="lit" />
        <rect x="10" y="9.5" width="4.5" height="6" className="lit" />
      </svg>
      <span>{say('app.name')}</span>
    </h1>
  );
}

interface Placed {
  readonly className?: string;
}

const NEXT_THEME: Readonly<Record<ThemeChoice, ThemeChoice>> = { system: 'light', light: 'dark', dark: 'system' };

export function ThemeButton({ className = '' }: Placed) {
  const say = useSay();
  const { setTheme } = usePageActions();
  const theme = usePage((state) => state.theme);
  const label = say('top.theme', { theme: say(`theme.${theme}`) });
  return (
    <button
      type="button"
      className={`quiet theme ${className}`}
      aria-label={label}
      title={label}
      onClick={() => setTheme(NEXT_THEME[theme])}
    >
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <circle
          cx="8"
          cy="8"
          r="6"
          fill={theme === 'dark' ? 'currentColor' : 'none'}
          stroke="currentColor"
          strokeWidth="1.6"
        />
        {theme === 'system' ? <path d="M8 2a6 6 0 0 1 0 12z" fill="currentColor" /> : null}
      </svg>
    </button>
  );
}
