import '../../words/late.ts';
import type { Flips } from '../../state/copies.ts';
import { usePage, usePageActions, useSay, useWorld } from '../../state/react.tsx';
import { showsOn } from '../../parts/moves.ts';
import { signed } from '../../parts/numbers.ts';

interface FlipLineProps {
  readonly flips: Flips;
  readonly copies: number;
  /** A day as an age in words. */
  readonly age: (day: number) => string;
}

/** "312 of 4,000 copies opened. 9 closed." The larger group leads. */
export default function FlipLine({ flips, copies, age }: FlipLineProps) {
  const say = useSay();
  const { opened, closed } = flips;
  if (opened + closed === 0)
    return (
      <p data-flips="0">
        {say('flips.none', { copies })} <Elsewhere age={age} />
      </p>
    );
  const closing = closed > opened;
  return (
    <p data-flips={opened + closed} data-opened={opened} data-closed={closed}>
      <b>
        <svg width="0.8125rem" height="0.8125rem" viewBox="0 0 13 13" aria-hidden="true">
          <circle cx="6.5" cy="6.5" r="5" className="ring" />
        </svg>{' '}
        {say(closing ? 'flips.closed' : 'flips.opened', { count: closing ? closed : opened, copies })}
      </b>
      {say(closing ? 'flips.alsoOpened' : 'flips.alsoClosed', { count: closing ? opened : closed })}
    </p>
  );
}

/** Where the change will show, when the day on screen cannot show it, and the way there. */
function Elsewhere({ age }: Pick<FlipLineProps, 'age'>) {
  const say = useSay();
  const { setDay } = usePageActions();
  const focal = useWorld((state) => state.focal);
  const before = useWorld((state) => state.before);
  const day = usePage((state) => state.day);
  const shift = focal === null || before === null ? null : showsOn(focal.series, before.series, day);
  if (shift === null) return null;
  return (
    <button type="button" className="quiet link" data-shows={shift.day} onClick={() => setDay(shift.day)}>
      {say('flips.elsewhere', { age: age(shift.day), points: signed(shift.points, 1) })}
    </button>
  );
}
