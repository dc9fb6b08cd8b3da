import { useLayoutEffect, useMemo, useState, type RefObject } from 'react';
import { useWorld } from '../../../state/react.tsx';
import { changedHouse, type Spot } from './house.ts';
import { STATIONS } from './StationSign.tsx';

/** Where things stand in the window, px. */
interface Places {
  /** The young in the nest, if it is in sight. */
  readonly young: Spot | null;
  readonly stations: readonly Spot[];
  readonly town: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  /** Lower edge of the panel, from the top of the town. */
  readonly below: number;
}

/** The young lie in the lower middle of the drawing. */
const YOUNG_AT = [0.5, 0.8] as const;
/** The thread ends at a house about here, as shares of the town. */
const HOUSE_NEAR = [0.62, 0.72] as const;

/** The thread of the glow: from the young along the stations to one house that the drag has changed. */
export function Thread({
  panel,
  station,
  changed,
}: {
  panel: RefObject<HTMLElement | null>;
  station: number;
  changed: Uint32Array | null;
}) {
  const cells = useWorld((state) => state.focal?.scenario.cells ?? 0);
  const places = usePlaces(panel);
  const house = useMemo(() => {
    if (places === null || changed === null) return null;
    const { town, below } = places;
    const near = { x: town.width * HOUSE_NEAR[0], y: town.height * HOUSE_NEAR[1] };
    const spot = changedHouse({ ...town, cells }, changed, near, below);
    return spot === null ? null : { ...spot, x: spot.x + town.x, y: spot.y + town.y };
  }, [places, changed, cells]);
  if (places === null) return null;
  const { young, stations } = places;
  const last = STATIONS.length - 1;
  const ended = station === last;
  const glow = (ended ? house : null) ?? stations[station]!;
  return (
    <svg className="bout-thread" aria-hidden="true">
      {young === null ? null : <path className="on-paper" d={arc(young, stations[0]!)} />}
      {stations.slice(1).map((to, i) => (
        <path
          key={STATIONS[i]}
          className={i < station ? 'lit' : ''}
          d={`M${stations[i]!.x + to.r} ${to.y}H${to.x - to.r}`}
        />
      ))}
      {house === null ? null : (
        <>
          <path className={ended ? 'lit' : ''} d={arc(below(stations[last]!), house)} />
          <circle className={`ring${ended ? ' lit' : ''}`} cx={house.x} cy={house.y} r={house.r} />
        </>
      )}
      <circle className="glow" r="7" style={{ translate: `${glow.x}px ${glow.y}px` }} />
    </svg>
  );
}

/** A station's foot, clear of its words. */
const WORDS_BELOW = 66;
const below = (spot: Spot): Spot => ({ ...spot, y: spot.y + WORDS_BELOW });

/** A thread that hangs a little. */
function arc(from: { x: number; y: number }, to: { x: number; y: number }): string {
  const middle = (from.x + to.x) / 2;
  return `M${from.x} ${from.y}C${middle} ${from.y} ${middle} ${to.y} ${to.x} ${to.y}`;
}

/** Measured again whenever the window changes or something scrolls. */
function usePlaces(panel: RefObject<HTMLElement | null>): Places | null {
  const [places, setPlaces] = useState<Places | null>(null);
  useLayoutEffect(() => {
    const measure = () => setPlaces(placesAround(panel.current!));
    measure();
    const listening = new AbortController();
    const on = { capture: true, passive: true, signal: listening.signal };
    addEventListener('resize', measure, on);
    addEventListener('scroll', measure, on);
    return () => listening.abort();
  }, [panel]);
  return places;
}

function placesAround(panel: HTMLElement): Places | null {
  const town = panel.parentElement?.querySelector('canvas')?.getBoundingClientRect();
  if (town === undefined) return null;
  const nest = document.querySelector('.nest-card:not(.folded) .nest-host')?.getBoundingClientRect();
  return {
    young:
      nest === undefined || nest.width === 0
        ? null
        : { x: nest.x + nest.width * YOUNG_AT[0], y: nest.y + nest.height * YOUNG_AT[1], r: 0 },
    stations: Array.from(panel.querySelectorAll('li > svg'), (sign) => {
      const box = sign.getBoundingClientRect();
      return { x: box.x + box.width / 2, y: box.y + box.height / 2, r: box.width / 2 + 4 };
    }),
    town,
    below: panel.getBoundingClientRect().bottom - town.y,
  };
}
