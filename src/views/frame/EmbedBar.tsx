import '../../words/late.ts';
import { useMemo } from 'react';
import { useStore } from 'zustand';
import { pageAddress } from '../../state/embed.ts';
import { linkNow } from '../../state/link.ts';
import { screens } from '../../state/screens.ts';
import { ageText } from '../../words/age.ts';
import { usePage, useSay, useSpecies, useWorld } from '../../state/react.tsx';
import { PlayButton } from './TimeBar.tsx';
import { Subject } from '../../parts/Subject.tsx';
import { Brand, Evidence } from './TopBar.tsx';
import { FRAMES } from './screen-frames.tsx';

/** The head of an embedded page: its name, and the way to the whole of it with the world and screen that are shown. */
export default function EmbedBar() {
  const say = useSay();
  const species = useSpecies();
  const place = useStore(screens);
  const { evidence, isWorld } = FRAMES[place.open];
  const scenario = useWorld((state) => state.drag?.from ?? state.scenario);
  const day = usePage((state) => state.day);
  const litter = useWorld((state) => state.litter);
  const link = useMemo(
    () => `${pageAddress()}#${linkNow({ scenario, litter, day }, place)}`,
    [scenario, litter, day, place],
  );
  return (
    <header className={`top${isWorld ? '' : ' on-study'}`}>
      <Brand />
      <Subject />
      {evidence ? <Evidence /> : null}
      <div className="tools">
        {isWorld ? (
          <span className="only-phone phone-day">
            <PlayButton className="play-pause only-phone" /> {ageText(day, species, say)}
          </span>
        ) : null}
        <a className="open-in-tend" href={link} target="_blank" rel="noopener">
          {say('embed.open')}
        </a>
      </div>
    </header>
  );
}
