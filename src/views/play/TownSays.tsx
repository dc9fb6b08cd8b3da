import { useEffect } from 'react';
import type { Flips } from '../../state/copies.ts';
import { ageText } from '../../words/age.ts';
import { usePage, useSay, useSpecies, useWorld } from '../../state/react.tsx';
import { lazyPart } from '../../parts/lazyPart.tsx';
import { MissingQuietly } from '../../parts/Missing.tsx';
import { Said } from '../../parts/Said.tsx';
import { isLuck, valueOn } from '../../parts/curves.ts';
import { useDrawn } from '../../parts/useLead.ts';
import { useCome } from '../../parts/useCome.ts';
import { DayButton } from '../frame/TimeBar.tsx';

const PublishedSize = lazyPart(() => import('../infant/PublishedSize.tsx'), {
  waiting: <p className="published" />,
  missing: MissingQuietly,
});

/** What a change changed. It is fetched when the first world has come to rest, so that it is here at the first drag. */
const flipLine = () => import('./FlipLine.tsx');
const FlipLine = lazyPart(flipLine, { waiting: <p>&nbsp;</p>, missing: MissingQuietly });

/** Both are loaded when the first world has come to rest; until then their room is kept free. */
const Pin = lazyPart(() => import('../ten/Pin.tsx'), { missing: MissingQuietly });
const AskLuck = lazyPart(() => import('../ten/AskLuck.tsx'), { missing: MissingQuietly });

/** The caption: how many of 100 copies are closed, what the last drag changed, and what can be done with the curve. */
export function TownSays({ flips }: { flips: Flips | null }) {
  const say = useSay();
  const focal = useWorld((state) => state.focal);
  const before = useDrawn((state) => (state.moved === null || state.before === state.focal ? null : state.before));
  const luck = useDrawn(isLuck);
  const come = useCome();
  useEffect(() => void (come && flipLine().catch(() => undefined)), [come]);
  const day = usePage((state) => state.day);
  const at = (series: ArrayLike<number>) => Math.round(valueOn(series, day));
  const copies = focal === null ? 0 : 2 * focal.scenario.cells;
  const age = useAge();
  const infants = useSpecies() === 'infant';
  return (
    <div className="says">
      <div>
        <p className="big">
          {focal === null ? (
            say('town.starting')
          ) : (
            <>
              {say('town.onAge', { age: age(day) })} <b data-closed-copies>{at(focal.series.closedCopies)}</b>{' '}
              {say('town.closedOf100')}
              {before === null ? null : (
                <span className={luck ? 'was luck' : 'was'}>
                  {' '}
                  {say(luck ? 'another.was' : 'town.was', { closed: at(before.series.closedCopies) })}
                </span>
              )}
            </>
          )}
        </p>
        {flips === null ? (
          <p>
            <Said of="town.tip" />
          </p>
        ) : (
          <FlipLine flips={flips} copies={copies} age={age} />
        )}
      </div>
      <div className="keep">
        {come ? <Pin /> : null}
        <DayButton className="only-phone" />
      </div>
      <div className="ask-luck">{come ? <AskLuck /> : null}</div>
      {infants ? <PublishedSize /> : null}
    </div>
  );
}

function useAge(): (day: number) => string {
  const say = useSay();
  const species = useSpecies();
  return (day) => ageText(day, species, say);
}
