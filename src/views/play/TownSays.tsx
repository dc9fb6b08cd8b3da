import type { Flips } from '../../state/copies.ts';
import { ageText } from '../../words/age.ts';
import { usePage, usePageActions, useSay, useSpecies, useWorld } from '../../state/react.tsx';
import { lazyPart } from '../../parts/lazyPart.tsx';
import { MissingQuietly } from '../../parts/Missing.tsx';
import { Said } from '../../parts/Said.tsx';
import { isLuck } from '../../parts/curves.ts';
import { useCome } from '../../parts/useCome.ts';
import { showsOn } from '../../parts/moves.ts';
import { signed } from '../../parts/numbers.ts';
import { DayButton } from '../frame/TimeBar.tsx';

const PublishedSize = lazyPart(() => import('../infant/PublishedSize.tsx'), {
  waiting: <p className="published" />,
  missing: MissingQuietly,
});

/** Both are loaded when the first world has come to rest; until then their room is kept free. */
const Pin = lazyPart(() => import('../ten/Pin.tsx'), { missing: MissingQuietly });
const AskLuck = lazyPart(() => import('../ten/AskLuck.tsx'), { missing: MissingQuietly });

/** The caption: how many of 100 copies are closed, what the last drag changed, and what can be done with the curve. */
export function TownSays({ flips }: { flips: Flips | null }) {
  const say = useSay();
  const focal = useWorld((state) => state.focal);
  const before = useWorld((state) => (state.moved === null || state.before === state.focal ? null : state.before));
  const luck = useWorld(isLuck);
  const come = useCome();
  const day = usePage((state) => state.day);
  const at = (series: ArrayLike<number>) => Math.round(series[Math.min(day, series.length - 1)]!);
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
          <FlipLine flips={flips} copies={copies} />
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

/** "312 of 4,000 copies opened. 9 closed." The larger group leads. */
function FlipLine({ flips, copies }: { flips: Flips; copies: number }) {
  const say = useSay();
  const { opened, closed } = flips;
  if (opened + closed === 0)
    return (
      <p data-flips="0">
        {say('flips.none', { copies })} <Elsewhere />
      </p>
    );
  const closing = closed > opened;
  return (
    <p data-flips={opened + closed} data-opened={opened} data-closed={closed}>
      <b>
        <svg width="13" height="13" aria-hidden="true">
          <circle cx="6.5" cy="6.5" r="5" className="ring" />
        </svg>{' '}
        {say(closing ? 'flips.closed' : 'flips.opened', { count: closing ? closed : opened, copies })}
      </b>
      {say(closing ? 'flips.alsoOpened' : 'flips.alsoClosed', { count: closing ? opened : closed })}
    </p>
  );
}

/** Where the change will show, when the day on screen cannot show it, and the way there. */
function Elsewhere() {
  const say = useSay();
  const { setDay } = usePageActions();
  const focal = useWorld((state) => state.focal);
  const before = useWorld((state) => state.before);
  const day = usePage((state) => state.day);
  const age = useAge();
  const shift = focal === null || before === null ? null : showsOn(focal.series, before.series, day);
  if (shift === null) return null;
  return (
    <button type="button" className="quiet link" data-shows={shift.day} onClick={() => setDay(shift.day)}>
      {say('flips.elsewhere', { age: age(shift.day), points: signed(shift.points, 1) })}
    </button>
  );
}

function useAge(): (day: number) => string {
  const say = useSay();
  const species = useSpecies();
  return (day) => ageText(day, species, say);
}
