import {
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type Dispatch,
  type RefObject,
  type SetStateAction,
} from 'react';
import type { StoryJob, StoryResult } from '../../../sim/page.ts';
import { lampOf } from '../../charts/town/lamp.ts';
import { cellCorner, townLayout } from '../../charts/town/town-layout.ts';
import { WHOLE } from '../../charts/town/town-view.ts';
import type { TownOver, TownView } from '../../charts/parts/types.ts';
import { useActions, usePage, usePageActions, useParts, useSay, useSpecies, useWorld } from '../../state/react.tsx';
import type { Followed } from '../../state/types.ts';
import { sameScenario } from '../../state/world.ts';
import { useEscape } from '../../parts/useEscape.ts';
import { useJob } from '../../parts/useJob.ts';
import { useStill } from '../../parts/usePhone.ts';
import { ageText } from '../../words/age.ts';
import { closedCopies } from '../cell/cell-data.ts';
import { House } from '../cell/House.tsx';
import { worldName } from '../cell/twins.ts';
import { PlayButton } from '../frame/TimeBar.tsx';
import { courseOf, marksOn, nextChange, sentencesOf, type Course, type Told } from './course.ts';
import { useFollow } from './useFollow.ts';

/** Seconds that a life takes at usual speed. */
const SECONDS = 20;

/** What the panel does to the town under it. */
export interface OverTown {
  readonly onOver: Dispatch<SetStateAction<TownOver | undefined>>;
  readonly onZoom: (view: TownView) => void;
}

/** The life of one cell beside its twin's, day by day; its house has a lamp in the town. */
export function FollowPanel({ followed, onOver, onZoom }: OverTown & { readonly followed: Followed }) {
  const say = useSay();
  const panel = useRef<HTMLElement>(null);
  const over = useWorld((state) => !sameScenario(state.scenario, followed.scenario));
  const lives = useLives(followed);
  const course = useMemo(() => (lives === null ? null : courseOf(lives)), [lives]);
  const leave = useLeave();
  const place = usePlace(panel, followed);
  useLamp(over || !place.drawn ? null : followed.cell, onOver);
  useTour(over ? null : course, followed);
  useEffect(() => onZoom(WHOLE), [followed, onZoom]);
  useFocus(panel, followed);
  return (
    <section
      ref={panel}
      className={`follow ${place.end}`}
      aria-label={say('follow.title', { cell: followed.cell + 1 })}
      tabIndex={-1}
      data-parts={course?.parts}
    >
      <header>
        <b>{say('follow.title', { cell: followed.cell + 1 })}</b> <Today />
        <button
          type="button"
          className="quiet close"
          aria-label={say('follow.leave')}
          title={say('follow.leave')}
          onClick={leave}
        >
          ×
        </button>
      </header>
      {over ? (
        <Over />
      ) : lives === null || course === null ? (
        <output>{say('follow.waiting')}</output>
      ) : (
        <Lives followed={followed} lives={lives} course={course} drawn={place.drawn} />
      )}
    </section>
  );
}

/** Both lives up to the last day that both have. */
function useLives({ scenario, twin, cell }: Followed): StoryResult | null {
  const job = useMemo(
    (): StoryJob => ({
      kind: 'story',
      scenario,
      twin: twin.scenario,
      individual: 0,
      cell,
      untilDay: Math.min(scenario.days, twin.scenario.days),
      odds: false,
    }),
    [scenario, twin, cell],
  );
  const { result, current } = useJob(job);
  return current ? result : null;
}

/** The lamp stands as long as the house is followed. */
function useLamp(cell: number | null, onOver: OverTown['onOver']): void {
  useEffect(() => {
    if (cell === null) return;
    onOver(() => lampOf(cell));
    return () => onOver(undefined);
  }, [cell, onOver]);
}

/** Plays the life from birth, at its own pace, and waits on the day on which the two part. */
function useTour(course: Course | null, followed: Followed): void {
  const { page } = useParts().store;
  const still = useStill();
  useEffect(() => {
    if (course === null) return;
    const { days } = page.getState();
    page.setState({ day: 0, tour: { daysPerSecond: days / SECONDS, stop: course.parts ?? course.last } });
    page.actions.setPlaying(!still);
    return () => page.setState({ tour: null, playing: false });
    // A system that begins to ask for less motion stops nothing that already plays.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [course, followed, page]);
}

/** The focus comes to the panel, and goes on to the town when it is gone. */
function useFocus(panel: RefObject<HTMLElement | null>, followed: Followed): void {
  useEffect(() => panel.current!.focus(), [panel, followed]);
  useLayoutEffect(() => {
    const node = panel.current!;
    const town = node.parentElement!.querySelector('canvas');
    return () => {
      if (node.contains(document.activeElement)) town?.focus();
    };
  }, [panel]);
}

/** Ends it, by its button or by Escape where nothing else is open that Escape closes. */
function useLeave(): () => void {
  const { set } = useActions();
  const leave = () => set({ followed: null });
  useEscape(leave);
  return leave;
}

/** At which end of the town the panel hides least, and whether there is room to draw the house at all. */
function usePlace(
  panel: RefObject<HTMLElement | null>,
  { cell, scenario }: Followed,
): { end: 'at-top' | 'at-foot'; drawn: boolean } {
  const [place, setPlace] = useState<ReturnType<typeof usePlace>>({ end: 'at-foot', drawn: true });
  useLayoutEffect(() => {
    const field = panel.current!.parentElement!;
    const measure = () => {
      const layout = townLayout(field.clientWidth, field.clientHeight, scenario.cells);
      const middle = cellCorner(layout, cell).y + layout.pitchY / 2;
      setPlace({ end: middle < field.clientHeight / 2 ? 'at-foot' : 'at-top', drawn: cell < layout.shown });
    };
    const observer = new ResizeObserver(measure);
    observer.observe(field);
    measure();
    return () => observer.disconnect();
  }, [panel, cell, scenario]);
  return place;
}

function Today() {
  const say = useSay();
  const day = usePage((state) => state.day);
  return <span className="today">{ageText(day, useSpecies(), say)}</span>;
}

interface LivesProps {
  readonly followed: Followed;
  readonly lives: StoryResult;
  readonly course: Course;
  readonly drawn: boolean;
}

/** Both houses on the day shown, what is to be said, and the ways along the days. */
function Lives({ followed, lives, course, drawn }: LivesProps) {
  const say = useSay();
  const day = Math.min(
    usePage((state) => state.day),
    course.last,
  );
  const house = (who: string, world: string, life: StoryResult['here']) => {
    const [a, b] = marksOn(life, day);
    return <House who={who} world={world} closed={closedCopies(life, day)} more={say('follow.marks', { a, b })} />;
  };
  const parted = course.parts !== null && day >= course.parts;
  return (
    <>
      <div className="cell-houses">
        {house(say('follow.here'), worldName(followed.scenario, say), lives.here)}
        {house(say('follow.twin'), followed.twin.label, lives.twin!)}
      </div>
      <output className={parted ? 'parted' : ''}>
        <Sentences told={sentencesOf(lives, course, day)} twin={followed.twin.label} />
        {drawn ? null : <small>{say('follow.hidden')}</small>}
      </output>
      <Ways course={course} day={day} />
    </>
  );
}

function Sentences({ told, twin }: { told: readonly Told[]; twin: string }) {
  const say = useSay();
  const filled = ({ key, values = {}, copy }: Told) =>
    say(key, { ...values, twin, ...(copy === undefined ? {} : { copy: say(copy) }) });
  return <p>{told.map(filled).join(' ')}</p>;
}

/** Play, the next change, and the day on which the two part. */
function Ways({ course, day }: { course: Course; day: number }) {
  const say = useSay();
  const { setDay, setPlaying } = usePageActions();
  const still = useStill();
  const go = (to: number) => () => {
    setPlaying(false);
    setDay(to);
  };
  const { parts } = course;
  return (
    <div className="ways">
      {still ? null : <PlayButton className="btn play-life" />}
      <button type="button" className="btn" onClick={go(nextChange(course, day))}>
        {say('follow.nextChange')}
      </button>
      {parts === null ? null : (
        <button type="button" className="btn" onClick={go(parts)}>
          {say('follow.toParting')}
        </button>
      )}
    </div>
  );
}

/** The world is no longer the one in which the life began. */
function Over() {
  const say = useSay();
  const follow = useFollow();
  return (
    <>
      <output>
        <p>{say('follow.over')}</p>
      </output>
      {follow === null ? null : (
        <div className="ways">
          <button type="button" className="btn" onClick={follow}>
            {say('follow.again')}
          </button>
        </div>
      )}
    </>
  );
}
