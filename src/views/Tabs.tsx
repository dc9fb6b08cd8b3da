import { useMemo } from 'react';
import { useStore } from 'zustand';
import { encodeLink } from '../../sim/index.ts';
import { designOf, fits, openExperiment, openPlay, studies } from '../state/studies.ts';
import { useActions, useApp, useSay } from './context.tsx';

/** The screens of the page, each a true link to itself, so that it can be opened in a tab of its own. */
export function Tabs({ className = '' }: { className?: string }) {
  const say = useSay();
  const { setPlaying } = useActions();
  const { open, kind, designs } = useStore(studies);
  // While a slider is held the links stay those of the world it left.
  const scenario = useApp((state) => state.drag?.from ?? state.scenario);
  const [play, experiment] = useMemo(
    () => [null, fits(kind, designs, scenario) ? { kind, design: designOf(kind, designs) } : null].map((study) => `#${encodeLink({ scenario, study })}`),
    [scenario, kind, designs],
  );
  const go = (to: () => void) => (event: { preventDefault(): void; ctrlKey: boolean; metaKey: boolean; shiftKey: boolean }) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    setPlaying(false);
    to();
  };
  return (
    <nav className={`tabs ${className}`} aria-label={say('tab.label')}>
      <a href={play} aria-current={open ? undefined : 'page'} onClick={go(openPlay)}>{say('tab.play')}</a>
      <a href={experiment} aria-current={open ? 'page' : undefined} onClick={go(() => openExperiment())}>{say('tab.experiment')}</a>
    </nav>
  );
}
