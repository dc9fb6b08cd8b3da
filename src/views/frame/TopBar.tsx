import { useState } from 'react';
import { useStore } from 'zustand';
import { openTakeaway } from '../../state/figures.ts';
import { SCREENS } from '../../state/screen-table.ts';
import { screens } from '../../state/screens.ts';
import type { ThemeChoice } from '../../state/page.ts';
import { ageText } from '../../words/age.ts';
import { useActions, usePage, usePageActions, useSay, useSpecies, useWorld } from '../../state/react.tsx';
import { lazyPart } from '../../parts/lazyPart.tsx';
import { MissingQuietly } from '../../parts/Missing.tsx';
import { Menu } from '../../parts/Menu.tsx';
import { useCome } from '../../parts/useCome.ts';
import { Subject } from '../../parts/Subject.tsx';
import { Tabs } from './Tabs.tsx';
import { PlayButton } from './TimeBar.tsx';
import { UndoRedo } from './UndoRedo.tsx';
import { FRAMES } from './screen-frames.tsx';
import { setPresent } from './set-present.ts';

const EvidenceNote = lazyPart(() => import('./EvidenceNote.tsx'), {
  waiting: <aside className="evidence-note" />,
  missing: MissingQuietly,
});

const Resets = lazyPart(() => import('./Resets.tsx'), { missing: MissingQuietly });

/** Name, screens, what has to be said of this species' curves, seed, undo, look and share. */
export function TopBar() {
  const say = useSay();
  const { show } = usePageActions();
  const open = useStore(screens, (state) => state.open);
  const { evidence, isWorld } = FRAMES[open];
  const changes = SCREENS[open].undo !== null;
  const gives = isWorld ? 'animal' : 'luck';
  const restarts = useCome() && isWorld ? <Resets /> : null;
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
        <SeedField gives={gives} className="not-phone" />
        {isWorld ? <span className="restarts not-phone">{restarts}</span> : null}
        {changes ? <UndoRedo className="not-phone" /> : null}
        <ThemeButton className="not-phone" />
        <button type="button" className="quiet not-phone" onClick={() => show('work')}>
          {say('top.work')}
        </button>
        <button type="button" className="quiet not-phone take-top" onClick={openTakeaway}>
          {say('top.take')}
        </button>
        <PresentButton className="quiet not-phone" />
        <button type="button" className="quiet" onClick={() => show('share')}>
          {say('top.share')}
        </button>
        <Menu className="only-phone" label={say('top.menu')} sign="☰">
          <SeedField gives={gives} />
          {restarts}
          {changes ? <UndoRedo /> : null}
          <button type="button" onClick={() => show('work')}>
            {say('top.work')}
          </button>
          <ThemeButton />
          <button type="button" onClick={openTakeaway}>
            {say('top.take')}
          </button>
          <PresentButton />
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
      <svg width="18" height="20" viewBox="0 0 18 20" aria-hidden="true">
        <path d="M1 8 9 1l8 7v11H1z" className="wall" />
        <rect x="3.5" y="9.5" width="4.5" height="6" className="lit" />
        <rect x="10" y="9.5" width="4.5" height="6" className="lit" />
      </svg>
      <span>{say('app.name')}</span>
    </h1>
  );
}

/** The whole screen for what is shown, in large letters. */
function PresentButton({ className }: Placed) {
  const say = useSay();
  return (
    <button type="button" className={className} title={say('app.presentTip')} onClick={() => setPresent(true)}>
      {say('app.present')}
    </button>
  );
}

interface Placed {
  readonly className?: string;
}

interface SeedProps extends Placed {
  /** What another seed gives: another animal on Play, other luck for all that the other screens simulate. */
  readonly gives: 'animal' | 'luck';
}

function SeedField({ gives, className = '' }: SeedProps) {
  const say = useSay();
  const { change } = useActions();
  const scenario = useWorld((state) => state.scenario);
  const [draft, setDraft] = useState<string | null>(null);
  const commit = () => {
    if (draft !== null && draft !== scenario.seed) change({ ...scenario, seed: draft }, 'seed');
    setDraft(null);
  };
  return (
    <span className={`seed ${className}`}>
      <label>
        {say('top.seed')}{' '}
        <input
          type="text"
          spellCheck={false}
          autoComplete="off"
          aria-label={say('top.seedLabel')}
          size={Math.max(6, Math.min(16, (draft ?? scenario.seed).length))}
          value={draft ?? scenario.seed}
          onChange={(event) => setDraft(event.currentTarget.value)}
          onBlur={commit}
          onKeyDown={(event) => event.key === 'Enter' && commit()}
        />
      </label>
      <button
        type="button"
        className="quiet another"
        aria-label={say(`another.${gives}`)}
        title={say(`another.${gives}`)}
        onClick={() => change({ ...scenario, seed: freshSeed() }, 'seed')}
      >
        <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
          <path d="M1 1h14v14H1zM5 5h0M11 5h0M8 8h0M5 11h0M11 11h0" />
        </svg>
        <span>{say(`another.${gives}.short`)}</span>
      </button>
    </span>
  );
}

/** A seed that can be read out loud. Which one is luck of the page, not of the model. */
function freshSeed(): string {
  return `vole-${Math.floor(Math.random() * 100_000)}`;
}

const NEXT_THEME: Readonly<Record<ThemeChoice, ThemeChoice>> = { system: 'light', light: 'dark', dark: 'system' };

function ThemeButton({ className = '' }: Placed) {
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
      <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
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
