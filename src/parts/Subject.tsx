import { useEffect, useSyncExternalStore } from 'react';
import { useStore } from 'zustand';
import { SCREENS, watchLinks } from '../state/screen-table.ts';
import { screens } from '../state/screens.ts';
import { useWorld, useSay, useSpecies } from '../state/react.tsx';

/** Whose life the open screen shows, in words that say that it is simulated. */
function useSubject(): string {
  const say = useSay();
  const open = useStore(screens, (state) => state.open);
  const scenario = useWorld((state) => state.scenario);
  const read = () => SCREENS[open].subject(scenario);
  return say(`subject.${useSyncExternalStore(watchLinks, read, read)}`);
}

/** Whose life the screen shows; also in the title of the page. */
export function Subject() {
  const say = useSay();
  const subject = useSubject();
  const open = useStore(screens, (state) => state.open);
  const preset = useWorld(({ scenario }) => scenario.preset);
  // The title names tabs, bookmarks and what is shared; so it says what is on screen before it says whose page it is.
  const what = say(open === 'play' ? `preset.${preset}.label` : `tab.${open}`);
  useEffect(() => {
    document.title = say('app.title', { what, subject });
  }, [say, what, subject]);
  return (
    <p className="tagline">
      <b className="subject">{subject}</b>
    </p>
  );
}

/** Whose life it is, before a note: where it is narrow the head of the page has no room for it. */
export function SubjectHere() {
  return <b className="subject-here">{useSubject()}. </b>;
}

/** Whose life a dialog shows that covers the head of the page. */
export function Whose() {
  const say = useSay();
  return <small className="whose">{say(`subject.${useSpecies()}`)}</small>;
}
